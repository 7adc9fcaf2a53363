"""Days of commitments as a calendar file, read back by a strict reader of RFC 5545 of the tests' own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from alongside.commitments import (
    CommitmentChanged,
    CommitmentId,
    CommitmentMade,
    Promise,
    as_calendar,
)
from alongside.preparation import ReviewBegun
from alongside.record import Entry, Reader, Review, ReviewId, Step, Undone, Words

ANA = Reader(UUID(int=1))
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
FIRST = CommitmentId(UUID(int=7, version=4))
DAY = date(2026, 12, 24)


def review(*steps: Step) -> Review:
    held = Review(ReviewId(UUID(int=0)))
    for number, step in enumerate((ReviewBegun("2022.1", date(2027, 5, 24), Words("The map")), *steps), 1):
        held.add(Entry(number, UUID(int=number), ANA, AT + timedelta(minutes=number), step))
    return held


def read(data: bytes) -> list[dict[str, str]]:
    """The events.  Fails on whatever RFC 5545 does not allow in the parts that we write."""
    assert data.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data), "a line that does not end in CRLF"
    folded = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in folded), "a line of more than 75 octets"
    for line in folded:
        line.decode("utf-8")  # no character is cut
    lines = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8").split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert lines[1:4] == ["VERSION:2.0", "PRODID:-//Alongside//Commitments//EN", "CALSCALE:GREGORIAN"]
    events: list[dict[str, str]] = []
    inside = False
    for line in lines[4:-1]:
        named, _, value = line.partition(":")
        assert re.fullmatch(r"[A-Z]+(;[A-Z]+=[A-Z-]+)?", named), line
        if line in ("BEGIN:VEVENT", "END:VEVENT"):
            assert inside == (line == "END:VEVENT")
            inside = not inside
            events += [{}] if inside else []
            continue
        assert inside
        assert named not in events[-1], "said twice"
        events[-1][named] = unescaped(value) if named in ("SUMMARY", "DESCRIPTION") else value
    assert all({"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} <= event.keys() for event in events)
    return events


def unescaped(value: str) -> str:
    assert re.fullmatch(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*", value), "a sign that has to be escaped"
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_a_commitment_with_a_day_is_an_all_day_event() -> None:
    promise = Promise(Words("Friends are asked first"), "FT5", Words("social worker"), DAY, Words("They say so"))
    (event,) = read(as_calendar(review(CommitmentMade(FIRST, promise))))
    assert event == {
        "UID": str(FIRST),
        "DTSTAMP": "20261124T090200Z",
        "SEQUENCE": "0",
        "DTSTART;VALUE=DATE": "20261224",
        "SUMMARY": "Friends are asked first",
        "DESCRIPTION": "Who sees to it: social worker\nHow the young person would know: They say so",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
    }


def test_one_without_a_day_is_not_in_it() -> None:
    assert read(as_calendar(review(CommitmentMade(FIRST, Promise(Words("Friends are asked first")))))) == []


def test_neither_the_title_nor_anything_else_of_the_review_is_in_it() -> None:
    made = CommitmentMade(FIRST, Promise(Words("a"), by_when=DAY, told_to=Words("the panel chair")))
    data = as_calendar(review(made))
    assert b"map" not in data
    assert b"panel chair" not in data


def test_a_day_that_moved_moves_the_same_event() -> None:
    made = CommitmentMade(FIRST, Promise(Words("a"), by_when=DAY))
    moved = CommitmentChanged(FIRST, Promise(Words("a"), by_when=date(2027, 1, 7)))
    (before,), (after,) = read(as_calendar(review(made))), read(as_calendar(review(made, moved)))
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == ("0", "1")
    assert after["DTSTART;VALUE=DATE"] == "20270107"


def test_a_change_taken_back_is_newer_still() -> None:
    made = CommitmentMade(FIRST, Promise(Words("a"), by_when=DAY))
    moved = CommitmentChanged(FIRST, Promise(Words("a"), by_when=date(2027, 1, 7)))
    (event,) = read(as_calendar(review(made, moved, Undone(3))))
    assert (event["SEQUENCE"], event["DTSTART;VALUE=DATE"]) == ("2", "20261224")


def test_words_that_were_taken_out_are_said_to_be() -> None:
    (event,) = read(as_calendar(review(CommitmentMade(FIRST, Promise(Words(None), by_when=DAY)))))
    assert event["SUMMARY"] == "[words taken out]"


said = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)


@given(what=said, who=said, day=st.dates())
def test_whatever_is_typed_is_read_back(what: str, who: str, day: date) -> None:
    (event,) = read(as_calendar(review(CommitmentMade(FIRST, Promise(Words(what), None, Words(who), day)))))
    assert event["SUMMARY"] == kept(what)
    assert event["DESCRIPTION"] == f"Who sees to it: {kept(who)}"
    assert event["DTSTART;VALUE=DATE"] == day.isoformat().replace("-", "")


def kept(words: str) -> str:
    """What a calendar can hold of them: line ends are \n, other controls are gone."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in plain if one in "\n\t" or (ord(one) >= 32 and ord(one) != 127))

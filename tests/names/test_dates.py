"""Dates that move together."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.cli import main
from alongside.names import Decision, shifted, take_out, with_dates_moved
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, BroughtText, edited

EARLIER_OR_LATER = st.one_of(st.integers(1, 500), st.integers(-500, -1))


def moved(text: str, weeks: int) -> str:
    return edited(text, shifted(text, weeks))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Born 03/04/2009.", "Born 17/04/2009."),
        ("Born 3/4/09.", "Born 17/4/09."),
        ("Seen 2024-12-25, twice.", "Seen 2025-01-08, twice."),
        ("On Tuesday 3 March 2026 he came.", "On Tuesday 17 March 2026 he came."),
        ("On the 30th of June he left.", "On the 14th of July he left."),
        ("By 21st Dec '24.", "By 4th Jan '25."),
        ("MARCH 20, 2026", "APRIL 3, 2026"),
        ("Since March 2012 at home.", "Since March 2012 at home."),  # the fifteenth moves to the twenty-ninth
        ("On 22.09.1991, in paragraph 4.12.10.", "On 06.10.1991, in paragraph 4.12.10."),
        ("12 may come; in 2019 all did.", "12 may come; in 2019 all did."),
        ("31/02/2020 is no day.", "31/02/2020 is no day."),
        ("It came on May 3.", "It came on May 17."),
    ],
)
def test_a_date_moves_and_is_written_as_before(before: str, after: str) -> None:
    assert moved(before, 2) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("between 3 and 5 May 2024", "between 7 and 9 June 2024"),
        ("3–5 May", "7–9 June"),
        ("3-5 May 2024", "7-9 June 2024"),
        ("3/5 May", "7/9 June"),
        ("1st to 3rd June", "6th to 8th July"),
        ("3, 4 and 5 May", "7, 8 and 9 June"),
        ("Friday 3rd and Saturday 4th of May", "Friday 7th and Saturday 8th of June"),
        ("from 3 June to the 5th", "from 8 July to the 10th"),
        ("May 3-5, 2024", "June 7-9, 2024"),
        ("May 3 and 5.", "June 7 and 9."),
        ("26 and 28 May", "30 June and 2 July"),  # each says its month where they part
        ("28–3 May", "2–7 June"),  # a range that runs backwards began the month before
        ("26 and 28 November 2024", "31 December 2024 and 2 January 2025"),
        ("May 26-28, 2024", "June 30-July 2, 2024"),
        ("March to May 2024", "April to June 2024"),
        ("Nov–Dec 2024", "Dec 2024–Jan 2025"),
        ("May, June and July 2024", "June, July and August 2024"),
        ("Dec, Jan and Feb 2024", "Jan, Feb and Mar 2024"),
        ("03-05 May 2024", "07-09 June 2024"),
        ("2024-05-03/2024-05-05", "2024-06-07/2024-06-09"),
        ("Sept 4th 2023", "Oct 9th 2023"),
        ("Aug 1 2024", "Sep 5 2024"),
        ("on 3.5.24 he", "on 7.6.24 he"),
        ("Fri 3/5", "Fri 7/6"),
        ("seen on 3/5 and", "seen on 7/6 and"),
        ("scored 3/5, on 3/5 of days", "scored 3/5, on 3/5 of days"),
        ("IMG_20240503.jpg", "IMG_20240607.jpg"),
        ("20249903 and 120240503", "20249903 and 120240503"),  # no day, and no date
        ("03/05/2024-05/05/2024", "07/06/2024-09/06/2024"),
        ("in room 47 and 3 May", "in room 47 and 7 June"),
        ("3 May and the 5th of June", "7 June and the 10th of July"),
        ("see 3.5.24, section 3.5.24", "see 3.5.24, section 3.5.24"),
        ("4.12.9 A duty\n4.12.10 Another", "4.12.9 A duty\n4.12.10 Another"),
        ("3.5.24 seen\n10.5.24 seen", "7.6.24 seen\n14.6.24 seen"),
        ("On May 3 and 5 people came", "On June 7 and 5 people came"),
    ],
)
def test_days_that_belong_together_move_together(before: str, after: str) -> None:
    assert moved(before, 5) == after


def test_days_before_come_out_in_their_own_month() -> None:
    assert moved("1st to 3rd June", -5) == "27th to 29th April"


def test_with_no_weeks_nothing_moves() -> None:
    assert moved("3 March 2026", 0) == "3 March 2026"


@given(st.dates(date(1960, 1, 1), date(2040, 1, 1)), st.integers(1, 27), EARLIER_OR_LATER)
def test_the_first_and_the_last_day_of_a_range_move_by_the_same(first: date, days: int, weeks: int) -> None:
    def said(one: date, two: date) -> str:
        if (one.year, one.month) == (two.year, two.month):
            return f"from {one.day} to {two.day} {two:%B %Y}"
        return f"from {one.day} {one:%B}{f' {one.year}' if one.year != two.year else ''} to {two.day} {two:%B %Y}"

    last, by = first + timedelta(days=days), timedelta(weeks=weeks)
    text = f"from {first.day} to {last.day} {last:%B %Y}"
    assert moved(text, weeks) == said(first + by, last + by)


@given(
    st.dates(date(1960, 1, 1), date(2040, 1, 1)),
    EARLIER_OR_LATER,
    st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y"]),
)
def test_every_form_moves_by_the_same_days_and_back(day: date, weeks: int, form: str) -> None:
    text = f"Seen on {day.strftime(form)} by two."
    assert moved(text, weeks) == f"Seen on {_plain(day + timedelta(weeks=weeks), day, form)} by two."
    if new_day_is_plain(day, weeks):
        assert moved(moved(text, weeks), -weeks) == text


def _plain(new: date, old: date, form: str) -> str:
    """Beside the name of a month the day has a nought only where it had one before."""
    written = new.strftime(form)
    return written.replace(f"{new.day:02}", str(new.day), 1) if "%B" in form and new.day < 10 <= old.day else written


def new_day_is_plain(day: date, weeks: int) -> bool:
    """Whether neither day needs a nought, which the way back could not know of."""
    return min(day.day, (day + timedelta(weeks=weeks)).day) >= 10


@pytest.mark.parametrize("weeks", [521, -521])
def test_too_many_weeks_are_refused(weeks: int) -> None:
    with pytest.raises(Refusal, match="weeks"):
        shifted("3 March 2026", weeks)


def test_the_command_line_moves_the_dates_of_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "visit.md"
    file.write_text("# Visit on 2 June 2026\n\nSeen again on 9/6/26.\n", encoding="utf-8")
    main(["text", str(file), "--shift-dates", "-1"])
    shown = capsys.readouterr().out
    assert "Visit on 26 May 2026" in shown
    assert "Seen again on 2/6/26." in shown
    main(["text", str(file), "--shift-dates", "0"])
    assert "Seen again on 9/6/26." in capsys.readouterr().out


def test_handles_stand_on_their_words_after_the_dates_moved() -> None:
    text = "On 3 March 2026 Joanne saw Dean."
    brought = BroughtText("Visit", text, (Block(BlockKind.PARAGRAPH, 0, 0, len(text)),))
    kept = take_out(brought, [Decision(((16, 22),), "worker A"), Decision(((27, 31),), "person B")])

    after = with_dates_moved(kept, 30)

    assert [after.text[start:end] for start, end in after.handles] == ["worker A", "person B"]
    assert after.text == "On 29 September 2026 worker A saw person B."

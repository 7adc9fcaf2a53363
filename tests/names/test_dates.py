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
    ],
)
def test_a_date_moves_and_is_written_as_before(before: str, after: str) -> None:
    assert moved(before, 2) == after


@given(
    st.dates(date(1960, 1, 1), date(2040, 1, 1)),
    st.integers(-500, 500).filter(bool),
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


@pytest.mark.parametrize("weeks", [0, 521, -521])
def test_no_weeks_or_too_many_are_refused(weeks: int) -> None:
    with pytest.raises(Refusal, match="weeks"):
        shifted("3 March 2026", weeks)


def test_the_command_line_moves_the_dates_of_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "visit.md"
    file.write_text("# Visit on 2 June 2026\n\nSeen again on 9/6/26.\n", encoding="utf-8")
    main(["text", str(file), "--shift-dates", "-1"])
    shown = capsys.readouterr().out
    assert "Visit on 26 May 2026" in shown
    assert "Seen again on 2/6/26." in shown


def test_handles_stand_on_their_words_after_the_dates_moved() -> None:
    text = "On 3 March 2026 Joanne saw Dean."
    brought = BroughtText("Visit", text, (Block(BlockKind.PARAGRAPH, 0, 0, len(text)),))
    kept = take_out(brought, [Decision(((16, 22),), "worker A"), Decision(((27, 31),), "person B")])

    after = with_dates_moved(kept, 30)

    assert [after.text[start:end] for start, end in after.handles] == ["worker A", "person B"]
    assert after.text == "On 29 September 2026 worker A saw person B."

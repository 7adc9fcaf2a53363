"""What the network finds in part is made whole, and codes that are nobody's are left."""

from __future__ import annotations

import pytest

from alongside.names import Kind
from names.conftest import drawn

CODES = (Kind.CASE, Kind.HANDLE, Kind.VEHICLE)


@pytest.mark.parametrize(
    "text",
    [
        "The story is at www.dailytimes.com.pk/968432/pdm-allies-to-discuss-post-bye-polls-strategy and nowhere else.",
        "Read https://www.koreaherald.com/view.php?ud=20220721000725&np=4&mp=1 before the meeting.",
        "Attached: image_gif_part.gif, Paper4.pdf and hours_2024_final.xlsx for the team.",
    ],
)
def test_what_stands_in_an_address_of_the_web_or_a_files_name_points_to_nobody(text: str) -> None:
    assert drawn(text, *CODES) == text


@pytest.mark.parametrize(
    "marked",
    [
        "He calls himself {lil_kez.09x} on snap and {@mdacre.08} on insta, she said.",
        "The job card is {B0031-7765/KT} and the police log is {MP/25/003917}.",
    ],
)
def test_a_user_name_and_a_reference_are_taken_whole(marked: str) -> None:
    assert drawn(marked.replace("{", "").replace("}", ""), *CODES) == marked

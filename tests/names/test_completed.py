"""What the network finds in part is made whole, and codes and days that are nobody's are left."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn

CODES = (Kind.CASE, Kind.HANDLE, Kind.VEHICLE)


@pytest.mark.parametrize(
    "text",
    [
        "The story is at www.dailytimes.com.pk/968432/pdm-allies-to-discuss-post-bye-polls-strategy and nowhere else.",
        "Read https://www.koreaherald.com/view.php?ud=20220721000725&np=4&mp=1 before the meeting.",
        "Attached: image_gif_part.gif, Paper4.pdf and hours_2024_final.xlsx for the team.",
        "The mother relied on [2019] IEHC 44 in her answer.",
        "He was held under Order No. 5 of the council and Act No. 3 of 1998.",
    ],
)
def test_what_stands_in_an_address_of_the_web_a_files_name_or_a_citation_points_to_nobody(text: str) -> None:
    assert drawn(text, *CODES) == text


@pytest.mark.parametrize(
    ("marked", "kinds"),
    [
        ("He calls himself {lil_kez.09x} on snap and {@mdacre.08} on insta, she said.", CODES),
        ("The job card is {B0031-7765/KT} and the police log is {MP/25/003917}.", CODES),
        ("She has her birthday next week, on {Tuesday 9 September}.", (Kind.DOB,)),
        ("Sent to {flat 3b above the chippy, 22 Mill Ln} at six.", (Kind.ADDRESS,)),
        ("He was on {Tib Lane}, {Dale Road}, my mum said.", (Kind.ADDRESS, Kind.PLACE)),
        # The end of the line above is no part of who speaks.
        ("{m4xx}: u still got that bank card\n{kitty}: ye y\n{m4xx}: easy 300 babe\n{kitty}: ok", CODES),
        ("get into {st dom's} for sixth form, match v {st anne's}", (Kind.SCHOOL,)),
    ],
)
def test_a_find_is_taken_whole_and_no_further(marked: str, kinds: tuple[Kind, ...]) -> None:
    assert drawn(marked.replace("{", "").replace("}", ""), *kinds) == marked

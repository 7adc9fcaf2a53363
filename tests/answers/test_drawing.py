"""The drawing holds the same facts as the picture, on any number of passages, and is well-formed whatever they are."""

from __future__ import annotations

import itertools
from uuid import UUID, uuid4

import pytest
from lxml import etree

from alongside.answers import PAGE, PRINT, Picture, State, Ways, draw, draw_narrow, picture, sign
from alongside.example import demo
from alongside.framework import Side
from alongside.marks import MarkId
from alongside.record import ReviewId, replayed
from random_reviews import ANA, BEGAN

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def shown() -> Picture:
    entries, _ = demo(by=ANA, at=BEGAN)
    return picture(replayed(ReviewId(UUID(int=0)), entries))


WAYS = Ways(lambda mark: f"#m-{mark}", lambda code: f"#{code}")


def drawn(shown: Picture) -> etree._Element:
    return etree.fromstring(draw(shown, PAGE, ways=WAYS))


def links_of(made: etree._Element, begin: str) -> list[str]:
    return [link.get("href") for link in made.iter(f"{SVG}a") if link.get("href").startswith(begin)]


def links(shown: Picture, begin: str) -> list[str]:
    return links_of(drawn(shown), begin)


def with_evidence(shown: Picture, many: int) -> Picture:
    from msgspec.structs import replace

    return replace(
        shown, cells=tuple(replace(cell, evidence=tuple(MarkId(uuid4()) for _ in range(many))) for cell in shown.cells)
    )


def test_each_passage_is_a_stroke_that_leads_to_its_words(shown: Picture) -> None:
    assert links(shown, "#m-") == [
        f"#m-{mark}"
        for domain in shown.framework.domains
        for side in Side
        for cell in shown.side(domain.code, side)
        for mark in cell.evidence
    ]


def test_trust_is_solid_and_left_surveillance_broken_and_right(shown: Picture) -> None:
    for stroke in drawn(shown).iter(f"{SVG}path"):
        if stroke.get("stroke-width") == "5":
            x = float(stroke.get("d").split()[0].removeprefix("M"))
            assert (x < 560) == (stroke.get("stroke-dasharray") is None)


def test_every_feature_says_its_answer_in_words(shown: Picture) -> None:
    words = [text.text for text in drawn(shown).iter(f"{SVG}text") if text.text]
    for cell in shown.cells:
        assert str(cell.state) in words


@pytest.mark.parametrize("many", [0, 1, 4, 5, 7, 8, 200])
def test_past_seven_strokes_it_says_how_many_more(shown: Picture, many: int) -> None:
    made = drawn(with_evidence(shown, many))
    assert len(links(with_evidence(shown, many), "#m-")) == 27 * min(many, 7)
    more = [text.text for text in made.iter(f"{SVG}text") if (text.text or "").startswith("+")]
    assert more == ([f"+{many - 7}"] * 27 if many > 7 else [])


def test_a_feature_leads_to_its_page_and_so_does_the_number_of_what_is_not_drawn(shown: Picture) -> None:
    codes = [f"#{cell.feature.code}" for cell in shown.cells]
    assert sorted([one for one in links(shown, "#") if not one.startswith("#m-")]) == sorted(codes)
    many = with_evidence(shown, 8)
    assert links(many, "#MS1") == ["#MS1", "#MS1"]


def test_strokes_never_reach_the_words_of_an_answer(shown: Picture) -> None:
    """The longest answer ends 100 units from the middle's start; the outermost stroke begins after it."""
    for stroke in drawn(with_evidence(shown, 7)).iter(f"{SVG}path"):
        if stroke.get("stroke-width") == "5":
            x = float(stroke.get("d").split()[0].removeprefix("M"))
            assert 485 <= x <= 635


def test_what_has_nothing_opposite_says_so(shown: Picture) -> None:
    assert "the framework prints nothing opposite" in draw(shown, PAGE)


def test_a_drawing_for_print_knows_no_page(shown: Picture) -> None:
    made = draw(shown, PRINT)
    assert "var(" not in made
    assert "<a " not in made
    assert etree.fromstring(made).get("role") == "img"


def test_every_state_has_a_sign_of_its_own() -> None:
    assert len({sign(PRINT, state) for state in State}) == len(State)


def narrow(shown: Picture) -> etree._Element:
    return etree.fromstring(draw_narrow(shown, PAGE, ways=WAYS))


@pytest.mark.parametrize("many", [0, 1, 7, 8, 200])
def test_for_a_telephone_the_same_strokes_lead_to_the_same_words(shown: Picture, many: int) -> None:
    shown = with_evidence(shown, many)
    assert sorted(links_of(narrow(shown), "#m-")) == sorted(links(shown, "#m-"))
    assert sorted(links_of(narrow(shown), "#")) == sorted(links(shown, "#"))


def test_for_a_telephone_nothing_is_drawn_beside_it_and_each_stroke_stays_on_its_side(shown: Picture) -> None:
    made = narrow(with_evidence(shown, 200))
    width = float(made.get("viewBox").split()[2])
    for reach in made.iter(f"{SVG}rect"):
        assert 0 <= float(reach.get("x")) <= width - float(reach.get("width"))
    for stroke in made.iter(f"{SVG}path"):
        if stroke.get("stroke-width") == "5":
            x = float(stroke.get("d").split()[0].removeprefix("M"))
            assert (x < width / 2) == (stroke.get("stroke-dasharray") is None)


def test_for_a_telephone_every_word_of_a_name_is_there(shown: Picture) -> None:
    said = " ".join("".join(text.itertext()) for text in narrow(shown).iter(f"{SVG}text"))
    for cell in shown.cells:
        assert set(cell.feature.name.split()) <= set(said.split())
        assert str(cell.state) in said
    assert "prints nothing opposite" in " ".join(said.split())


def test_for_a_telephone_no_row_lies_over_another(shown: Picture) -> None:
    """Names and answers of one side come one under another, each lower than the one before it."""
    for many in (0, 7):
        for anchor in ("end", None):
            at = [
                float(text.get("y"))
                for text in narrow(with_evidence(shown, many)).iter(f"{SVG}text")
                if text.get("text-anchor") == anchor
                and 100 < float(text.get("x")) < 250
                and text.get("font-size") != "12"
            ]
            assert at == sorted(at)
            assert all(after - before >= 16 for before, after in itertools.pairwise(at))

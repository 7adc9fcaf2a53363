"""Whatever a person hides, blurs or moves: no name that they hid stands in what is kept."""

from __future__ import annotations

import contextlib
import re

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.names import Choice
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, BroughtText
from alongside.web.deciding import Names, names_in
from alongside.web.models import TextWords

CASE = (
    "Tyrell's older brother Marcus Boateng, aged 16, was murdered in May. Tyrell is 13 and in Year 8. He has a referral "
    "order. His twin sister Shanice is 13."
)


def test_blurring_a_brothers_age_does_not_bring_his_name_back(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": CASE, "title": "Marcus Boateng, aged 16"})
    client.post(reverse("names"), {"act": "hide-all"})
    assert client.post(reverse("names"), {"act": "keep"}).status_code == 302

    kept = TextWords.objects.get()

    assert kept.words == (
        "The young person's older brother, in their late teens, was murdered in May. The young person is in their early "
        "teens and in the lower school. He has a court order. His twin sister is in their early teens."
    )
    assert "Boateng" not in client.get(reverse("reviews")).content.decode()


def test_what_cannot_be_blurred_is_shown_and_not_counted_as_blurred(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": CASE})
    page = client.post(reverse("names"), {"act": "hide-all"}).content.decode()

    assert "murdered" in page.split("together these could point to somebody")[0].rsplit("<tr", 1)[1]
    assert '<td class="n">5 places<span class="state">blurred' in page
    assert '<span class="hit hidden">murdered' not in page


def test_a_line_that_is_split_still_takes_its_names_out_of_the_title() -> None:
    held = waiting("Kian Doherty came. Kian Doherty left. Siobhan rang Kian Doherty.", "K. Doherty visit")
    (number,) = (number for number, line in enumerate(held.lines) if "Kian Doherty" in line.forms)

    held.tell_apart(number, {held.lines[number].places[0][0]})
    held.hide_open()

    assert held.as_kept().title == "The young person visit"


@pytest.mark.parametrize(("title", "words"), [("Zog plan", "Zog"), ("Will plan", "Will")])
def test_a_name_that_stands_only_in_the_title_can_be_hidden_by_hand(title: str, words: str) -> None:
    held = waiting("He came on Monday.", title)

    line = held.hide_more(words)

    assert line.places == ()
    assert held.as_kept().title == "Person 1 plan"
    with pytest.raises(Refusal):
        held.hide_more(words)


def test_a_name_that_is_a_common_word_leaves_the_title_too() -> None:
    held = waiting("I saw Will on Monday. Will's mum rang.", "Will plan")
    for number in range(len(held.lines)):
        held.decide(number, Choice.HIDE)

    assert "Will" not in held.as_kept().title


# None is a month, an article or a word of a handle, which may stand in any text.
PEOPLE = (
    "Tyrell",
    "Marcus Boateng",
    "Shanice",
    "Nguyen Van Minh",
    "Dean",
    "Okafor-Reid",
    "Zoë Kitt",
    "kaz",
    "Twin Obi",
)
SENTENCES = st.sampled_from(
    [
        "{0}'s older brother {1}, aged 16, was murdered on 3 May 2024.",
        "{0} is 13 and in Year 8.",
        "His twin sister {0} is 13.",
        "{0}, his brother, 17, met {1} (12) and {2}.",
        "Her mum {0} {1} (34) has a care order; {2}, 8, is one of five.",
        "A 12yo boy called {0} was stabbed between 3 and 5 June.",
        "{0} {1} of Year 9, seen with {2} in Hull.",
        "{0} turned 15. {0}'s friend {1} is a Year 10 pupil.",
    ]
)
NAMED = st.tuples(*[st.sampled_from(PEOPLE)] * 3)


def waiting(text: str, title: str) -> Names:
    return names_in(BroughtText(title, text, (Block(BlockKind.PARAGRAPH, 0, 0, len(text)),)), None, ())


PARTS = sorted({part for name in PEOPLE for part in (name, *name.split())})


@given(
    said=st.lists(st.tuples(SENTENCES, NAMED), min_size=2, max_size=6),
    more=st.lists(st.sampled_from(PARTS), max_size=4),
    blurred=st.booleans(),
    weeks=st.integers(-520, 520),
)
@settings(deadline=None, max_examples=40)
def test_no_hidden_name_is_kept(
    said: list[tuple[str, tuple[str, str, str]]], more: list[str], blurred: bool, weeks: int
) -> None:
    text = " ".join(sentence.format(*named) for sentence, named in said)
    held = waiting(text, said[0][0].format(*said[0][1]))
    for words in [*more, *PEOPLE, *PARTS]:
        with contextlib.suppress(Refusal):  # it is in the list already, or not in the text
            held.hide_more(words)
    for number, line in enumerate(held.lines):
        held.decide(number, Choice.LEAVE if line.together and not blurred else Choice.HIDE)
    held.move_dates(weeks)

    kept = held.as_kept()

    for word in {word for name in PEOPLE for word in re.split(r"[ -]", name)} - {"Twin"}:
        assert not re.search(rf"\b{word}\b", f"{kept.title}\n{kept.text}", re.IGNORECASE), word

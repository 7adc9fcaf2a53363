"""Handles on the names page: from a list, typed, changed and taken back; a person's choice wins and is remembered."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.names import Key, Kind
from alongside.texts import Block, BlockKind, BroughtText
from alongside.web.deciding import names_in
from alongside.web.models import TextWords

pytestmark = pytest.mark.usefixtures("transactional_db")

TEXT = "Dean Smith is fourteen. Kyle is his older brother. Sarah, his teacher, saw Dean at college twice."
CHAT = "tell joy i said hi and that biscuit is fine. The meeting was short."


def brought(client: Client, *texts: str) -> Client:
    files = [SimpleUploadedFile(f"{number}.txt", words.encode()) for number, words in enumerate(texts)]
    assert client.post(reverse("bring"), {"file": files}).status_code == 302
    return client


def shown(client: Client) -> str:
    return client.get(reverse("names")).content.decode()


def act(client: Client, name: str, **fields: object) -> str:
    """One press, with what stands in the boxes of the page as it is, where `fields` do not say other words."""
    now = shown(client)
    text = re.search(r'name="text" value="(\d+)"', now)
    boxes = {f"handle-{number}": handle for number, handle in handles(now).items()}
    sent = {"act": name, "text": text[1] if text else "", **boxes, **fields}
    return client.post(reverse("names"), sent).content.decode()


def handles(page: str) -> dict[int, str]:
    """What stands in the box of each line that has one."""
    return {int(at): words for at, words in re.findall(r'name="handle-(\d+)" value="([^"]*)"', page)}


def at(page: str, words: str) -> int:
    """The line of these words."""
    return int(page.split(f'<td class="f">{words}')[0].rsplit('data-line="', 1)[1].split('"')[0])


def states(page: str) -> dict[int, str]:
    return {
        int(number): state for number, state in re.findall(r'data-line="(\d+)".*?class="state">([^<]+)<', page, re.S)
    }


def said(page: str) -> str:
    return re.search(r'id="heard">(.*?)</p>', page, re.S)[1].replace("&#x27;", "'")


def own_list(*lines: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("handles.csv", "\n".join(["name,kind,handle", *lines]).encode())


def kept(client: Client) -> str:
    act(client, "hide-all")
    assert client.post(reverse("names"), {"act": "keep"}).status_code == 302
    return TextWords.objects.get().words


# --- a list that is kept elsewhere


def test_what_stands_in_the_list_is_found_and_shown_for_decision(client: Client) -> None:
    page = act(brought(client, CHAT), "handles", handles=own_list("joy,person,friend 1", "biscuit,person,friend 2"))
    assert "“biscuit” and “joy” stand in your list and were not found before: decide about them now." in said(page)
    assert states(page) == {at(page, "joy"): "undecided", at(page, "biscuit"): "undecided"}
    assert kept(client) == "tell friend 1 i said hi and that friend 2 is fine. The meeting was short."


def test_a_list_without_a_name_of_the_text_is_said_to_be_so(client: Client) -> None:
    page = act(brought(client, CHAT), "handles", handles=own_list("Amira,person,friend 1"))
    assert said(page) == "No name of your list stands in this text. Nothing was changed."


def test_a_common_word_that_somebody_is_called_by_is_shown_and_left(client: Client) -> None:
    page = act(brought(client, "Now they will go."), "handles", handles=own_list("Will,person,friend 1"))
    assert "Left as they are, since they may be ordinary words: “will”." in said(page)
    assert states(page) == {0: "left as it is"}


def test_a_list_changes_nothing_that_is_decided(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Dean Smith")
    act(client, "hide", line=number, **{f"handle-{number}": "my own"})
    page = act(client, "handles", handles=own_list("Dean Smith,person,AB12", "Kyle,person,KK"))
    assert "What you decided before stays as it is." in said(page)
    assert handles(page)[number] == "my own"
    assert handles(page)[at(page, "Kyle")] == "KK"


def test_what_a_list_changed_is_taken_back(client: Client) -> None:
    before = shown(brought(client, TEXT + " tell joy"))
    act(client, "handles", handles=own_list("Dean Smith,person,AB12", "joy,person,friend 1"))
    after = act(client, "undo")
    assert handles(after) == handles(before)


def test_nobody_else_is_proposed_a_handle_of_the_list(client: Client) -> None:
    brought(client, "Reece Tully was seen. Kayden Obi was not.")
    page = act(client, "handles", handles=own_list(f"Kayden Obi,person,{handles(shown(client))[0]}"))
    assert len(set(handles(page).values())) == 2


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Amira,person,Amira", "Line 2: its handle holds a name of the list, or a part of one."),
        (f"Dean Smith,person,{'x' * 500}", "Line 2: its handle has 500 characters; up to 80 are taken."),
    ],
)
def test_a_list_with_handles_that_cannot_stand_is_not_taken(client: Client, line: str, fault: str) -> None:
    before = handles(shown(brought(client, TEXT)))
    page = act(client, "handles", handles=own_list(line))
    assert fault in said(page)
    assert handles(page) == before


# --- names in what is typed


@pytest.mark.parametrize(
    ("words", "handle"), [("Dean Smith", "Dean"), ("Kyle", "Dean brother Kyle"), ("Sarah", "Kyle")]
)
def test_a_handle_that_holds_a_name_of_the_text_is_refused(client: Client, words: str, handle: str) -> None:
    number = at(shown(brought(client, TEXT)), words)
    page = act(client, "hide", line=number, **{f"handle-{number}": handle})
    assert "is a name that comes out of this text, or a part of one." in said(page)
    assert states(page)[number] == "undecided"
    assert handles(page)[number] == handle  # to be changed, not typed anew


def test_another_name_is_asked_about_and_taken_once_it_is_said_to_be_none(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Sarah")
    typed = {f"handle-{number}": "Mrs Thatcher"}
    page = act(client, "hide", line=number, **typed)
    assert "Is “Mrs Thatcher” a name?" in said(page)
    assert states(page)[number] == "undecided"
    assert f'value="sure {number}"' in page
    assert client.post(reverse("names"), {"do": f"sure {number}", **typed}).status_code == 200
    assert (states(shown(client))[number], handles(shown(client))[number]) == ("hidden", "Mrs Thatcher")


def test_hide_all_leaves_open_what_may_hold_a_name(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Sarah")
    page = act(client, "hide-all", **{f"handle-{number}": "Mrs Thatcher"})
    assert "One is left: what is to stand in its place may hold a name. Look at it." in said(page)
    assert [line for line, state in states(page).items() if state == "undecided"] == [number]


def test_a_name_of_a_list_is_asked_about_when_it_is_decided(client: Client) -> None:
    act(brought(client, TEXT), "handles", handles=own_list("Sarah,person,Mrs Thatcher"))
    number = at(shown(client), "Sarah")
    assert "Is “Mrs Thatcher” a name?" in said(act(client, "hide", line=number))


def test_what_is_left_as_it_is_may_stand_in_a_handle(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Sarah")
    act(client, "leave", line=at(shown(client), "Kyle"))
    assert "Is “Kyle” a name?" in said(act(client, "hide", line=number, **{f"handle-{number}": "teacher of Kyle"}))


# --- what is typed is not lost


def test_what_stands_in_another_box_is_remembered(client: Client) -> None:
    page = shown(brought(client, TEXT))
    dean, kyle = at(page, "Dean Smith"), at(page, "Kyle")
    page = act(client, "leave", line=dean, **{f"handle-{kyle}": "K1"})
    assert (handles(page)[kyle], states(page)[kyle]) == ("K1", "undecided")


def test_hide_all_takes_what_stands_in_the_boxes(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Kyle")
    page = act(client, "hide-all", **{f"handle-{number}": "K1"})
    assert (handles(page)[number], states(page)[number]) == ("K1", "hidden")


def test_a_hidden_line_takes_other_words_by_its_button_and_by_keeping(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Kyle")
    page = act(client, "hide-all")
    assert f'value="hide {number}"' in page
    assert "is now “K1”" in said(act(client, "hide", line=number, **{f"handle-{number}": "K1"}))
    boxes = {f"handle-{line}": words for line, words in handles(shown(client)).items()}
    client.post(reverse("names"), {"act": "keep", **boxes, f"handle-{number}": "K2"})
    assert "K2 is his older brother" in TextWords.objects.get().words


def test_keeping_refuses_a_name_in_the_box_of_a_hidden_line(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Kyle")
    act(client, "hide-all")
    page = act(client, "keep", **{f"handle-{number}": "Dean"})
    assert "“Dean” is a name that comes out of this text" in said(page)
    assert handles(page)[number] == "Dean"
    assert not TextWords.objects.exists()


def test_enter_in_a_box_without_script_hides_the_line_that_was_typed_in(client: Client) -> None:
    page = shown(brought(client, TEXT))
    first = page[page.index('id="lines"') :]
    assert re.search(r'<button[^>]*value="([^"]*)"', first)[1] == "typed"  # what Enter presses
    number = at(page, "Kyle")
    page = act(client, "typed", **{f"handle-{number}": "K1"})
    assert "“Kyle” is now “K1”" in said(page)
    assert list(states(page).values()).count("hidden") == 1
    assert "Press “Hide” beside a name" in said(act(client, "typed"))


# --- taken back


def test_words_that_were_added_are_taken_back_alone(client: Client) -> None:
    number = at(shown(brought(client, TEXT)), "Kyle")
    act(client, "hide", line=number)
    act(client, "more", words="college")
    page = act(client, "undo")
    assert "Taken back: “college” stands in the text again." in said(page)
    assert states(page)[number] == "hidden"
    assert "college</td>" not in page
    assert "Taken back: “Kyle” is as it was." in said(act(client, "undo"))


def test_hide_all_is_taken_back_as_one(client: Client) -> None:
    many = len(states(shown(brought(client, TEXT))))
    act(client, "hide-all")
    page = act(client, "undo")
    assert f"Taken back: {many} names are as they were." in said(page)
    assert set(states(page).values()) == {"undecided"}


# --- handles of texts before


def test_words_that_are_added_get_nobody_elses_handle(client: Client) -> None:
    brought(client, "Kayden Obi is fourteen. Reece Tully was seen later.", "Another boy was in the newspaper.")
    act(client, "hide-all")
    first = {words.lower() for words in handles(shown(client)).values()}
    act(client, "keep")
    page = act(client, "more", words="boy")
    assert handles(page)[at(page, "boy")].lower() not in first


def test_a_name_that_only_the_first_text_told_of_is_shown_in_the_next(client: Client) -> None:
    brought(client, "Blue whales were mentioned.", "Then blue whales again.")
    act(client, "more", words="blue whales")
    act(client, "keep")
    page = shown(client)
    assert (states(page)[0], handles(page)[0]) == ("undecided", "person 1")


def test_numbers_of_handles_leave_no_gap_in_the_next_text(client: Client) -> None:
    brought(client, "Kayden Obi rang Reece Tully.", "Kayden Obi rang Oluwaseun Adeyemi. Tomasz Kowalski came.")
    act(client, "hide-all")
    act(client, "keep")
    taken = {words for words in handles(shown(client)).values() if words.startswith("person ")}
    assert taken == {"person 1", "person 3", "person 4"}


def test_words_over_two_paragraphs_are_told_apart_from_words_that_are_not_there(client: Client) -> None:
    page = act(brought(client, "She left.\n\nHe came."), "more", words="left.\n\nHe came")
    assert "These words go over the end of a paragraph." in said(page)


def test_somebody_keeps_their_handle_in_the_next_text_that_calls_them_otherwise() -> None:
    text = "Kian said no to Jo. K. Doherty came late. Kian left."
    held = names_in(BroughtText("Visit", text, (Block(BlockKind.PARAGRAPH, 0, 0, len(text)),)), None, ())

    held.propose([Key("Kian Doherty", Kind.PERSON, "the young person")], fresh=True)

    assert {line.name: line.handle for line in held.lines} == {
        "Kian": "the young person",
        "Jo": "person 1",
        "K. Doherty": "the young person",
    }


def test_who_belongs_to_a_family_follows_its_new_handle_and_back(client: Client) -> None:
    page = shown(brought(client, "The Patels live next door. Mr Patel rang twice. Mrs Patel did not ring at all."))
    family, mr = at(page, "Patels"), at(page, "Mr Patel")

    page = act(client, "hide", line=family, **{f"handle-{family}": "the neighbours"})
    assert handles(page)[mr] == "adult 1 of the neighbours"
    assert handles(act(client, "undo"))[mr] == "adult 1 of family 1"

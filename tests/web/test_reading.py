"""Reading and marking through the front door, as the page's script and as a plain form send it."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.marks import Mark, Marks
from alongside.preparation import TextBroughtIn, Texts
from alongside.prompts import Prompts, Standing, standing
from alongside.record import ReviewId, TextId, Words
from alongside.texts import Block, BlockKind
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def text(dean_case: ReviewId) -> TextId:
    with SHELF.open(dean_case) as held:
        return next(iter(held[Texts])).id


def place(review: ReviewId, text: TextId, words: str) -> dict[str, int]:
    start = SHELF.words(review, text).index(words)
    return {"start": start, "end": start + len(words)}


def marks(review: ReviewId) -> list[Mark]:
    with SHELF.open(review) as held:
        return list(held[Marks])


def put(client: Client, review: ReviewId, text: TextId, words: str, **fields: object):
    form = place(review, text, words) | {"feature": ["MT2"], "text": text, "key": uuid4()} | fields
    return client.post(reverse("place-mark", args=[review, text]), form, **JSON)


@pytest.mark.parametrize(("way", "step"), [("after", 1), ("before", -1)])
def test_from_each_mark_the_one_beside_it_in_reading_order_is_named(
    client: Client, dean_case: ReviewId, text: TextId, way: str, step: int
) -> None:
    for words in ("On the third visit they drew", "On the third visit", "On the third visit they drew the people"):
        put(client, dean_case, text, words)
    order = marks(dean_case)
    for at, one in enumerate(order):
        asked = {way: one.place.start, "from": one.id}
        named = client.get(reverse("read-part", args=[dean_case, text]), asked).json()["mark"]
        assert named["id"] == str(order[(at + step) % len(order)].id)


def test_from_words_without_a_mark_those_that_begin_there_are_not_before_them(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    first, second = marks(dean_case)[:2]
    named = client.get(reverse("read-part", args=[dean_case, text]), {"before": second.place.start}).json()["mark"]
    assert named["id"] == str(first.id)


def test_a_part_that_comes_anew_keeps_the_title_of_the_page(client: Client, dean_case: ReviewId, text: TextId) -> None:
    address = reverse("read-part", args=[dean_case, text])
    page = client.get(reverse("read-text", args=[dean_case, text])).content.decode()
    assert '<h1 class="words" id="text-title" dir="auto">' in page
    assert '<h1 class="words" id="text-title" dir="auto">' in client.get(address + "?part=0&titled=yes").json()["html"]
    assert "text-title" not in client.get(address + "?part=0").json()["html"]


def test_a_mark_is_saved_at_once_and_said_in_words(client: Client, dean_case: ReviewId, text: TextId) -> None:
    answer = put(
        client, dean_case, text, "Those two visits were for getting to know him.", feature=["MT2", "FS5"]
    ).json()
    assert answer["said"].startswith("Marked: “Those two visits were for getting to")
    assert "Grows out of relationships, trust" in answer["said"]
    assert "Done to people, surveillance" in answer["said"]
    assert len(marks(dean_case)) == 21
    block = answer["blocks"][0]
    assert "Those two visits" in block["html"]
    assert block["told"] == "2 marks on paragraph 6: 2 trust, 1 surveillance"


def test_what_is_said_counts_only_the_marks_that_are_shown(client: Client, dean_case: ReviewId, text: TextId) -> None:
    words, there = "Those two visits", reverse("place-mark", args=[dean_case, text])
    form = place(dean_case, text, words) | {"feature": ["MT2"], "text": text}
    assert "2 marks in this paragraph." in client.post(there, form, **JSON).json()["said"]
    one_side = f"{there}?side=surveillance"
    said = client.post(one_side, form | {"feature": ["FS5"]}, **JSON).json()["said"]
    assert "in this paragraph" not in said
    said = client.post(one_side, form | {"feature": ["FT5"]}, **JSON).json()["said"]
    assert "in this paragraph" not in said
    assert said.endswith("It is not among the marks that are shown.")
    page = client.post(there, form | {"feature": ["FT4"], "showing": "side=surveillance"}, follow=True)
    assert "It is not among the marks that are shown." in page.content.decode()


def test_pressing_twice_marks_once(client: Client, dean_case: ReviewId, text: TextId) -> None:
    key = uuid4()
    for _ in range(2):
        put(client, dean_case, text, "Those two visits", key=key)
    assert len(marks(dean_case)) == 21


def test_no_mark_begins_or_ends_within_a_word(client: Client, dean_case: ReviewId, text: TextId) -> None:
    put(client, dean_case, text, "ose two vis")
    words = SHELF.words(dean_case, text)
    assert "Those two visits" in {words[mark.place.start : mark.place.end] for mark in marks(dean_case)}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"feature": []}, "Choose at least one feature"),
        ({"feature": ["XX9"]}, "XX9"),
        ({"start": "abc"}, "no sentence was chosen"),
        ({"start": -5}, "not in the text"),
        ({"end": 10**9}, "not in the text"),
        ({"start": 50, "end": 50}, "not in the text"),
        ({"touches": ["everybody"]}, "changed on its way"),
        ({"prompt": "1"}, "changed on its way"),
        ({"key": "not a key"}, "changed on its way"),
        ({"note": "x" * 20_001}, "a box takes 20,000"),
    ],
)
def test_a_form_with_something_wrong_is_answered_and_nothing_marked(
    client: Client, dean_case: ReviewId, text: TextId, fields: dict[str, object], said: str
) -> None:
    answer = put(client, dean_case, text, "Those two visits", **fields)
    assert answer.status_code == 422
    assert said in answer.json()["refused"]
    assert len(marks(dean_case)) == 20


def test_odd_characters_in_a_note_come_back_as_words(client: Client, dean_case: ReviewId, text: TextId) -> None:
    note = "<script>alert(1)</script> שלום 👩‍👧 \x00\x07 “quoted” & more"
    assert put(client, dean_case, text, "Those two visits", note=note, sure="yes").status_code == 200
    page = client.get(reverse("read-text", args=[dean_case, text])).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; שלום 👩‍👧  “quoted” &amp; more" in page


def test_a_changed_mark_keeps_what_was_not_changed(client: Client, dean_case: ReviewId, text: TextId) -> None:
    one = next(mark for mark in marks(dean_case) if str(mark.note).startswith("“Already seeing him”"))
    form = {
        "start": one.place.start,
        "end": one.place.end,
        "feature": ["FS4"],
        "note": one.note,
        "touches": one.touches,
    }
    assert client.post(reverse("change-mark", args=[dean_case, one.id]), form, **JSON).status_code == 200
    now = next(mark for mark in marks(dean_case) if mark.id == one.id)
    assert now.features == ("FS4",)
    assert (now.note, now.touches, now.at) == (one.note, one.touches, one.at)


def test_a_mark_changed_in_two_windows_shows_both(client: Client, dean_case: ReviewId) -> None:
    one = marks(dean_case)[0]
    with SHELF.open(dean_case) as held:
        seen = held.number
    address = reverse("change-mark", args=[dean_case, one.id])
    form = {"start": one.place.start, "end": one.place.end, "feature": ["FT1"], "seen": seen}
    assert client.post(address, form, **JSON).status_code == 200
    answer = client.post(address, form | {"feature": ["FT2"]}, **JSON)
    assert answer.status_code == 409
    assert "Both versions" in answer.json()["refused"]


def test_undo_and_redo_go_through_whatever_was_done(client: Client, dean_case: ReviewId, text: TextId) -> None:
    def said(way: str) -> str:
        return client.post(reverse(way, args=[dean_case]), **JSON).json()["said"]

    put(client, dean_case, text, "Those two visits")
    taken = "on “The young person is twelve.” A place to pause."
    placed = "on “Those two visits”. Grows out of relationships, trust."
    client.post(reverse("take-back-mark", args=[dean_case, marks(dean_case)[0].id]), **JSON)
    assert len(marks(dean_case)) == 20
    assert said("undo") == f"Undone: mark taken back {taken}"
    assert len(marks(dean_case)) == 21
    assert said("undo") == f"Undone: mark placed {placed}"
    assert len(marks(dean_case)) == 20
    assert said("redo") == f"Brought back: mark placed {placed}"
    assert said("redo") == f"Brought back: mark taken back {taken}"
    assert len(marks(dean_case)) == 20
    assert client.post(reverse("redo", args=[dean_case]), **JSON).status_code == 422


def test_an_undo_says_in_which_other_text(client: Client, dean_case: ReviewId, text: TextId) -> None:
    with SHELF.open(dean_case) as held:
        plain = Block(BlockKind.PARAGRAPH, 0, 0, 12)
        other = TextBroughtIn(TextId(uuid4()), Words("Minutes"), 12, (plain,), ())
        number = held.number
    SHELF.add(
        dean_case,
        other,
        by=local_reader(),
        at=timezone.now(),
        key=uuid4(),
        seen=number,
        texts={other.text: "She was met."},
    )
    put(client, dean_case, text, "Those two visits")
    answer = client.post(reverse("undo", args=[dean_case]), {"text": other.text}, **JSON).json()
    assert "on “Those two visits”, in “The map and the panel”." in answer["said"]


def test_an_undo_that_is_sent_again_says_the_same(client: Client, dean_case: ReviewId, text: TextId) -> None:
    put(client, dean_case, text, "Those two visits")
    form = {"key": uuid4(), "text": text}
    said = [client.post(reverse("undo", args=[dean_case]), form, **JSON).json()["said"] for _ in range(2)]
    assert said == ["Undone: mark placed on “Those two visits”. Grows out of relationships, trust."] * 2


def test_an_undo_says_which_answer_it_took_back(client: Client, dean_case: ReviewId) -> None:
    client.post(reverse("feature", args=[dean_case, "MS1"]), {"answer": "strong", "reason": "It was shown."})
    said = client.post(reverse("undo", args=[dean_case]), **JSON).json()["said"]
    assert said == "Undone: feature answered, MS1."


def test_without_script_an_act_is_said_on_the_page_that_follows_and_undone_there(
    client: Client, dean_case: ReviewId
) -> None:
    gone = next(mark for mark in marks(dean_case) if mark.features)
    page = client.post(reverse("take-back-mark", args=[dean_case, gone.id]), follow=True)
    said = '<span class="did" role="status">Removed: “'
    assert said in page.content.decode()
    assert "#b" in page.redirect_chain[-1][0]
    undo = reverse("undo", args=[dean_case])
    assert f'form="acts" formaction="{undo}">Undo</button>' in page.content.decode()
    page = client.post(undo, follow=True)
    assert "Undone: mark taken back on" in page.content.decode()
    assert f"#m-{gone.id}" in page.redirect_chain[-1][0]
    assert 'class="did"' not in client.get(page.redirect_chain[-1][0].partition("?")[0]).content.decode()


def test_without_script_what_is_shown_stays_shown(client: Client, dean_case: ReviewId, text: TextId) -> None:
    only = "?side=surveillance"
    page = client.get(reverse("read-text", args=[dean_case, text]) + only).content.decode()
    assert f'{reverse("ways", args=[dean_case, text])}{only}"' in page
    form = reverse("mark-by-sentence", args=[dean_case, text, 2]) + only
    assert f'href="{form}"' in page
    page = client.get(form).content.decode()
    assert '<input type="hidden" name="showing" value="side=surveillance">' in page
    sent = place(dean_case, text, "Those two visits") | {"feature": ["FS5"], "showing": "side=surveillance"}
    answer = client.post(reverse("place-mark", args=[dean_case, text]), sent)
    assert "?side=surveillance&" in answer.headers["Location"]


def test_a_question_is_put_aside_and_brought_back(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        prompt = next(one for one in held[Prompts] if standing(held, one.id) is Standing.WAITING)
    client.post(reverse("prompt-aside", args=[dean_case, prompt.id]), **JSON)
    with SHELF.open(dean_case) as held:
        assert standing(held, prompt.id) is Standing.PUT_ASIDE
    client.post(reverse("prompt-back", args=[dean_case, prompt.id]), **JSON)
    with SHELF.open(dean_case) as held:
        assert standing(held, prompt.id) is Standing.WAITING


def test_a_question_that_is_taken_up_becomes_a_mark_and_waits_no_more(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    with SHELF.open(dean_case) as held:
        prompt = next(one for one in held[Prompts] if standing(held, one.id) is Standing.WAITING)
    words = SHELF.words(dean_case, text)[prompt.place.start : prompt.place.end]
    put(client, dean_case, text, words, feature=[], pause="yes", prompt=prompt.id, note="Worth asking.")
    with SHELF.open(dean_case) as held:
        assert standing(held, prompt.id) is Standing.TAKEN_UP
        taking = held[Marks].taking_up(prompt.id)
    assert [mark.pauses for mark in taking] == [True]


def test_a_question_and_a_note_lead_to_the_duty_they_speak_to(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    page = client.get(reverse("read-text", args=[dean_case, text])).content.decode()
    c1, c2 = (reverse("duty", args=[dean_case, code]) for code in ("C1", "C2"))
    asked = page[page.index("Whose privacy is touched here") :]
    assert f'Speaks to <a href="{c1}">C1 Privacy in groups and places</a>' in asked[: asked.index("</li>")]
    note = page[page.index("They came to the panel because they had been drawn") :]
    assert f'href="{c2}">speaks to C2</a>' in note[: note.index("</li>")]


def test_a_note_is_written_anew_when_what_it_says_has_changed(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    address, mark = reverse("read-text", args=[dean_case, text]), marks(dean_case)[0]

    def note(asked: str = "") -> str:
        return client.get(address + asked).content.decode().split(f'id="n-{mark.id}"')[1].split("</li>")[0]

    before = note()
    assert "?by=me" in note("?by=me")
    assert note() == before
    client.post(reverse("duty", args=[dean_case, "C9"]), {"met": "met", "evidence": [str(mark.id)]})
    assert ("speaks to C9" in before, "speaks to C9" in note()) == (False, True)


def test_a_prompt_quotes_the_exact_words_that_called_it(client: Client, dean_case: ReviewId, text: TextId) -> None:
    page = client.get(reverse("read-text", args=[dean_case, text])).content.decode()
    words = SHELF.words(dean_case, text)
    with SHELF.open(dean_case) as held:
        for prompt in held[Prompts]:
            if standing(held, prompt.id) is Standing.WAITING:
                assert f"Placed by a cue: “{words[prompt.cue.start : prompt.cue.end]}”" in page


def test_two_windows_on_one_answer_show_both_texts(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        seen = held.number
    address = reverse("feature", args=[dean_case, "MT1"])
    client.post(address, {"answer": "some", "reason": "The first window.", "seen": seen})
    answer = client.post(address, {"answer": "strong", "reason": "The second window.", "seen": seen})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "The first window." in page
    assert "The second window." in page


def test_a_strong_answer_without_evidence_is_asked_about_and_kept(client: Client, dean_case: ReviewId) -> None:
    address = reverse("feature", args=[dean_case, "FT2"])
    client.post(address, {"answer": "strong", "reason": "", "done": "yes"})
    assert "linked nothing. What is it based on?" in client.get(address).content.decode()


def test_a_form_of_sentences_explains_each_feature(client: Client, dean_case: ReviewId, text: TextId) -> None:
    page = client.get(reverse("mark-by-sentence", args=[dean_case, text, 2])).content.decode()
    described = re.findall(r'aria-describedby="(explains-\w+)"', page)
    assert len(described) == 27
    assert all(page.count(f'<p class="plainly" id="{one}">') == 1 for one in described)


def test_a_question_that_is_taken_up_by_sentence_has_its_sentence_chosen(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        prompt = next(one for one in held[Prompts] if standing(held, one.id) is Standing.WAITING)
    page = client.get(reverse("read-text", args=[dean_case, prompt.place.text])).content.decode()
    take_up = re.search(rf'class="take-up" href="([^"]+prompt={prompt.id})"', page)
    assert take_up
    chosen = re.findall(r'value="(\d+-\d+)" checked', client.get(take_up[1]).content.decode())
    assert chosen == [f"{prompt.place.start}-{prompt.place.end}"]


def test_a_mark_by_sentence_may_go_on_in_the_next_paragraphs(client: Client, dean_case: ReviewId, text: TextId) -> None:
    page = client.get(reverse("mark-by-sentence", args=[dean_case, text, 3])).content.decode()
    sentences = re.findall(r'name="sentence" value="(\d+-\d+)"', page)
    with SHELF.open(dean_case) as held:
        blocks = held[Texts][text].blocks
    first, last = sentences[0], sentences[-1]
    assert int(first.split("-")[0]) >= blocks[3].start
    assert blocks[6].start < int(last.split("-")[1]) <= blocks[6].end
    form = {"sentence": [first, last], "feature": ["IS4"]}
    assert client.post(reverse("place-mark", args=[dean_case, text]), form).status_code == 302
    assert (int(first.split("-")[0]), int(last.split("-")[1])) in {
        (one.place.start, one.place.end) for one in marks(dean_case)
    }


def test_a_no_without_script_leads_back(client: Client, dean_case: ReviewId, text: TextId) -> None:
    page = client.post(reverse("place-mark", args=[dean_case, text]), {"feature": ["MT2"]})
    assert page.status_code == 422
    assert "what you typed is still there" in page.content.decode()
    assert f'<a href="{reverse("read", args=[dean_case])}">To this review</a>' in page.content.decode()


def test_a_form_of_sentences_that_is_refused_comes_back_with_what_was_in_it(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    form = client.get(reverse("mark-by-sentence", args=[dean_case, text, 3])).content.decode()
    sentences = re.findall(r'name="sentence" value="(\d+-\d+)"', form)
    assert '<input type="hidden" name="block" value="3">' in form
    sent = {
        "block": 3,
        "sentence": [sentences[1], sentences[-1]],
        "note": "Mine & kept.",
        "touches": ["friends"],
        "seen": 7,
    }
    back = client.post(reverse("place-mark", args=[dean_case, text]), sent)
    page = back.content.decode()
    assert back.status_code == 422
    assert "<title>Error: Mark" in page
    assert page.count("Choose at least one feature") == 2
    assert f'href="#{"feature-FT1"}"' in page
    assert 'id="feature-FT1"' in page
    assert re.findall(r'value="(\d+-\d+)" checked', page) == [sentences[1], sentences[-1]]
    assert "<details open>" in page
    assert "Mine &amp; kept.</textarea>" in page
    assert 'value="friends" checked' in page
    assert 'name="seen" value="7"' in page


@pytest.mark.parametrize(
    ("sent", "at"),
    [({"block": 3, "feature": ["MT1"]}, "sentence-1"), ({"start": 0, "end": 9}, "feature-FT1")],
)
def test_what_is_missing_is_linked_from_the_top(
    client: Client, dean_case: ReviewId, text: TextId, sent: dict[str, object], at: str
) -> None:
    page = client.post(reverse("place-mark", args=[dean_case, text]), sent | {"note": "Kept."}).content.decode()
    assert f'<a href="#{at}">' in page
    assert f'id="{at}"' in page
    assert "Kept.</textarea>" in page


def test_a_change_that_is_refused_comes_back_with_what_was_in_it(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    mark = put(client, dean_case, text, "Those two visits").json()["mark"]
    sent = place(dean_case, text, "Those two visits") | {"note": "Written anew."}
    page = client.post(reverse("change-mark", args=[dean_case, mark]), sent).content.decode()
    assert page.count("Choose at least one feature") == 2
    assert "Written anew.</textarea>" in page
    assert 'value="MT2" checked' not in page


def test_words_that_are_found_in_several_places_stand_among_whole_words(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    page = client.post(reverse("mark-words", args=[dean_case, text]), {"words": "the young person"}).content.decode()
    assert "</strong> is twelve. He goes to school 1 and is on a youth justice…" in page
    assert "…the exploitation of children nearby. Through her manager, <strong>" in page


def test_looking_for_no_words_comes_back_to_the_box(client: Client, dean_case: ReviewId, text: TextId) -> None:
    page = client.post(reverse("mark-words", args=[dean_case, text]), {"words": " "}).content.decode()
    assert '<a href="#words">Type or paste some words of the text first.' in page
    assert 'id="words"' in page


def test_leaving_it_as_it_is_leads_back_to_the_words(client: Client, dean_case: ReviewId, text: TextId) -> None:
    words = place(dean_case, text, "Those two visits")
    put(client, dean_case, text, "Those two visits")
    showing = {"feature": ["MT2"], "showing": "by=me", "text": text}
    page = client.post(reverse("place-mark", args=[dean_case, text]), words | showing).content.decode()
    there = f"{reverse('read-text', args=[dean_case, text])}?by=me&amp;at={words['start']}#b5"
    assert f'<a href="{there}">Leave it as it is</a>' in page


def test_keeping_what_another_window_left_leads_back_to_the_text(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    mark = put(client, dean_case, text, "Those two visits").json()["mark"]
    client.post(reverse("take-back-mark", args=[dean_case, mark]), **JSON)
    sent = place(dean_case, text, "Those two visits") | {"feature": ["FS5"]}
    page = client.post(reverse("change-mark", args=[dean_case, mark]), sent).content.decode()
    assert (
        f'<a href="{reverse("read-text", args=[dean_case, text])}?at={sent["start"]}#b5">go back to the text</a>'
        in page
    )


def test_of_a_mark_of_both_sides_the_hidden_one_is_hidden(client: Client, dean_case: ReviewId, text: TextId) -> None:
    words = "Those two visits were for getting to know him."
    put(client, dean_case, text, words, feature=["MT3", "FS5"])
    mark = next(one for one in marks(dean_case) if one.features == ("MT3", "FS5"))
    page = client.get(reverse("read-text", args=[dean_case, text]) + "?side=surveillance").content.decode()
    assert f'class="w" id="m-{mark.id}"' in page or f'class="w" data-marks="{mark.id}"' in page
    assert 'class="both"' not in page
    strokes = page.split('<g id="strokes">')[1].split("</g>")[0]
    assert 'class="w"' in strokes
    assert 'class="t"' not in strokes
    note = page.split(f'id="n-{mark.id}"')[1].split("</li>")[0]
    assert re.findall('<h3 aria-label="(\\w+)', note) == ["FS5"]
    assert "MT3 answered" not in note
    assert '<span class="code" hidden>MT3</span>' in note
    assert "1 mark on paragraph 6: 1 surveillance" in page
    page = client.get(reverse("read-text", args=[dean_case, text])).content.decode()
    assert "2 marks on paragraph 6: 2 trust, 1 surveillance" in page


def test_ways_to_read_leads_back_to_what_was_shown(client: Client, dean_case: ReviewId, text: TextId) -> None:
    page = client.get(reverse("ways", args=[dean_case, text]) + "?side=surveillance").content.decode()
    assert f'{reverse("read-text", args=[dean_case, text])}?side=surveillance">Back to the text' in page
    assert '<option value="surveillance" selected>' in page


def test_what_was_wanted_of_a_mark_that_is_gone_comes_back_and_can_be_marked_again(
    client: Client, dean_case: ReviewId, text: TextId
) -> None:
    """Also when the page has heard that it is gone: the form was opened before."""
    words = "Those two visits were for getting to know him."
    mark = put(client, dean_case, text, words).json()["mark"]
    address = reverse("change-mark", args=[dean_case, mark])
    client.post(reverse("take-back-mark", args=[dean_case, mark]), **JSON)
    form = place(dean_case, text, words) | {"feature": ["FS5"], "text": text, "note": "Written meanwhile."}
    answer = client.post(address, form, **JSON)
    assert answer.status_code == 409
    assert answer.json()["theirs"] == {"gone": True, "said": "It was taken back."}
    page = client.post(address, form).content.decode()
    assert "Mark it again as mine" in page
    assert f'action="{reverse("place-mark", args=[dean_case, text])}"' in page
    assert client.post(reverse("take-back-mark", args=[dean_case, mark]), **JSON).json()["theirs"]["gone"]


def test_an_answer_is_undone_and_brought_back_on_reflect(client: Client, dean_case: ReviewId) -> None:
    client.post(reverse("feature", args=[dean_case, "MS1"]), {"answer": "unsure", "reason": "It was not said."})
    assert "Undo</button>" in client.get(reverse("reflect", args=[dean_case])).content.decode()
    for way, said in (("undo", "Undone"), ("redo", "Brought back")):
        answer = client.post(reverse(way, args=[dean_case]), {"from": "reflect"}, follow=True)
        assert answer.redirect_chain[0][0].startswith(reverse("reflect", args=[dean_case]))
        assert f'role="status">{said}: feature answered, MS1.</p>' in answer.content.decode()

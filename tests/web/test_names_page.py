"""Deciding about names: each press is one act, undone in one, and nothing is kept before all are decided."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.web.models import ReviewSummary, TextWords, Waiting

TEXT = (
    "Amira Okafor-Reid is fourteen and on a referral order. Her older brother, 17, was in the local newspaper.\n\n"
    "Tom Bradshaw saw Amira twice at Hillcrest Academy. Blue whales were mentioned."
)


@pytest.fixture
def waiting(client: Client, transactional_db: None) -> Client:
    assert client.post(reverse("bring"), {"words": TEXT, "title": "Visits"}).status_code == 302
    return client


def act(client: Client, name: str, **fields: object) -> str:
    return client.post(reverse("names"), {"act": name, **fields}).content.decode()


def line_of(page: str, words: str) -> str:
    """The number of the line that begins with these words."""
    return page.split(words)[0].rsplit('data-line="', 1)[1].split('"')[0]


def shown(client: Client) -> str:
    return client.get(reverse("names")).content.decode()


def kept(client: Client) -> str:
    act(client, "hide-all")
    assert client.post(reverse("names"), {"act": "keep"}).status_code == 302
    return TextWords.objects.get().words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Kian Doherty left.", "One name that could point to somebody."),
        ("Kian Doherty left. Siobhan Hart rang.", "Two names that could point to somebody."),
        ("Kian Doherty rang Siobhan Hart on 07700 900123.", "Three names and numbers that could point to somebody."),
        (TEXT, "names, and one combination that could point to somebody."),
    ],
)
def test_it_opens_with_how_much_was_found(client: Client, transactional_db: None, words: str, said: str) -> None:
    client.post(reverse("bring"), {"words": words})
    assert said in shown(client)


def test_hiding_says_what_stands_there_now_and_how_many_are_to_go(waiting: Client) -> None:
    number = line_of(shown(waiting), '<td class="f">Amira Okafor-Reid')
    page = act(waiting, "hide", line=number, **{f"handle-{number}": "  the   young person "})
    assert "“Amira Okafor-Reid” is now “the young person” in 2 places." in page
    assert "to go." in page


def test_a_decision_is_taken_back(waiting: Client) -> None:
    number = line_of(shown(waiting), '<td class="f">Tom Bradshaw')
    act(waiting, "leave", line=number)
    assert "is as it was" in act(waiting, "undo")
    assert "1 left" not in shown(waiting)


def test_a_line_is_called_by_the_name_and_not_by_what_it_owns(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": "Kian Doherty left. Siobhan rang Kian Doherty's nan."})

    assert "“Kian Doherty” is now" in act(client, "hide", line=line_of(shown(client), '<td class="f">Kian Doherty'))


def test_any_line_can_be_looked_at_and_split_without_script(waiting: Client) -> None:
    number = line_of(shown(waiting), '<td class="f">Tom Bradshaw')
    assert f'value="go {number}"' in shown(waiting)

    page = waiting.post(reverse("names"), {"do": f"go {number}"}).content.decode()

    assert f'class="cur later" data-line="{number}"' in page


def test_what_is_put_aside_has_to_be_looked_at_again(waiting: Client) -> None:
    number = line_of(shown(waiting), '<td class="f">Tom Bradshaw')
    act(waiting, "later", line=number)
    while "to go." in (page := act(waiting, "hide")) and "1 to go." not in page:
        pass
    assert "You put 1 aside. Look at it now?" in page
    assert waiting.post(reverse("names"), {"act": "keep"}).status_code == 422


def test_words_that_were_missed_are_hidden_everywhere(waiting: Client) -> None:
    page = act(waiting, "more", words="blue whales")
    assert "“Blue whales” is now" in page
    assert "whales" not in kept(waiting)


def test_a_word_in_small_letters_stays_where_the_name_has_a_capital(client: Client, transactional_db: None) -> None:
    client.post(
        reverse("bring"), {"words": "A worker will ask. Then Page came, and nobody knew if a page was missing."}
    )
    act(client, "more", words="page")
    assert kept(client).endswith("nobody knew if a page was missing.")
    assert "Page" not in TextWords.objects.get().words


def test_only_the_place_that_was_selected_is_hidden_of_a_common_word(client: Client, transactional_db: None) -> None:
    text = "The worker will ask. She wrote: ask will tomorrow, he will know."
    client.post(reverse("bring"), {"words": text})
    assert "in 1 place." in act(client, "more", words="will", start=text.index("will tomorrow"))
    words = kept(client)
    assert words.startswith("The worker will ask.")
    assert words.endswith("he will know.")
    assert "ask will" not in words


def test_a_letter_with_its_accent_apart_is_the_same_letter(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": "Then zo\u00eb came, and nothing else was said of it."})
    act(client, "more", words="zoe\u0308")
    assert "zo" not in kept(client)


SMITHS = "Mr Smith teaches her. Then Smith, who drove the car, rang. Smith's car was blue. Smith marked her essay."


def test_two_people_of_one_name_are_told_apart(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": SMITHS})
    number = line_of(shown(client), '<td class="f">Smith')
    driver = [SMITHS.index("Smith, who"), SMITHS.index("Smith's car")]
    page = act(client, "apart", line=number, apart=driver)
    assert "in 2 places has a line of its own now" in page
    act(client, "hide", line=line_of(page, '<td class="f">Smith&#x27;s'), **{"handle-1": "the driver"})
    act(client, "hide", line=number, **{f"handle-{number}": "the teacher"})
    assert kept(client) == (
        "The teacher teaches her. Then the driver, who drove the car, rang. The driver's car was blue. "
        "The teacher marked her essay."
    )


def test_telling_apart_is_taken_back_in_one(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": SMITHS})
    number = line_of(shown(client), '<td class="f">Smith')
    act(client, "apart", line=number, apart=[SMITHS.index("Smith, who")])
    assert "is one line again" in act(client, "undo")
    assert shown(client).count("<tr ") == 1


SPELLED = "Mohammed is fourteen. Mohammed left. Then Mohamed rang twice about the bus. Nobody else was there at all."


def test_two_spellings_are_one_person_when_somebody_says_so_and_not_before(
    client: Client, transactional_db: None
) -> None:
    client.post(reverse("bring"), {"words": SPELLED})
    page = shown(client)
    other = line_of(page, '<td class="f">Mohamed')
    assert "Is “Mohamed” the same person?" in page
    assert f'value="one {other}"' in page
    act(client, "hide", line=line_of(page, '<td class="f">Mohammed'))
    act(client, "go", line=line_of(page, '<td class="f">Mohammed'))
    page = act(client, "one", line=other)
    assert "“Mohamed” is the same person as “Mohammed”: “the young person” stands for both. All are decided." in page
    assert "the same person?" not in page
    assert "Taken back: 2 names are as they were." in act(client, "undo")
    act(client, "go", line=line_of(page, '<td class="f">Mohammed'))
    act(client, "one", line=other)
    assert "Then the young person rang" in kept(client)


def test_of_two_proposals_the_one_that_says_more_stands_for_both(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": "Dean is 13. Dean's friend Mohammed came. Mohamed left. Dean was cross."})
    number = line_of(shown(client), '<td class="f">Mohamed')
    act(client, "go", line=number)
    page = act(client, "one", line=line_of(shown(client), '<td class="f">Mohammed'))
    assert "“friend 1” stands for both" in page


def test_two_that_are_not_in_question_are_not_made_one(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": TEXT})
    assert "are not in question any more" in act(client, "one", line="1")


@pytest.mark.parametrize(
    ("ticked", "said"),
    [([], "Choose the places"), (["x", "99"], "Choose the places"), ([0, 27, 59, 81], "Leave at least")],
)
def test_a_line_is_not_told_apart_by_nothing_or_by_all(
    client: Client, transactional_db: None, ticked: list[object], said: str
) -> None:
    client.post(reverse("bring"), {"words": SMITHS})
    page = client.post(reverse("names"), {"act": "apart", "line": "0", "apart": ticked})
    assert said in page.content.decode()
    assert page.status_code == 422


def test_a_name_that_two_people_bear_is_not_known_in_the_next_text(client: Client, transactional_db: None) -> None:
    files = [SimpleUploadedFile("one.txt", SMITHS.encode()), SimpleUploadedFile("two.txt", b"Smith rang once more.")]
    client.post(reverse("bring"), {"file": files})
    act(client, "apart", line="0", apart=[SMITHS.index("Smith, who")])
    act(client, "hide", line="0", **{"handle-0": "the teacher"})
    act(client, "hide", line="1", **{"handle-1": "the driver"})
    client.post(reverse("names"), {"act": "keep"})
    assert "the teacher" not in shown(client)


@pytest.mark.parametrize("words", ["", "not there at all", "hale"])
def test_words_that_do_not_stand_there_are_refused(waiting: Client, words: str) -> None:
    assert "does not stand in the text" in act(waiting, "more", words=words)


def test_facts_that_together_could_point_to_somebody_are_one_line(waiting: Client) -> None:
    page = shown(waiting)
    assert "together these could point to somebody" in page
    assert "and one combination" in page


def test_blurring_takes_the_edge_off_them(waiting: Client) -> None:
    words = kept(waiting)
    assert "fourteen" not in words
    assert "17" not in words
    assert "in their early teens" in words


def test_left_alone_they_stay(waiting: Client) -> None:
    number = line_of(shown(waiting), '<td class="k">together')
    act(waiting, "leave", line=number)
    assert "fourteen" in kept(waiting)


def test_a_list_that_is_kept_elsewhere_proposes_its_handles(waiting: Client) -> None:
    file = SimpleUploadedFile("handles.csv", b"name,kind,handle\ntom bradshaw,person,TB\n")
    page = act(waiting, "handles", handles=file)
    assert "1 of the names here is in your list; its handle is proposed for it." in page
    assert "TB" in kept(waiting)


def test_a_list_that_cannot_be_read_changes_nothing(waiting: Client) -> None:
    page = act(waiting, "handles", handles=SimpleUploadedFile("handles.csv", b"\xff\xfe\x00"))
    assert "handles.csv" in page
    assert "error-said" in page


def test_the_list_can_be_taken_away_and_brought_in_again(waiting: Client) -> None:
    number = line_of(shown(waiting), '<td class="f">Tom Bradshaw')
    act(waiting, "hide", line=number, **{f"handle-{number}": "youth worker"})
    taken = waiting.get(reverse("handles-csv")).content
    assert b"Tom Bradshaw,person,youth worker" in taken
    act(waiting, "again")
    waiting.post(reverse("bring"), {"words": TEXT})
    act(waiting, "handles", handles=SimpleUploadedFile("handles.csv", taken))
    assert "youth worker" in kept(waiting).lower()


def test_start_again_forgets_what_was_brought(waiting: Client) -> None:
    assert waiting.post(reverse("names"), {"act": "again"}).status_code == 302
    assert Waiting.objects.count() == 0
    assert waiting.get(reverse("names")).status_code == 410


def test_an_hour_after_the_last_act_it_is_gone(waiting: Client) -> None:
    from datetime import timedelta

    Waiting.objects.update(touched=Waiting.objects.get().touched - timedelta(minutes=61))
    assert waiting.get(reverse("names")).status_code == 410
    assert Waiting.objects.count() == 0


@pytest.mark.parametrize(
    "fields", [{"act": "nonsense"}, {"act": "hide", "line": "999"}, {"act": "hide", "line": "-1"}, {}]
)
def test_a_press_that_makes_no_sense_is_answered_and_decides_nothing(waiting: Client, fields: dict[str, str]) -> None:
    before = shown(waiting)
    answer = waiting.post(reverse("names"), fields)
    assert answer.status_code in (200, 422)
    if answer.status_code == 422:
        assert shown(waiting).count("undecided") == before.count("undecided")


def test_a_further_text_joins_the_review_that_asked_for_it(waiting: Client) -> None:
    kept(waiting)
    review = ReviewSummary.objects.get().id
    waiting.post(reverse("bring"), {"words": "Nothing was said of the friends.", "review": str(review)})
    act(waiting, "hide-all")
    answer = waiting.post(reverse("names"), {"act": "keep"})
    assert answer.url == reverse("read", args=[review])
    assert TextWords.objects.filter(review_id=review).count() == 2


def brought_with_dates(client: Client, *texts: str) -> Client:
    files = [SimpleUploadedFile(f"{number}.txt", words.encode()) for number, words in enumerate(texts)]
    assert client.post(reverse("bring"), {"file": files}).status_code == 302
    return client


@pytest.mark.django_db(transaction=True)
def test_all_dates_move_when_the_text_is_kept_and_weekdays_stay_true(client: Client) -> None:
    brought_with_dates(client, "She rang on Tuesday 3 March 2026 and came on 9 March 2026.")
    assert "2 dates will stand 5 weeks later once this text is kept." in act(client, "dates", weeks="5")
    assert "Dates: all 5 weeks later" in shown(client)
    assert kept(client) == "She rang on Tuesday 7 April 2026 and came on 13 April 2026."


@pytest.mark.django_db(transaction=True)
def test_the_weeks_are_remembered_for_the_texts_that_wait_behind(client: Client) -> None:
    brought_with_dates(client, "Seen on 3 March 2026.", "Seen again on 10 March 2026.")
    act(client, "dates", weeks="-1")
    assert client.post(reverse("names"), {"act": "keep"}).status_code == 302
    client.post(reverse("names"), {"act": "keep", "text": "1"})
    assert {row.words for row in TextWords.objects.all()} == {
        "Seen on 24 February 2026.",
        "Seen again on 3 March 2026.",
    }


@pytest.mark.django_db(transaction=True)
def test_no_weeks_leave_the_dates(client: Client) -> None:
    brought_with_dates(client, "Seen on 3 March 2026.")
    act(client, "dates", weeks="5")
    assert "The dates stay as they are." in act(client, "dates", weeks="0")
    assert kept(client) == "Seen on 3 March 2026."


@pytest.mark.parametrize(
    ("weeks", "sentence"), [("two", "Write a whole number of weeks"), ("521", "by 1 to 520 weeks")]
)
def test_weeks_that_cannot_be_are_refused_and_nothing_moves(waiting: Client, weeks: str, sentence: str) -> None:
    page = act(waiting, "dates", weeks=weeks)
    assert sentence in page
    assert "Dates: all" not in page


def test_the_text_can_be_read_as_it_will_be_kept_once_all_is_decided(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": "Dean is 13. Dean went to <b>the</b> hall."})
    assert 'id="as-kept"' not in shown(client)
    page = act(client, "hide-all")
    assert "<p>The young person is 13. The young person went to &lt;b&gt;the&lt;/b&gt; hall.</p>" in page


def test_kinds_are_said_in_words(client: Client, transactional_db: None) -> None:
    client.post(reverse("bring"), {"words": "Dean Hart (DOB 04/05/2012) was seen at home. Dean was well."})
    assert '<td class="k">date of birth' in shown(client)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Nan's", "The young person is 13. My grandmother's friend came to the grandmother's."),
    ],
)
def test_what_somebody_owns_is_hidden_with_its_possessive_left(
    client: Client, transactional_db: None, typed: str, expected: str
) -> None:
    client.post(reverse("bring"), {"words": "Dean is 13. My Nan's friend came to Nan's."})
    act(client, "more", words=typed)
    assert kept(client) == expected

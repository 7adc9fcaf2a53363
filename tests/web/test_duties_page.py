"""The page of a duty: met or not, why, on which passages; the same in every report."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from alongside.answers import Answers, Met
from alongside.marks import Marks
from alongside.record import ReviewId
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF


def test_an_answer_with_its_passages_is_saved(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        chosen = [str(mark.id) for mark in held[Marks]][:2]
    form = {"met": "partly met", "reason": "She told him what for.", "evidence": chosen}
    answer = client.post(reverse("duty", args=[dean_case, "C3"]), form)
    assert answer.headers["Location"] == reverse("duty", args=[dean_case, "C4"])
    with SHELF.open(dean_case) as held:
        saved = held[Answers].duty("C3", local_reader())
    assert (saved.met, str(saved.reason), [str(one) for one in saved.evidence]) == (
        Met.PARTLY,
        "She told him what for.",
        chosen,
    )


def test_a_name_in_the_reason_is_asked_about(client: Client, dean_case: ReviewId) -> None:
    answer = client.post(reverse("duty", args=[dean_case, "C3"]), {"met": "met", "reason": "Tom Bradshaw asked him."})
    assert (answer.status_code, "a name?" in answer.content.decode()) == (422, True)


def test_two_windows_see_both_texts(client: Client, dean_case: ReviewId) -> None:
    address = reverse("duty", args=[dean_case, "C3"])
    seen = client.get(address).context["seen"]
    client.post(address, {"met": "met", "reason": "From the other window.", "seen": seen})
    page = client.post(address, {"met": "not met", "reason": "From this one.", "seen": seen})
    assert page.status_code == 409
    assert {"From the other window.", "From this one."} <= {
        one for one in ("From the other window.", "From this one.") if one in page.content.decode()
    }


def test_an_answer_without_a_word_is_asked_about_and_saved(client: Client, dean_case: ReviewId) -> None:
    address = reverse("duty", args=[dean_case, "C9"])
    client.post(address, {"met": "met"})
    page = client.get(address).content.decode()
    assert "You answered “met” and said nothing more. What is it based on?" in page
    assert 'value="met" checked' in page


def test_the_list_has_them_as_a_group_of_their_own(client: Client, dean_case: ReviewId) -> None:
    page = client.get(reverse("reflect", args=[dean_case])).content.decode()
    group = page[page.index("What practice owes") :]
    assert group.index(">C1<") < group.index(">C10<") < group.index("The reflective questions")


def test_what_is_not_an_answer_is_refused(client: Client, dean_case: ReviewId) -> None:
    for form in ({"met": "strong"}, {"met": "met", "evidence": "7"}):
        assert client.post(reverse("duty", args=[dean_case, "C1"]), form).status_code == 422

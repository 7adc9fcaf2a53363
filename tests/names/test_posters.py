"""Names of accounts in threads, games and lists, and what is spelt like one and is none."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        "{OldShed1963}: Webb\n\n{blueflag_rav}: No Zola?\n\n{Tweedy}: Chopper\n\n{blueflag_rav}: well\n\n{Tweedy}: did he",
        "{TallTreeTom}\n3 hours ago\nI would prune it.\n\n{DahliaDoris}\n2 hours ago\nNo.",
        "Reviewed by {GrumpyBaker}. Photo by {TallTreeTom}. Thanks {mumof3boys}. Made by LanguageLine.",
        "tourney 7pm: {xX_sageburner}, {nanaslipperz}, {ghost.of.grays}, Sage (staff)",  # beside others
        "Hello from Todmorden! {spindleshanks} here, real name Godfrey. Anyone here, speak up.",
        "Lead: Ann_Lee\nPerson: Mr Campbell\nNHS: 401\nDecision: stays\nD.O.B.: none".replace("Ann_Lee", "Ann Lee"),
        "Greggs: 1\nScrewfix: 3\nVets4Pets: 1\nWilko: shut\nNotes: none",
        "{jo_k}: hi\nnote: wear a coat\n{jo_k}: ok\nnote: and boots",
    ],
)
def test_who_posts_is_found_and_fields_and_shops_are_not(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.HANDLE) == marked


@pytest.mark.parametrize(
    "text",
    [
        "has every1 got it, some1 took it, any1 seen l8r, no1",
        "The contract moved from Catch22 to The Children's Society. Hashtag #EveryContact26.",
        "no real madrid, a real jekko, like real shoutin",
        "Oat or Soya add 30p. On Thursday from 6.00pm.",
        "Data: person_id title forename\nCSV: sightings_export_07\nIMG_4410 to IMG_4451",
        "Headset | Jabra | Evolve2 | 25",
    ],
)
def test_words_spelt_with_a_digit_and_files_are_no_accounts(text: str) -> None:
    assert drawn(text, Kind.HANDLE) == text

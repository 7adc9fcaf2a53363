"""Marks go out as Web Annotations or a table and come in again: all of them, or listed with the reason."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from alongside.example import demo
from alongside.exchange import (
    Form,
    GivenReceipt,
    MarksBroughtIn,
    Receipt,
    Receipts,
    Why,
    read_archive,
    read_marks,
    write_archive,
    write_marks,
)
from alongside.exchange.foreign import ForeignMark
from alongside.exchange.placing import placed
from alongside.exchange.table import _plain, _safe
from alongside.marks import Marks, MarkTakenBack
from alongside.preparation import Texts
from alongside.record import Entry, Reader, Review, ReviewId, TextId, Undone, replayed
from alongside.refusals import Refusal
from random_reviews import ANA, BEN, kept_reviews

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
FORMS = list(Form)


class Case:
    """The worked example with its marks, and again without any."""

    def __init__(self) -> None:
        entries, self.texts = demo(by=ANA, at=AT)
        self.marked = replayed(ReviewId(UUID(int=0)), entries)
        self.bare = replayed(ReviewId(UUID(int=0)), entries)
        for mark in list(self.bare[Marks]):
            self.bare.add(Entry(self.bare.number + 1, uuid4(), ANA, AT, MarkTakenBack(mark.id)))
        self.text = next(iter(self.texts))
        self.words = self.texts[self.text]

    def read(self, data: bytes, by: Reader = ANA) -> MarksBroughtIn:
        return read_marks(self.bare, self.texts, data, by)

    def table(self, *rows: dict[str, str]) -> MarksBroughtIn:
        return self.read(table(*rows))


def table(*rows: dict[str, str]) -> bytes:
    out = io.StringIO()
    names = list(dict.fromkeys(["words", "features", *(name for row in rows for name in row)]))
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.fixture(scope="module")
def case() -> Case:
    return Case()


def facts(review: Review) -> list[tuple[Any, ...]]:
    return [(mark.id, mark.place, mark.features, mark.note, mark.touches, mark.prompt) for mark in review[Marks]]


def taken(review: Review, step: MarksBroughtIn, by: Reader = ANA) -> Review:
    again = replayed(ReviewId(review.id), list(review.entries))
    again.add(Entry(again.number + 1, uuid4(), by, AT, step))
    return again


@pytest.mark.parametrize("form", FORMS)
def test_all_marks_of_the_worked_example_come_back(case: Case, form: Form) -> None:
    step = case.read(write_marks(case.marked, case.texts, form))

    assert (step.receipt.found, step.receipt.brought_in, len(step.receipt.lost)) == (20, 20, 0)
    assert facts(taken(case.bare, step)) == facts(case.marked)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_file_twice_doubles_nothing(case: Case, form: Form) -> None:
    step = read_marks(case.marked, case.texts, write_marks(case.marked, case.texts, form), ANA)
    assert (step.receipt.brought_in, step.receipt.already) == (0, 20)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(kept=kept_reviews())
def test_no_mark_is_ever_put_on_other_words(kept: Any, form: Form) -> None:
    shelf, id_, texts = kept
    with shelf.open(id_) as review:
        words = {mark.id: texts[mark.place.text][mark.place.start : mark.place.end] for mark in review[Marks]}
        if not words:
            return
        step = read_marks(review, texts, write_marks(review, texts, form), BEN)
        receipt = step.receipt
        assert receipt.found == receipt.brought_in + receipt.already + len(receipt.lost)
        marked = sorted(texts[one.place.text][one.place.start : one.place.end] for one in step.marks)
        assert set(marked) <= set(words.values())


def test_marks_from_a_file_are_undone_at_once_and_their_receipt_with_them(case: Case) -> None:
    with_marks = taken(case.bare, case.read(write_marks(case.marked, case.texts, Form.CSV)))
    assert len(with_marks[Receipts]) == 1
    with_marks.add(Entry(with_marks.number + 1, uuid4(), ANA, AT, Undone(with_marks.number)))
    assert (len(with_marks[Marks]), len(with_marks[Receipts])) == (0, 0)


def test_a_receipt_stays_with_the_review_through_an_archive(case: Case) -> None:
    review = taken(case.bare, case.table({"words": "is nowhere", "features": "FT1"}))
    again = read_archive(write_archive(review, case.texts)).review()
    assert [str(given.receipt.lost[0].words) for given in again[Receipts]] == ["is nowhere"]


def test_marks_of_another_reader_become_those_of_whoever_brings_them(case: Case) -> None:
    step = case.read(write_marks(case.marked, case.texts, Form.JSONLD), by=BEN)
    assert {one.why for one in step.receipt.changed} == {Why.OTHER_READER}
    assert {mark.by for mark in taken(case.bare, step, BEN)[Marks]} == {BEN}


TEXT = TextId(UUID(int=7))


@pytest.mark.parametrize(
    ("text", "mark", "where"),
    [
        ("He was not asked. She was.", {"words": "not asked"}, 7),  # once, and nothing else said
        ("He was asked. She was asked.", {"words": "was asked"}, Why.SEVERAL),
        ("He was asked. She was asked.", {"words": "was asked", "start": 18}, 18),  # a position chooses among equals
        ("He was asked. She was asked.", {"words": "was asked", "start": 11}, Why.SEVERAL),  # and only among them
        ("He was asked. She was asked.", {"words": "was asked", "before": "She "}, 18),
        ("He was asked.", {"words": "was asked", "before": "She "}, Why.OTHER_SURROUNDINGS),  # the other was deleted
        ("Not here. He was asked.", {"words": "was asked", "start": 3}, Why.MOVED_UNPROVEN),
        ("Not here. He was asked.", {"words": "was asked", "start": 3, "before": "He ", "after": "."}, 13),
        ("He was asked.", {"words": "was Asked"}, Why.NOT_THERE),
        ("He was asked.", {"start": 3, "end": 6}, Why.NO_WORDS),
        ("👩🏽‍🚒👩🏽‍🚒 said", {"words": "said"}, 9),  # code points, not what a browser counts
        ("שלום עולם", {"words": "עולם", "before": "שלום "}, 5),  # right to left
        ("aaaa", {"words": "aa", "start": 1}, 1),  # overlapping with itself
    ],
)
def test_a_place_is_found_by_exact_words_or_not_at_all(text: str, mark: dict[str, Any], where: int | Why) -> None:
    found = placed(ForeignMark(1, **mark), {TEXT: text})
    assert (found if isinstance(found, Why) else found.start) == where


def test_a_lost_mark_is_listed_with_its_words_its_place_and_the_reason(case: Case) -> None:
    (one,) = case.table(
        {"words": "never said", "features": "FT1", "start": "3", "end": "13", "note": "Why?"}
    ).receipt.lost
    assert (str(one.words), str(one.note), one.features, one.start, one.end) == ("never said", "Why?", ("FT1",), 3, 13)
    assert one.reason == "These words are not in any text of this review."


def test_a_code_that_is_not_known_is_left_out_and_told(case: Case) -> None:
    words = "The young person is twelve."
    step = case.table({"words": words, "features": "FT1 XX9"})
    assert step.marks[0].features == ("FT1",)
    assert [one.why for one in step.receipt.changed] == [Why.FEATURE_UNKNOWN]
    assert case.table({"words": words, "features": "XX9"}).receipt.lost[0].why is Why.NO_FEATURE_KNOWN


def test_a_note_with_a_name_stays_out_and_a_lost_quotation_is_masked(case: Case) -> None:
    name = "Amira Okafor-Reid"
    step = case.table(
        {"words": "The young person is twelve.", "features": "FT1", "note": f"{name} said so."},
        {"words": f"Then {name} rang her mother.", "features": "FT1"},
    )
    assert [one.why for one in step.receipt.changed] == [Why.NOTE_MAY_NAME]
    review = taken(case.bare, step)
    assert "Okafor" not in write_archive(review, case.texts).decode("latin-1")
    assert "Okafor" not in str([str(one.words) for one in step.receipt.lost])


def test_signs_that_nobody_types_are_left_out_of_a_note(case: Case) -> None:
    step = case.table({"words": "The young person is twelve.", "features": "FT1", "note": "so\u202e it \x07seems 👍🏽"})
    assert str(step.marks[0].note) == "so it seems 👍🏽"
    assert [one.why for one in step.receipt.changed] == [Why.SIGNS_LEFT_OUT]


def test_an_id_that_stands_twice_is_given_anew(case: Case) -> None:
    id_ = str(uuid4())
    step = case.table(
        {"words": "The young person is twelve.", "features": "FT1", "mark": id_},
        {"words": "The young person is twelve.", "features": "MS1", "mark": id_},
    )
    assert str(step.marks[0].mark) == id_ != str(step.marks[1].mark)
    assert [one.why for one in step.receipt.changed] == [Why.ID_TAKEN]


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-", "@x", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "＝1"])
def test_no_cell_can_run_as_a_formula_and_each_reads_back(cell: str) -> None:
    assert _safe(cell).startswith("'")
    assert _plain(_safe(cell)) == cell


@pytest.mark.parametrize("cell", ["it", "'tis so", "a=b", "", "’=", "'"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert _safe(cell) == cell == _plain(cell)


def annotation(**more: Any) -> dict[str, Any]:
    target = {"source": "urn:x", "selector": {"type": "TextQuoteSelector", "exact": "The young person is twelve."}}
    return {
        "type": "Annotation",
        "target": target,
        "body": {"type": "TextualBody", "value": "FT1", "purpose": "tagging"},
    } | more


DEEP = b"[" * 100_000


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"PK\x03\x04", "an archive or a spreadsheet"),
        (b'{"type": "AnnotationCollection", "first": {"items": [', "cut short"),
        (b'{"type": "Person"}', "holds no Web Annotations"),
        (b"[1, null, []]", "holds no Web Annotations"),
        (DEEP, "not whole JSON"),
        (b'{"first":{"items":[]},"total":9}', "goes on in pages"),
        (b"{" + b" " * (16 * 2**20), "larger than 16 MB"),
        (b"words,features\n" + b"a" * (16 * 2**20), "larger than 16 MB"),
        (json.dumps([annotation()] * 5_001).encode(), "more than 5,000 marks"),
        (b"words,features\n" + b"a,FT1\n" * 5_001, "more than 5,000 rows"),
        (b"words\nx\n", "no column “features”"),
        (b"words,features,words\na,b,c\n", "same heading"),
        (b"words,features\n", "no rows"),
        (b"words,features\na\n", "has 1 cells"),
        (b"words,features\n\xff\xfe,FT1\n", "not in UTF-8"),
        (b'words,features\n"a,FT1\n', "cut short"),
        (b"words,features,start\na,FT1,-3\n", "not a number of characters"),
        ("words,features,start\na,FT1,²\n".encode(), "not a number of characters"),
    ],
)
def test_what_is_no_file_of_marks_is_refused_in_a_sentence(case: Case, data: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        case.read(data)


@pytest.mark.parametrize(
    "document",
    [
        annotation(),
        [annotation()],
        {"@graph": [annotation()]},
        {"type": "AnnotationPage", "items": [annotation()]},
        {"type": "AnnotationCollection", "total": 1, "first": {"items": [annotation()]}},
        annotation(type=["Annotation"]),
        annotation(
            body=[{"type": "TextualBody", "value": "ft1", "purpose": ["classifying"]}], id="http://other.example/1"
        ),
    ],
)
def test_annotations_come_in_whatever_their_wrapping(case: Case, document: Any) -> None:
    step = case.read(json.dumps(document).encode())
    assert [one.features for one in step.marks] == [("FT1",)]


@pytest.mark.parametrize(
    "odd", [None, 7, [], [[]], {"selector": 7}, {"selector": {"type": "TextQuoteSelector", "exact": 7}}]
)
def test_a_target_of_the_wrong_kind_is_lost_and_nothing_else(case: Case, odd: Any) -> None:
    step = case.read(json.dumps([annotation(), annotation(target=[odd])]).encode())
    assert [one.features for one in step.marks] == [("FT1",)]
    assert [one.why for one in step.receipt.lost] in ([], [Why.NO_WORDS])


def test_what_goes_out_holds_by_the_web_annotation_model(case: Case) -> None:
    """The model's own "must" sentences, for what we use of it (W3C Recommendation, 23 February 2017)."""
    whole = json.loads(write_marks(case.marked, case.texts, Form.JSONLD))
    assert (whole["@context"], whole["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    page = whole["first"]
    assert (page["type"], page["startIndex"], whole["total"]) == ("AnnotationPage", 0, len(page["items"]))
    ids = [whole["id"], page["id"], *(one["id"] for one in page["items"])]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)
    purposes = {"classifying", "tagging", "commenting", "replying"}
    for one in page["items"]:
        assert one["type"] == "Annotation"
        assert one["motivation"] in ("classifying", "bookmarking")
        assert one["creator"] == f"urn:uuid:{ANA}"
        assert datetime.fromisoformat(one["created"]).tzinfo
        assert {body["purpose"] for body in one.get("body", [])} <= purposes
        quote, position = one["target"]["selector"]
        assert set(quote) == {"type", "exact", "prefix", "suffix"}
        assert case.words[position["start"] : position["end"]] == quote["exact"]
        assert case.words[: position["start"]].endswith(quote["prefix"])
        assert case.words[position["end"] :].startswith(quote["suffix"])


# What we use of the terms that http://www.w3.org/ns/anno.jsonld defines: a key or a type that it does not know means nothing.
ANNOTATION_KEYS = {"id", "type", "body", "target", "creator", "created", "motivation"}
BODY_KEYS = {"value", "format", "purpose", "source"}
SELECTOR_KEYS = {"selector", "exact", "prefix", "suffix", "start", "end"}
LIST_KEYS = {"total", "first", "items", "startIndex"}
TYPES = {"Annotation", "AnnotationCollection", "AnnotationPage", "TextualBody", "SpecificResource"}
SELECTORS = {"TextQuoteSelector", "TextPositionSelector"}


def test_every_key_and_type_that_goes_out_is_a_term_of_the_context(case: Case) -> None:
    def terms(value: Any) -> Iterator[tuple[str, Any]]:
        for one in value if isinstance(value, list) else [value]:
            for key, inner in one.items() if isinstance(one, dict) else ():
                yield key, inner
                yield from terms(inner)

    found = list(terms(json.loads(write_marks(case.marked, case.texts, Form.JSONLD))))

    assert {key for key, _ in found} - {"@context"} <= ANNOTATION_KEYS | BODY_KEYS | SELECTOR_KEYS | LIST_KEYS
    assert {inner for key, inner in found if key == "type"} <= TYPES | SELECTORS


def test_a_spreadsheet_with_semicolons_reads_as_well(case: Case) -> None:
    step = case.read("words;features;note\r\nThe young person is twelve.;FT1 MS1;Why, then?\r\n".encode("utf-8-sig"))
    assert (step.marks[0].features, str(step.marks[0].note)) == (("FT1", "MS1"), "Why, then?")


def test_the_text_of_the_example_is_one(case: Case) -> None:
    assert len(case.bare[Texts]) == 1  # the rows above name no text, and need none


def test_receipts_given_at_one_time_stand_in_one_order_whoever_came_first() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    given = [GivenReceipt(Receipt("Table (CSV)", 0, 0), reader, at) for reader in (ANA, BEN)]
    orders = []
    for several in (given, given[::-1]):
        orders.append(Receipts())
        for one in several:
            orders[-1].put(one)

    assert orders[0] == orders[1]
    assert [*orders[0]] == [*orders[1]]

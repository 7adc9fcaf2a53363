"""Marks as W3C Web Annotations (JSON-LD): out, and in again.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017.  Positions count code points, as ours do.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import Any, Final
from uuid import uuid5

import msgspec

from alongside.exchange.foreign import LARGEST_FILE, MOST_MARKS, ForeignMark, WrittenMark, as_uuid, composed, to_write
from alongside.record import Review, TextId
from alongside.refusals import Refusal

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
DEEPEST: Final = 4
"""How far a selector is followed into refinements and choices."""

NOT_ANNOTATIONS: Final = (
    "This file holds no Web Annotations that can be read. Nothing was brought in; "
    "it should be JSON-LD with an AnnotationCollection, an AnnotationPage, a list or one Annotation."
)


def write_annotations(review: Review, texts: dict[TextId, str]) -> bytes:
    """Every mark as an annotation, in one collection.  Readers are ids; no name is known, so none is told."""
    written = to_write(review, texts)
    base = review.entries[0].key
    collection = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{uuid5(base, 'marks')}",
        "type": "AnnotationCollection",
        "total": len(written),
        "first": {
            "id": f"urn:uuid:{uuid5(base, 'marks, page 1')}",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [_annotation(one) for one in written],
        },
    }
    return msgspec.json.format(msgspec.json.encode(collection), indent=1)


def _annotation(one: WrittenMark) -> dict[str, Any]:
    mark = one.mark
    bodies = [_body(code, "classifying") for code in mark.features]
    bodies += [_body(whom.value, "tagging") for whom in mark.touches]
    if mark.note and mark.note.said is not None:
        bodies.append(_body(mark.note.said, "commenting"))
    if mark.prompt:
        bodies.append({"type": "SpecificResource", "source": f"urn:uuid:{mark.prompt}", "purpose": "replying"})
    quote = {"type": "TextQuoteSelector", "exact": one.words, "prefix": one.before, "suffix": one.after}
    position = {"type": "TextPositionSelector", "start": mark.place.start, "end": mark.place.end}
    annotation: dict[str, Any] = {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": "classifying" if mark.features else "bookmarking",
    }
    if mark.by and mark.at:
        created = mark.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        annotation |= {"creator": f"urn:uuid:{mark.by}", "created": created}
    if bodies:
        annotation["body"] = bodies
    annotation["target"] = {"source": f"urn:uuid:{mark.place.text}", "selector": [quote, position]}
    return annotation


def _body(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def read_annotations(data: bytes) -> list[ForeignMark]:
    """The marks that the annotations make: one for each target.  Raises `Refusal` when the file is something else."""
    if len(data) > LARGEST_FILE:
        raise Refusal("This file is larger than 16 MB. Nothing was brought in; split it.")
    try:
        document = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as why:
        raise Refusal(
            "This file is not whole JSON: it may have been cut short on its way. Nothing was brought in."
        ) from why
    annotations = [one for one in _annotations(document) if isinstance(one, dict) and _is(one, "Annotation")]
    if not annotations:
        raise Refusal(NOT_ANNOTATIONS)
    targets = [(one, target) for one in annotations for target in _list(one.get("target"))]
    if len(targets) > MOST_MARKS:
        raise Refusal(f"This file holds more than {MOST_MARKS:,} marks. Nothing was brought in; split it.")
    return [_mark(number, one, target) for number, (one, target) in enumerate(targets, 1)]


def _annotations(document: object) -> list[Any]:
    match document:
        case list():
            return document
        case {"@graph": list() as graph}:
            return graph
        case {"items": list() as items}:
            return items
        case {"first": {"items": list() as items}, "total": int() as total}:
            if total > len(items):
                raise Refusal(
                    "This collection goes on in pages that are not in the file. Nothing was brought in; "
                    "ask for all of them in one file."
                )
            return items
        case {"first": {"items": list() as items}}:
            return items
        case {"rows": list() as rows}:  # what Hypothesis' own interface answers with
            return rows
        case dict():
            return [document]
    return []


def _mark(number: int, annotation: dict[str, Any], target: object) -> ForeignMark:
    source = target.get("source") if isinstance(target, dict) else target
    held = source.get("id") if isinstance(source, dict) else source
    quote: dict[str, Any] = {}
    position: dict[str, Any] = {}
    for selector in _selectors(target.get("selector") if isinstance(target, dict) else None, DEEPEST):
        if _is(selector, "TextQuoteSelector") and isinstance(selector.get("exact"), str):
            quote = quote or selector
        if _is(selector, "TextPositionSelector"):
            position = position or selector
    bodies = [_read_body(body) for body in _list(annotation.get("body")) + _list(annotation.get("bodyValue"))]
    creator = annotation.get("creator")
    return ForeignMark(
        number,
        as_uuid(annotation.get("id") or annotation.get("@id")),
        as_uuid(held),
        composed(quote.get("exact", "")),
        _said(quote.get("prefix")),
        _said(quote.get("suffix")),
        _offset(position.get("start")),
        _offset(position.get("end")),
        tuple(value for purpose, value in bodies if purpose in ("classifying", "tagging", "identifying")),
        composed("\n".join(value for purpose, value in bodies if purpose == "commenting")),
        next((as_uuid(value) for purpose, value in bodies if purpose == "replying"), None),
        as_uuid(creator.get("id") if isinstance(creator, dict) else creator),
    )


def _read_body(body: object) -> tuple[str, str]:
    """What a body is for, and its value.  Words without a purpose are a comment."""
    if isinstance(body, str):
        return "commenting", body
    if not isinstance(body, dict):
        return "", ""
    value = body.get("value", body.get("source"))
    purpose = next((one for one in _list(body.get("purpose")) if isinstance(one, str)), "commenting")
    return (purpose.removeprefix("oa:"), value) if isinstance(value, str) else ("", "")


def _selectors(selector: object, deeper: int) -> Iterator[dict[str, Any]]:
    for one in _list(selector):
        if isinstance(one, dict) and deeper:
            yield one
            yield from _selectors(one.get("refinedBy"), deeper - 1)
            yield from _selectors(one.get("items"), deeper - 1)


def _is(value: dict[str, Any], kind: str) -> bool:
    types = _list(value.get("type") or value.get("@type"))
    return kind in types or f"oa:{kind}" in types


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _said(value: object) -> str | None:
    return composed(value) if isinstance(value, str) else None


def _offset(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31 else None

"""The picture to take away: well-formed, on white, with what it shows said in words inside the file."""

from __future__ import annotations

import io
import struct
import zlib
from uuid import UUID, uuid4

import pytest
from lxml import etree
from msgspec.structs import replace

from alongside.answers import Picture, in_full, picture
from alongside.example import demo
from alongside.marks import MarkId
from alongside.record import ReviewId, replayed
from alongside.refusals import Refusal
from alongside.reports import picture_file
from random_reviews import ANA, BEGAN


@pytest.fixture
def shown() -> Picture:
    entries, _ = demo(by=ANA, at=BEGAN)
    return picture(replayed(ReviewId(UUID(int=0)), entries))


def with_evidence(shown: Picture, many: int) -> Picture:
    return replace(
        shown, cells=tuple(replace(cell, evidence=tuple(MarkId(uuid4()) for _ in range(many))) for cell in shown.cells)
    )


def test_the_svg_says_in_words_what_it_shows(shown: Picture) -> None:
    drawn = etree.fromstring(picture_file(shown, "svg"))
    assert drawn.findtext("{*}desc") == in_full(shown)
    assert drawn.get("role") == "img"


def test_the_svg_runs_nothing_and_fetches_nothing(shown: Picture) -> None:
    made = picture_file(shown, "svg").decode()
    assert not [word for word in ("<script", "<image", "<a ", "url(", "href", "var(") if word in made]


def chunks(png: bytes) -> dict[bytes, bytes]:
    """By name; fails where a chunk's check is wrong."""
    stream = io.BytesIO(png)
    assert stream.read(8) == b"\x89PNG\r\n\x1a\n"
    found = {}
    while head := stream.read(8):
        length, name = struct.unpack(">I4s", head)
        data = stream.read(length)
        assert struct.unpack(">I", stream.read(4))[0] == zlib.crc32(name + data)
        found[name] = data
    return found


def test_the_png_says_in_words_what_it_shows(shown: Picture) -> None:
    found = chunks(picture_file(shown, "png"))
    assert found[b"iTXt"].split(b"\0", 5)[-1].decode() == in_full(shown)
    assert next(iter(found)) == b"IHDR"


@pytest.mark.parametrize("many", [0, 1, 17, 200])
def test_any_number_of_passages_is_drawn_and_said(shown: Picture, many: int) -> None:
    made = with_evidence(shown, many)
    drawn = etree.fromstring(picture_file(made, "svg"))
    more = [text.text for text in drawn.iter("{*}text") if (text.text or "").startswith("+")]
    assert more == ([f"+{many - 16}"] * 27 if many > 16 else [])
    assert f"{many} strokes" in in_full(made) or many < 2


def test_another_form_is_a_sentence(shown: Picture) -> None:
    with pytest.raises(Refusal, match=r"\.svg or \.png"):
        picture_file(shown, "gif")

"""The files inside a winmail.dat, into which Outlook packs what came with an email.

Source: Microsoft, [MS-OXTNEF], Transport Neutral Encapsulation Format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNATURE = struct.pack("<I", 0x223E9F78)
_BEGINS, _TITLE, _CONTENT, _PROPERTIES = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_LONG_NAME = 0x3707
# How many bytes a value of each type takes; of those in pieces each says how many itself.
_WIDE = {0x02: 4, 0x03: 4, 0x04: 4, 0x0A: 4, 0x0B: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16}
_IN_PIECES = (0x0D, 0x1E, 0x1F, 0x102)
_UNICODE = 0x1F
_NAMED_BY_THE_FILE = 0x8000


@dataclass(slots=True)
class Packed:
    """A file; without content where it is packed in another way, as an email inside is."""

    name: str = ""
    content: bytes = b""


def files_of(data: bytes) -> list[Packed]:
    """The files that can be read, in their order; what breaks off is read as far as it goes."""
    files: list[Packed] = []
    for kind, content in _attributes(data) if data.startswith(_SIGNATURE) else ():
        if kind == _BEGINS:
            files.append(Packed())
        elif files and kind == _TITLE:
            files[-1].name = files[-1].name or content.split(b"\0", 1)[0].decode("cp1252", "replace")
        elif files and kind == _CONTENT:
            files[-1].content = content
        elif files and kind == _PROPERTIES:
            files[-1].name = _long_name(content) or files[-1].name
    return files


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(_SIGNATURE) + 2  # behind a key that says nothing
    while at + 9 <= len(data):
        kind, length = struct.unpack_from("<xII", data, at)
        at += 9
        if at + length > len(data):
            return
        yield kind, data[at : at + length]
        at += length + 2  # behind its sum


def _long_name(properties: bytes) -> str:
    """The name of a file in full; the title has it cut as old systems had it."""
    try:
        (count,) = struct.unpack_from("<I", properties)
        at = 4
        for _ in range(count):
            form, number = struct.unpack_from("<HH", properties, at)
            at += 4
            if number >= _NAMED_BY_THE_FILE:
                by_words, length = struct.unpack_from("<16xII", properties, at)
                at += 24 + (_padded(length) if by_words else 0)
            if form not in _IN_PIECES:
                at += max(4, _WIDE[form])
                continue
            (pieces,) = struct.unpack_from("<I", properties, at)
            at += 4
            for _ in range(pieces):
                (length,) = struct.unpack_from("<I", properties, at)
                if number == _LONG_NAME:
                    said = properties[at + 4 : at + 4 + length]
                    return said.decode("utf-16-le" if form == _UNICODE else "cp1252", "replace").rstrip("\0")
                at += 4 + _padded(length)
    except (struct.error, KeyError):  # a form that is not known, or the end
        pass
    return ""


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4

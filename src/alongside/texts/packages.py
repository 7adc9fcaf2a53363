"""Documents that are a zip of XML parts (DOCX, ODT): opened within the limits, parsed without ever looking outside."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.answer import TOO_MUCH_MEMORY

DAMAGED = "This document is damaged and cannot be read. Open it in a word processor, save it again and bring that in."
SET_IN = "A file that stands inside it was not read. Bring it in by itself."
UNFOLDS = (
    "This document unfolds words that it defines itself, or brings in something from outside itself, as no word processor "
    "writes it. It was not read. Save it again from a word processor."
)


class Package:
    """The parts of one document.  `called` names its kind for sentences."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as fault:
            raise Refusal(DAMAGED) from fault
        entries = self._zip.infolist()
        if len(entries) > limits.ZIP_PARTS:
            raise Refusal(f"This document has more than {limits.ZIP_PARTS:,} parts inside. Save it again and try that.")
        self._entries = {entry.filename.lower().lstrip("/"): entry for entry in entries}
        self._unpacked = 0

    def holds(self, name: str) -> bool:
        return name.lower().lstrip("/") in self._entries

    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """The bytes of a part.  Raises Refusal when it is missing, damaged, locked, or unpacks beyond the limits."""
        entry = self._entries.get(name.lower().lstrip("/"))
        if entry is None:
            raise Refusal(DAMAGED)
        if entry.flag_bits & 1:
            raise Refusal("This document is locked with a password. Take the password off and save it again.")
        room = min(limits.ZIP_PART_BYTES, limits.ZIP_TOTAL_BYTES - self._unpacked)
        try:
            with self._zip.open(entry) as part:
                content = part.read(room + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as fault:
            raise Refusal(DAMAGED) from fault
        if len(content) > room:
            raise Refusal(
                "This document unpacks to far more than a document holds "
                f"({limits.ZIP_PART_BYTES // limits.MB} MB a part). It was not read. Save it again and try that."
            )
        self._unpacked += len(content)
        return content

    def xml(self, name: str) -> etree._Element:
        """The root of a part.  Raises Refusal as `read` does, and when it is not XML or brings a DTD of its own."""
        return parsed(self.read(name))


def parsed(content: bytes) -> etree._Element:
    """The root of an XML document, read without entities, DTD or network.  Raises Refusal when it cannot be trusted."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise Refusal(_why(fault)) from fault
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs allow a tree without it
        raise Refusal(UNFOLDS)
    return root


def _why(fault: etree.XMLSyntaxError) -> str:
    if getattr(fault, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
        return TOO_MUCH_MEMORY
    said = str(fault).lower()
    if "depth" in said:
        return (
            f"Something in this document is nested more than {limits.XML_DEPTH} deep, such as tables inside tables. "
            "It was not read. Take the inner tables out and try again."
        )
    if "entity" in said or "entities" in said:
        return UNFOLDS
    if "too long" in said or "huge" in said:
        return "One paragraph of this document is longer than 10 MB. It was not read. Bring it in in parts."
    return DAMAGED


def local(element: etree._Element) -> str:
    """The element's name without its namespace; "" for what is not an element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: etree._Element | None, name: str) -> str | None:
    """An attribute by its plain name: in the element's own namespace, or in none."""
    if element is None:
        return None
    held = {
        str(key): str(said) for key, said in element.items()
    }  # asked by name, lxml takes no namespace that holds a brace
    space = str(element.tag).rpartition("}")[0]
    return held.get(f"{space}}}{name}", held.get(name))


def value_of(element: etree._Element, name: str) -> str | None:
    """An attribute by its plain name, whatever its namespace: OpenDocument mixes several in one element."""
    return next((str(found) for key, found in element.items() if str(key).rpartition("}")[2] == name), None)

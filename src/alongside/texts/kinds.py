"""What kind of document a file is, by its first bytes and by its name: the two have to agree."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from alongside.refusals import Refusal


class Kind(StrEnum):
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"
    MARKDOWN = "markdown"
    EMAIL = "email"
    PLAIN = "plain"


# The order is that of the file picker.
BY_ENDING = {
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".pdf": Kind.PDF,
    ".odt": Kind.ODT,
    ".rtf": Kind.RTF,
    ".txt": Kind.PLAIN,
    ".text": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".eml": Kind.EMAIL,
}
accepts: tuple[str, ...] = tuple(BY_ENDING)

CALLED = {
    Kind.DOCX: "a Word document",
    Kind.ODT: "an OpenDocument text",
    Kind.PDF: "a PDF",
    Kind.RTF: "an RTF document",
    Kind.HTML: "a web page",
    Kind.MARKDOWN: "a Markdown text",
    Kind.EMAIL: "an email",
    Kind.PLAIN: "plain text",
}
_WORDS = (Kind.PLAIN, Kind.MARKDOWN, Kind.HTML, Kind.EMAIL)  # these have no sure first bytes
_OTHER_ENDINGS = {
    ".doc": "Open it in a word processor and save it as DOCX.",
    ".dot": "Open it in a word processor and save it as DOCX.",
    ".pages": "Export it from Pages as DOCX.",
    ".msg": "Open it in Outlook and save it as EML or as text.",
    ".xls": "Only documents are read, no spreadsheets. Copy the words and paste them.",
    ".xlsx": "Only documents are read, no spreadsheets. Copy the words and paste them.",
    ".ods": "Only documents are read, no spreadsheets. Copy the words and paste them.",
    ".ppt": "Only documents are read, no slides. Copy the words and paste them.",
    ".pptx": "Only documents are read, no slides. Copy the words and paste them.",
    ".zip": "Unpack it and bring in the documents one by one.",
}
_HEADER_LINE = re.compile(rb"(?:From |[!-9;-~]+:[ \t\r\n])")
_HTML_START = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)


def kind_of(data: bytes, filename: str) -> Kind:
    """The kind of a file.  Raises Refusal when it is none that is read, or when bytes and name disagree."""
    ending = PurePath(filename).suffix.lower()
    if ending and ending not in BY_ENDING:
        known = ", ".join(end[1:].upper() for end in (".docx", ".pdf", ".odt", ".rtf", ".txt", ".md", ".html", ".eml"))
        raise Refusal(
            f"Files that end in {ending} are not read. {_OTHER_ENDINGS.get(ending, f'Bring in one of {known}.')}"
        )
    seen = _by_bytes(data)
    if not ending:
        return seen or Kind.PLAIN
    named = BY_ENDING[ending]
    if seen is named or (seen is None and named in _WORDS) or (seen is Kind.HTML and named is not Kind.PLAIN):
        if named is Kind.EMAIL and not _HEADER_LINE.match(data[:4096].lstrip(b"\xef\xbb\xbf\r\n \t")):
            raise Refusal("This file is named as an email but does not begin like one. Rename it to end in .txt.")
        if seen is Kind.HTML and named not in _WORDS:
            raise _disagreement(ending, seen)
        return named
    raise _disagreement(ending, seen)


def _disagreement(ending: str, seen: Kind | None) -> Refusal:
    holds = CALLED[seen] if seen else "something else"
    return Refusal(
        f"This file is named {ending} but holds {holds}. It was not read. "
        "Give it the ending that fits, or save it again from the program it came from."
    )


def _by_bytes(data: bytes) -> Kind | None:
    """The kind that the first bytes prove; None for mere words.  Raises Refusal for kinds that are not read."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_kind(data)
    first = data[: 1024 * 1024]
    if first.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _ole_refusal(first)
    if b"%PDF-" in first[:1024]:
        return Kind.PDF
    if first.lstrip(b"\xef\xbb\xbf\r\n \t").startswith(b"{\\rtf"):
        return Kind.RTF
    if first.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")):
        raise Refusal("This file is a picture. Only words are read: type them out or paste them.")
    if _HTML_START.match(re.sub(rb"^(?:\xef\xbb\xbf|\s|<!--.*?-->|<\?xml.*?\?>)*", b"", first[:4096], flags=re.DOTALL)):
        return Kind.HTML
    return None


def _zip_kind(data: bytes) -> Kind:
    """Which zip it is, by the names of its parts: the names stand readable, in front of each part and at the end."""
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return Kind.ODT
    if b"mimetypeapplication/" in data[:200]:
        raise Refusal("This file is not a text document. Save it as ODT or DOCX and bring that in.")
    if b"[Content_Types].xml" in data or b"word/document.xml" in data:
        return Kind.DOCX
    if b"content.xml" in data and b"styles.xml" in data:
        return Kind.ODT
    raise Refusal("This file is a zip folder, not a document. Unpack it and bring in the documents one by one.")


def _ole_refusal(first: bytes) -> Refusal:
    if "EncryptedPackage".encode("utf-16-le") in first:
        return Refusal("This document is locked with a password. Open it in Word, take the password off and save it.")
    return Refusal("This file is in an old Office format. Open it in a word processor and save it as DOCX.")

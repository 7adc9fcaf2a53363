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
_SAVE_AS_DOCX = "Open it in the program that made it and save it as DOCX, or print it to a PDF."
_NO_SPREADSHEETS = "Only documents are read, no spreadsheets. Print it to a PDF, or copy the words and paste them."
_NO_SLIDES = "Only documents are read, no slides. Print them to a PDF, or copy the words and paste them."
_NO_PICTURES = (
    "It is a picture. Print it to a PDF and bring that in: its words are recognised where Tesseract is installed. "
    "Or type the words out."
)
_ONE_BY_ONE = "Unpack it and bring in the documents one by one."
_NO_SOUND = "Only written words are read. Bring in a transcript, as a document or pasted."
FROM_OUTLOOK = (
    "Open it in Outlook and save it as .eml; where Outlook does not offer that, print it to a PDF or save it as text."
)
_OTHER_ENDINGS = {
    **dict.fromkeys([".doc", ".dot", ".dotx", ".wps", ".wpd", ".ott", ".fodt", ".sxw", ".pub", ".one"], _SAVE_AS_DOCX),
    ".pages": "Open it in Pages and export it as Word (DOCX) or PDF.",
    ".msg": FROM_OUTLOOK,
    ".oft": FROM_OUTLOOK,
    **dict.fromkeys([".pst", ".ost", ".mbox"], "It holds many emails. Save those that matter as .eml, one file each."),
    **dict.fromkeys([".xls", ".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".numbers"], _NO_SPREADSHEETS),
    **dict.fromkeys([".ppt", ".pptx", ".pptm", ".odp", ".key"], _NO_SLIDES),
    **dict.fromkeys(
        [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".webp"], _NO_PICTURES
    ),
    **dict.fromkeys([".zip", ".7z", ".rar", ".tar", ".gz"], _ONE_BY_ONE),
    **dict.fromkeys([".mp3", ".m4a", ".wav", ".mp4", ".mov", ".ogg"], _NO_SOUND),
    **dict.fromkeys([".mht", ".mhtml"], "Open it in a browser and print it to a PDF, or save it as HTML."),
    **dict.fromkeys([".lnk", ".url", ".gdoc"], "It only points to a document. Open that and save it as DOCX or PDF."),
    ".webarchive": "Open it in a browser and print it to a PDF, or save it as HTML.",
    ".emlx": "Open it in Mail and print it to a PDF, or save it as an email that ends in .eml.",
    **dict.fromkeys(
        [".vtt", ".srt"], "It is a transcript cut by times. Download it as DOCX where the meeting was held."
    ),
    **dict.fromkeys([".xml", ".json"], "Open it in the program it came from and print it to a PDF."),
    ".ics": "Open the invitation in your calendar and paste its words.",
    ".xps": "Open it and print it to a PDF.",
    ".epub": "Print the pages that matter to a PDF.",
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
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
    if first.startswith(_PICTURES) or first[8:12] == b"WEBP" or first[4:12] in (b"ftypheic", b"ftypmif1"):
        raise Refusal(f"This file is not what its name says. {_NO_PICTURES}")
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
    if "__properties_version1.0".encode("utf-16-le") in first:
        return Refusal(f"This file is an email as Outlook keeps it. {FROM_OUTLOOK}")
    return Refusal("This file is in an old Office format. Open it in a word processor and save it as DOCX.")

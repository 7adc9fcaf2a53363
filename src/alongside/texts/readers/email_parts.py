"""Which parts of an email are its words, in their order, and which are files that came with it."""

from __future__ import annotations

import base64
import re
from email.message import EmailMessage

from alongside.texts import limits
from alongside.texts.draft import clean
from alongside.texts.readers.email_outlook import Packed, files_of

_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")
_LOCKED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")
_OUTLOOK_ONLY = ("application/ms-tnef", "application/vnd.ms-tnef")
ENCRYPTED = (
    "This email is encrypted, and only its receiver's mail program can read it. "
    "Open it there, and save it without encryption, print it to a PDF, or paste its words."
)
ONLY_OUTLOOK = (
    "A part of this email (winmail.dat) can be read by Outlook only. "
    "Open the email in Outlook and save what came with it as files of their own, or print it to a PDF."
)
_BASE64_LINES = re.compile(rb"(?:[A-Za-z0-9+/]+[ \t]*\r?\n)*[A-Za-z0-9+/]*=*[ \t]*\r?(?:\n|$)")
_SIGNED = "-- "
_EVENT = {"SUMMARY": "", "DTSTART": "Begins: ", "DTEND": "Ends: ", "LOCATION": "Where: ", "DESCRIPTION": ""}
_SAID_BY_THE_EMAIL = ("SUMMARY", "DESCRIPTION")
_PEOPLE = {"ORGANIZER": "Organised by: ", "ATTENDEE": "Invited: "}
_NAMED = re.compile(r";CN=\"?([^\";:]+)", re.IGNORECASE)
_A_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")


class Parts:
    """`bodies`: texts as people saw them, one below the other; `attached`: the rest, but signatures and pictures that
    only stand inside the text; `locked`: the sentence for a part that nothing here can read."""

    def __init__(self, message: EmailMessage) -> None:
        self.bodies: list[EmailMessage] = []
        self.attached: list[EmailMessage] = []
        self.locked = ""
        self._is_packed = False
        self._sort(message)
        if self._is_packed and not self.bodies:  # its words are in there too
            self.locked = self.locked or ONLY_OUTLOOK

    def _sort(self, part: EmailMessage) -> None:
        kind = part.get_content_type()
        if kind in _SIGNATURES:
            return
        if kind in _LOCKED:
            self.locked = self.locked or ENCRYPTED
        elif kind in _OUTLOOK_ONLY or (part.get_filename() or "").lower() == "winmail.dat":
            self._unpack(content_of(part))
        elif part.get_content_disposition() == "attachment":
            self.attached.append(part)
        elif part.get_content_maintype() == "multipart" and part.is_multipart():
            self._sort_several(kind, _inside(part))
        elif (kind in ("text/plain", "text/html") and not part.get_filename()) or (
            kind == "text/calendar" and not self.bodies
        ):
            self.bodies.append(part)
        else:
            self.attached.append(part)

    def _unpack(self, packed: bytes) -> None:
        """What Outlook packed is offered as if it had come with the email by itself."""
        self._is_packed = True
        files = files_of(packed)[: limits.ATTACHMENTS + 1]
        self.attached += [_as_part(file) for file in files if file.content]
        if not files or not all(file.content for file in files):
            self.locked = self.locked or ONLY_OUTLOOK

    def _sort_several(self, kind: str, parts: list[EmailMessage]) -> None:
        if kind == "multipart/alternative" and parts:
            best = max(enumerate(parts), key=lambda one: (_tells(one[1]), one[0]))[1]
            self._sort(best)
            # Mail programs show when and where above what was written to it.
            self.bodies += [part for part in parts if part.get_content_type() == "text/calendar" and part is not best]
            return
        for number, part in enumerate(parts):
            seen_inside = kind == "multipart/related" and number > 0 and part.get_content_maintype() == "image"
            if not seen_inside:
                self._sort(part)


def _as_part(file: Packed) -> EmailMessage:
    part = EmailMessage()
    part.set_content(file.content, maintype="application", subtype="octet-stream", filename=clean(file.name) or None)
    return part


def _inside(part: EmailMessage) -> list[EmailMessage]:
    return [inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)]


def _tells(part: EmailMessage) -> int:
    """How well one of several ways to say the same thing says it; of two that do so equally the last is best."""
    kind = part.get_content_type()
    return 2 if kind == "text/html" or part.is_multipart() else 1 if kind == "text/plain" else 0


def content_of(part: EmailMessage) -> bytes:
    """The bytes of a part, also where a list's footer was put below base64, which no parser takes."""
    content = part.get_payload(decode=True)
    raw = part.get_payload()
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64" and isinstance(raw, str):
        written = raw.encode("ascii", "replace")
        found = _BASE64_LINES.match(written)
        if found and written[found.end() :].strip():
            packed = re.sub(rb"\s", b"", found[0]).partition(b"=")[0]
            packed = packed[: len(packed) - (len(packed) % 4 == 1)]  # one character alone holds no byte
            return base64.b64decode(packed + b"=" * (-len(packed) % 4)) + b"\n\n" + written[found.end() :]
    return content if isinstance(content, bytes) else b""


def told_of(calendar: bytes, *, beside: bool = False) -> str:
    """An invitation as words: what, when, where, what was written to it and who is to come; a paragraph each.

    `beside`: the email says itself what it is about and what was written to it."""
    lines = re.sub(r"\r?\n[ \t]", "", calendar.decode("utf-8", "replace")).splitlines()
    told = []
    people: dict[str, list[str]] = {role: [] for role in _PEOPLE}
    inside = ""
    for line in lines[lines.index("BEGIN:VEVENT") if "BEGIN:VEVENT" in lines else 0 :]:
        name, _, value = line.partition(":")
        bare = name.split(";", 1)[0].upper()
        if bare in ("BEGIN", "END"):
            inside = value.strip().upper() if bare == "BEGIN" else ""
        elif inside == "VALARM" or (beside and bare in _SAID_BY_THE_EMAIL):
            continue  # an alarm says only "Reminder"
        elif bare in _EVENT and value:
            value = _A_TIME.sub(_as_said, value) if bare.startswith("DT") else _plain(value)
            told.append(f"{_EVENT[bare]}{value}")
        elif bare in _PEOPLE and value:
            named = _NAMED.search(name)
            people[bare].append(named[1] if named else re.sub("^mailto:", "", value, flags=re.IGNORECASE))
    told += [f"{_PEOPLE[role]}{', '.join(dict.fromkeys(names))}" for role, names in people.items() if names]
    return "\n\n".join(told)


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def _as_said(found: re.Match[str]) -> str:
    year, month, day, hour, minute, zulu = found.groups()
    time = f" {hour}:{minute}{' UTC' if zulu else ''}" if hour else ""
    return f"{int(day)}/{int(month)}/{year}{time}"


def unflowed(words: str, *, without_the_space: bool) -> str:
    """Words that are marked format=flowed, a line a paragraph: one that ends with a space goes on in the next.

    Source: RFC 3676; there `without_the_space` is DelSp."""
    lines: list[str] = []
    goes_on, depth = False, ""
    for line in re.split(r"\r\n|\r|\n", words):
        quotes = line[: len(line) - len(line.lstrip(">"))]
        said = line[len(quotes) :].removeprefix(" ")  # put there to hide a ">" or a "From"
        if goes_on and quotes == depth and said != _SIGNED:
            lines[-1] += said
        else:
            lines.append(f"{quotes} {said}" if quotes else said)
        goes_on, depth = said.endswith(" ") and said != _SIGNED, quotes
        if goes_on and without_the_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)

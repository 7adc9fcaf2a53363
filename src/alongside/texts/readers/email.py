"""Emails: the subject opens the text, then who wrote to whom and when, then what they wrote."""

from __future__ import annotations

import codecs
import email
import email.errors
import email.policy
import re
from email.message import EmailMessage

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.attachments import Attachment
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft, clean
from alongside.texts.readers.email_parts import Parts, content_of, told_of, unflowed
from alongside.texts.readers.encodings import decoded
from alongside.texts.readers.html import walk
from alongside.texts.readers.plain import write_lines

_MEANS_WINDOWS_1252 = ("us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252")
_ENDINGS = {"text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf", "application/rtf": ".rtf"}


def read(data: bytes, draft: Draft) -> None:
    """The words of an email into the draft; what is attached is named, not read.  Raises Refusal."""
    message = parsed(data)
    subject = _header(message, "Subject")
    draft.add(BlockKind.HEADING, subject, 1)
    draft.title = subject
    for name in ("From", "To", "Cc", "Bcc", "Date"):
        if written := _header(message, name):
            draft.add(BlockKind.PARAGRAPH, f"{name}: {written}")
    parts = Parts(message)
    if parts.locked and not parts.bodies:
        raise Refusal(parts.locked)
    for number, body in enumerate(parts.bodies):
        _write_body(body, draft, beside=number > 0)
    if parts.locked:
        draft.note(parts.locked)
    many = len(parts.attached)
    if many > limits.ATTACHMENTS:
        draft.note(
            f"This email has {many} attachments. The first {limits.ATTACHMENTS} are offered; save the others as files, "
            "and bring those in that you need."
        )
    draft.note_apart(min(many, limits.ATTACHMENTS), "attachment")


def attached(data: bytes) -> list[Attachment]:
    """The files that came with an email, and the emails sent on inside it, each to be read by itself."""
    parts = Parts(parsed(data)).attached[: limits.ATTACHMENTS]
    return [_attachment(part, number) for number, part in enumerate(parts, start=1)]


def parsed(data: bytes) -> EmailMessage:
    """The message behind the bytes.  Raises Refusal when messages are nested too deep."""
    message = email.message_from_bytes(data.removeprefix(codecs.BOM_UTF8), policy=email.policy.default)
    if not isinstance(message, EmailMessage):
        raise TypeError(message)
    return message


def _attachment(part: EmailMessage, number: int) -> Attachment:
    inner = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and isinstance(inner[0], EmailMessage):
        return Attachment(f"{_header(inner[0], 'Subject') or f'Email {number}'}.eml", _raw(inner[0]))
    content = part.get_payload(decode=True)
    if part.get_content_type() == "text/calendar":
        return Attachment(f"Invitation {number}.txt", told_of(content if isinstance(content, bytes) else b"").encode())
    name = part.get_filename() or f"Attachment {number}{_ENDINGS.get(part.get_content_type(), '')}"
    return Attachment(clean(name), content if isinstance(content, bytes) else b"")


class _AsItCame(email.policy.Compat32):
    """Headers are written out letter for letter: both of the standard policies write them anew, and trip over some."""

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}: {value}\n".encode("utf-8", "surrogateescape")


def _raw(message: EmailMessage) -> bytes:
    """A message inside another as a file of its own."""
    return message.as_bytes(policy=_AsItCame())


_WORDS = re.compile(r"[^\W\d_]+")


def _header(message: EmailMessage, name: str) -> str:
    raw = next((str(raw) for key, raw in message.raw_items() if key.lower() == name.lower()), "")
    try:
        written, whole = str(message.get(name, "")), str(message.policy.header_fetch_parse("Subject", raw))
        # Among addresses the standard library drops what stands in brackets, as an office does beside a name, and all
        # that follows a semicolon, which is how Outlook parts them.
        return written if set(_WORDS.findall(whole)) <= set(_WORDS.findall(written)) else whole
    except (ValueError, IndexError, AttributeError, KeyError, TypeError, email.errors.HeaderParseError):
        # The standard library's parser of addresses trips over some that were never well formed.
        return raw


def _write_body(body: EmailMessage, draft: Draft, *, beside: bool) -> None:
    content = content_of(body)
    if body.get_content_type() == "text/calendar":
        write_lines(told_of(content, beside=beside), draft)
        return
    words = _as_text(content, (body.get_content_charset() or "utf-8").lower(), draft)
    if body.get_content_subtype() == "html":
        walk(words, draft)
    elif _says(body, "format") == "flowed":
        write_lines(unflowed(words, without_the_space=_says(body, "delsp") == "yes"), draft, wrapped=False)
    else:
        write_lines(words, draft)


def _says(body: EmailMessage, what: str) -> str:
    """What a part says of itself beside its kind."""
    return str(body.get_param(what, "")).lower()


def _as_text(content: bytes, charset: str, draft: Draft) -> str:
    """Programs that say nothing, or ASCII, or Latin-1, mean windows-1252, and often send UTF-8."""
    if charset in _MEANS_WINDOWS_1252:
        charset = "cp1252"
        try:
            return content.decode("utf-8")
        except ValueError:
            pass
    try:
        return content.decode(charset)
    except (LookupError, ValueError):  # an encoding that does not exist, or bytes that are not in it
        return decoded(content, draft) if content else ""

"""What runs along the pages of a document, and what only stands at the head of its first page.

Headed paper, or a title that only a header holds, is words.  In doubt so is a line: one too many costs less than one lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.texts.draft import Draft

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DATE = (
    rf"(?:\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})[a-z]* \d{{4}})"
)
TIME = r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?)"
_FILE = r"[\w()&,.\-\u2013 ]{1,80}\.(?:docx?|docm|dotx?|odt|pdf|rtf|html?|txt)"
_MARKING = (
    r"(?:(?:uk )?official(?: ?[-\u2013\u2014:/] ?sensitive)?(?: ?[-\u2013\u2014:/] ?[\w &]{1,40})?|not protectively marked"
    r"|protect(?: ?[-\u2013\u2014] ?(?:personal|private))?|restricted|(?:strictly )?(?:private (?:and|&) )?confidential)"
)
PAGE_NUMBER = re.compile(
    r"[-\u2013\s]*(?:page \d{1,4}(?: ?(?:of|/) ?\d{1,4})?|\d{1,4} of \d{1,4})[-\u2013\s]*", re.IGNORECASE
)
SAYS_THAT_IT_RUNS = re.compile(
    rf"[-\u2013\s]*(?:(?:file name|filename|document|doc)?:? ?{_FILE}|(?:https?://|file:///|about:)\S+|{_MARKING}"
    rf"|(?:date )?(?:printed|last (?:saved|updated|printed))(?: on)?:? {DATE}{TIME}?)[-\u2013\s]*",
    re.IGNORECASE,
)
_NUMBER_WITHIN = re.compile(r"[-\u2013|\s]*\bpage \d{1,4}(?: ?(?:of|/) ?\d{1,4})?[-\u2013|\s]*", re.IGNORECASE)
_TELLING = 6  # so many letters hardly stand in other words by chance
_NO_LETTERS = re.compile(r"[\W_]+")


def put_in_front(draft: Draft, header: Draft, body: str) -> None:
    """The header above a first page in front of a draft: its lines that are words, not those that say by themselves that they
    run, such as a marking or a page's number, and not those that the `body` says as well."""
    draft.put_in_front(_words_of(header, body))


def _words_of(header: Draft, body: str) -> Iterator[str]:
    said = _letters(body)
    for line in header.brought().text.split("\n") if header else ():
        words = _NUMBER_WITHIN.sub(" ", line).strip()
        letters = _letters(words)
        is_said = not letters or (len(letters) >= _TELLING and letters in said)
        if not (is_said or words.isdecimal() or SAYS_THAT_IT_RUNS.fullmatch(words)):
            yield words


def _letters(words: str) -> str:
    return _NO_LETTERS.sub("", words.casefold())

"""Identities found, shown, taken out; what is left of them."""

from alongside.names.alike import alike, alike_to
from alongside.names.apart import Around, around, told_apart
from alongside.names.chosen import LONGEST_HANDLE, Named, checked_handle, doubtful
from alongside.names.closing import ten_sentences
from alongside.names.dates import shifted, with_dates_moved
from alongside.names.evaluation import Labelled, Measured, measure, read_labelled
from alongside.names.families import family_of, is_family, moved_to
from alongside.names.finding import find
from alongside.names.from_list import ByList, Known, not_found, numbered_anew
from alongside.names.handles import free_handle, is_nobodys
from alongside.names.identities import candidates
from alongside.names.keys import Key, read_handles, write_handles
from alongside.names.roles import role_called, sort_of
from alongside.names.taking import replacements, take_out
from alongside.names.together import Fact, together
from alongside.names.typed import warn
from alongside.names.values import Candidate, Choice, Decision, Found, Kind
from alongside.names.wherever import also, as_name, stands, without_possessive

__all__ = [
    "LONGEST_HANDLE",
    "Around",
    "ByList",
    "Candidate",
    "Choice",
    "Decision",
    "Fact",
    "Found",
    "Key",
    "Kind",
    "Known",
    "Labelled",
    "Measured",
    "Named",
    "alike",
    "alike_to",
    "also",
    "around",
    "as_name",
    "candidates",
    "checked_handle",
    "doubtful",
    "family_of",
    "find",
    "free_handle",
    "is_family",
    "is_nobodys",
    "measure",
    "moved_to",
    "not_found",
    "numbered_anew",
    "read_handles",
    "read_labelled",
    "replacements",
    "role_called",
    "shifted",
    "sort_of",
    "stands",
    "take_out",
    "ten_sentences",
    "together",
    "told_apart",
    "warn",
    "with_dates_moved",
    "without_possessive",
    "write_handles",
]

"""Names in what people type: notes, reasons, commitments."""

from __future__ import annotations

from alongside.names.finding import find
from alongside.names.values import Found, Kind

# A town or a part of a postcode in a reason is no cause to stop somebody who types.
_ASKED = frozenset(Kind) - {Kind.PLACE, Kind.OTHER}


def warn(words: str) -> tuple[Found, ...]:
    """What in these words looks like a name or a number of somebody, so that the page can ask.  Offsets as in `find`."""
    return tuple(found for found in find(words) if found.kind in _ASKED)

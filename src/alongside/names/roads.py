"""What roads are called, for all that reads them: "Road", "Rd", "Mews".

Readers that take more than these ("Esplanade", "Loke", words in small letters) list what they add themselves.
"""

from __future__ import annotations

import re

from alongside.names.standing import one_of

SURE_ROADS = "Road Rd Street St Avenue Ave Lane Ln Close Drive Gardens Crescent Cres Crt Grove Terrace Ter Mews Vale"
"""What is hardly the name of anything else."""

ROADS = f"{SURE_ROADS} Cl Dr Court Ct Gdns Way Walk Parade Place Pl Row Rise Bldgs Buildings Pk Park Yard"
"""What a road is called behind the number of a house."""

_AT_THE_END = re.compile(
    rf" {one_of('Road Rd Street St Avenue Ave Lane Ln Drive Close Crescent Gardens Grove Terrace Way Walk Hill Place Row Parade Passage')}$"
)


def is_road(text: str, start: int, end: int) -> bool:
    """Whether what stands there is called like a road: "Mill Lane", but no word alone."""
    return _AT_THE_END.search(text, start, end) is not None

"""Which marks are shown: all, or those of a feature, a side, a reader, or that touch somebody.  Hidden is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urlencode

import msgspec

from alongside.framework import Framework, Side
from alongside.marks import Mark, Whom
from alongside.record import Reader
from alongside.refusals import Refusal

FIELDS = ("only", "side", "whom", "by")


class Showing(msgspec.Struct, frozen=True):
    """What was asked for; an empty field asks for nothing.  `by` is "me" or "others"."""

    only: str = ""
    side: str = ""
    whom: str = ""
    by: str = ""

    def __bool__(self) -> bool:
        return bool(self.only or self.side or self.whom or self.by)

    def shows(self, mark: Mark, sides: Mapping[str, Side], reader: Reader) -> bool:
        if (self.only or self.side) and not self.of(mark.features, sides):
            return False
        if self.whom and self.whom not in mark.touches:
            return False
        return not self.by or (mark.by == reader) is (self.by == "me")

    def of(self, features: Iterable[str], sides: Mapping[str, Side]) -> tuple[str, ...]:
        """Those features of a mark that were asked for: of a mark of both sides, one side is hidden like any other mark."""
        return tuple(
            code
            for code in features
            if (not self.only or code == self.only) and (not self.side or sides[code] == self.side)
        )

    @property
    def query(self) -> str:
        return urlencode({field: value for field in FIELDS if (value := getattr(self, field))})

    def told(self, known: Framework) -> str:
        """In words: "Shown: surveillance, touching friends"."""
        parts = [
            f"{self.only} {known.feature(self.only).name}" if self.only else "",
            self.side,
            f"touching {self.whom}" if self.whom else "",
            {"me": "marked by you", "others": "marked by others"}.get(self.by, ""),
        ]
        return ", ".join(part for part in parts if part)


EVERYTHING: Final = Showing()


def asked_for(query: Mapping[str, str], known: Framework) -> Showing:
    """What the address asks to see.  Raises `Refusal` for what nobody could mean."""
    if not query:
        return EVERYTHING
    showing = Showing(*(query.get(field, "") for field in FIELDS))
    try:
        if showing.only:
            known.feature(showing.only)
        if showing.side:
            Side(showing.side)
        if showing.whom:
            Whom(showing.whom)
    except ValueError as why:
        raise Refusal("There are no such marks to show. Choose again what is shown.") from why
    if showing.by not in ("", "me", "others"):
        raise Refusal("There are no such marks to show. Choose again what is shown.")
    return showing

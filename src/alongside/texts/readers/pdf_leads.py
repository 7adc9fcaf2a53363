"""Bullets and numbers at the beginning of a line of a PDF."""

from __future__ import annotations

import re

_BULLETS = "•▪◦‣●○■□➢❖✓⁃∙·–—\ue000-\uf8ff-"
_NUMBER = r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]"
BULLET = re.compile(rf"[{_BULLETS}](?=\s)\s*")
ITEM = re.compile(rf"(?:{_NUMBER}|[{_BULLETS}])(?=\s)")
LEAD = re.compile(rf"(?:{_NUMBER}|[{_BULLETS}]|\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})")

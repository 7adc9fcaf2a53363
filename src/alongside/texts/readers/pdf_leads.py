"""Bullets and numbers at the beginning of a line of a PDF."""

from __future__ import annotations

import re

_BULLETS = "•▪◦‣●○■□➢❖✓⁃∙·–—\ue000-\uf0a7\uf0a9-\uf0fc\uf0ff-\uf8ff-"  # but no boxes of forms
_NUMBER = r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]"
BULLET = re.compile(rf"[{_BULLETS}](?=\s)\s*")
ITEM = re.compile(rf"(?:{_NUMBER}|[{_BULLETS}])(?=\s)")
LEAD = re.compile(rf"(?:{_NUMBER}|[{_BULLETS}]|\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})")

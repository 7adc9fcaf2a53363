"""Formats that machines read back."""

from alongside.exchange.archive import Archive, Look, read_archive, write_archive
from alongside.exchange.kinds import STEPS

__all__ = ["STEPS", "Archive", "Look", "read_archive", "write_archive"]

"""The database's journal: what is erased is gone only when the journal holds it no more."""

from __future__ import annotations

import time
from collections.abc import Sequence

from django.db import connection


def emptied_journal(pauses: Sequence[float] = (0, 0.05, 0.2, 1)) -> bool:
    """Write the journal back into the database and cut it to nothing, so that no erased word is left in it.

    False when somebody was still reading an older state after the last pause (seconds before each try): then it has to
    be tried again.
    """
    for pause in pauses:
        time.sleep(pause)
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 0")  # the pauses are ours; SQLite's own would hold the page up
            try:
                busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {round(connection.settings_dict['OPTIONS']['timeout'] * 1000)}")
        if not busy:
            return True
    return False

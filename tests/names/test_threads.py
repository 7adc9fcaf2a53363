"""Several people type at once: what is found in one's words never depends on another's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from alongside.names import find

TEXTS = (
    "Sarah Whitcombe rang the school twice. Nobody rang back, she said.",
    "The panel met at noon. Kwame Boateng and his mother were not asked.",
    "No names here, only a plan that was never told to anybody.",
    "Ask Agnieszka Kowalczyk-Hughes, not Tom.",
)


def test_what_is_found_is_the_same_in_eight_threads() -> None:
    alone = [find(text) for text in TEXTS]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(find, TEXTS * 60))
    assert together == alone * 60

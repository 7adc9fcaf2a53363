"""The same words marked twice with the same feature by one reader: it is asked about, never merged unasked."""

from __future__ import annotations

from alongside.marks.parts import Mark, Marks
from alongside.preparation import Place
from alongside.record import Reader, Words


def marked_already(marks: Marks, place: Place, features: tuple[str, ...], by: Reader) -> Mark | None:
    """This reader's earlier mark with one of these features on some of these words; the longest where there are several."""
    earlier = [mark for mark in marks.within(place) if mark.by == by and set(mark.features) & set(features)]
    return max(earlier, key=lambda mark: mark.place.end - mark.place.start, default=None)


def made_longer(earlier: Mark, more: Mark) -> Mark:
    """The earlier mark over the words of both, with the features, people and notes of both."""
    place = Place(
        earlier.place.text, min(earlier.place.start, more.place.start), max(earlier.place.end, more.place.end)
    )
    notes = dict.fromkeys(str(note) for note in (earlier.note, more.note) if note)
    return Mark(
        earlier.id,
        place,
        tuple(dict.fromkeys(earlier.features + more.features)),
        Words("\n".join(notes)),
        tuple(dict.fromkeys(earlier.touches + more.touches)),
        earlier.prompt or more.prompt,
        earlier.by,
        earlier.at,
    )

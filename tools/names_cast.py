"""Made-up people of many origins, for the labelled generator.  Nobody in it is real."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tools.names_lists import faker_names, latin, people


@cache
def _made() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "names_made.toml").read_text(encoding="utf-8"))


def listed(name: str) -> list[str]:
    """The words of one list in names_made.toml."""
    return _made()[name]


# What Wikipedia calls people, by the origins that a team in the United Kingdom meets.  A word may stand for several.
ORIGINS = {
    "English": ("English", "British"),
    "Welsh": ("Welsh",),
    "Irish": ("Irish",),
    "Polish": ("Polish",),
    "Romanian": ("Romanian", "Moldovan"),
    "Lithuanian": ("Lithuanian", "Latvian"),
    "Portuguese": ("Portuguese", "Brazilian", "Angolan"),
    "Albanian": ("Albanian", "Kosovar"),
    "Nigerian": ("Nigerian",),
    "Ghanaian": ("Ghanaian",),
    "Somali": ("Somali",),
    "Eritrean and Ethiopian": ("Eritrean", "Ethiopian"),
    "Sudanese": ("Sudanese",),
    "Congolese and Cameroonian": ("Congolese", "Cameroonian", "Senegalese", "Guinean", "Burundian", "Rwandan"),
    "Zimbabwean": ("Zimbabwean", "Zambian", "Kenyan", "Ugandan"),
    "Jamaican": ("Jamaican", "Barbadian", "Trinidadian"),
    "Pakistani": ("Pakistani",),
    "Indian": ("Indian",),
    "Bangladeshi": ("Bangladeshi",),
    "Tamil": ("Tamil",),
    "Afghan": ("Afghan",),
    "Iranian": ("Iranian",),
    "Iraqi and Syrian": ("Iraqi", "Syrian", "Egyptian", "Moroccan", "Algerian", "Yemeni"),
    "Turkish": ("Turkish",),
    "Greek": ("Greek", "Cypriot"),
    "Chinese": ("Chinese", "Hong Kong"),
    "Vietnamese": ("Vietnamese",),
    "Filipino": ("Filipino",),
    "Ukrainian": ("Ukrainian", "Russian", "Bulgarian"),
    "Spanish": ("Spanish", "Colombian", "Argentine", "Mexican"),
    "Italian and French": ("Italian", "French"),
    "Hungarian and Czech": ("Hungarian", "Czech", "Slovak"),
    "German and Dutch": ("German", "Dutch"),
    "Nordic": ("Swedish", "Norwegian", "Danish"),
    "Jewish": ("Israeli",),
}
# Wikipedia's list lacks some nations; faker and mimesis have them.
LOCALES = {
    "Polish": ("pl_PL",),
    "Turkish": ("tr_TR",),
    "Nordic": ("sv_SE", "da_DK"),
    "Yoruba and Igbo": ("yo_NG", "ig_NG"),
    "Hausa": ("ha_NG",),
    "Akan": ("tw_GH",),
}
WORDS_AS_NAMES = listed("words_as_names")
STREET_NAMES = listed("street_names")
_NOT_NAMES = frozenset(listed("he"))


@dataclass
class Person:
    first: str
    last: str
    origin: str
    gender: str
    nick: str
    street: str = ""


@dataclass
class Cast:
    """The people and things of one document; the same slot always gives the same person."""

    random: random.Random
    origin: str | None = None
    people: dict[str, Person] = field(default_factory=dict)
    things: dict[str, str] = field(default_factory=dict)

    def person(self, letter: str) -> Person:
        if letter not in self.people:
            self.people[letter] = self._person(letter)
        return self.people[letter]

    def _person(self, letter: str) -> Person:
        chance = self.random
        if self.origin is None:
            self.origin = chance.choice([*by_origin(), "English", "English", "English", "Welsh"])
        origin = (
            self.origin
            if letter in "ab" or chance.random() < 0.3
            else chance.choice([*by_origin(), "English", "English", "English"])
        )
        first, last = chance.choice(named(origin))
        if chance.random() < 0.5:
            first = chance.choice(named(origin))[0]
        while first in _NOT_NAMES or last in _NOT_NAMES:
            first, last = chance.choice(named(origin))
        if chance.random() < 0.10:
            first = chance.choice(WORDS_AS_NAMES)
        if chance.random() < 0.06:
            first = f"{first}-{chance.choice(named('English'))[0]}"
        if chance.random() < 0.09:
            last = f"{last}-{chance.choice(named(chance.choice([*by_origin()])))[1]}"
        short = first if len(first) < 5 else first[: chance.choice([2, 3, 3, 4])]
        nick = (
            short + chance.choice(["", "", "y", "ie", "z", "s", "o"])
            if chance.random() < 0.7
            else chance.choice(STREET_NAMES)
        )
        return Person(first, last, origin, chance.choice("mfn"), nick, chance.choice(STREET_NAMES))


@cache
def by_origin() -> dict[str, list[tuple[str, str]]]:
    wanted = {nation: origin for origin, nations in ORIGINS.items() for nation in nations}
    found: dict[str, list[tuple[str, str]]] = {origin: [] for origin in [*ORIGINS, *LOCALES]}
    for name, nations in people().items():
        words = name.split("(")[0].replace("'", "’").split()
        origins = {wanted[nation] for nation in nations if nation in wanted}
        if (
            2 <= len(words) <= 3
            and len(origins) == 1
            and all(latin(word) for word in words)
            and words[-1] not in {"Jr", "Sr", "II", "III"}
        ):
            particle = words[1].islower() or words[1] in {"Van", "De", "Al", "Bin", "El", "Mac"}
            last = " ".join(words[1:]) if len(words) == 3 and particle else words[-1]
            if words[0][0].isupper() and last[-1] != "." and len(words[0]) > 1 and len(last) > 1 and last[-1].islower():
                found[origins.pop()].append((words[0], last.replace("’", "'")))
    for origin, locales in LOCALES.items():
        firsts, lasts = (sorted(set(faker_names(which, locales))) for which in ("first", "last"))
        pairs = random.Random(origin)
        found[origin] += [(pairs.choice(firsts), pairs.choice(lasts)) for _ in range(4000)]
    return {origin: sorted(set(names)) for origin, names in found.items()}


def named(origin: str) -> list[tuple[str, str]]:
    return by_origin()[origin]

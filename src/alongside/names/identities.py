"""One person, one identity, however they are written: "Dean", "Dean's", "Dean Hart", "D. Hart", "DH"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from alongside.names.columns import tabled
from alongside.names.families import belonging, families
from alongside.names.finding import find
from alongside.names.fitting import fits, is_other
from alongside.names.handles import Handles
from alongside.names.lists import known, plain
from alongside.names.nicknames import whole_names
from alongside.names.one_each import of_one_each, owned_by_places
from alongside.names.roles import YOUNG_PERSON, role
from alongside.names.same import (
    as_initials,
    may_be_initials,
    name_words,
    weight,
)
from alongside.names.values import Candidate, Found, Kind
from alongside.texts import Block

_KIND_WORDS = re.compile(
    r"\s+(?:high|primary|secondary|community|school|academy|college|sixth form|grammar|comprehensive|junior|"
    r"infants?)\b",
    re.I,
)


@dataclass
class Identity:
    """The finds that stand for one person, school, place…; `mentions` in the order of the text, those of the title before it."""

    kind: Kind
    mentions: list[Found] = field(default_factory=list)
    spelled: set[tuple[str, ...]] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    family: str = ""  # the surname of the family that it is, or that they belong to
    is_family: bool = False


def candidates(
    text: str, taken: Collection[str] = (), title: str = "", blocks: Iterable[Block] = ()
) -> tuple[Candidate, ...]:
    """One candidate an identity, in the order of their first place.

    `taken` are handles that the review already uses: nobody is proposed one of them.  Names that stand only in `title` come last,
    without places.  `blocks` tell the tables of a document.
    """
    whole = f"{text}\n\n{title}" if title else text
    groups = identities(whole, of_one_each(whole, find(whole, tuple(tabled(text, blocks)))))
    handles = Handles(whole, groups, taken)
    listed = [_candidate(whole, len(text), group, handles.of(group)) for group in groups]
    first = _first_of_families(groups)
    order = sorted(range(len(groups)), key=lambda at: _in_its_turn(groups[at], first))
    # Who belongs to a family stands below it, and what stands only in the title last.
    return tuple(sorted((listed[at] for at in order), key=lambda one: not one.places))


def _in_its_turn(group: Identity, first: Mapping[str, Found]) -> tuple[Found, bool, Found]:
    return first.get(group.family, group.mentions[0]), not group.is_family, group.mentions[0]


def _first_of_families(groups: Iterable[Identity]) -> dict[str, Found]:
    """Where each family is named first: as such, or somebody of it."""
    first: dict[str, Found] = {}
    for group in groups:
        if group.is_family or group.family in first:
            first[group.family] = min(first.get(group.family, group.mentions[0]), group.mentions[0])
    return first


def _candidate(whole: str, length: int, group: Identity, handle: str) -> Candidate:
    forms: Counter[str] = Counter()
    for mention in group.mentions:
        words = whole[mention.start : mention.end]
        forms[words] += 1
        if group.kind is Kind.PERSON and words[0].isdigit():
            forms[words.partition(" ")[2]] += 1  # he is known without the number on his collar too
        own = re.match(r"['’]s\b", whole[mention.end :])
        if own and group.kind is Kind.PERSON:
            forms[words + own.group()] += 1
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    places = tuple((m.start, m.end) for m in group.mentions if m.end <= length)
    return Candidate(group.kind, tuple(ordered), places, handle)


def identities(text: str, finds: Iterable[Found]) -> list[Identity]:
    """The finds, brought together."""
    finds = list(owned_by_places(text, list(finds)))
    finds, of_families = families(text, finds)
    groups = _persons(text, [found for found in finds if found.kind is Kind.PERSON])
    belonging(groups, of_families)
    groups += [Identity(Kind.PERSON, there, family=name, is_family=True) for name, there in of_families.items()]
    others: dict[tuple[Kind, str], Identity] = {}
    for found in finds:
        if found.kind is not Kind.PERSON:
            key = same_words(found.kind, text[found.start : found.end])
            others.setdefault((found.kind, key), Identity(found.kind)).mentions.append(found)
    for name in [name for kind, name in others if kind is Kind.SCHOOL and (Kind.PLACE, name) in others]:
        school = others[Kind.SCHOOL, name]  # "St Mary's" beside "St Mary's Primary School"
        school.mentions = sorted([*school.mentions, *others.pop((Kind.PLACE, name)).mentions])
    groups += others.values()
    return sorted(groups, key=lambda group: group.mentions[0])


def same_words(kind: Kind, words: str) -> str:
    """What two ways of writing the same thing have in common."""
    low = re.sub(r"\s+", " ", words.lower()).strip()
    if kind is Kind.SCHOOL:
        return _KIND_WORDS.sub("", " " + low.removeprefix("the ")).strip() or low
    if kind in {Kind.PLACE, Kind.ADDRESS}:
        return low.removeprefix("the ")
    if kind in {Kind.EMAIL, Kind.OPERATION, Kind.DOB}:
        return re.sub(r"^op\.? ", "operation ", low)
    return re.sub(r"[^\w]", "", low)


def _persons(text: str, finds: Sequence[Found]) -> list[Identity]:
    bare = plain(text)
    written: dict[tuple[tuple[str, ...], str], list[Found]] = {}
    for found in finds:
        written.setdefault(name_words(text[found.start : found.end]), []).append(found)
    _without_apostrophe(text, written)
    counts = Counter({words: 0 for words, _ in written})
    for (words, _), there in written.items():
        counts[words] += len(there)
    titles = {(words[-1], title) for words, title in written if words and title}
    alone = {words[0] for words, _ in written if len(words) == 1}
    groups: list[Identity] = []
    by_letters: defaultdict[str, set[int]] = defaultdict(set)
    places: dict[int, int] = {}
    for words, title in sorted(written, key=lambda key: (-weight(key[0]), -counts[key[0]], not key[1], key)):
        there = written[words, title]
        fitting = [
            group
            for group in _near(groups, by_letters, words)
            if fits(bare, group, words, title, titles) and not _is_child_of(words, group, alone)
        ]
        if not fitting and not title and all(text[one.start : one.end] == words[0].upper() for one in there):
            letter = (f"{words[0]}.",)  # "K seems well" beside "Kian Obi": not the letter of a child beside "Mr King"
            fitting = [
                group
                for group in _near(groups, by_letters, letter)
                if fits(bare, group, letter, "", titles)
                and not group.titles
                and role(text, group) in {"", YOUNG_PERSON}
            ]
            words = letter if len(fitting) == 1 else words
        if not fitting and not title and all(may_be_initials(text[one.start : one.end]) for one in there):
            words = tuple(as_initials(words[0]))  # "KO" beside "Kayden Obi"
            fitting = [group for group in _near(groups, by_letters, words) if fits(bare, group, words, title, titles)]
        if len(words) == 1:
            fitting = [
                group
                for group in fitting
                if not is_other(text, words[0], Identity(Kind.PERSON, there), group, titled=bool(title))
            ]
        if len(fitting) > 1 and weight(words) < 10:
            fitting = _most_named(fitting)
        group = _chosen(fitting, words, title, counts)
        if group is None:
            group = Identity(Kind.PERSON)
            places[id(group)] = len(groups)
            groups.append(group)
        group.spelled.add(words)
        for letters in _letters(words):
            by_letters[letters].add(places[id(group)])
        group.titles |= {title} if title else set()
        group.mentions += there
    groups = _with_by_names(text, groups)
    for group in groups:
        group.mentions.sort()
    return groups


def _most_named(fitting: list[Identity]) -> list[Identity]:
    """Whom a letter means where several begin with it: who is named three times as often as any other, as "D." in an email about Dean."""
    first, second = sorted(fitting, key=lambda group: -len(group.mentions))[:2]
    return [first] if len(first.mentions) >= 3 * len(second.mentions) else fitting


# "Zainab Obi (known as Zee)", "Tyrone, aka Tank", and the two lines of a form.
_ALSO = re.compile(
    r"(?:\s\(|,\s|\s|,?\n)(?:who (?:is|was) )?(?:(?:also |better |usually )?known (?:by \w+ )?as|a\.?k\.?a\.?|alias|nicknamed|who goes by|"
    r"preferred name|known by)(?: the name)?(?:\s?[:–-])?\s[\"“‘']?",
    re.IGNORECASE,
)
_LONGEST_ALSO = 40


def _with_by_names(text: str, groups: list[Identity]) -> list[Identity]:
    """The groups, where a text says itself that somebody goes by another name."""
    by_end = {mention.end: group for group in groups for mention in group.mentions}
    of: dict[int, Identity] = {}
    for group in groups:
        for mention in group.mentions:
            for said in _ALSO.finditer(text, max(0, mention.start - _LONGEST_ALSO), mention.start):
                other = by_end.get(said.start())
                if said.end() == mention.start and other is not None and other is not group and id(other) not in of:
                    of[id(group)] = other
    for group in groups:
        if other := of.get(id(group)):
            other.mentions += group.mentions
            other.spelled |= group.spelled
            other.titles |= group.titles
    return [group for group in groups if id(group) not in of]


def _without_apostrophe(text: str, written: dict[tuple[tuple[str, ...], str], list[Found]]) -> None:
    """ "ellies mum" beside "ellie": the name with the s of a possessive; not "the Patels" beside "Mr Patel"."""
    for words, title in list(written):
        bare = ((words[0][:-1],), "") if len(words) == 1 and words[0].endswith("s") and not title else None
        if bare in written and all(
            text[one.end : one.end + 1] in {" ", ",", "."}
            and not _AN_ARTICLE.search(text, max(0, one.start - 5), one.start)
            for one in written[words, title]
        ):
            written[bare] += written.pop((words, title))


_AN_ARTICLE = re.compile(r"\b(?:the|both) $", re.IGNORECASE)


def _is_child_of(words: tuple[str, ...], group: Identity, alone: Collection[str]) -> bool:
    """Whether a name is the end of a longer one, whose first name stands alone: "Kian Patrick Hill" is "Kian", not "Patrick Hill"."""
    return len(words) == 2 and any(
        full[0] in alone and full[0] != words[0] and known(words[0]).first > 2
        for full in group.spelled
        if len(full) == 3 and full[1:] == words
    )


def _letters(words: tuple[str, ...]) -> set[str]:
    """Two letters of each part of a name and of each name that it is short for, "t." for an initial; of all others "t-" too."""
    parts = {part for word in words for part in (word, *word.split("-")) if part}
    parts |= {whole for word in words[:1] for whole in whole_names(word)}
    return {part[:2] for part in parts} | {f"{part[0]}-" for part in parts if not part.endswith(".")}


def _near(groups: Sequence[Identity], by_letters: Mapping[str, set[int]], words: tuple[str, ...]) -> list[Identity]:
    """The groups that may be the same person, by their letters: to compare each name with all others takes minutes in a long text."""
    looked = {one for one in _letters(words) if not one.endswith("-")}
    looked |= {f"{one[0]}-" for one in looked if one.endswith(".")} | {f"{word[0]}." for word in words if word}
    return [groups[at] for at in sorted(set().union(*(by_letters.get(one, ()) for one in looked)))]


def _chosen(
    fitting: list[Identity], words: tuple[str, ...], title: str, counts: Counter[tuple[str, ...]]
) -> Identity | None:
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    if title:
        same = [group for group in fitting if title in group.titles]
        return same[0] if len(same) == 1 else None
    called = [
        group
        for group in fitting
        if any(full[0] == words[0] and (len(full) > 1 or not group.titles) for full in group.spelled if full)
    ]
    return (
        max(called, key=lambda group: sum(counts[full] for full in group.spelled))
        if called and len(words) == 1
        else None
    )

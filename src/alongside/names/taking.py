"""Names out: the decided words leave the text, their handles stand there, and the sentences still read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from alongside.names.handles import ROLE_HANDLES, role_words
from alongside.names.values import Choice, Decision
from alongside.names.wherever import as_name, stands
from alongside.refusals import Refusal
from alongside.texts import BroughtText, Edit, KeptText, edited, moved_blocks

Span = tuple[int, int, str]
_DETERMINER = re.compile(
    r"(?:^|[^\w])(?:the|a|an|this|that|his|her|their|our|my|your|ur|its|every|each|another|which|no|one|two|three|same|twin|"
    r"other|former|previous|new|old|older|elder|younger|big|little|baby|best|close|"
    r"named|called|allocated|current|[\w’'\-]+['’]s|[\w]+s['’])\s$",
    re.IGNORECASE,
)
_DROPS_THE = re.compile(
    r"(?:^|[^\w])(?:the|this|that|a|an|his|her|their|our|my|your|ur|its|[\w\-]+['’]s|[\w]+s['’])\s$", re.IGNORECASE
)


def take_out(brought: BroughtText, decided: Sequence[Decision]) -> KeptText:
    """The text as it may be kept: the words at each hidden place replaced by their handle, in the text and in its title.

    Raises Refusal while a decision is put aside, when a handle is empty, and when a place lies outside the text.
    """
    _check(brought, decided)
    hidden = [one for one in decided if one.choice is Choice.HIDE]
    edits = replacements(brought.text, hidden)
    return KeptText(
        title=_title(brought, hidden),
        text=edited(brought.text, edits),
        blocks=moved_blocks(brought.blocks, edits),
        handles=_stand(edits),
    )


def _stand(edits: Sequence[Edit]) -> tuple[tuple[int, int], ...]:
    """Where the words of each edit stand once all are made."""
    places, further = [], 0
    for edit in edits:
        start = edit.start + further
        places.append((start, start + len(edit.words)))
        further += len(edit.words) - (edit.end - edit.start)
    return tuple(place for place in places if place[0] < place[1])


def replacements(text: str, hidden: Sequence[Decision]) -> list[Edit]:
    """The edits that take these words out of the text, in order, none overlapping."""
    spans = [(start, end, one.handle.strip()) for one in hidden for start, end in one.places]
    return _edits(text, spans, {place for one in hidden for place in _owning(text, one)})


def _owning(text: str, one: Decision) -> Iterator[tuple[int, int]]:
    """The places where a name has the s of a possessive without its apostrophe: "Kians house", not "the Smiths"."""
    forms = {text[start:end].casefold() for start, end in one.places}
    for start, end in one.places:
        words = text[start:end].casefold()
        if words[-1:] == "s" and words[:-1] in forms and not _OF_SEVERAL.search(text, max(0, start - 6), start):
            yield start, end


def _edits(text: str, spans: Collection[Span], owning: Collection[tuple[int, int]] = ()) -> list[Edit]:
    edits: list[Edit] = []
    for start, end, handle in _apart(spans):
        after = edits[-1].end if edits else 0
        if end <= after:
            continue  # the one before, grown over a role, took these words with it
        edit = _readable(text, max(start, after), end, handle, after)
        owns = "'s" if (start, end) in owning and re.match(r"\s[a-z]", text[edit.end :]) else ""
        edits.append(Edit(edit.start, edit.end, edit.words + owns))
    return edits


def _check(brought: BroughtText, decided: Sequence[Decision]) -> None:
    later = sum(one.choice is Choice.LATER for one in decided)
    if later:
        ones = "One name is" if later == 1 else f"{later} names are"
        raise Refusal(f"{ones} not decided yet. Hide each or leave it as it is, and then keep the text.")
    for one in decided:
        if one.choice is Choice.HIDE and not one.handle.strip():
            raise Refusal("One name has no words to stand in its place. Write some, or leave the name as it is.")
        for start, end in one.places:
            if not 0 <= start < end <= len(brought.text):
                raise Refusal("One of the places to hide lies outside this text. Look for names again.")
            if "\n" in brought.text[start:end]:
                raise Refusal(
                    "One of the places to hide goes over the end of a paragraph. Hide the words of each paragraph by "
                    "themselves."
                )


def _apart(spans: Collection[Span]) -> list[Span]:
    """The spans without overlaps: the longest keeps its handle, and what overlaps it is hidden with it."""
    apart: list[Span] = []
    for start, end, handle in sorted(spans, key=lambda span: (span[0], -span[1])):
        if apart and start < apart[-1][1]:
            before = apart[-1]
            longer = handle if end - start > before[1] - before[0] else before[2]
            apart[-1] = (before[0], max(before[1], end), longer)
        else:
            apart.append((start, end, handle))
    return apart


def _readable(text: str, start: int, end: int, handle: str, after: int) -> Edit:
    """The edit that puts the handle at a place so that the sentence still reads.

    "his teacher Sarah" becomes "his teacher", not "his teacher teacher"; "the Dean" never "the the young person"; "Sarah went"
    becomes "The teacher went"; the first letter is a capital where a sentence begins.  `after` is where the edit before ends.
    """
    line = text.rfind("\n", 0, start) + 1
    if _NUMBERED_PERSON.fullmatch(handle) and not _OF_THEM.match(text, end):
        start = _without_article(text, max(line, after), start)
    first = text[start]
    if end - start > 1 and text[end - 1] == "." and _NEXT_SENTENCE.match(text, end):
        end -= 1  # "She rang T.W. He came.": the last full stop ends the sentence too
    start, end = _with_role_before(text, max(line, after), start, end, handle)
    end, whose = _with_role_after(text, end, handle)
    before = text[line:start]
    beside = "" if _opens_what_is_said(before) and not _ENDS.match(text, end) else before
    bare = handle.removeprefix("the ")
    if whose and not _DETERMINER.search(beside):
        words = f"{whose} {bare}"
    elif handle.startswith("the ") and _DROPS_THE.search(beside):
        words = bare
    elif handle in ROLE_HANDLES and not _DETERMINER.search(beside) and not _in_a_list(before):
        words = f"the {handle}"
    else:
        words = handle
    if _opens(before) and first.isalpha() and not first.islower():  # of a script without capitals too
        words = words[0].upper() + words[1:]
    if not words.endswith("s") and _owns(text, line, start, end):
        return Edit(start, end + 1, f"{words}{text[end]}s")
    return Edit(start, end, words)


def _without_article(text: str, line: int, start: int) -> int:
    """Where "the Dean" begins, who becomes "person 2" and never "the person 2"."""
    article = re.search(r"(?<!\w)the $", text[line:start], re.IGNORECASE)
    return line + article.start() if article else start


# After "his mother, Siobhan," the list of people goes on.
_GOES_ON = re.compile(r"\s(?:[A-ZÀ-Þ]|(?:his|her|their|my|our|the|an?)\s)")
_NUMBERED_PERSON = re.compile(r"(?:person|friend) \d+")
_OF_THEM = re.compile(
    r"['’]?s? (?:family|families|household|home|house|twins|brothers?|sisters?|siblings|children|boys|girls|case)\b"
)
_OF_SEVERAL = re.compile(r"\b(?:the|two|both|all|of) $", re.IGNORECASE)
_THAT = re.compile(r"(?P<word>[\w'’]+),? that\s$", re.IGNORECASE)
_POINTS = frozenset({"about", "at", "by", "for", "from", "like", "of", "on", "to", "with"})
_NEXT_SENTENCE = re.compile(r"[\"”’)]*(?:\s+[\"“‘(]*[A-ZÀ-Þ]|\s*(?:\n|$))")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\n]|$)")


def _opens_what_is_said(before: str) -> bool:
    """Whether the words end with a "that" as in "she said that Dean left", not as in "with that boy"."""
    that = _THAT.search(before[-60:])
    return bool(that and that["word"].lower() not in _POINTS)


def _owns(text: str, line: int, start: int, end: int) -> bool:
    """Whether an apostrophe alone says that something is theirs ("Mr Jones' car"), and closes no quotation."""
    if text[end - 1 : end] not in {"s", "S", "x", "z"} or not re.match(r"['’]\s\w", text[end:]):
        return False
    opened = "‘" if text[end] == "’" else "'"
    before = text[line:start]
    return len(re.findall(rf"(?<!\w){opened}(?=\w)", before)) <= len(
        re.findall(rf"(?<=[\w.,!?]){text[end]}(?!\w)", before)
    )


def _with_role_before(text: str, line: int, start: int, end: int, handle: str) -> tuple[int, int]:
    """The place, grown over a role word before it that says what the handle says: "his teacher, Sarah,"."""
    words = role_words(re.sub(r"\s\d+$", "", handle))
    before = words and re.search(
        rf"(?<!\w)(?:{words})(?P<link>,?\s(?:called\s|named\s)?|\s?\()$", text[line:start], re.IGNORECASE
    )
    if not before:
        return start, end
    link = before["link"].strip()
    closing = {",": ",", "(": ")"}.get(link, "")
    if closing and text[end : end + 1] == closing:
        end += 0 if closing == "," and _GOES_ON.match(text, end + 1) else 1
    elif link == "(":
        return start, end
    return line + before.start(), end


def _with_role_after(text: str, end: int, handle: str) -> tuple[int, str]:
    """The end, grown over words after the name that say what the handle says, and whose they say it is: "Kyle, his brother,"."""
    words = role_words(handle)
    after = words and _after(words).match(text, end)
    if not after:
        return end, ""
    whose = (after["whose"] or after["of"] or "").strip()
    return after.end(), whose if whose.lower() in {"his", "her", "their", "my", "our"} else ""


@cache
def _after(words: str) -> re.Pattern[str]:
    whose = "a|an|the|his|her|their|my|our"
    return re.compile(
        rf"(?:,\s(?:{words})(?=[,.;\n]|$)|,\s(?P<whose>{whose})\s(?:{words})(?:,(?!\s(?-i:[A-ZÀ-Þ]))|(?=[.;\n]|$))|\s\((?P<of>(?:{whose})\s)?(?:{words})\))",
        re.IGNORECASE,
    )


def _opens(before: str) -> bool:
    return not before.strip(" \t\"'“”‘’([•–-") or (
        bool(re.search(r"[.!?:][\"'”’)]*\s+[\"'“‘(]*$", before))
        and not re.search(r"\b(?:Mr|Mrs|Ms|Dr|e\.g|i\.e|St)\.\s+$", before)
    )


def _in_a_list(before: str) -> bool:
    """After "social worker: " or in "teacher/" an article would be odd."""
    return bool(re.search(r"[/:@#=]\s*$", before)) and not re.search(r"[.!?]\s*$", before)


def _title(brought: BroughtText, hidden: Sequence[Decision]) -> str:
    """The title without the words that leave the text."""
    title = brought.title
    spans = [
        (*place, one.handle.strip())
        for one in hidden
        for words in _words_of(brought.text, one)
        for place in _in_title(title, words)
    ]
    return edited(title, _edits(title, spans))


def _in_title(title: str, words: str) -> set[tuple[int, int]]:
    """Where a title has these words: one of the commonest words of English also where it is written just as it was hidden.

    In so few words nothing else tells "Will" in "Will plan" from "will", and a title can be written anew.
    """
    alike = [(start, end) for start, end in stands(title, words) if title[start:end] == words and words[0].isupper()]
    return {*as_name(title, words), *alike}


def _words_of(text: str, one: Decision) -> Iterator[str]:
    seen = {text[start:end] for start, end in one.places} | set(one.words)
    yield from sorted({re.sub(r"['’]s$", "", words) for words in seen})

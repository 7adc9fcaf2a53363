"""How many texts of unknown encoding come out letter for letter, beside what libraries that guess make of them.

    python benchmarks/documents/encodings.py [--list 5] [--beside]

The words are real: the translations that Django's own packages carry, in 24 languages, cut into pieces of 60 words and into
one long piece, and the English documents of `benchmarks/names`.  English with a few foreign names in it is made of both.
`--beside` asks charset-normalizer, chardet 7 and faust-cchardet as well, where they are installed.
"""

from __future__ import annotations

import argparse
import gettext
import json
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import django

from alongside.refusals import Refusal
from alongside.texts.draft import Draft
from alongside.texts.readers.encodings import decoded

SHORT = 60  # words, or so many characters of a language without spaces, times three
PIECES = 12
ENCODINGS = {
    "tr": "cp1254 iso8859_9 utf-16-le",
    "pl": "cp1250 iso8859_2 utf-16-le",
    "cs": "cp1250 iso8859_2",
    "sk": "cp1250 iso8859_2",
    "hu": "cp1250 iso8859_2",
    "ro": "cp1250 iso8859_2",
    "hr": "cp1250 iso8859_2",
    "lt": "cp1257",
    "lv": "cp1257",
    "ru": "cp1251 koi8_r iso8859_5 mac_cyrillic cp866 utf-16-le",
    "uk": "cp1251 koi8_u",
    "bg": "cp1251",
    "el": "cp1253 iso8859_7",
    "he": "cp1255",
    "ar": "cp1256",
    "th": "cp874",
    "ja": "cp932 euc_jp iso2022_jp utf-16-le utf-16-be",
    "zh_Hans": "gb18030 utf-16-le",
    "zh_Hant": "big5 utf-16-le",
    "ko": "cp949 utf-16-le",
    "fr": "cp1252 iso8859_15 mac_roman cp850",
    "de": "cp1252 iso8859_15 mac_roman cp850",
    "es": "cp1252 mac_roman cp850",
    "pt": "cp1252 mac_roman cp850",
    "sv": "cp1252 mac_roman cp850",
    "cy": "iso8859_14",
}
NAMES = {
    "cp1254": "Şengül Yılmaz|Gülşen Şahin|Ömer Çağlar|Ayşe Kılıç|Barış Doğan",
    "cp1250": "Władysław Kowalczyk|Łukasz Wiśniewski|Agnieszka Dąbrowska|Jiří Dvořák|Katarína Kováčová",
    "cp1252": "Zoë Brontë|Siân Llŷr|Chloé Müller|José Peña|Søren Ångström",
    "mac_roman": "Zoë Brontë|Chloé Müller|José Peña|Søren Ångström",
}
Guess = Callable[[bytes], str]


def words_of(language: str) -> list[str]:
    """The sentences that Django's packages have in a language, without places to be filled in."""
    said: dict[str, None] = {}
    for found in sorted(Path(django.__file__).parent.glob(f"**/locale/{language}/LC_MESSAGES/*.mo")):
        with found.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        for one in catalogue._catalog.values():  # type: ignore[attr-defined]
            words = re.sub(r"%\(\w+\)[sd]|%[sd]|\{\w+\}|[“”„«»’‘…]", "", one)
            if len(words) > 25 and "Project-Id" not in words and any(ord(sign) > 127 for sign in words):
                said[" ".join(words.split())] = None
    return list(said)


def pieces(language: str) -> Iterator[str]:
    """Some short ones, then all of it."""
    sentences = words_of(language)
    random.Random(5).shuffle(sentences)
    begun: list[str] = []
    short: list[str] = []
    for one in sentences:
        begun.append(one)
        if sum(len(words.split()) for words in begun) >= SHORT or sum(map(len, begun)) >= 8 * SHORT:
            short.append("\n".join(begun))
            begun = []
    yield from short[:PIECES]
    yield "\n".join(sentences)


def english() -> list[str]:
    """Documents of the kind that comes: all of benchmarks/names that hold a sign beyond ASCII."""
    found = []
    for path in sorted((Path(__file__).parents[1] / "names").glob("unseen-*.jsonl")):
        found += [json.loads(line)["text"] for line in path.read_text().splitlines()]
    return found


def with_names(encoding: str) -> Iterator[str]:
    """English of about 60 words in which one, two or three people have names with letters of their own."""
    chance = random.Random(3)
    plain = [words for words in english() if words.isascii() and len(words.split()) > 60]
    for number in range(60):
        words = " ".join(chance.choice(plain).split()[: 40 + 2 * number])
        names = chance.sample(NAMES[encoding].split("|"), 1 + number % 3)
        yield f"{words} {' and '.join(names)} were there. {names[0].split()[0]} said so."


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Language, encoding, length, words."""
    for language, encodings in ENCODINGS.items():
        *short, long = pieces(language)
        for encoding in encodings.split():
            for words in short:
                yield language, encoding, "short", words
            yield language, encoding, "long", long
    for words in english():
        quoted = re.sub(r"(?<=\w)'(?=\w)", "’", re.sub(r'"([^"\n]*)"', r"“\1”", words))
        if not quoted.isascii():
            for encoding in ("cp1252", "mac_roman", "utf-8", "utf-16-le"):
                yield "English", encoding, "short" if len(words.split()) < 120 else "long", quoted
    for encoding in NAMES:
        for words in with_names(encoding):
            yield "English, names", encoding, "short", words


def ours(data: bytes) -> str:
    try:
        return decoded(data, Draft())
    except Refusal:
        return "refused"


def beside() -> dict[str, Guess]:
    """Each library's own guess, asked as its pages say."""
    asked: dict[str, Guess] = {}

    def decode(data: bytes, encoding: str | None) -> str:
        try:
            return data.decode(encoding or "cp1252", "replace")
        except LookupError:
            return ""

    try:
        from charset_normalizer import from_bytes

        asked["charset-normalizer"] = lambda data: str(from_bytes(data).best() or "")
    except ImportError:
        pass
    try:
        import chardet

        asked["chardet"] = lambda data: decode(data, chardet.detect(data)["encoding"])
    except ImportError:
        pass
    try:
        import cchardet

        asked["faust-cchardet"] = lambda data: decode(data, cchardet.detect(data)["encoding"])
    except ImportError:
        pass
    return asked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", type=int, default=0, help="how many of ours that were misread to show")
    parser.add_argument("--beside", action="store_true", help="ask other libraries too")
    parser.add_argument("--only", default="", help="languages or encodings with these words in their name")
    asked = parser.parse_args()
    guessers = {"Alongside": ours} | (beside() if asked.beside else {})
    tally: dict[tuple[str, str], dict[tuple[str, str], int]] = {}
    seconds = dict.fromkeys(guessers, 0.0)
    misread = []
    for language, encoding, length, words in cases():
        if asked.only not in f"{language} {encoding}":
            continue
        try:
            data = words.encode(encoding)
        except UnicodeEncodeError:
            data = words.encode(encoding, "ignore")
            words = data.decode(encoding)
        row = tally.setdefault((language, encoding), {})
        row["all", length] = row.get(("all", length), 0) + 1
        for name, guess in guessers.items():
            begun = time.process_time()
            found = guess(data)
            seconds[name] += time.process_time() - begun
            right = found.lstrip("\ufeff") == words
            row[name, length] = row.get((name, length), 0) + right
            if not right and name == "Alongside":
                misread.append((language, encoding, length, words, found))
    print(f"| {'language':14} | {'encoding':12} | " + " | ".join(guessers) + " |")
    sums = dict.fromkeys(guessers, 0)
    total = 0
    for (language, encoding), row in tally.items():
        shown = []
        for name in guessers:
            parts = [
                f"{row.get((name, one), 0)}/{row[('all', one)]}" for one in ("short", "long") if ("all", one) in row
            ]
            shown.append(" ".join(parts))
            sums[name] += sum(row.get((name, one), 0) for one in ("short", "long"))
        total += sum(row.get(("all", one), 0) for one in ("short", "long"))
        print(f"| {language:14} | {encoding:12} | " + " | ".join(shown) + " |")
    print(f"| {'all':14} | {total:12} | " + " | ".join(str(sums[name]) for name in guessers) + " |")
    print(f"| {'CPU s':14} | {'':12} | " + " | ".join(f"{seconds[name]:.1f}" for name in guessers) + " |")
    for language, encoding, length, words, found in misread[: asked.list]:
        at = next((at for at, (one, two) in enumerate(zip(words, found, strict=False)) if one != two), 0)
        print(
            f"{language} {encoding} {length}: …{words[max(0, at - 20) : at + 30]!r} → {found[max(0, at - 20) : at + 30]!r}"
        )


if __name__ == "__main__":
    main()

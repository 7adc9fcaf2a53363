"""The parts of a Word document's package: the main one, those it names, and its comments."""

from __future__ import annotations

from pathlib import PurePath

from lxml import etree

from alongside.refusals import Refusal
from alongside.texts.kinds import Kind
from alongside.texts.packages import DAMAGED, Package, local, value
from alongside.texts.readers.docx_styles import is_on

_CHUNKS = {
    **dict.fromkeys((".docx", ".docm", ".dotx"), Kind.DOCX),
    **dict.fromkeys((".html", ".htm", ".xhtml"), Kind.HTML),
    ".rtf": Kind.RTF,
    ".txt": Kind.PLAIN,
}


def main_part(package: Package) -> str:
    if package.holds("_rels/.rels"):
        for link in package.xml("_rels/.rels"):
            if (link.get("Type") or "").endswith("/officeDocument"):
                name = _joined("", link.get("Target") or "")
                if package.holds(name) and not name.startswith(("xl/", "ppt/", "visio/")):
                    return name
    if package.holds("word/document.xml"):
        return "word/document.xml"
    if any(name.startswith(("xl/", "ppt/")) for name in package.names()):
        raise Refusal("This file is a spreadsheet or slides. Copy its words and paste them.")
    raise Refusal(DAMAGED)


def _joined(folder: str, target: str) -> str:
    """A part's name from a link in a folder: "../x.xml", "x.xml" or "/word/x.xml"."""
    steps = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(step for step in steps if step)


def part(package: Package, main: str, relation: str, usual: str) -> etree._Element | None:
    """The root of the part that the main one calls by that relation, None if there is none."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    target = f"{folder}/{usual}"
    if package.holds(relations):
        for link in package.xml(relations):
            if (link.get("Type") or "").endswith(f"/{relation}"):
                target = _joined(folder, link.get("Target") or usual)
    return package.xml(target) if package.holds(target) else None


def _linked(package: Package, main: str, relation: str | None) -> str | None:
    """The name of the part that the main one calls so, None where it is missing or stands elsewhere."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    for link in package.xml(relations) if package.holds(relations) else ():
        if link.get("Id") == relation and link.get("TargetMode") != "External":
            target = _joined(folder, link.get("Target") or "")
            return target if package.holds(target) else None
    return None


def header_of_first_page(package: Package, main: str, body: etree._Element) -> etree._Element | None:
    """The header that stands above the first page; None where there is none."""
    section = next(iter(body.iter("{*}sectPr")), None)
    marks = list(section) if section is not None else []
    kind = "first" if any(local(mark) == "titlePg" and is_on(mark) for mark in marks) else "default"
    for mark in marks:
        if local(mark) == "headerReference" and value(mark, "type") == kind:
            header = part_called(package, main, mark, "id")
            return header if len(header) else None
    return None


def part_called(package: Package, main: str, call: etree._Element, relation: str) -> etree._Element:
    """The part that holds a diagram, a chart or a header, by the element that calls it; empty where it is missing."""
    called = next((str(said) for key, said in call.items() if str(key).endswith(f"}}{relation}")), None)
    target = _linked(package, main, called)
    return package.xml(target) if target else etree.Element("missing")


def words_of_diagram(root: etree._Element) -> list[str]:
    """What stands in the shapes of a SmartArt, each shape before those that hang on it."""
    shapes = {shape.get("modelId"): shape for part in root if local(part) == "ptLst" for shape in part}
    below: dict[str | None, list[tuple[int, str | None]]] = {}
    for part in root:
        for link in part if local(part) == "cxnLst" else ():
            order = link.get("srcOrd") or "0"
            if link.get("type", "parOf") == "parOf":
                below.setdefault(link.get("srcId"), []).append(
                    (int(order) if order.isdecimal() else 0, link.get("destId"))
                )
    waiting = [key for key, shape in shapes.items() if shape.get("type") == "doc"]
    told: list[str] = []
    while waiting:
        key = waiting.pop()
        shape = shapes.pop(key, None)  # each once, also where they hang on each other
        if shape is not None:
            told += lines_of_shape(shape)
            waiting += [below_it for _, below_it in sorted(below.get(key, []), key=lambda one: one[0], reverse=True)]
    return told


def lines_of_shape(shape: etree._Element) -> list[str]:
    """What stands in a shape that was drawn, line by line."""
    lines = (line for line in shape.iter() if local(line) == "p")
    return ["".join(leaf.text or "" for leaf in line.iter() if local(leaf) == "t") for line in lines]


def chunk_at(package: Package, main: str, chunk: etree._Element) -> tuple[Kind, bytes] | None:
    """A file inside the document, by the element that calls it; None where it is missing or of a kind that is not read."""
    relation = next((str(said) for key, said in chunk.items() if str(key).endswith("}id")), None)
    target = _linked(package, main, relation)
    kind = _CHUNKS.get(PurePath(target).suffix.lower()) if target else None
    return (kind, package.read(target)) if kind is not None and target else None


def comments(package: Package, main: str) -> list[tuple[str, str]]:
    """Who wrote each comment, and its words."""
    root = part(package, main, "comments", "comments.xml")
    found = []
    for comment in root if root is not None else ():
        if local(comment) == "comment":
            words = " ".join("".join(leaf.text or "" for leaf in line.iter() if local(leaf) == "t") for line in comment)
            found.append((value(comment, "author") or "", words))
    return found

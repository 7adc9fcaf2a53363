"""Markdown, by CommonMark's rules and with tables.  HTML inside it is shown as it was typed, never obeyed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import escapedSplit, getLine, table
from markdown_it.token import Token

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft
from alongside.texts.readers.encodings import decoded
from alongside.texts.readers.html import walk

# "---", lines such as "title: Visit", "---": what programs write above the words.
_ABOVE_THE_WORDS = re.compile(r"\ufeff?---[ \t]*\n(?P<said>[\w-]+:(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_MOST_NESTED = 2 * limits.NESTING + 2
"""As the parser counts: a list is one, its item another.  What is deeper it passes over without a word."""


def read(data: bytes, draft: Draft) -> None:
    """The words of a Markdown text into the draft.  Raises Refusal for lists or quotes inside each other beyond the limit."""
    words = re.sub(r"\r\n?", "\n", decoded(data, draft))
    if above := _ABOVE_THE_WORDS.match(words):
        for line in above["said"].splitlines():
            draft.add(BlockKind.PARAGRAPH, line)
        words = words[above.end() :]
    words = _BEGINS_NOTE.sub("\\g<0>\u200b", words)  # else a note that is an address would be where a link leads
    rules = MarkdownIt("commonmark", {"html": False, "breaks": False, "maxNesting": _MOST_NESTED})
    rules.enable(["table", "strikethrough"])
    rules.block.ruler.at("table", _whole_table, {"alt": ["paragraph", "reference"]})
    rules.block.ruler.at("reference", _where_a_link_leads)
    tokens = rules.parse(words)
    if any(token.nesting > 0 and token.level >= _MOST_NESTED - 1 for token in tokens):
        raise Refusal(
            f"Lists or quotes in this document are nested more than {limits.NESTING} deep. It was not read. "
            "Bring in the inner ones by themselves."
        )
    tokens = _with_notes(tokens, rules)
    # Pictures would only leave their file's name; `render` never fetches anything.
    walk(f"<body>{rules.renderer.render(tokens, rules.options, {})}</body>", draft)


_LEADS = re.compile(r"\[([^\]]+)\]:\s*<?(?:\w+:|[./#]|\S+[./@]\w)")


def _where_a_link_leads(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Only what begins like "[plan]:", with an address behind it, where the text has a link of that name: "[Ann]: Yes" is words."""
    named = _LEADS.match(getLine(state, first) + "\n" + (getLine(state, first + 1) if first + 1 < end else ""))
    called = named and re.search(re.escape(f"[{named[1]}]") + "(?!:)", state.src, re.IGNORECASE)
    return bool(called) and reference(state, first, end, silent)


def _whole_table(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A table with every cell.  By the rules of tables in Markdown, what a row has beyond the columns of the head is dropped."""
    begun = len(state.tokens)
    is_table = table(state, first, end, silent)
    if is_table and not silent:
        state.tokens[begun:] = _with_surplus(state.tokens[begun:], lambda line: getLine(state, line))
    return is_table


def _with_surplus(tokens: Sequence[Token], written: Callable[[int], str]) -> Iterator[Token]:
    cells = line = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, line = 0, token.map[0]
        elif token.type == "tr_close" and cells:
            for words in _cells_of(written(line))[cells:]:
                yield from _cell(words, line, token.level + 1)
        cells += token.type == "td_open"
        yield token


def _cells_of(line: str) -> list[str]:
    cells = [words.strip() for words in escapedSplit(line.strip())]
    return cells[not cells[0] : len(cells) - (not cells[-1])]


def _cell(words: str, line: int, level: int) -> list[Token]:
    written = Token("inline", "", 0, content=words, children=[], map=[line, line + 1], level=level + 1)
    return [Token("td_open", "td", 1, level=level), written, Token("td_close", "td", -1, level=level)]


_CALL = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_BEGINS_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:(?=[ \t])", re.MULTILINE)
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:\u200b[ \t]+")
_BETWEEN_NOTES = re.compile(r"\n(?=\[\^[^\]\s]+\]:\u200b)")


def _with_notes(tokens: Sequence[Token], rules: MarkdownIt) -> list[Token]:
    """Footnotes ("[^1]: …"), which CommonMark knows not, behind the paragraph or in the cell that calls them.

    One that nothing calls stays as it was typed."""
    called = {name for token in tokens if token.type == "inline" for name in _CALL.findall(token.content)}
    notes: dict[str, str] = {}
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        told = list(_notes_in(tokens[at + 1].content)) if token.type == "paragraph_open" and token.level == 0 else []
        if told and all(name in called for name, _ in told):
            notes |= {name: rules.renderInline(words) for name, words in told if name not in notes}
            tokens[at + 1].type = tokens[at + 2].type = token.type = _TAKEN
        elif token.type != _TAKEN:
            kept.append(token)
    return list(_placed(kept, notes))


_TAKEN = "taken out"


def _notes_in(paragraph: str) -> Iterator[tuple[str, str]]:
    """The notes of which a paragraph consists, none if it is another."""
    if _NOTE.match(paragraph):
        for one in _BETWEEN_NOTES.split(paragraph):
            found = _NOTE.match(one)
            if found:
                yield found[1], one[found.end() :]


def _placed(tokens: Sequence[Token], notes: dict[str, str]) -> Iterator[Token]:
    waiting: list[str] = []
    placed: set[str] = set()
    for token in tokens:
        if token.type in ("td_close", "th_close"):
            yield from _as_asides(waiting)
        yield token
        if token.type in ("paragraph_close", "heading_close"):
            yield from _as_asides(waiting)
        for child in token.children or ():
            if child.type == "text":
                found = [name for name in _CALL.findall(child.content) if name in notes]
                child.content = _CALL.sub(lambda call: "" if call[1] in notes else call[0], child.content)
                waiting += [notes[name] for name in found if name not in placed]
                placed.update(found)


def _as_asides(waiting: list[str]) -> Iterator[Token]:
    for words in waiting:
        yield Token("html_block", "", 0, content=f'<aside role="doc-footnote">{words}</aside>')
    waiting.clear()

"""RTF, by its tokens: code pages by font, headings by style, lists, tables, notes and text boxes.

The header of the first page stands in front.  Deleted words of tracked changes, hidden words, other headers and footers are
left out; comments are offered apart.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.attachments import Attachment, as_text
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft, clean
from alongside.texts.readers import symbols
from alongside.texts.readers.rtf_rows import OF_ROWS, Rows
from alongside.texts.readers.rtf_tables import (
    APART,
    BOXES,
    CODE_PAGES,
    HEADERS,
    LEFT_OUT,
    OPENED,
    OTHER_SIGNS,
    QUIET,
    SIGNS,
    SYMBOL_CHARSET,
    SYMBOL_LETTERS,
    SYMBOLS,
)
from alongside.texts.readers.rtf_tokens import (
    SIGN_AS_FIELD,
    TOKEN,
    WORDS_OF_A_BUTTON,
    State,
    Story,
    answer_of_form,
    end_of_group,
    known_code_page,
    paired,
)
from alongside.texts.readers.running import put_in_front

_HEADING = re.compile(r"heading\s*(\d)", re.IGNORECASE)
_LONGEST_FIELD = 20_000  # bytes
CUT_OFF = "This document breaks off: it was read as far as it goes. Compare its end with the one you have."


def read(data: bytes, draft: Draft) -> None:
    """The words of an RTF into the draft.  Raises Refusal."""
    draft.note_apart(len(write(data, draft)), "comment")


def attached(data: bytes) -> list[Attachment]:
    """The comments of an RTF as a text of their own.  Raises Refusal."""
    return as_text(write(data, Draft()))


def write(data: bytes, draft: Draft) -> list[tuple[str, str]]:
    """Its words into the draft; who wrote each of its comments, and what.  Raises Refusal."""
    document = _Document(draft)
    document.read(data)
    if header := document.header_of_first_page():
        put_in_front(draft, header, draft.brought().text if draft else "")
    return document.comments


class _Document:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._state = State()
        self._groups: list[State] = []
        self._stories = [Story()]
        self._raw = bytearray()  # bytes waiting for their code page: some signs are two of them
        self._pass_over = 0
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._named: dict[int, str] = {}
        self._naming = 0  # the font or style whose entry is being read
        self._name = ""
        self._author = ""
        self._rows = Rows(draft.tables)
        self.comments: list[tuple[str, str]] = []
        self._headers: dict[str, Draft] = {}
        self._differs_on_first_page = False

    def read(self, data: bytes) -> None:
        at = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        while found := TOKEN.search(data, at):
            at = found.end()
            if found["text"] is not None:
                self._write_bytes(found["text"])
            elif found["hex"] is not None:
                self._write_bytes(bytes.fromhex(found["hex"].decode()))
            elif found["word"] is not None:
                word, number = found["word"].decode(), int(found["number"]) if found["number"] else None
                if word == "bin":
                    at += min(max(number or 0, 0), len(data))
                self._flush()
                if self._leaves_out(word):
                    if word == "fldinst":
                        self._field(data, at)
                    at = end_of_group(data, at)
                elif word in OF_ROWS and len(self._stories) == 1:
                    self._rows.describe(word, number, data, at)
                else:
                    self._obey(word, number)
            elif found["symbol"] is not None:
                self._flush()
                self._symbol(found["symbol"].decode("latin-1"))
            else:
                self._flush()
                self._brace(opens=found["brace"] == b"{")
        self._flush()
        while len(self._stories) > 1:
            self._end_story()
        self._end_paragraph()
        self._rows.close()
        if self._groups or at > len(data):
            self._draft.note(CUT_OFF)

    def header_of_first_page(self) -> Draft:
        kinds = ("headerf",) if self._differs_on_first_page else ("header", "headerr")
        return next((self._headers[kind] for kind in kinds if kind in self._headers), Draft())

    def _brace(self, *, opens: bool) -> None:
        if opens:
            if len(self._groups) >= limits.RTF_GROUPS:
                raise Refusal("Something in this document is nested too deep. It was not read. Save it again as DOCX.")
            self._groups.append(self._state)
            self._state = replace(self._state, starred=False)
        elif self._groups:
            if self._state.table:
                self._name_done()
            while len(self._stories) > 1 and self._stories[-1].depth == len(self._groups):
                self._end_story()
            self._state = self._groups.pop()
        self._pass_over = 0

    def _symbol(self, sign: str) -> None:
        if sign == "*":
            self._state.starred = True
        elif self._pass_over:
            self._pass_over -= 1
        elif sign in "\r\n":
            self._end_paragraph()
        else:
            self._write(SYMBOLS.get(sign, ""))

    def _field(self, data: bytes, at: int) -> None:
        """What is seen of a field though only its instruction says it."""
        sign, button = SIGN_AS_FIELD.match(data, at), WORDS_OF_A_BUTTON.match(data, at)
        if sign and symbols.is_symbol(sign["font"].decode("latin-1")):
            self._write(symbols.shown(int(sign["code"])))
        elif button:
            self._write(button["words"].decode(self._code_page, "replace"))
        else:
            self._write(answer_of_form(data[at : min(end_of_group(data, at), at + _LONGEST_FIELD)], self._code_page))

    def _leaves_out(self, word: str) -> bool:
        """Whether this word begins a group without words of the document."""
        is_property = word.startswith("m") and word.endswith("Pr")  # of a formula
        return (self._state.starred and word not in OPENED) or word in LEFT_OUT or is_property

    def _obey(self, word: str, number: int | None) -> None:
        state = self._state
        state.starred = False
        if word == "u" and number is not None:
            in_symbol = self._fonts.get(state.font) == SYMBOL_LETTERS
            self._write((in_symbol and symbols.shown(number % 0x10000)) or chr(number % 0x10000))
            self._pass_over = state.fallback
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif word in ("fonttbl", "stylesheet"):
            state.reads, state.table = False, word
        elif word in ("listtext", "pntext"):
            if self._groups:  # the words of a label are left out, that there is one is kept
                self._groups[-1].listed = True
            state.reads = False
        elif word == "ud":  # the same words as its neighbour, in Unicode
            state.reads = len(self._groups) < 2 or self._groups[-2].reads
        elif word == "footnote" or word in APART:
            self._begin_story(BlockKind.NOTE, word if word in APART else "")
        elif word in QUIET:
            state.reads = False
        elif word in BOXES:
            state.reads = True
            self._begin_story(BlockKind.PARAGRAPH)
        elif state.table:
            self._describe(word, number)
        else:
            self._set(word, number)

    def _set(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        match word:
            case "par" | "sect" | "cell" | "nestcell" | "row" | "nestrow":
                if word in ("cell", "nestcell"):
                    state.in_table = True
                elif word in ("par", "sect") and len(self._stories) == 1:
                    self._rows.words_follow(in_table=state.in_table)
                self._end_paragraph()
                if word in ("cell", "row") and len(self._stories) == 1:
                    self._rows.end_cell() if word == "cell" else self._rows.end_row()
            case "pard":
                state.style, state.outline, state.listed, state.level, state.in_table = 0, None, False, 0, False
            case "plain":
                state.hidden = state.deleted = False
            case "v":
                state.hidden = on
            case "deleted":
                state.deleted = on
            case "f":
                state.font = number or 0
            case "titlepg":
                self._differs_on_first_page = True
            case "uc":
                state.fallback = min(max(number or 0, 0), 10)
            case "s":
                state.style = number or 0
            case "outlinelevel":
                state.outline = number
            case "ls":
                state.listed = bool(number)
            case "ilvl":
                state.level = min(max(number or 0, 0), 8)
            case "intbl":
                state.in_table = on
            case "ansicpg":
                self._code_page = known_code_page(f"cp{number}", self._code_page)
            case "mac":
                self._code_page = "mac_roman"
            case "pc" | "pca":
                self._code_page = "cp437" if word == "pc" else "cp850"

    def _describe(self, word: str, number: int | None) -> None:
        """One word of the tables of fonts and styles."""
        if (self._state.table, word) in (("fonttbl", "f"), ("stylesheet", "s")):
            self._name_done()
            self._naming = number or 0
        elif word == "fcharset":
            self._fonts[self._naming] = "" if number == SYMBOL_CHARSET else CODE_PAGES.get(number or 0, "")
            if number in (None, 0, 1):
                self._fonts[self._naming] = self._code_page
            elif number == SYMBOL_CHARSET:
                self._fonts[self._naming] = OTHER_SIGNS
        elif word == "cpg":
            self._fonts[self._naming] = known_code_page(f"cp{number}", self._code_page)

    def _name_done(self) -> None:
        if not self._name.strip():
            return  # only a group inside the entry has ended, before the name
        if self._state.table == "stylesheet" and self._name.strip(" ;"):
            self._styles.setdefault(self._naming, self._name.strip(" ;").lower())
        elif self._fonts.get(self._naming) == OTHER_SIGNS and symbols.is_symbol(self._name):
            self._fonts[self._naming] = SYMBOL_LETTERS
        elif self._state.table == "fonttbl":
            self._named[self._naming] = self._name
        self._name, self._naming = "", 0

    def _write_bytes(self, raw: bytes) -> None:
        if self._pass_over:
            skipped = min(self._pass_over, len(raw))
            self._pass_over -= skipped
            raw = raw[skipped:]
        if self._state.table:
            self._name += raw.decode("latin-1")[:200]
        else:
            self._raw += raw

    def _flush(self) -> None:
        if self._raw:
            code_page = self._fonts.get(self._state.font) or self._code_page
            if code_page == SYMBOL_LETTERS:
                self._write("".join(map(symbols.shown, self._raw)))
            elif code_page == OTHER_SIGNS and not self._raw.isspace():
                font = self._named.get(self._state.font, "")
                self._write("".join(symbols.pictured(font, sign) for sign in self._raw))
            elif code_page != OTHER_SIGNS:
                self._write(self._raw.decode(code_page, "replace"))
            elif self._raw.isspace():
                self._write(" ")
            self._raw.clear()

    def _write(self, words: str) -> None:
        state = self._state
        if not state.reads or state.deleted:
            return
        if state.hidden:
            if words.strip():
                self._draft.note("Hidden words were left out.")
            return
        self._stories[-1].pieces.append(words)

    def _begin_story(self, kind: BlockKind, apart: str = "") -> None:
        self._stories.append(Story(kind, depth=len(self._groups), apart=apart))
        self._state = replace(State(), fallback=self._state.fallback, font=self._state.font, reads=self._state.reads)

    def _end_story(self) -> None:
        self._end_paragraph()
        story = self._stories.pop()
        words = " ".join(clean(line) for _, _, line in story.done)
        if story.apart in HEADERS:
            header = self._headers.setdefault(story.apart, Draft())  # further sections have their own
            for kind, level, line in () if header else story.done:
                header.add(kind, line, level)
        elif story.apart == "atnauthor":
            self._author = words
        elif story.apart:
            self.comments.append((self._author, words))
            self._author = ""
        else:
            self._stories[-1].after += story.done

    def _end_paragraph(self) -> None:
        story = self._stories[-1]
        words = paired("".join(story.pieces))
        story.pieces.clear()
        kind, level = self._kind(story)
        lines = [(kind, level, words)] if words.strip() else []
        lines += story.after
        story.after = []
        if len(self._stories) > 1:
            story.done += lines
            return
        if lines:
            self._rows.words_follow(in_table=self._state.in_table)
        for kind, level, words in lines:
            self._draft.add(kind, words, level)

    def _kind(self, story: Story) -> tuple[BlockKind, int]:
        state = self._state
        if story.kind is BlockKind.NOTE:
            return BlockKind.NOTE, 0
        named = self._styles.get(state.style, "")
        heading = _HEADING.fullmatch(named)
        if state.outline is not None and 0 <= state.outline < 9:
            return BlockKind.HEADING, min(state.outline + 1, 6)
        if heading or named in ("title", "subtitle"):
            return BlockKind.HEADING, min(max(int(heading[1]), 1), 6) if heading else 1 + (named == "subtitle")
        if named == "caption":
            return BlockKind.CAPTION, 0
        if state.listed:
            return BlockKind.ITEM, state.level + 1
        return (BlockKind.CELL if state.in_table else BlockKind.PARAGRAPH), 0

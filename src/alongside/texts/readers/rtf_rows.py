"""Rows and columns of the tables of an RTF: each row says where its cells end, and no table where it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from alongside.texts.tables import Tables

# The rows of a table within a cell are described in a group of their own, which is passed over.
_TOLD = re.compile(
    rb"\{\\\*\\nesttableprops[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\\(?:(?P<word>trowd|intbl|row|par|sect)(?![a-z0-9])|cellx(?P<edge>-?\d{1,9}))"
)
OF_ROWS = frozenset(["trowd", "trhdr", "clmrg", "clvmrg", "cellx"])
"""The words that describe a row."""
_SAME_EDGE = 20  # twentieths of a point
_LOOK_AHEAD = 400_000  # bytes, for where a table's columns are
_LOOK_AHEAD_IN_ALL = 20_000_000


@dataclass(slots=True)
class _Cell:
    edge: int
    beside: bool = False  # a part of the cell to its left
    above: bool = False  # a part of the cell above


@dataclass(slots=True)
class Rows:
    """Where in its table what is read now stands, told to the draft's tables."""

    tables: Tables
    _row: list[_Cell] = field(default_factory=list)
    _edges: list[int] = field(default_factory=list)  # of all cells of the table, from the left
    _begins: dict[str, bool] = field(default_factory=dict)
    _looks: int = _LOOK_AHEAD_IN_ALL
    _is_header: bool = False
    _is_open: bool = False
    _in_row: bool = False
    _in_cell: bool = False
    _at: int = 0  # which cell of the row

    def describe(self, word: str, number: int | None, data: bytes, at: int) -> None:
        """One word of a row's description."""
        match word:
            case "trowd":
                self._row, self._is_header, self._begins = [], False, {}
                if not self._is_open:
                    self._edges, seen = _edges_from(data, at) if self._looks > 0 else ([], 0)
                    self._looks -= seen
            case "trhdr":
                self._is_header = True
            case "clmrg" | "clvmrg":
                self._begins[word] = True
            case "cellx":
                self._row.append(_Cell(number or 0, "clmrg" in self._begins, "clvmrg" in self._begins))
                self._begins = {}

    def words_follow(self, *, in_table: bool) -> None:
        """Before each paragraph: begins its cell, or ends the table that it stands behind."""
        if not in_table and not (self._in_row and self._at):  # within a row some programs forget to say so
            self.close()
        elif not self._in_cell:
            self._begin_cell()

    def end_cell(self) -> None:
        if not self._in_cell:
            self._begin_cell()
        self.tables.end_cell()
        self._in_cell = False
        self._at += 1

    def end_row(self) -> None:
        self._in_row = False

    def close(self) -> None:
        if self._in_cell:
            self.tables.end_cell()
        if self._is_open:
            self.tables.close()
        self._is_open = self._in_row = self._in_cell = False

    def _begin_cell(self) -> None:
        if not self._is_open:
            self.tables.open()
            self._is_open = True
        if not self._in_row:
            self.tables.next_row()
            self._in_row, self._at = True, 0
        self._in_cell = True
        cell = self._row[self._at] if self._at < len(self._row) else _Cell(0)
        if cell.beside:
            pass
        elif cell.above:
            self.tables.pass_over(self._columns())
        else:
            self.tables.begin_cell(columns=self._columns(), header=self._is_header)

    def _columns(self) -> int:
        """How many columns of the table the cell covers: as many as cells of other rows end within it, and those that say
        of themselves that they belong to it."""
        if self._at >= len(self._row):
            return 1
        last = self._at
        while last + 1 < len(self._row) and self._row[last + 1].beside:
            last += 1
        left = self._row[self._at - 1].edge if self._at else self._edges[0] - 2 * _SAME_EDGE if self._edges else 0
        return 1 + sum(left + _SAME_EDGE < edge < self._row[last].edge - _SAME_EDGE for edge in self._edges)


def _edges_from(data: bytes, at: int) -> tuple[list[int], int]:
    """Where the cells of the table end whose first row is described here, each edge once; and how many bytes that took."""
    edges: set[int] = set()
    ended = False
    end = at
    for found in _TOLD.finditer(data, at, at + _LOOK_AHEAD):
        word, end = found["word"], found.end()
        if found["edge"] is not None:
            edges.add(int(found["edge"]))
        elif word == b"row":
            ended = True
        elif word in (b"trowd", b"intbl"):
            ended = False
        elif ended:
            break
    apart: list[int] = []
    for edge in sorted(edges):
        if not apart or edge - apart[-1] > _SAME_EDGE:
            apart.append(edge)
    return apart, end - at

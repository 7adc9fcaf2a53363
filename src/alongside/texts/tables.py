"""Where the cells of a table stand: counted while a reader goes through it, row by row."""

from __future__ import annotations

from alongside.texts.blocks import Cell


class Tables:
    """The table under a reader's pen.  What stands in a table within a cell is words of that cell."""

    def __init__(self) -> None:
        self.cell: Cell | None = None
        """Where what is read now stands; None outside of a table."""
        self._many = self._depth = 0
        self._row = self._column = 0
        self._reach: dict[int, int] = {}
        """For each column the row up to which a cell of an earlier row reaches down, that row not included."""

    def open(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self._row, self._column, self._reach = -1, 0, {}

    def close(self) -> None:
        self._depth -= 1
        if not self._depth:
            self._many += 1

    def next_row(self) -> None:
        if self._depth == 1:
            self._row, self._column = self._row + 1, 0

    def pass_over(self, columns: int) -> None:
        """Columns of this row that a cell beside or above covers, in a file that says so."""
        if self._depth == 1:
            self._column += columns

    def begin_cell(self, *, columns: int = 1, rows: int = 1, header: bool = False) -> None:
        if self._depth != 1:
            return
        while self._reach.get(self._column, 0) > self._row:
            self._column += 1
        self.cell = Cell(self._many, max(0, self._row), self._column, max(1, columns), max(1, rows), header)
        for column in range(self._column, self._column + self.cell.columns):
            self._reach[column] = self.cell.row + self.cell.rows
        self._column += self.cell.columns

    def end_cell(self) -> None:
        if self._depth == 1:
            self.cell = None

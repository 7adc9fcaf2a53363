"""What the tests wait for: a thing itself, never a time, and said so that the pages allow it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.glob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_waited_for_in_a_page_is_a_function(file: Path) -> None:
    """A bare expression is asked for anew by `eval`, which the pages' policy forbids: it would fail whenever it has to wait."""
    bare = [
        call.lineno
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "wait_for_function"
        if isinstance(call.args[0], ast.Constant | ast.JoinedStr) and "=>" not in ast.unparse(call.args[0])
    ]
    assert bare == []

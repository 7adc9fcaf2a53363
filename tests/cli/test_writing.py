"""No command writes over what it reads, and none over another file unless it is told to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alongside.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    main(["demo", "-o", "case.alongside"])
    Path("one.txt").write_text("Nobody was asked.")
    Path("sheet.txt").write_text("FT1 strong She was told.")
    Path("handles.csv").write_text("name,kind,handle\nDean,person,YP\n")
    shutil.copy("handles.csv", "handles.alongside")
    shutil.copy("sheet.txt", "sheet.alongside")
    Path("to_link.alongside").symlink_to("case.alongside")
    return tmp_path


def refused(words: str, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        main(words.split())
    assert stopped.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("review one.txt -o one.txt --yes", "one.txt"),
        ("review one.txt -o ./one.txt --yes", "one.txt"),
        ("review one.txt --handles handles.csv -o handles.csv --yes", "handles.csv"),
        ("correct case.alongside one.txt -o case.alongside --yes", "case.alongside"),
        ("correct case.alongside one.txt -o one.txt --yes", "one.txt"),
        ("correct to_link.alongside one.txt -o case.alongside --yes", "case.alongside"),
        ("exchange case.alongside -o case.alongside", "case.alongside"),
        ("exchange case.alongside --sheet sheet.alongside --sure -o sheet.alongside", "sheet.alongside"),
        ("commit case.alongside --calendar case.alongside", "case.alongside"),
        ("picture case.alongside -o case.alongside", "case.alongside"),
    ],
)
@pytest.mark.parametrize("force", ["", " --force"])
def test_what_is_read_is_never_written_over(
    folder: Path, capsys: pytest.CaptureFixture[str], words: str, source: str, force: str
) -> None:
    before = Path(source).read_bytes()
    assert "is read for this, so it is not written over. Choose another name." in refused(words + force, capsys)
    assert Path(source).read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        "demo -o there.alongside",
        "review one.txt -o there.alongside --yes",
        "correct case.alongside one.txt -o there.alongside --yes",
        "exchange case.alongside -o there.csv",
        "exchange case.alongside -o there.alongside",
        "commit case.alongside --calendar there.ics",
        "picture case.alongside -o there.svg",
        "framework --sheet there.pdf",
        "report case.alongside -o there.html",
    ],
)
def test_another_file_only_when_it_is_said(folder: Path, capsys: pytest.CaptureFixture[str], words: str) -> None:
    (there,) = (Path(word) for word in words.split() if word.startswith("there"))
    there.write_text("mine")
    assert f"{there} is there already. Choose another name, or add --force" in refused(words, capsys)
    assert there.read_text() == "mine"

    main([*words.split(), "--force"])
    assert there.read_bytes() != b"mine"

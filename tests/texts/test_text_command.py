import argparse
import json

import pytest

from alongside.cli import text as command
from alongside.refusals import Refusal

from .making import docx, p


def run(*words: str) -> None:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    command.run(parser.parse_args(list(words)))


@pytest.fixture
def visit(tmp_path):
    path = tmp_path / "visit.docx"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r></w:p>"
    path.write_bytes(docx(p("Plan", '<w:outlineLvl w:val="0"/>') + p("He left 👋 early.") + hidden))
    return str(path)


def test_json_holds_the_text_and_the_places_of_its_blocks(visit, capsys):
    run(visit, "--json")
    shown = json.loads(capsys.readouterr().out)
    assert shown == {
        "title": "Plan",
        "text": "Plan\nHe left 👋 early.",
        "blocks": [
            {"kind": "heading", "level": 1, "start": 0, "end": 4},
            {"kind": "paragraph", "level": 0, "start": 5, "end": 21},
        ],
    }


def test_without_json_an_outline_is_shown_and_notices_stand_apart(visit, capsys):
    run(visit)
    shown = capsys.readouterr()
    assert shown.out == "# Plan\n\nHe left 👋 early.\n"
    assert shown.err == "Hidden words were left out.\n"


def test_a_missing_file_is_a_sentence(tmp_path):
    with pytest.raises(Refusal, match="There is no file"):
        run(str(tmp_path / "none.docx"))


def test_a_folder_is_a_sentence(tmp_path):
    with pytest.raises(Refusal, match="is a folder"):
        run(str(tmp_path))

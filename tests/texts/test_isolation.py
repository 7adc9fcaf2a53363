"""A document is read in a process of its own, which can neither hurt the server nor leave anything behind."""

import signal
import subprocess
import sys

import pytest

from alongside.refusals import Refusal
from alongside.texts import limits, read

from .making import docx, p


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False)


def test_the_reading_process_knows_nothing_of_the_web():
    done = run(
        "import sys, alongside.texts.reading; print([m for m in sys.modules if m in ('django', 'ssl', 'asyncio')])"
    )
    assert done.stdout.strip() == "[]"


def test_the_reading_process_cannot_write_a_file(tmp_path):
    done = run(
        "from pathlib import Path; from alongside.texts.reading import hold_within_limits; hold_within_limits();"
        f"Path({str(tmp_path / 'x')!r}).write_text('a')"
    )
    assert "File too large" in done.stderr  # not one letter
    assert (tmp_path / "x").read_bytes() == b""


def test_the_reading_process_cannot_take_more_memory_than_its_limit():
    done = run(f"from alongside.texts.reading import hold_within_limits as h; h(); b'x' * {limits.READER_MEMORY_BYTES}")
    assert "MemoryError" in done.stderr


def test_neither_name_nor_words_of_a_document_stand_where_others_could_see_them(monkeypatch):
    seen = []
    begin = subprocess.Popen

    def spied(words, **settings):
        seen.append(f"{words} {settings['env']} {settings['cwd']}")
        return begin(words, **settings)

    monkeypatch.setattr(subprocess, "Popen", spied)
    assert read(docx(p("Deanwords")), "Deanfile.docx").title == "Deanfile"
    assert len(seen) == 1
    assert "Dean" not in seen[0]


def test_a_reader_that_takes_too_long_is_a_sentence(monkeypatch):
    monkeypatch.setattr(limits, "READER_WALL_SECONDS", 0.001)
    with pytest.raises(Refusal, match="took longer"):
        read(docx(p("x")), "a.docx")


def test_the_reading_process_cannot_take_more_processor_time_than_its_limit():
    done = run(
        "from alongside.texts import limits; limits.READER_CPU_SECONDS = 1\n"
        "from alongside.texts.reading import hold_within_limits; hold_within_limits()\nwhile True: pass"
    )
    assert done.returncode == -signal.SIGXCPU


@pytest.mark.parametrize(("sign", "says"), [("XCPU", "20 seconds of work"), ("KILL", "stopped from outside")])
def test_a_reader_that_is_stopped_is_a_sentence_that_says_by_what(monkeypatch, tmp_path, sign, says):
    stopped = tmp_path / "stopped"
    stopped.write_text(f"#!/bin/sh\nkill -{sign} $$\n")
    stopped.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(stopped))
    with pytest.raises(Refusal, match=says):
        read(docx(p("x")), "a.docx")


def test_a_reader_that_dies_is_a_sentence(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Refusal, match="could not be read"):
        read(docx(p("x")), "a.docx")


def test_every_limit_is_shown_with_what_to_do():
    assert all(len(row) == 3 and row[2].endswith(".") for row in limits.table())

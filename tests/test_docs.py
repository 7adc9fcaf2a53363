"""What the docs say can be done, can be done; and every link leads somewhere."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
BIN = Path(sys.executable).parent


def links(page: Path) -> list[str]:
    text = re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)
    return re.findall(r"\[[^\]]*\]\(([^)\s]+)\)", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_links_lead_somewhere(page: Path) -> None:
    dead = []
    for link in links(page):
        if re.match(r"https?://|mailto:", link):
            continue
        target, _, anchor = link.partition("#")
        file = (page.parent / target).resolve() if target else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(link)
    assert dead == []


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands() -> list[str]:
    """Each `alongside …` line of the README's shell blocks, but those that start a server."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("alongside ")]


def test_the_commands_of_the_readme_work_in_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Amira Okafor-Reid was seen twice. Nobody asked her.")
    document.save(tmp_path / "visit.docx")
    assert len(commands()) >= 5
    for command in commands():
        words = [str(BIN / "alongside"), *shlex.split(command)[1:]]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, f"{command}: {done.stderr}"
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "case.alongside").exists()


def test_every_command_has_help_and_an_unknown_one_a_sentence() -> None:
    whole = subprocess.run([BIN / "alongside", "--help"], capture_output=True, text=True, timeout=60)
    assert "Exit codes" in whole.stdout
    for command in re.findall(r"^    (\w+) ", whole.stdout, re.MULTILINE):
        done = subprocess.run([BIN / "alongside", command, "--help"], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, command
    unknown = subprocess.run([BIN / "alongside", "score"], capture_output=True, text=True, timeout=60)
    assert unknown.returncode == 2
    assert "Try 'alongside --help'." in unknown.stderr


def test_the_docs_name_no_dependency_that_is_not_locked_and_miss_none() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    wanted = set(
        re.findall(r'^  "([a-z0-9-]+)', project.split("[project.optional")[0].split("dependencies = [")[1], re.M)
    )
    told = (ROOT / "docs/dependencies.md").read_text()
    assert not [name for name in wanted if name not in told]

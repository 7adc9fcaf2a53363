"""From files to an archive on the command line; into the browser; and back."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.exchange import read_archive
from alongside.marks import Marks
from alongside.preparation import Preparation, Texts
from alongside.prompts import Prompts
from alongside.web.models import ReviewSummary

ALONGSIDE = Path(sys.executable).parent / "alongside"


def alongside(*words: object, cwd: Path, said: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ALONGSIDE, *map(str, words)], cwd=cwd, input=said, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_heading("A panel", 1)
    document.add_paragraph("Amira Okafor-Reid goes to Hillcrest Academy. Nobody sought her consent before the panel.")
    document.save(tmp_path / "panel.docx")
    (tmp_path / "visit.txt").write_text("Amira was seen at home by Tom Bradshaw.\n\nHe asked her what she wanted.")
    return tmp_path


def test_names_are_out_and_one_person_has_one_handle_in_every_document(folder: Path) -> None:
    done = alongside("review", "panel.docx", "visit.txt", "-o", "case.alongside", "--yes", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    archive = read_archive((folder / "case.alongside").read_bytes())
    whole = " ".join(archive.texts.values())
    assert not [name for name in ("Amira", "Okafor", "Hillcrest", "Bradshaw") if name in whole]
    review = archive.review()
    panel, visit = (archive.texts[text.id] for text in review[Texts])
    handle = panel.split("\n")[1].split(" goes to")[0].lower().removeprefix("the ")
    assert handle in visit.lower()
    assert len(review[Prompts]) > 0


def test_what_was_found_is_listed_to_check(folder: Path) -> None:
    done = alongside("review", "panel.docx", "-o", "case.alongside", "--yes", cwd=folder)
    assert "Amira Okafor-Reid" in done.stderr
    assert "school 1" in done.stderr


def test_without_a_terminal_and_without_yes_nothing_is_written(folder: Path) -> None:
    done = alongside("review", "panel.docx", "-o", "case.alongside", cwd=folder, said="")
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert not (folder / "case.alongside").exists()


def test_handles_that_are_kept_elsewhere_are_used(folder: Path) -> None:
    (folder / "handles.csv").write_text("name,kind,handle\nAmira Okafor-Reid,person,AO\n")
    done = alongside("review", "panel.docx", "-o", "c.alongside", "--handles", "handles.csv", "--yes", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "AO" in next(iter(read_archive((folder / "c.alongside").read_bytes()).texts.values()))


def texts_of(archive: Path) -> str:
    return "\n".join(read_archive(archive.read_bytes()).texts.values())


def test_what_stands_in_the_list_is_found_where_nothing_else_finds_it(folder: Path) -> None:
    (folder / "j.txt").write_text("tell joy i said hi and that ghost is fine. Now they will go with Will.")
    (folder / "j.csv").write_text(
        "name,kind,handle\njoy,person,friend 1\nghost,person,friend 2\nWill,person,friend 3\n"
    )
    done = alongside("review", "j.txt", "-o", "j.alongside", "--yes", "--handles", "j.csv", cwd=folder)
    assert done.returncode == 0, done.stderr
    words = texts_of(folder / "j.alongside")
    assert words == "tell friend 1 i said hi and that friend 2 is fine. Now they will go with friend 3."
    assert "joy → friend 1 (1 place)" in done.stderr
    assert "will → left: it may be an ordinary word" in done.stderr
    assert "Left as it is, and in it: “will”. Nothing else that was found is." in done.stderr


@pytest.mark.parametrize(
    ("handle", "said"),
    [("Amira", "Line 2: its handle holds a name of the list"), ("Mrs Thatcher", "Is “Mrs Thatcher” a name?")],
)
def test_a_list_with_names_for_handles_is_refused(folder: Path, handle: str, said: str) -> None:
    (folder / "handles.csv").write_text(f"name,kind,handle\nAmira Okafor-Reid,person,{handle}\n")
    words = ("review", "panel.docx", "-o", "c.alongside", "--handles", "handles.csv", "--yes")
    done = alongside(*words, cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (folder / "c.alongside").exists()


def test_a_handle_that_is_said_to_be_no_name_is_used(folder: Path) -> None:
    (folder / "handles.csv").write_text("name,kind,handle\nAmira Okafor-Reid,person,Mrs Thatcher\n")
    alongside("review", "panel.docx", "-o", "c", "--handles", "handles.csv", "--yes", "--sure", cwd=folder)
    assert "Mrs Thatcher goes to" in texts_of(folder / "c")


TWO = "Kayden Obi is fourteen. Amira Khan rang. Funmi Bello, his mother, called."


def at_a_terminal(folder: Path, *answers: str, text: str = TWO) -> tuple[int, str]:
    """A review of a text by somebody who types these lines at a terminal: exit code, and what is written there."""
    (folder / "two.txt").write_text(text)
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("There are no terminals on this machine (/dev/pts)")
    words = [ALONGSIDE, "review", "two.txt", "-o", "two.alongside"]
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    with subprocess.Popen(words, cwd=folder, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        os.close(theirs)
        _, told = process.communicate(timeout=60)
    os.close(ours)
    return process.returncode, told.decode()


def test_what_is_left_at_the_terminal_is_told_at_the_end(folder: Path) -> None:
    code, told = at_a_terminal(folder, "YP", "k", "")
    assert code == 0
    assert "Amira Khan" in texts_of(folder / "two.alongside")
    assert "Left as it is, and in it: “Amira Khan”. Nothing else that was found is." in told
    assert "Nothing that was found is in it." not in told
    assert "(1 place)" in told


def test_all_hidden_at_the_terminal_is_told_too(folder: Path) -> None:
    _, told = at_a_terminal(folder, "", "", "")
    assert "Nothing that was found is in it." in told


def test_what_is_put_aside_at_the_terminal_comes_again_at_the_end(folder: Path) -> None:
    code, told = at_a_terminal(folder, "l", "l", "", "YP", "aunt")
    assert code == 0
    assert "You put 2 aside. Decide now:" in told
    assert texts_of(folder / "two.alongside").startswith("YP is fourteen. The aunt rang.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Kayden", "“Kayden” is a name that comes out of this text, or a part of one."),
        ("Funmi", "“Funmi” is a name that comes out of this text"),
        ("u", "“u” is no key here."),
    ],
)
def test_what_cannot_stand_there_is_asked_for_again(folder: Path, typed: str, said: str) -> None:
    code, told = at_a_terminal(folder, typed, "YP", "", "")
    assert code == 0
    assert said in told
    assert texts_of(folder / "two.alongside").startswith("YP is fourteen.")


def test_another_name_at_the_terminal_is_taken_once_it_is_typed_again(folder: Path) -> None:
    code, told = at_a_terminal(folder, "Mrs Thatcher", "Mrs Thatcher", "", "")
    assert code == 0
    assert "Is “Mrs Thatcher” a name?" in told
    assert texts_of(folder / "two.alongside").startswith("Mrs Thatcher is fourteen.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("review", "missing.docx", "-o", "c.alongside", "--yes"), "There is no file missing.docx"),
        (("review", ".", "-o", "c.alongside", "--yes"), "is a folder"),
        (("review", "panel.docx", "-o", "nowhere/c.alongside", "--yes"), "cannot be written"),
        (("show", "panel.docx"), "no manifest.json"),
        (("report", "missing.alongside", "-o", "r.pdf"), "missing.alongside"),
        (("report", "panel.docx", "-o", "r.pdf"), "no manifest.json"),
        (("show", "visit.txt"), "not an Alongside archive"),
        (("record", "x.alongside"), "There is no file x.alongside"),
        (("record", "nonsense"), "neither an id nor an archive"),
        (("serve", "--port", "99999"), "is not a port"),
        (("review",), "required"),
        (("names", "missing.txt"), "missing.txt"),
    ],
)
def test_bad_input_is_a_sentence_and_exit_2(folder: Path, words: tuple[str, ...], said: str) -> None:
    done = alongside(*words, cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_an_archive_goes_into_the_browser_and_back(folder: Path, transactional_db: None) -> None:
    alongside("review", "panel.docx", "-o", "case.alongside", "--title", "Two weeks", "--yes", cwd=folder)
    data = (folder / "case.alongside").read_bytes()
    client = Client(HTTP_HOST="127.0.0.1")
    answer = client.post(reverse("open-archive"), {"archive": SimpleUploadedFile("case.alongside", data)})
    assert answer.status_code == 302
    review = ReviewSummary.objects.get(title="Two weeks").id
    assert "all of them brought in" in client.get(answer.url).content.decode()
    page = client.get(reverse("read", args=[review]), follow=True).content.decode()
    assert "sought her consent" in page
    back = client.get(reverse("taken-away", args=[review, "alongside"])).content
    before, after = read_archive(data), read_archive(back)
    assert after.entries == before.entries
    assert after.texts == before.texts
    (folder / "back.alongside").write_bytes(back)
    shown = alongside("show", "back.alongside", "--json", cwd=folder)
    assert shown.returncode == 0, shown.stderr
    assert json.loads(shown.stdout)


def test_the_same_archive_twice_is_two_copies(folder: Path, transactional_db: None) -> None:
    alongside("review", "panel.docx", "-o", "case.alongside", "--yes", cwd=folder)
    data = (folder / "case.alongside").read_bytes()
    client = Client(HTTP_HOST="127.0.0.1")
    for _ in range(2):
        client.post(reverse("open-archive"), {"archive": io.BytesIO(data)})
    assert ReviewSummary.objects.count() == 2


def test_the_record_shows_each_step_and_the_state_at_any(folder: Path) -> None:
    alongside("demo", "-o", "demo.alongside", cwd=folder)
    steps = alongside("record", "demo.alongside", cwd=folder).stdout.splitlines()
    review = read_archive((folder / "demo.alongside").read_bytes()).review()
    assert len(steps) == review.number
    assert "Review begun" in steps[0]
    state = alongside("record", "demo.alongside", "--at", "3", cwd=folder).stdout
    assert "Preparation:" in state
    assert "Marks" not in state
    beyond = alongside("record", "demo.alongside", "--at", "999", cwd=folder)
    assert beyond.returncode == 2
    assert len(review[Marks]) == 20
    assert review[Preparation].framework == "2022.1"


DEANS = "Dean is 13. Dean left school early. Our caretaker rang about it, and Dean was cross. Dean swept the hall."


def test_two_people_of_one_name_are_told_apart_at_the_terminal(folder: Path) -> None:
    code, told = at_a_terminal(folder, "a", "4 9", "1 2 3 4", "4", "", "caretaker", text=DEANS)
    assert code == 0, told
    assert "  4  …caretaker rang about it, and Dean was cross. [Dean] swept the hall." in told
    assert "Write numbers from 1 to 4" in told
    assert "Leave at least one place out" in told
    words = texts_of(folder / "two.alongside")
    assert words.startswith("The young person is 13. The young person left")
    assert words.endswith("and the young person was cross. Caretaker swept the hall.")


def test_nobody_is_told_apart_by_enter(folder: Path) -> None:
    _, told = at_a_terminal(folder, "a", "", "YP", text=DEANS)
    assert "It stays one line." in told
    assert texts_of(folder / "two.alongside").endswith("and YP was cross. YP swept the hall.")


def test_two_spellings_of_one_name_are_one_person_when_somebody_says_so(folder: Path) -> None:
    text = "Mohammed is 13. Mohammed left. Then Mohamed rang twice. His mother, Fatima Noor, was told by us."
    _, told = at_a_terminal(folder, "YP", "=", "", text=text)
    assert "Is this “Mohammed”? =: yes, one person, “YP” too" in told
    assert texts_of(folder / "two.alongside").startswith("YP is 13. YP left. Then YP rang twice.")


def test_places_are_told_apart_without_being_asked(folder: Path) -> None:
    (folder / "d.txt").write_text(DEANS)
    listed = alongside("names", "d.txt", "--places", cwd=folder).stdout
    assert "      4  …caretaker rang about it, and Dean was cross. [Dean] swept the hall." in listed
    assert alongside("names", "d.txt", "--apart", "dean=4", cwd=folder).stdout.count("Dean ") == 2
    done = alongside("review", "d.txt", "-o", "d.alongside", "--yes", "--apart", "Dean = 4", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert texts_of(folder / "d.alongside").endswith("the young person was cross. Young person 2 swept the hall.")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Dean", "Write the name, =, and the numbers of the places"),
        ("Dean=", "Write the name, =, and the numbers"),
        ("Dean=9", "“Dean” stands in 4 places, and there is no number 9."),
        ("Dean=1,2,3,4", "Leave at least one place where it is"),
        ("Bob=1", "Nobody was found who is called “Bob”."),
        ("2:Dean=1", "speaks of text 2, and there is one text."),
    ],
)
def test_places_that_cannot_be_told_apart_are_answered_and_nothing_is_written(
    folder: Path, asked: str, said: str
) -> None:
    (folder / "d.txt").write_text(DEANS)
    done = alongside("review", "d.txt", "-o", "d.alongside", "--yes", "--apart", asked, cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (folder / "d.alongside").exists()


def test_of_several_texts_it_is_said_which(folder: Path) -> None:
    (folder / "d.txt").write_text(DEANS)
    words = ("review", "visit.txt", "d.txt", "-o", "d.alongside", "--yes", "--apart")
    assert "There are 2 texts. Say in which" in alongside(*words, "Dean=4", cwd=folder).stderr
    assert alongside(*words, "2:Dean=4", cwd=folder).returncode == 0

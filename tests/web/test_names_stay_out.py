"""Rule 6 and "Decided": neither a file nor a name ever touches the disk in clear.  The disk is searched."""

from __future__ import annotations

import logging
import random
import tempfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from alongside.record import ReviewId
from alongside.web.home import home
from alongside.web.models import ReviewSummary, TextWords, Waiting

# Made anew for each run, so that nothing that is found was there before.
SURNAME = "Quill" + "".join(random.choices("bdfglmnrst", k=5)) + "er"
SCHOOL = f"{SURNAME}don Academy"
PHONE = f"07700 900{random.randrange(1000):03}"
SECRETS = (SURNAME, SCHOOL, PHONE)
WRITE_UP = (
    f"# Visits\n\nZebedee {SURNAME} goes to {SCHOOL}. His number is {PHONE}.\n\n"
    "The social worker saw Zebedee twice before the panel."
).encode()


def places_on_disk() -> list[Path]:
    """Everything that this run may have written: its home, its temporary folder, and the top of those of the machine."""
    since = (home() / "secret").stat().st_mtime - 1
    files = {file for folder in (home(), Path(tempfile.gettempdir())) for file in folder.rglob("*")}
    for folder in (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm")):
        files |= set(folder.glob("*")) if folder.is_dir() else set()
    return [file for file in files if _written_since(file, since)]


def _written_since(file: Path, moment: float) -> bool:
    try:
        return file.is_file() and file.stat().st_mtime >= moment and file.stat().st_size < 50_000_000
    except OSError:  # another program's, gone meanwhile
        return False


def found_on_disk(words: str) -> list[Path]:
    wanted = [words.encode(), words.encode("utf-16-le")]
    found = []
    for file in places_on_disk():
        try:
            data = file.read_bytes()
        except OSError:
            continue
        found += [file for one in wanted if one in data]
    return found


def brought(client: Client) -> None:
    answer = client.post(reverse("bring"), {"file": SimpleUploadedFile("quillfeather.md", WRITE_UP)})
    assert answer.status_code == 302


def test_while_it_waits_no_name_is_on_disk(
    client: Client, transactional_db: None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    brought(client)
    assert "Zebedee" in client.get(reverse("names")).content.decode()
    for secret in SECRETS:
        assert found_on_disk(secret) == []
        assert secret not in caplog.text


def test_the_search_would_find_a_name() -> None:
    (home() / "leak").write_text(f"kept by mistake: {SURNAME}")
    try:
        assert found_on_disk(SURNAME) == [home() / "leak"]
    finally:
        (home() / "leak").unlink()


def test_once_kept_only_handles_are_there(client: Client, transactional_db: None) -> None:
    brought(client)
    client.post(reverse("names"), {"act": "hide-all"})
    assert client.post(reverse("names"), {"act": "keep"}).status_code == 302
    kept = TextWords.objects.get().words
    assert not [secret for secret in SECRETS if secret in kept]
    assert "school 1" in kept.lower()
    assert Waiting.objects.count() == 0
    for secret in SECRETS:
        assert found_on_disk(secret) == []


def test_another_browser_cannot_open_what_waits(client: Client, transactional_db: None) -> None:
    brought(client)
    other = Client(HTTP_HOST="127.0.0.1:8000")
    assert other.get(reverse("names")).status_code == 410
    other.cookies["waiting"] = client.cookies["waiting"].value[:-8] + "AAAAAAA="
    assert other.get(reverse("names")).status_code == 410


def test_the_key_is_not_for_scripts_or_other_sites(client: Client, transactional_db: None) -> None:
    brought(client)
    cookie = client.cookies["waiting"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == 3600


def test_undecided_names_keep_the_text_from_being_kept(client: Client, transactional_db: None) -> None:
    brought(client)
    answer = client.post(reverse("names"), {"act": "keep"})
    assert answer.status_code == 422
    assert "not decided yet" in answer.content.decode()
    assert ReviewSummary.objects.count() == 0


def test_a_note_with_a_name_is_asked_about_and_not_saved(client: Client, dean_case: ReviewId) -> None:
    before = ReviewSummary.objects.get(id=dean_case).steps
    address = reverse("feature", args=[dean_case, "MT1"])
    answer = client.post(address, {"answer": "some", "reason": f"Mrs {SURNAME} rang Zebedee {SURNAME}."})
    assert answer.status_code == 422
    assert "a name?" in answer.content.decode()
    assert ReviewSummary.objects.get(id=dean_case).steps == before
    assert found_on_disk(SURNAME) == []


def test_a_name_in_decomposed_letters_is_asked_about(client: Client, dean_case: ReviewId) -> None:
    address = reverse("feature", args=[dean_case, "MT1"])
    answer = client.post(address, {"answer": "some", "reason": "Then Zoe\u0308 Kitt rang."})
    assert answer.status_code == 422
    assert "“Zo\u00eb Kitt” a name?" in answer.content.decode()


def test_the_person_decides_that_it_is_no_name(client: Client, dean_case: ReviewId) -> None:
    address = reverse("feature", args=[dean_case, "MT1"])
    answer = client.post(address, {"answer": "some", "reason": f"Ask Mrs {SURNAME}.", "sure": "yes"})
    assert answer.status_code == 302


def test_erasing_leaves_no_word_in_the_database_or_its_journal(client: Client, dean_case: ReviewId) -> None:
    address = reverse("feature", args=[dean_case, "MT1"])
    assert (
        client.post(address, {"answer": "some", "reason": "The xylograph was never shown to him."}).status_code == 302
    )
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
    assert found_on_disk("xylograph")
    assert client.post(reverse("erase", args=[dean_case])).status_code == 302
    assert found_on_disk("xylograph") == []
    assert client.get(reverse("read", args=[dean_case])).status_code == 404

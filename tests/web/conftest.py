"""Django's own client against the real database.  Two marks of another review are always there, as noise."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from alongside.example import demo
from alongside.exchange import Archive
from alongside.record import Reader, ReviewId
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF

STRANGER = Reader(uuid4())


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8000")


@pytest.fixture
def dean_case(transactional_db: None) -> ReviewId:
    """The worked example, held by the reader of this machine; beside it the same again, held by somebody else."""
    SHELF.bring(_archive(STRANGER), by=STRANGER, at=timezone.now())
    return SHELF.bring(_archive(local_reader()), by=local_reader(), at=timezone.now())


@pytest.fixture
def somebody_elses(transactional_db: None) -> ReviewId:
    return SHELF.bring(_archive(STRANGER), by=STRANGER, at=timezone.now())


def _archive(by: Reader) -> Archive:
    entries, texts = demo(by=by, at=timezone.now())
    return Archive(entries, texts, ())

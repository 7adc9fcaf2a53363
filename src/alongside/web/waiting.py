"""A text that still holds names, while a person decides about them.

It lies in the database as one sealed row; the key is in a cookie of the person's browser and nowhere else.  An hour
after the last act it is gone.  Neither a name, a digest of one nor a key to one is ever stored in clear.
"""

from __future__ import annotations

import base64
import os
from datetime import timedelta
from typing import Final
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from alongside.refusals import Refusal
from alongside.web.deciding import Names
from alongside.web.models import Waiting

COOKIE: Final = "waiting"
AN_HOUR: Final = timedelta(hours=1)
GONE: Final = "Nothing waits here any more: an hour after the last act it is gone. Bring the document in again."


def lay(response: HttpResponseBase, held: Names) -> None:
    """Put a text in waiting: one sealed row here, its key in the browser."""
    key = AESGCM.generate_key(256)
    row = Waiting(touched=timezone.now())
    row.sealed = _sealed(held, row.id, key)
    row.save()
    _give(response, row.id, key)


def waits(request: HttpRequest) -> bool:
    """Whether a text waits for this browser; it is not opened."""
    if COOKIE not in request.COOKIES:
        return False
    try:
        id_, _ = _given(request)
    except ValueError:
        return False  # a cookie that we did not write
    return Waiting.objects.filter(id=id_, touched__gte=timezone.now() - AN_HOUR).exists()


def take(request: HttpRequest) -> tuple[Names, UUID, bytes]:
    """The text that waits for this browser.  Raises `Refusal` when there is none."""
    Waiting.objects.filter(touched__lt=timezone.now() - AN_HOUR).delete()
    try:
        id_, key = _given(request)
        row = Waiting.objects.get(id=id_)
        sealed = bytes(row.sealed)
        opened = AESGCM(key).decrypt(sealed[:12], sealed[12:], id_.bytes)
    except (ValueError, Waiting.DoesNotExist, InvalidTag) as why:
        raise Refusal(GONE) from why
    return msgspec.msgpack.decode(opened, type=Names), id_, key


def lay_again(response: HttpResponseBase, held: Names, id_: UUID, key: bytes) -> None:
    """After an act: sealed anew, and the hour begins again."""
    Waiting.objects.filter(id=id_).update(sealed=_sealed(held, id_, key), touched=timezone.now())
    _give(response, id_, key)


def forget(response: HttpResponseBase, id_: UUID) -> None:
    """What was brought in is gone, its key too."""
    Waiting.objects.filter(id=id_).delete()
    response.delete_cookie(COOKIE, samesite="Strict")


def _sealed(held: Names, id_: UUID, key: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, msgspec.msgpack.encode(held), id_.bytes)


def _given(request: HttpRequest) -> tuple[UUID, bytes]:
    """The id of the row and its key.  Raises ValueError when the browser holds none."""
    raw = base64.urlsafe_b64decode(request.COOKIES.get(COOKIE, ""))
    return UUID(bytes=raw[:16]), raw[16:]


def _give(response: HttpResponseBase, id_: UUID, key: bytes) -> None:
    value = base64.urlsafe_b64encode(id_.bytes + key).decode()
    response.set_cookie(COOKIE, value, max_age=int(AN_HOUR.total_seconds()), httponly=True, samesite="Strict")

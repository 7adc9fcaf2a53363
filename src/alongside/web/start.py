"""Starting: migrations, the worked example, reviews whose time has come, and the server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any


def django_ready() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.web.settings")
    import django

    django.setup()


def made_ready() -> Iterator[str]:
    """Everything that has to be there before the first page; says what it did, a sentence each."""
    django_ready()
    from django.core.management import call_command
    from django.utils import timezone

    from alongside.web.home import home, local_reader
    from alongside.web.models import Person, Waiting
    from alongside.web.shelf import SHELF

    call_command("migrate", verbosity=0, interactive=False)
    (home() / "alongside.sqlite3").chmod(0o600)
    # The key to a text in waiting lives in a browser's cookie only; what waited before this start is nobody's any more.
    Waiting.objects.all().delete()
    ended = SHELF.erase_ended(timezone.localdate())
    if ended:
        yield f"{ended} review{'' if ended == 1 else 's'} had reached the end date and {'was' if ended == 1 else 'were'} erased."
    person, new = Person.objects.get_or_create(id=local_reader())
    if new:
        from alongside.example import demo
        from alongside.exchange import Archive

        entries, texts = demo(by=local_reader(), at=timezone.now())
        person.example = SHELF.bring(Archive(entries, texts, ()), by=local_reader(), at=timezone.now())
        person.save()
        yield "The worked example is ready."


def serve(port: int, *, when_ready: Callable[[], None]) -> None:
    """One process with threads, until it is told to stop; the port is free within a second of that."""
    from gunicorn.app.base import BaseApplication

    from alongside.web.wsgi import served

    class Server(BaseApplication):  # type: ignore[misc,unused-ignore]
        def load_config(self) -> None:
            for setting, value in {
                "bind": f"127.0.0.1:{port}",
                "workers": 1,
                "threads": 8,
                "worker_class": "gthread",
                "timeout": 120,
                "keepalive": 5,
                "loglevel": "warning",
                "accesslog": None,  # addresses hold ids of reviews; nobody needs a diary of them
                "when_ready": lambda _: when_ready(),
            }.items():
                self.cfg.set(setting, value)
            # Whole seconds only, says the setting; half a one is what frees the port in time.
            self.cfg.settings["graceful_timeout"].value = 0.5

        def load(self) -> Any:
            return served()

    Server().run()

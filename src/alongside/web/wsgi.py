"""The door: Django, and beside it the scripts, styles and typefaces, served from here and from nowhere else."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alongside.web.bundle import bundled, styled

HERE = Path(__file__).parent
SERVED = {".js", ".css", ".woff2", ".svg"}
A_YEAR = 365 * 24 * 3600
WHOLE = {".js": bundled, ".css": styled}


@cache
def assets() -> dict[str, Path]:
    """Every file that is served as it is, by its address under /static/: the look, and each page's own beside its view."""
    folders = [HERE / "static" / "fonts", HERE / "look", *(folder for folder in (HERE / "pages").iterdir())]
    return {
        f"{folder.name}/{file.name}": file
        for folder in folders
        if folder.is_dir()
        for file in sorted(folder.iterdir())
        if file.suffix in SERVED
    }


@cache
def _content(name: str) -> bytes:
    """What a browser gets: a script or a style comes with all that it imports."""
    file = assets()[name]
    whole = WHOLE.get(file.suffix)
    return whole(file).encode() if whole else file.read_bytes()


@cache
def asset_address(name: str) -> str:
    return f"/static/{name}?v={sha256(_content(name)).hexdigest()[:12]}"


def served() -> Any:
    """The whole application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.web.settings")
    from django.core.wsgi import get_wsgi_application
    from whitenoise import WhiteNoise

    # An address changes when its file does, and a typeface never does: so a browser need not ask again.
    whole = WhiteNoise(get_wsgi_application(), max_age=A_YEAR, allow_all_origins=False)
    whole.made = TemporaryDirectory(prefix="alongside-")  # as long as the server is there
    for name, file in assets().items():
        if file.suffix in WHOLE:
            file = Path(whole.made.name) / name.replace("/", "-")
            file.write_bytes(_content(name))
        whole.add_file_to_dictionary(f"/static/{name}", str(file))
    return whole

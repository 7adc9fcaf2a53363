"""The door: Django, and beside it the scripts, styles and typefaces, served from here and from nowhere else."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SERVED = {".js", ".css", ".woff2", ".svg"}


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
def asset_address(name: str) -> str:
    return f"/static/{name}?v={sha256(assets()[name].read_bytes()).hexdigest()[:12]}"


def served() -> Any:
    """The whole application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.web.settings")
    from django.core.wsgi import get_wsgi_application
    from whitenoise import WhiteNoise

    # Modules import one another by plain names, so a browser asks whether they are still fresh; it costs nothing here.
    whole = WhiteNoise(get_wsgi_application(), max_age=0, allow_all_origins=False)
    for name, file in assets().items():
        whole.add_file_to_dictionary(f"/static/{name}", str(file))
    return whole

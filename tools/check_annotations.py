"""Hold the marks that go out against the W3C's own assertions for the Web Annotation Data Model.

    git clone https://github.com/w3c/web-annotation-tests
    python tools/check_annotations.py web-annotation-tests marks.jsonld

Each assertion is a JSON Schema (draft 4); which of them a file must meet stand in the tests' lists of "musts".  Needs
`jsonschema`, which nothing else here does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

jsonschema: Any = import_module("jsonschema")  # brought by whoever runs this

COLLECTION = "collections/collectionMusts.test"
PAGE = "collections/pages/pageMusts.test"
ANNOTATION = "annotations/annotationMusts.test"
BASE = "https://tests.invalid/"
"""Where the assertions say that they lie, so that they find one another; nothing is fetched."""


class Assertions:
    """The W3C's assertions in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.definitions = {
            BASE + file.name: json.loads(file.read_bytes()) for file in folder.glob("definitions/*.json")
        }
        for name, schema in self.definitions.items():
            schema["id"] = name

    def not_met(self, musts: str, value: dict[str, Any]) -> tuple[int, list[str]]:
        """How many assertions there are, and what those say that do not hold."""
        names = json.loads((self.folder / musts).read_bytes())["assertions"]
        return len(names), [name for name in names if not self._holds(name, value)]

    def _holds(self, name: str, value: dict[str, Any]) -> bool:
        schema = json.loads((self.folder / name).read_bytes())
        schema.pop("id", None)
        where = jsonschema.RefResolver(BASE, schema, store=self.definitions)
        valid: bool = jsonschema.Draft4Validator(schema, resolver=where).is_valid(value)
        return valid is (schema.get("expectedResult", "valid") == "valid")


def parts(collection: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The collection, its page and each annotation; an embedded part has the context of what it stands in."""
    context = {"@context": collection["@context"]}
    yield COLLECTION, collection
    yield PAGE, context | collection["first"]
    for annotation in collection["first"]["items"]:
        yield ANNOTATION, context | annotation


def main() -> int:
    folder, file = Path(sys.argv[1]), Path(sys.argv[2])
    assertions, faults = Assertions(folder), 0
    for musts, value in parts(json.loads(file.read_bytes())):
        many, broken = assertions.not_met(musts, value)
        faults += len(broken)
        print(f"{value['type']} {value['id']}: {many - len(broken)} of {many}", *broken, sep="\n  ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

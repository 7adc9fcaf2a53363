"""Whether the migrations say what the models say.  Looks at a throw-away folder, never at this machine's own data."""

from __future__ import annotations

import os
import sys
import tempfile


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        os.environ["ALONGSIDE_HOME"] = home
        from alongside.web.start import django_ready

        django_ready()
        from django.core.management import call_command

        try:
            call_command("makemigrations", check=True, dry_run=True, verbosity=1)
        except SystemExit:
            print("The models changed and have no migration. Write one: see docs/development.md.", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/bin/sh
# The browser tests drive Debian's Chromium through Playwright, whose own program needs libatomic. Installed when that can
# be done here; else a sentence that says what to do.
set -u
missing=""
command -v chromium >/dev/null || missing="chromium"
driver=$(.venv/bin/python -c 'from playwright._impl._driver import compute_driver_executable; print(compute_driver_executable()[0])')
"$driver" --version >/dev/null 2>&1 || missing="$missing libatomic1"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing for the browser tests: $missing…"
  # shellcheck disable=SC2086  # several packages
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 && exit 0
fi
echo "The browser tests need Debian packages that cannot be installed from here. As root: apt install $missing. Then make test again." >&2
exit 2

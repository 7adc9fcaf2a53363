#!/bin/sh
# The browser tests use Debian's Chromium. Installed when that can be done here; else a sentence that says what to do.
set -u
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's Chromium for the browser tests…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "The browser tests need Chromium, and it cannot be installed from here. As root: apt install chromium. Then make test again." >&2
exit 2

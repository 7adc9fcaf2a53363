"""Every test run has a home of its own, so that nothing is read from or written to this machine's own data."""

import atexit
import os
import shutil
import tempfile

# Before Django's settings are read, since they make the home's secret: so here, and not in pyproject.toml.
os.environ["ALONGSIDE_HOME"] = tempfile.mkdtemp(prefix="alongside-tests-")
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.web.settings"
# The browser's driver keeps a loop of its own in this thread, and Django would take every test behind it for asynchronous.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
TEMPORARY = tempfile.gettempdir()
# Whatever this run or its children write for the moment goes here, so that a test can search it.
os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(prefix="alongside-tests-moment-")

for folder in (os.environ["ALONGSIDE_HOME"], os.environ["TMPDIR"]):
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

import django  # noqa: E402
import hypothesis  # noqa: E402
from django.conf import settings  # noqa: E402

assert str(settings.DATABASES["default"]["NAME"]).startswith(os.environ["ALONGSIDE_HOME"])

django.setup()

# How long an example takes by the clock says how busy the machine is, and nothing about what is tried.
hypothesis.settings.register_profile("patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("patient")


def pytest_xdist_setupnodes() -> None:
    """Before the processes that run the tests are started: each reads the settings by itself, with the home that it makes.

    That is no folder within this process's, where paths grow too long for a browser's socket.
    """
    del os.environ["DJANGO_SETTINGS_MODULE"]
    os.environ["TMPDIR"] = TEMPORARY

"""Django, told what this product needs and nothing else.  There is one installation: a person's own machine."""

from pathlib import Path

from alongside.texts.limits import FILE_BYTES
from alongside.web.home import home, secret

HERE = Path(__file__).parent

SECRET_KEY = secret()
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = ["alongside.web"]
ROOT_URLCONF = "alongside.web.urls"
WSGI_APPLICATION = "alongside.web.wsgi.application"
MIDDLEWARE = [
    "alongside.web.gate.only_this_machine",
    "alongside.web.gate.safe_headers",
    "alongside.web.gate.refusals_as_pages",
    "django.middleware.csrf.CsrfViewMiddleware",
    "alongside.web.gate.reader_signed_in",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "pages", HERE / "look"],
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "builtins": ["alongside.web.templatetags.words"],
        },
    }
]

# docs/decisions/0003-sqlite-settings.md says what each of these was measured to do.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home() / "alongside.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        },
        "TEST": {"NAME": home() / "tests.sqlite3"},  # a file, as in life: threads and journals are real
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "Europe/London"
LANGUAGE_CODE = "en-gb"
USE_I18N = False

# An upload never touches the disk in clear: memory only, and what is larger is refused before it is read.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = FILE_BYTES
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 2**20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = False  # the page's own script sends it back with what it saves
CSRF_FAILURE_VIEW = "alongside.web.gate.csrf_failure"
X_FRAME_OPTIONS = "DENY"

# No personal text in logs: the path and the kind of error, never a body, a value or a traceback's locals.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}

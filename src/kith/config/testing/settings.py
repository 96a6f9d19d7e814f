"""Settings for tests: the real ones, on a database of the tests' own (see ``kith.config.testing.databases``)."""

import os

# Only so that the settings can be read: the fixtures put the real addresses in place before anything connects.
os.environ["DATABASE_URL"] = "postgresql://kith_web@/not-yet"
os.environ["DATABASE_OWNER_URL"] = "postgresql://kith_owner@/not-yet"
os.environ["KITH_SECRET_KEY"] = "for-tests-only-" + "x" * 50
os.environ["KITH_DEMO"] = "yes"

from kith.config.settings import *  # noqa: F403
from kith.config.settings import DATABASES, STORAGES

WHITENOISE_AUTOREFRESH = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
DATABASES["default"]["OPTIONS"] = {}  # no pool: each test's connection is its own

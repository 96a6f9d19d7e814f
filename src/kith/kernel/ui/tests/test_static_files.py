"""The static files can be hashed and served as they are on a live system."""

import pytest
from django.core.management import call_command
from django.test import override_settings

MANIFEST = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """Our static files alone, hashed and compressed into a folder."""
    folder = tmp_path_factory.mktemp("static")
    with override_settings(
        STATIC_ROOT=folder,
        STORAGES=MANIFEST,
        INSTALLED_APPS=["django.contrib.staticfiles", "kith.kernel.ui"],
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder


def test_every_file_is_hashed_and_nothing_it_names_is_missing(collected):
    assert len(list(collected.glob("kith/*.css"))) >= 2 * 7
    assert list(collected.glob("vendor/govuk-frontend/govuk-frontend.*.css"))


def test_what_a_script_imports_is_served_under_the_name_it_uses(collected):
    script = (collected / "kith" / "kith.js").read_text("utf-8")
    imported = script.split('from "')[1].split('"')[0]
    assert (collected / "kith" / imported).resolve().is_file()

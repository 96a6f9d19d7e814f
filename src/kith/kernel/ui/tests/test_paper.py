"""What a document may use: our static files, and nothing else there is."""

import pytest
from django.core.exceptions import SuspiciousFileOperation

from kith.kernel.ui.paper import ORIGIN, NotOurs, static_file


def test_our_own_static_file_is_found():
    assert static_file(f"{ORIGIN}/static/kith/paper.css").read_text().startswith("/* A document on A4.")


@pytest.mark.parametrize(
    "address",
    [
        "http://169.254.169.254/latest/meta-data/",
        "https://example.org/static/kith/paper.css",
        "file:///etc/passwd",
        "file://paper.invalid/static/kith/paper.css",
        "data:text/css,body{}",
        "ftp://paper.invalid/static/kith/paper.css",
        f"{ORIGIN}/people/K000000001/",
        f"{ORIGIN}.example.org/static/kith/paper.css",
        "https://user@paper.invalid/static/kith/paper.css",
    ],
)
def test_b119_every_other_address_is_refused(address):
    with pytest.raises(NotOurs):
        static_file(address)


@pytest.mark.parametrize("way_out", ["../settings.py", "..%2f..%2fsettings.py", "/etc/passwd"])
def test_b119_there_is_no_way_out_of_the_folders(way_out):
    with pytest.raises((SuspiciousFileOperation, FileNotFoundError)):
        static_file(f"{ORIGIN}/static/{way_out}").read_bytes()

"""Paper: a page as a tagged PDF (PDF/UA-1) that a court, a family or a screen reader can use.

The same parts that a screen shows are put into a template that extends `ui/paper.html`. While a document is made nothing
is fetched: of all addresses in it, only our own static files are read. A note that names an address, a file of this server
or a cloud's metadata service gets nothing (SECURITY B119).
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

ORIGIN = "https://paper.invalid"
"""Where a document believes it is, so that `/static/…` is a whole address. The name can never exist (RFC 2606)."""


class NotOurs(ValueError):
    """A document asked for something that is not one of our static files."""


def pdf(template: str, context: Mapping[str, Any], *, request: HttpRequest | None = None) -> bytes:
    """The template as a PDF. It must set a title and a language and give its tables headings, as `ui/paper.html` does."""
    from weasyprint import HTML  # takes two seconds to load, which no other page should wait for
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OurFilesOnly(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            file = static_file(url)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})

    drawn = render_to_string(template, dict(context), request)
    document = HTML(string=drawn, base_url=f"{ORIGIN}/", url_fetcher=OurFilesOnly())
    written: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return written


def download(written: bytes, name: str) -> HttpResponse:
    """A PDF as a file to keep. `name` shows in folders and on shared screens: never a person's name."""
    response = HttpResponse(written, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return response


def static_file(url: str) -> Path:
    """The static file at an address of a document. Raises NotOurs for every other address."""
    address = urlsplit(url)
    at_home = f"{address.scheme}://{address.netloc}" == ORIGIN
    if not at_home or not address.path.startswith(settings.STATIC_URL):
        raise NotOurs(f"A document may use our static files only, not {address.scheme}: addresses")
    name = unquote(address.path.removeprefix(settings.STATIC_URL))
    # Collected files carry a fingerprint in their name; while developing they lie in the areas' own folders.
    return Path(finders.find(name) or staticfiles_storage.path(name))

"""What stands round every page: the service navigation, who is signed in, and which system this is.

The kernel knows no area and no role. `settings.KITH_PAGE_FRAME` names a function that takes the request and
returns a `Frame`; without it a page has the name and nothing else, which is what tests and error pages want.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string


@dataclass(frozen=True, kw_only=True)
class NavigationLink:
    """A place in the service. `counter` says how much is waiting there, in words a screen reader can read."""

    text: str
    href: str
    is_current: bool = False
    counter: int | None = None


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame of one page for one person.

    user_name and user_role are shown to that person alone, and on what they print.
    sign_out: where the sign-out button posts to; empty when nobody is signed in.
    environment: what the banner says this system is ("Demo"); empty on a live one.
    """

    home: str = "/"
    navigation: Sequence[NavigationLink] = ()
    account: Sequence[NavigationLink] = ()
    user_name: str = ""
    user_role: str = ""
    sign_out: str = ""
    search: str = ""
    environment: str = ""
    environment_words: str = ""
    footer: Sequence[NavigationLink] = ()


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `frame` for `ui/page.html`."""
    path = getattr(settings, "KITH_PAGE_FRAME", "")
    build: Callable[[HttpRequest], Frame] | None = import_string(path) if path else None
    return {"frame": build(request) if build else Frame()}

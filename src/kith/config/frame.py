"""What stands round every page for the worker who is signed in: the places their work is, and how much waits there."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from kith.foundation.access import roles
from kith.foundation.access.permissions import REGISTER
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.frame import Frame, NavigationLink

# Where each place is, and the permission without which it is not shown.
PLACES = (
    ("My work", "/", "my_work.see"),
    ("Front door", "/front-door/", "frontdoor.see_board"),
    ("Requests", "/front-door/requests/", "frontdoor.see_requests"),
    ("Find a person", "/people/", "people.find"),
    ("My team", "/team/", "cases.see_team"),
    ("Who works here", "/account/people/", "accounts.see_workers"),
)


def frame(request: HttpRequest) -> Frame:
    """The frame of a page: nothing but the name for someone who is not signed in."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    environment, words = ("Demo", "Everyone here is invented.") if settings.DEMO else ("", "")
    if viewer is None:
        return Frame(environment=environment, environment_words=words)
    here = max((href for _, href, _ in PLACES if request.path.startswith(href)), key=len, default="")
    return Frame(
        navigation=[
            NavigationLink(text=text, href=href, is_current=href == here)
            for text, href, code in PLACES
            if code in REGISTER and code in viewer.permissions
        ],
        account=[NavigationLink(text="Your account", href="/account/")],
        user_name=viewer.name,
        user_role=", ".join(sorted(roles.ROLES[code].name for code in viewer.roles if code in roles.ROLES)),
        sign_out="/account/logout/",
        search="/people/" if "people.find" in viewer.permissions else "",
        environment=environment,
        environment_words=words,
    )

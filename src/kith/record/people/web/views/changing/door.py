"""The pages with a form that does one act to a person's record: all go the same way, so they are a table.

Each line says what is asked, what is done and what is said afterwards. The permission is the act's own: the page and the
act ask the same question. A page about a row fetches it through its person.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from kith.foundation.access.permissions import Permission
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.record.people import offers, queries
from kith.record.people.kinds import permissions
from kith.record.people.web import presenters
from kith.record.people.web.forms import base


def changing(
    name: str,
    title: str,
    form: type[base.PersonForm],
    act: Callable[..., Any],
    *,
    said: str,
    permission: Permission = permissions.CHANGE_PERSON,
    of: Any = None,
    columns: tuple[str, ...] = (),
    row: str = "",
    with_person: bool = False,
    to: str = "details",
    button: str = "Save",
    explained: str = "",
) -> Callable[..., HttpResponse]:
    """Make one such page. ``of`` is the model of the row it is about and ``row`` the act's name for it; without them the page
    is about the person. ``to`` is the page of the record it comes back to; ``explained`` stands above the form."""

    def view(request: HttpRequest, viewer: Viewer, thing: Any) -> HttpResponse:
        here = thing.person if of else thing
        bound = bind(request, form, viewer=viewer, person=here, row=thing.row if of else None)
        subject = {row: thing.row} if of else {"person": here}
        if of and with_person:
            subject["person"] = here
        changes_version = {"based_on": version_shown(request)} if "based_on" in _parameters(act) else {}
        return submit(
            request,
            bound,
            lambda data, how: act(by=viewer, **subject, **changes_version, **bound.as_act(data), **how),
            template="people/change.html",
            done=f"{offers.people_page(here)}{to}/" if to else offers.people_page(here),
            said=said,
            person=here,
            title=title,
            button=button,
            explained=explained,
            version=(thing.row if of else here).version,
            back=f"{offers.people_page(here)}{to}/" if to else offers.people_page(here),
            head=presenters.small_head(here),
        )

    view.__name__ = name
    finds = queries.row_of(of, *columns) if of else queries.person
    return page(permission=permission, finds=finds)(view)


def _parameters(act: Callable[..., Any]) -> frozenset[str]:
    return frozenset(act.__wrapped__.__kwdefaults__ or ())

"""Every address is behind a door, every act behind a permission: new ones are covered by existing."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from kith.foundation.access.permissions import REGISTER
from kith.foundation.doors.act import ACTS


def addresses(resolver=None, prefix=""):
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


OURS = list(addresses())


@pytest.mark.parametrize(("route", "view"), OURS, ids=[route or "/" for route, _ in OURS])
def test_every_address_has_a_door(route, view):
    door = getattr(view, "door", None)
    assert door, f"{route} is not a page: wrap its view in @page, @own_page or @public_page."
    assert door.permission or door.why_public


@pytest.mark.parametrize("name", sorted(ACTS))
def test_every_act_says_what_it_does_and_asks_a_registered_permission(name):
    details = ACTS[name]
    assert details.function.__doc__, f"{name} has no docstring."
    assert details.permission.code in REGISTER


@pytest.mark.parametrize("code", sorted(REGISTER))
def test_every_permission_is_named_for_its_area_and_held_by_someone(code):
    permission = REGISTER[code]
    assert "." in code
    assert permission.held_by, f"Nobody holds {code}."
    assert permission.label[0].islower(), f"{code}: the label completes 'You may not …'."

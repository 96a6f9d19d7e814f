"""Every address asked for by every persona: new addresses are covered by existing (SECURITY F060 to F063, F070, F073).

What must hold everywhere: no answer is a server error; nobody signed out sees anything; a restricted record and one in conflict
answer exactly as one that is not there; and a token planted in what was told never reaches someone who may not see it.
"""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from kith.config.testing.cast import WORKERS
from tests.security.conftest import TOKEN

_ARGUMENT = re.compile(r"<(?:[a-z_]+:)?([a-z_]+)>")
NOT_THERE = {"child_id": "K999999999", "timescale": "no_such_thing"}


def addresses(resolver=None, prefix="") -> Iterator[tuple[str, object]]:
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, route)
        elif isinstance(entry, URLPattern):
            yield "/" + route, entry.callback.door


ALL = list(addresses())
BEHIND_A_DOOR = [(route, door) for route, door in ALL if door.permission]
_NOT_A_CHILD = ("timescale", "worker_id", "asked_id", "code")
ABOUT_A_CHILD = [
    (route, door)
    for route, door in BEHIND_A_DOOR
    if _ARGUMENT.search(route) and not any(name in route for name in _NOT_A_CHILD)
]
names = [route for route, _ in BEHIND_A_DOOR]


def filled(route: str, values: dict) -> str:
    missing = [name for name in _ARGUMENT.findall(route) if name not in values]
    assert not missing, (
        f"{route}: tests/security/conftest.py makes no {', '.join(missing)}. Add one, so that the sweep covers it."
    )
    return _ARGUMENT.sub(lambda match: str(values[match[1]]), route)


def signed_in(cast, name: str) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(cast.worker(name), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.slow
@pytest.mark.parametrize("persona", WORKERS)
def test_no_persona_gets_a_server_error_by_any_verb(cast, about, persona):
    values = about("amara")
    client = signed_in(cast, persona)
    for route, _ in BEHIND_A_DOOR:
        for verb in ("get", "post", "put", "patch", "delete", "head", "options"):
            answer = getattr(client, verb)(filled(route, values))
            assert answer.status_code < 500, f"{verb} {route} as {persona}: {answer.status_code}"


@pytest.mark.parametrize("route", names)
def test_nobody_signed_out_sees_anything(about, route):
    address = filled(route, about("amara"))
    for verb in ("get", "post"):
        answer = getattr(Client(raise_request_exception=False), verb)(address)
        assert answer.status_code in {302, 403, 405}, f"{verb} {route}: {answer.status_code}"
        assert TOKEN.encode() not in answer.content


@pytest.mark.parametrize("route", [route for route, _ in ABOUT_A_CHILD])
def test_f070_a_restricted_record_answers_as_one_that_is_not_there(cast, about, restrict, route):
    values = about("amara")
    restrict("amara")
    nothing = {name: NOT_THERE.get(name, 10**12) for name in values}
    for persona in ("farah", "tom", "grace", "sam"):
        client = signed_in(cast, persona)
        hidden, absent = client.get(filled(route, values)), client.get(filled(route, nothing))
        assert hidden.status_code == absent.status_code, f"{route} as {persona}"
        assert _same_words(hidden) == _same_words(absent), f"{route} as {persona}"
        assert TOKEN.encode() not in hidden.content


@pytest.mark.parametrize("route", [route for route, _ in ABOUT_A_CHILD])
def test_f073_a_worker_in_conflict_finds_nothing_whatever_their_role(cast, about, route):
    values = about("mila")  # ola is related to her
    cast.viewer("ola", roles={"front_door_manager", "service_manager"})
    answer = signed_in(cast, "ola").get(filled(route, values))
    assert answer.status_code in {404, 405}, f"{route}: {answer.status_code}"
    assert TOKEN.encode() not in answer.content


@pytest.mark.slow
@pytest.mark.parametrize("persona", ["tom", "bea", "ana", "rhea", "kit", "jo", "hana"])
def test_f062_the_planted_token_reaches_nobody_who_does_not_work_with_the_child(cast, about, persona):
    """Yusuf is nobody's child but the front door's: only they, and those who oversee the service, may read the account."""
    values = about("yusuf")
    client = signed_in(cast, persona)
    for route, _ in BEHIND_A_DOOR:
        answer = client.get(filled(route, values))
        assert TOKEN.encode() not in answer.content, f"{route} shows the account to {persona}"


@pytest.mark.parametrize("route", names)
def test_f090_no_page_may_be_kept_by_a_shared_cache(cast, about, route):
    answer = signed_in(cast, "farah").get(filled(route, about("amara")))
    assert answer.status_code == 405 or "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("route", names)
def test_every_page_carries_the_strict_policy_and_cannot_be_framed(cast, about, route):
    answer = signed_in(cast, "farah").get(filled(route, about("amara")))
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert answer.headers["X-Frame-Options"] == "DENY"


def _same_words(answer) -> bytes:
    """The body without what differs between any two answers: tokens and the address asked for."""
    return re.sub(
        rb'(csrfmiddlewaretoken|idempotency_key)" value="[^"]+"|href="/[^"]*"|next=[^"&]*',
        b"",
        answer.content,
    )

"""A signed-in session from beginning to end. It lives in the database, so ending it here ends it everywhere."""

from __future__ import annotations

import time

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
    record_authentication,
)
from allauth.usersessions.models import UserSession
from django.contrib.auth import logout
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts.rules import SECOND_FACTOR, SessionFacts
from kith.foundation.workforce.models import Worker

BEGAN, SEEN, DEVICE, LOCKED = "kith.began", "kith.seen", "kith.device", "kith.locked"
ROLES = "kith.roles"
_NOTED_EVERY = 60  # seconds; so that not every page writes to the session


def signed_in(request: HttpRequest) -> Worker:
    """The worker whose session this is. Asked only where somebody is signed in."""
    worker = request.user
    if not isinstance(worker, Worker):
        raise TypeError("Nobody is signed in.")
    return worker


def begin(request: HttpRequest) -> SessionFacts:
    """Start counting, and bind the session to the browser that signed in (F053)."""
    now = time.time()
    request.session.update({BEGAN: now, SEEN: now, DEVICE: device_digest(request), LOCKED: False})
    return facts(request)


def facts(request: HttpRequest) -> SessionFacts:
    """What this session knows of itself. One that was not counted yet begins now."""
    kept = request.session
    if BEGAN not in kept:
        return begin(request)
    return SessionFacts(kept[BEGAN], kept[SEEN], kept[DEVICE], kept.get(LOCKED, False))


def device_digest(request: HttpRequest) -> str:
    return salted_hmac("kith.session.device", request.META.get("HTTP_USER_AGENT", "")).hexdigest()[:32]


def note_seen(request: HttpRequest, now: float) -> None:
    if now - request.session[SEEN] >= _NOTED_EVERY:
        request.session[SEEN] = now


def lock(request: HttpRequest) -> None:
    request.session[LOCKED] = True


def unlock(request: HttpRequest) -> None:
    """Open it again for the same worker, under a new key (F043)."""
    request.session.update({SEEN: time.time(), LOCKED: False})
    change_key(request)


def is_locked(request: HttpRequest) -> bool:
    return bool(request.session.get(LOCKED))


def change_key(request: HttpRequest) -> None:
    """Give the session a new key, so that a key known to anyone else is worth nothing from now on (F043)."""
    old = request.session.session_key
    request.session.cycle_key()
    UserSession.objects.filter(session_key=old).update(session_key=request.session.session_key)


def follow_roles(request: HttpRequest, viewer: Viewer) -> None:
    """Change the key when the worker's roles have changed since the last page (F043)."""
    now_held = sorted(viewer.roles)
    before = request.session.get(ROLES)
    if before != now_held:
        request.session[ROLES] = now_held
        if before is not None:
            change_key(request)


def ways_signed_in(request: HttpRequest) -> set[str]:
    """How this session was signed in to, as ``rules.second_factor_is_missing`` wants them."""
    return {record["method"] for record in get_authentication_records(request, request.user)}


def note_second_factor(request: HttpRequest) -> None:
    """The worker has just shown a code in this session."""
    record_authentication(request, request.user, SECOND_FACTOR, reauthenticated=True)


def forget_second_factor(request: HttpRequest) -> None:
    """What was shown counts no longer, because it was taken away."""
    shown = get_authentication_records(request, request.user)
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        one for one in shown if one["method"] != SECOND_FACTOR
    ]


def end(request: HttpRequest) -> None:
    """End this session on the server, whatever the browser keeps (F049)."""
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    logout(request)


def end_all(worker: Worker, *, but: str | None = None) -> int:
    """End every session of a worker at once, except the one with the key ``but``; how many there were (F051)."""
    ended = UserSession.objects.filter(user=worker).exclude(session_key=but or "")
    count = len(ended)
    for session in ended:
        session.end()
    return count

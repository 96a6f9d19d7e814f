"""What signing in leaves in the audit trail. Never what was typed: people type passwords where an address belongs."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kith.foundation.access.viewer import Viewer, session_mark, viewer_for
from kith.foundation.accounts import rules
from kith.foundation.audit import trail
from kith.foundation.workforce.models import Worker

AREA = "foundation.accounts"
_MINUTE = 60


def viewer_of(request: HttpRequest, worker: Worker) -> Viewer:
    """The worker as the author of an event outside a page of their own, as signing in is."""
    return viewer_for(
        worker, now=timezone.now(), session=session_mark(request.session.session_key),
        address=request.META.get("REMOTE_ADDR", ""), request_id=uuid.uuid4().hex,
    )  # fmt: skip


def record(request: HttpRequest, what: str, worker: Worker, *, outcome: str = "done", **detail: Any) -> None:
    """Write an event about a worker's own account, in their name."""
    trail.append(
        viewer_of(request, worker), f"{AREA}.{what}", subject=worker, outcome=outcome, detail=detail or None
    )


def record_unnamed(
    request: HttpRequest, what: str, typed: str, *, outcome: str = "failed", **detail: Any
) -> None:
    """Write that somebody not signed in tried something, in nobody's name.

    ``typed`` is kept as a mark only, so that tries at one account can be told together. In a flood each doubling of the
    minute's number is written with that number, instead of every one (F110).
    """
    count = _tries_this_minute()
    if rules.is_worth_an_alarm(count):
        trail.append(
            None, f"{AREA}.{what}", outcome=outcome,
            detail={"account": mark_of(typed), "address": request.META.get("REMOTE_ADDR", ""),
                    "tries_this_minute": count, **detail},
        )  # fmt: skip


def mark_of(typed: str) -> str:
    """What stands for a typed address wherever it must be compared and not read."""
    return salted_hmac("kith.account", typed.strip().lower()).hexdigest()[:20]


def _tries_this_minute() -> int:
    key = f"accounts.tries.{int(timezone.now().timestamp()) // _MINUTE}"
    cache.add(key, 0, 2 * _MINUTE)
    return cache.incr(key)

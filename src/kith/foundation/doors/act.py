"""The one door for writing: an act, done by a named worker, whole or not at all.

``@act`` gives every write the same order in one transaction: may this worker do it, is it a repeat, do it, and write the
audit event. Rows of the record refuse to be saved outside one, so the decorator cannot be forgotten. What may be done
*now* is the act's own business: it raises ``Refused`` with a sentence for the screen, and nothing is kept.
"""

from __future__ import annotations

import functools
import inspect
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import connection, transaction

from kith.foundation.access.permissions import Permission
from kith.foundation.access.standing import ConcernsPeople, decide_on
from kith.foundation.access.viewer import Viewer
from kith.foundation.audit import trail
from kith.foundation.doors.models import Receipt
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused
from kith.kernel.history.models import Record

P = ParamSpec("P")
R = TypeVar("R")

ACTS: dict[str, ActDetails] = {}


@dataclass(frozen=True)
class Key:
    """A page's idempotency key, and a digest of what was sent with it."""

    page: str
    digest: str = ""


class ActDetails:
    """An act as the sweeps and the reference pages see it."""

    def __init__(self, function: Callable[..., Any], permission: Permission, on: str | None) -> None:
        self.name = (
            f"{function.__module__.removeprefix('kith.').removesuffix('.actions')}.{function.__name__}"
        )
        self.function = function
        self.permission = permission
        self.on = on


def act(*, permission: Permission, on: str | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an act. ``on`` names the argument the access decision is about.

    The function takes keyword arguments only, ``by`` (a Viewer) among them. The wrapped act also takes ``key``, the page's
    idempotency key: a second call with the same key and the same words returns what the first made. Raises NotAllowed when
    access is refused (and that refusal is audited), and whatever the act itself raises, with nothing kept.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        details = ActDetails(function, permission, on)
        _check_signature(function, on)
        ACTS[details.name] = details

        @functools.wraps(function)
        def wrapped(**kwargs: Any) -> Any:
            key: Key | None = kwargs.pop("key", None)
            by: Viewer = kwargs["by"]
            subject = kwargs[on] if on else None
            decision = decide_on(by, permission, subject)
            if not decision.allowed:
                trail.append(by, details.name, subject=subject, people=_people(subject), outcome="refused",
                             detail={"reason": decision.outcome.value})  # fmt: skip
                raise NotAllowed(decision)
            with transaction.atomic(), acting(by) as act_id:
                if key and (earlier := _earlier_result(key, details.name, by)):
                    return earlier.result
                result = function(**kwargs)  # type: ignore[call-arg]
                if key:
                    _keep_result(key, result)
                trail.append(by, details.name, subject=result if isinstance(result, Record) else subject, act=act_id,
                             people=[*_people(subject), *_people(result)], relationship=decision.relationship)  # fmt: skip
                return result

        return wrapped  # type: ignore[return-value]

    return decorate


@contextmanager
def acting(by: Viewer) -> Iterator[uuid.UUID]:
    """Open the rows of the record for writing, in ``by``'s name, until the block ends. Acts nest; each has its own id.

    For the ``act`` decorator and the loaders; a page never calls it.
    """
    act_id = uuid.uuid4()
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('kith.act', true), current_setting('kith.worker', true)")
        outer = cursor.fetchone()
        cursor.execute("SELECT set_config('kith.act', %s, true), set_config('kith.worker', %s, true)",
                       [str(act_id), str(by.worker_id)])  # fmt: skip
        try:
            yield act_id
        finally:
            if not connection.needs_rollback and not connection.closed_in_transaction:
                cursor.execute("SELECT set_config('kith.act', %s, true), set_config('kith.worker', %s, true)",
                               [outer[0] or "", outer[1] or ""])  # fmt: skip


def locked(row: Any, *, based_on: int | None = None) -> Any:
    """The row read again and locked for this act.

    ``based_on`` is the version the worker's page showed. Raises ChangedMeanwhile when someone has saved a later one.
    """
    current = type(row)._default_manager.select_for_update().get(pk=row.pk)
    if based_on is not None and current.version != based_on:
        raise ChangedMeanwhile(current)
    return current


class _Earlier:
    def __init__(self, result: Any) -> None:
        self.result = result


def _earlier_result(key: Key, name: str, by: Viewer) -> _Earlier | None:
    """Claim the key, or give what it was answered with. A rival with the same key waits here until the first commits.

    Raises Refused when the same page is sent again with other words: they must not be lost behind the first answer.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO doors_receipt (key, digest, act, worker_id, made_at, result_kind)"
            " VALUES (%s, %s, %s, %s, now(), '') ON CONFLICT (key) DO NOTHING",
            [key.page, key.digest, name, by.worker_id],
        )
        if cursor.rowcount:
            return None
    receipt = Receipt.objects.get(key=key.page)
    if (receipt.act, receipt.worker_id) != (name, by.worker_id):
        return _Earlier(None)
    if receipt.digest != key.digest:
        raise Refused("This page was already sent with other words. Open it again to send these.")
    if receipt.result_id is None:
        return _Earlier(None)
    return _Earlier(apps.get_model(receipt.result_kind)._default_manager.get(pk=receipt.result_id))


def _keep_result(key: Key, result: Any) -> None:
    if isinstance(result, Record):
        Receipt.objects.filter(key=key.page).update(result_kind=result._meta.label_lower, result_id=result.pk)


def _people(thing: object) -> Iterable[int]:
    return thing.people_concerned() if isinstance(thing, ConcernsPeople) else ()


def _check_signature(function: Callable[..., Any], on: str | None) -> None:
    parameters = inspect.signature(function).parameters
    wrong = [name for name, parameter in parameters.items() if parameter.kind is not parameter.KEYWORD_ONLY]
    if wrong or "by" not in parameters or (on and on not in parameters):
        raise TypeError(
            f"{function.__qualname__}: an act takes keyword arguments only, 'by' among them, and {on!r}."
        )

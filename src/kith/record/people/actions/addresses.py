"""Where a person lives and lived, and from whom that is kept.

An address is a thing in itself: two people at one address share it, so what protects one protects both. A kind of address
whose first duty is secrecy (a refuge, a placement) is protected from the moment it is recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.text.clean import TextError
from kith.record.people import indexing
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import Address, Person, Residence, Withholding
from kith.record.people.rules.addresses import Address as Written
from kith.record.people.rules.addresses import Kind, address_key, read_address
from kith.record.people.rules.withholding import Audience, default_rule


@act(permission=permissions.CHANGE_PERSON, on="person")
def move_in(
    *, by: Viewer, person: Person, lines: str, postcode: str = "", kind: str = Address.Kind.DWELLING, country: str = "",
    residence_kind: str = Residence.Kind.MAIN, valid_from: date | None = None, source: str = "",
    leaves_last: bool = True,
) -> Residence:  # fmt: skip
    """Record that a person lives somewhere. A new main address ends the one before it, unless ``leaves_last`` is False.

    Where someone in the record lives at the same address already, the address is shared and not typed again, and its
    protection is kept. Raises Refused for a move in the future or an address that cannot be (B035).
    """
    checks.not_future(valid_from, by.today, field="valid_from", what="The move")
    since = valid_from or by.today
    written = _read(kind, lines, postcode, country)
    person = locked(person)
    if residence_kind == Residence.Kind.MAIN and leaves_last:
        _leave_last(person, since)
    address = _shared(written, person) or _added(written)
    residence = Residence.objects.create(
        person=person, address=address, kind=residence_kind, valid_from=since,
        valid_to=_next_move(person, residence_kind, since), source=checks.line(source, what="Source", field="source"),
        is_protected=_is_protected(address),
    )  # fmt: skip
    if _is_secret(written.kind) and not residence.is_protected:
        _withhold(
            residence,
            default_audiences(written.kind),
            (),
            f"A {written.kind.label} is kept from others",
            by.today,
        )
    indexing.index(person)
    return residence


@act(permission=permissions.CHANGE_PERSON, on="residence")
def move_out(*, by: Viewer, residence: Residence, valid_to: date, based_on: int | None = None) -> Residence:
    """Record that a person no longer lives at an address."""
    checks.not_future(valid_to, by.today, field="valid_to", what="The move")
    residence = checks.ended(residence, on=valid_to, based_on=based_on)
    residence.save()
    return residence


@act(permission=permissions.CHANGE_PERSON, on="residence")
def correct_address(
    *, by: Viewer, residence: Residence, lines: str, postcode: str = "", kind: str = Address.Kind.DWELLING, country: str = "",
    based_on: int | None = None,
) -> Residence:  # fmt: skip
    """Put right how an address is written. The person stays at it; others recorded at it are not moved with them."""
    written = _read(kind, lines, postcode, country)
    residence = locked(residence, based_on=based_on)
    residence.address = _shared(written, residence.person) or _added(written)
    residence.save()
    indexing.index(residence.person)
    return residence


@act(permission=permissions.CHANGE_PERSON, on="residence")
def mark_address_wrong(*, by: Viewer, residence: Residence, based_on: int | None = None) -> Residence:
    """Mark as recorded in error that a person ever lived at an address."""
    residence = locked(residence, based_on=based_on)
    residence.recorded_in_error = True
    residence.save()
    indexing.index(residence.person)
    return residence


@act(permission=permissions.PROTECT_ADDRESS, on="residence")
def protect_address(
    *, by: Viewer, residence: Residence, audiences: Sequence[str], reason: str, persons: Sequence[Person] = (),
    based_on: int | None = None,
) -> Residence:  # fmt: skip
    """Keep an address from kinds of people, from named people, or from everyone but named staff.

    It is then hidden on every page until somebody asks to see it, and out of search and matching for everyone who lives
    there. Raises Refused without a reason or without anyone to keep it from.
    """
    reason = checks.words(reason, field="reason", needed="Say why this address must be kept from them.")
    if not (audiences or persons):
        raise Refused("Choose who this address must be kept from.", field="audiences")
    residence = locked(residence, based_on=based_on)
    _withhold(residence, audiences, persons, reason, by.today)
    return residence


@act(permission=permissions.PROTECT_ADDRESS, on="residence")
def unprotect_address(
    *, by: Viewer, residence: Residence, reason: str, based_on: int | None = None
) -> Residence:
    """End the protection of an address for this person, saying why it is safe. Former withholdings stay in the history."""
    reason = checks.words(
        reason, field="reason", needed="Say why this address no longer needs protecting, in at least 20 characters.",
        at_least=checks.SHORTEST_REASON,
    )  # fmt: skip
    residence = locked(residence, based_on=based_on)
    if not residence.is_protected:
        raise Refused("This address is not protected.")
    for rule in residence.withholdings.filter(valid_to__isnull=True, recorded_in_error=False):
        rule.valid_to, rule.reason = by.today, f"{rule.reason}\nEnded: {reason}"
        rule.save()
    residence.is_protected = False
    residence.save()
    indexing.index_residents(residence.address_id)
    return residence


@act(permission=permissions.REVEAL_ADDRESS, on="residence")
def reveal_address(*, by: Viewer, residence: Residence, reason: str) -> Residence:
    """Show a protected address once, to a worker who says what for. The reason is kept with who and when."""
    if not residence.is_protected:
        raise Refused("This address is not protected.")
    reason = checks.words(reason, field="reason", needed="Say what you need this address for.")
    current = locked(residence)
    current.reveals.create(worker_id=by.worker_id, reason=reason, revealed_at=by.now)
    return current


def default_audiences(kind: Kind) -> list[str]:
    """From whom an address of this kind is kept until a worker decides otherwise."""
    rule = default_rule(kind)
    if rule.only is not None:
        return [Withholding.Audience.ALL_BUT_NAMED]
    known = {
        Audience.BIRTH_FAMILY: Withholding.Audience.BIRTH_FAMILY,
        Audience.OTHER_PARENT: Withholding.Audience.OTHER_PARENT,
    }
    return [mapped for audience, mapped in known.items() if audience in rule.audiences]


def _is_secret(kind: Kind) -> bool:
    return bool(default_audiences(kind))


def _withhold(
    residence: Residence, audiences: Sequence[str], persons: Sequence[Person], reason: str, today: date
) -> None:
    for audience in audiences:
        Withholding.objects.create(residence=residence, audience=audience, reason=reason, valid_from=today)
    for person in persons:
        Withholding.objects.create(
            residence=residence,
            audience=Withholding.Audience.PERSON,
            from_person=person,
            reason=reason,
            valid_from=today,
        )
    residence.is_protected = True
    residence.save()
    indexing.index_residents(residence.address_id)


def _read(kind: str, lines: str, postcode: str, country: str) -> Written:
    try:
        return read_address(Kind(kind), lines=lines, postcode=postcode, country=country)
    except TextError as wrong:
        raise Refused(wrong.message, field="postcode" if "postcode" in wrong.code else "lines") from wrong


def _shared(written: Written, person: Person) -> Address | None:
    """The address if someone the worker may read about is recorded at it already."""
    key = address_key(written)
    if not key:
        return None
    near = Address.objects.standing().filter(postcode=written.postcode).order_by("pk")
    return next((one for one in near if address_key(written_as(one)) == key), None)


def _added(written: Written) -> Address:
    return Address.objects.create(
        kind=written.kind.value,
        lines="\n".join(written.lines),
        postcode=written.postcode,
        country=written.country,
    )


def written_as(address: Address) -> Written:
    """A stored address as the rules hold it."""
    return Written(Kind(address.kind), tuple(address.lines.splitlines()), address.postcode, address.country)


def _is_protected(address: Address) -> bool:
    return address.residences.filter(is_protected=True, recorded_in_error=False).exists()


def _leave_last(person: Person, on: date) -> None:
    last = Residence.objects.standing().filter(
        person=person, kind=Residence.Kind.MAIN, valid_to__isnull=True, valid_from__lte=on
    )
    for home in last:
        home.valid_to = on
        home.save()


def _next_move(person: Person, kind: str, since: date) -> date | None:
    """When a move is recorded late, it lasts until the move that followed it: later rows are left alone (B059)."""
    if kind != Residence.Kind.MAIN:
        return None
    later = (
        Residence.objects.standing()
        .filter(person=person, kind=kind, valid_from__gt=since)
        .order_by("valid_from")
        .first()
    )
    return later.valid_from if later else None

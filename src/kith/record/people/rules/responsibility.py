"""Parental responsibility: a fact in law about an adult or a body and a child, with its own dates and its
own proof.

It does not follow from being a parent, and living with a child does not give it. Several may hold it at
once; one holder gaining it does not take it from another (Children Act 1989 s2(5), (6)), except by
adoption.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kith.kernel.dates import Period
from kith.record.people.rules.labelled import Labelled


class How(Labelled):
    """How it was come by. CA is the Children Act 1989, ACA the Adoption and Children Act 2002."""

    MOTHER = "mother", "as the mother"  # CA s2(1), (2)
    MARRIED = "married", "as a parent married to or in a civil partnership with the mother"  # CA s2(1), (1A)
    REGISTERED = "registered", "as a parent on the birth certificate"  # CA s4(1)(a), s4ZA(1)(a)
    AGREEMENT = "agreement", "by agreement with the mother"  # CA s4(1)(b), s4ZA(1)(b)
    ORDER = "order", "by a parental responsibility order"  # CA s4(1)(c), s4ZA(1)(c)
    STEP_PARENT = "step_parent", "as a step-parent, by agreement or order"  # CA s4A
    CHILD_ARRANGEMENTS = "child_arrangements", "by a child arrangements order"  # CA s12
    SPECIAL_GUARDIAN = "special_guardian", "as a special guardian"  # CA s14C(1)
    GUARDIAN = "guardian", "as a guardian after a parent's death"  # CA s5(6)
    CARE_ORDER = "care_order", "the authority, under a care order"  # CA s33(3)
    EMERGENCY = "emergency", "under an emergency protection order"  # CA s44(4)(c)
    PLACEMENT = "placement", "under a placement order"  # ACA s25
    ADOPTION = "adoption", "by adoption"  # ACA s46(1)


@dataclass(frozen=True, slots=True)
class Responsibility:
    """`holder` has parental responsibility for `child` over a period."""

    holder: str
    child: str
    how: How
    period: Period


def holders_on(child: str, held: Iterable[Responsibility], *, day: date) -> tuple[Responsibility, ...]:
    """Who has parental responsibility for the child on a day, in the order recorded."""
    return tuple(one for one in held if one.child == child and one.period.contains(day))


def after_adoption(
    held: Iterable[Responsibility],
    *,
    child: str,
    adopters: Iterable[str],
    on: date,
    kept_by: frozenset[str] = frozenset(),
) -> tuple[Responsibility, ...]:
    """What is held once an adoption order is made: it ends everyone else's from that day (ACA 2002 s46(2)).

    `kept_by` is the parent whose partner adopts, who keeps theirs (s46(3)(b)).
    """
    ended = (one if one.child != child or one.holder in kept_by else _ended(one, on) for one in held)
    adopted = (
        Responsibility(adopter, child, How.ADOPTION, Period.half_open(on, None)) for adopter in adopters
    )
    return (*filter(None, ended), *adopted)


def _ended(held: Responsibility, on: date) -> Responsibility | None:
    if held.period.until is not None and held.period.until <= on:
        return held
    if held.period.start is not None and held.period.start >= on:
        return None
    return Responsibility(held.holder, held.child, held.how, Period.half_open(held.period.start, on))

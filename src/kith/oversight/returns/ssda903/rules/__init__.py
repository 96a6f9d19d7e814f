"""The rules of the looked-after return, grouped by subject. Written by hand, one small expression each."""

from ...core.rules import declared_in
from . import (
    absences,
    adoption,
    care_leavers,
    decisions,
    episodes,
    health,
    identity,
    last_year,
    legal_status,
    liberty,
    mothers,
    placements,
    places,
    previous_permanence,
    providers,
    reviews,
    social_workers,
)

WRITTEN = tuple(
    declared_in(
        absences,
        adoption,
        care_leavers,
        decisions,
        episodes,
        health,
        identity,
        last_year,
        legal_status,
        liberty,
        mothers,
        places,
        placements,
        previous_permanence,
        providers,
        reviews,
        social_workers,
    )
)

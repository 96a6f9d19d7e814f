"""The rules of the children in need census, grouped by module. Written by hand, one small expression each."""

from ...core.rules import declared_in
from . import (
    assessments,
    cin_plans,
    closures,
    disabilities,
    factors,
    identity,
    protection_plans,
    pupil_numbers,
    referrals,
    section47,
    whole,
)

WRITTEN = tuple(
    declared_in(
        assessments,
        cin_plans,
        closures,
        disabilities,
        factors,
        identity,
        protection_plans,
        pupil_numbers,
        referrals,
        section47,
        whole,
    )
)

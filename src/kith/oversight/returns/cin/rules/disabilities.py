"""Rules about disability."""

import polars as pl

from ...core.facts import WHO
from ...core.rules import rule
from ...core.words import among, this
from ...core.year import Year
from ..columns import child, identity, of_child


@rule("8540", Disabilities="Disability", ChildIdentifiers="PersonBirthDate")
def disability_is_known(year: Year) -> dict[str, pl.Expr]:
    """Child’s disability is missing or invalid (see Disability table)

    Asked of a child who is born and whose referral went on to further action. Tools in use never report it.
    """
    return {
        "Disabilities": identity.PersonBirthDate.is_not_null()
        & child.further_action
        & ~among(this.Disability, *year.codes("DISABILITY")),
        "ChildIdentifiers": this.PersonBirthDate.is_not_null() & child.further_action & ~child.disability,
    }


@rule("8790", Disabilities="Disability")
def none_stands_alone(_: Year) -> pl.Expr:
    """Disability information includes both None and other values"""
    return (of_child(this.Disability == "NONE") > 0) & (of_child(this.Disability != "NONE") > 0)


@rule("8794", Disabilities="Disability")
def each_disability_once(_: Year) -> pl.Expr:
    """Child has two or more disabilities with the same code"""
    return this.Disability.is_not_null() & pl.struct(WHO, "Disability").is_duplicated()

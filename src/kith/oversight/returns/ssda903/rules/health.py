"""Rules about children looked after for twelve months: health checks, the SDQ, convictions, substance misuse
(OC2).
"""

import polars as pl

from ...core.rules import rule
from ...core.words import among, any_blank, any_given, birthday, given, this
from ...core.year import Year
from ..columns import child, oc2

CORE = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")
OTHERS = ("CONVICTED", "HEALTH_CHECK", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")
YES_NO = (*CORE, *OTHERS)


def columns(*names: str, prefix: str = "") -> list[pl.Expr]:
    """The fields by name."""
    return [pl.col(prefix + name) for name in names]


def no_sdq() -> pl.Expr:
    """Neither a score nor a reason for having none."""
    return ~given(this.SDQ_SCORE) & ~given(this.SDQ_REASON)


def sdq_entered() -> pl.Expr:
    """A score or a reason for having none."""
    return given(this.SDQ_SCORE) | given(this.SDQ_REASON)


def turns(age: int) -> pl.Expr:
    """The day the child turns this age."""
    return birthday(this.DOB, age)


@rule("157", OC2="DOB SDQ_REASON")
def sdq_age_is_right(year: Year) -> pl.Expr:
    """SDQ1 recorded as the reason for no SDQ score although the child is in the 4 to 16 age range"""
    in_range = (turns(4) <= year.start) & (turns(16) >= year.end)
    return child.twelve_months & in_range & ~given(this.SDQ_SCORE) & (this.SDQ_REASON == "SDQ1")


@rule("158", OC2="INTERVENTION_OFFERED INTERVENTION_RECEIVED")
def received_so_not_offered(_: Year) -> pl.Expr:
    """Intervention received for substance misuse, so intervention offered should be blank"""
    return (this.INTERVENTION_RECEIVED == "1") & given(this.INTERVENTION_OFFERED)


@rule("159", OC2="INTERVENTION_OFFERED INTERVENTION_RECEIVED SUBSTANCE_MISUSE")
def not_received_so_offered(_: Year) -> pl.Expr:
    """Intervention for substance misuse not received, so intervention offered should be completed"""
    not_received = (this.SUBSTANCE_MISUSE == "1") & (this.INTERVENTION_RECEIVED == "0")
    return not_received & ~given(this.INTERVENTION_OFFERED)


@rule("181", OC2=" ".join(YES_NO))
def yes_or_no(_: Year) -> pl.Expr:
    """Data items relating to children looked after continuously for 12 months should be completed with a 0 or
    1
    """
    return pl.any_horizontal(given(item) & ~among(item, "0", "1") for item in columns(*YES_NO))


@rule("182", OC2=" ".join(YES_NO))
def core_items_or_none(_: Year) -> pl.Expr:
    """Immunisations, teeth check, health assessment and substance misuse should all be completed, or all OC2
    items left blank
    """
    return any_blank(*columns(*CORE)) & any_given(*columns(*OTHERS))


@rule("185", OC2="SDQ_SCORE")
def score_needs_twelve_months(_: Year) -> pl.Expr:
    """SDQ score completed for a child not looked after continuously for 12 months at 31 March"""
    return given(this.SDQ_SCORE) & ~child.twelve_months


@rule("186", OC2="SDQ_SCORE")
def score_from_4_to_16(year: Year) -> pl.Expr:
    """Child aged 4 to 16 looked after for 12 months should have an SDQ score"""
    return child.twelve_months & (turns(4) <= year.start) & (turns(17) > year.end) & no_sdq()


@rule("188", OC2="SDQ_REASON SDQ_SCORE")
def no_sdq_under_4(year: Year) -> pl.Expr:
    """Child under 4 at year end but SDQ score or reason completed"""
    return (turns(4) > year.end) & sdq_entered()


@rule("189", OC2="DOB SDQ_REASON SDQ_SCORE")
def no_sdq_at_17(year: Year) -> pl.Expr:
    """Child 17 or over at year start but SDQ score or reason completed

    A child whose 17th birthday is 1 April is 17 at the start of the year; tools in use begin a day later.
    """
    return (turns(17) <= year.start) & sdq_entered()


@rule("190", OC2=" ".join(YES_NO))
def items_need_twelve_months(_: Year) -> pl.Expr:
    """Child not looked after continuously for 12 months but 12-month items completed"""
    return ~child.twelve_months & any_given(*columns(*YES_NO))


@rule("191", OC2=" ".join(CORE), Episodes="CHILD")
def twelve_months_need_items(_: Year) -> dict[str, pl.Expr]:
    """Child looked after continuously for 12 months but 12-month items left blank"""
    return {
        "OC2": child.twelve_months & any_blank(*columns(*CORE)),
        "Episodes": this.is_first & child.twelve_months & oc2.CHILD.is_null(),
    }


@rule("192", OC2="INTERVENTION_RECEIVED SUBSTANCE_MISUSE")
def misuse_needs_received(_: Year) -> pl.Expr:
    """Substance misuse identified but intervention received left blank"""
    return (this.SUBSTANCE_MISUSE == "1") & ~given(this.INTERVENTION_RECEIVED)


@rule("193", OC2="INTERVENTION_OFFERED INTERVENTION_RECEIVED SUBSTANCE_MISUSE")
def no_misuse_no_intervention(_: Year) -> pl.Expr:
    """Substance misuse not identified but an intervention item has been completed"""
    none = among(this.SUBSTANCE_MISUSE, "0") | ~given(this.SUBSTANCE_MISUSE)
    return none & any_given(this.INTERVENTION_RECEIVED, this.INTERVENTION_OFFERED)


@rule("197B", OC2="DOB SDQ_REASON")
def sdq_at_4_and_17(year: Year) -> pl.Expr:
    """SDQ score or reason for no SDQ should be reported for 4- or 17-year-olds"""
    birthday_in_year = turns(4).is_between(year.start, year.end) | turns(17).is_between(year.start, year.end)
    return child.twelve_months & birthday_in_year & no_sdq()


@rule("197a", OC2="SDQ_REASON SDQ_SCORE")
def score_or_reason(_: Year) -> pl.Expr:
    """Reason for no SDQ score not required when a score is given"""
    return given(this.SDQ_SCORE) & given(this.SDQ_REASON)


@rule("198", OC2="SDQ_REASON")
def reason_needs_twelve_months(_: Year) -> pl.Expr:
    """Reason for no SDQ score given for a child not looked after continuously for 12 months"""
    return given(this.SDQ_REASON) & ~child.twelve_months


@rule("542", OC2="CONVICTED")
def no_conviction_under_10(year: Year) -> pl.Expr:
    """A child aged under 10 at 31 March should not have conviction information completed"""
    return (turns(10) > year.end) & given(this.CONVICTED)


@rule("543", OC2="CONVICTED DOB")
def conviction_known_from_10(year: Year) -> pl.Expr:
    """Child 10 or over looked after for 12 months but conviction information not completed

    A child whose tenth birthday is 31 March is 10; tools in use begin a day later.
    """
    return child.twelve_months & (turns(10) <= year.end) & ~given(this.CONVICTED)


@rule("544", OC2=" ".join(("CONVICTED", *CORE)))
def conviction_needs_core_items(_: Year) -> pl.Expr:
    """Conviction information completed, so immunisation, teeth, health assessment and substance misuse must
    be too
    """
    return (this.CONVICTED == "1") & any_blank(*columns(*CORE))


@rule("545", OC2="DOB HEALTH_CHECK")
def health_promotion_under_5(year: Year) -> pl.Expr:
    """Child under 5 looked after for 12 months but health promotion information not completed"""
    return child.twelve_months & (turns(5) > year.end) & ~given(this.HEALTH_CHECK)


@rule("546", OC2="DOB HEALTH_CHECK")
def no_health_promotion_from_5(year: Year) -> pl.Expr:
    """Children aged 5 or over at 31 March should not have health promotion information completed"""
    return child.twelve_months & (turns(5) <= year.end) & given(this.HEALTH_CHECK)


@rule("547", OC2=" ".join(("HEALTH_CHECK", *CORE)))
def health_promotion_needs_core_items(_: Year) -> pl.Expr:
    """Health promotion completed, so immunisation, teeth, health assessment and substance misuse
    must be too
    """
    return (this.HEALTH_CHECK == "1") & any_blank(*columns(*CORE))

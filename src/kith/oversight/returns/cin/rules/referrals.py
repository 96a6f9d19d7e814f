"""Rules about an episode: the referral it began with, and one episode beside another."""

from datetime import date

import polars as pl

from kith.kernel.dates import add_working_days, england

from ...core.facts import WHO
from ...core.rules import Severity, rule
from ...core.words import among, blank, days_between, this
from ...core.year import Year
from ..columns import identity, meets, of_child

FORTY_WEEKS = 280
SOURCE_REQUIRED_FROM = date(2013, 4, 1)


@rule("8555Q", severity=Severity.QUERY, CINdetails="CINreferralDate", ChildIdentifiers="PersonDeathDate")
def referred_while_alive(_: Year) -> pl.Expr:
    """Child cannot be referred after its recorded date of death"""
    return this.CINreferralDate > identity.PersonDeathDate


@rule("8568", CINdetails="ReferralNFA")
def no_further_action_is_known(_: Year) -> pl.Expr:
    """RNFA flag is missing or invalid"""
    return this.ReferralNFA.is_null()


@rule("8569Q", severity=Severity.QUERY, CINdetails="ReferralNFA")
def old_referral_went_on(year: Year) -> pl.Expr:
    """A case referred before the census year (less one working day) must not be flagged no further action

    A blank flag is left to rule 8568; tools in use flag it here as well.
    """
    earliest = add_working_days(year.start, -1, england())
    return (this.CINreferralDate < earliest) & this.ReferralNFA


@rule("8600", CINdetails="CINreferralDate")
def referred_by_the_end(year: Year) -> pl.Expr:
    """Child referral date missing or after data collection period"""
    return this.CINreferralDate.is_null() | (this.CINreferralDate > year.end)


@rule("8606", CINdetails="CINreferralDate", ChildIdentifiers="PersonBirthDate ExpectedPersonBirthDate")
def referred_after_conception(_: Year) -> pl.Expr:
    """Child referral date is more than 40 weeks before DOB or expected DOB"""
    before_birth = days_between(this.CINreferralDate, identity.PersonBirthDate) > FORTY_WEEKS
    before_expected = days_between(this.CINreferralDate, identity.ExpectedPersonBirthDate) > FORTY_WEEKS
    return before_birth | before_expected


@rule("8610", CINdetails="ReferralNFA PrimaryNeedCode")
def need_is_known(_: Year) -> pl.Expr:
    """Primary Need code is missing for a referral which led to further action"""
    return ~this.ReferralNFA & blank(this.PrimaryNeedCode)


def open_with_action() -> pl.Expr:
    """The episode is open, and was not a referral with no further action."""
    return blank(this.CINclosureDate) & ~this.ReferralNFA


@rule("8815", CINdetails="ReferralNFA CINclosureDate")
def one_open_episode(_: Year) -> pl.Expr:
    """More than one open CIN episode for the child that is not a no-further-action referral"""
    return open_with_action() & (of_child(open_with_action()) > 1)


@rule("8816", CINdetails="CINreferralDate ReferralNFA")
def open_episode_is_the_latest(_: Year) -> pl.Expr:
    """Open CIN episode (not no-further-action) is not the latest episode"""
    return open_with_action() & (this.CINreferralDate < this.CINreferralDate.max().over(WHO))


@rule("8820", CINdetails="CINreferralDate CINclosureDate")
def episodes_do_not_overlap(_: Year) -> pl.Expr:
    """The dates on the CIN episodes for this child overlap

    Flagged is the episode that starts while another runs. The day an episode is closed another may start.
    """
    return meets.episode


@rule("8866", CINdetails="CINreferralDate ReferralSource")
def source_is_known(year: Year) -> pl.Expr:
    """Source of Referral is missing or an invalid code"""
    known = among(this.ReferralSource, *year.codes("REFERRAL_SOURCE"))
    return (this.CINreferralDate >= SOURCE_REQUIRED_FROM) & ~known

"""Rules about young people who have left care (OC3), and who may be among them."""

import polars as pl

from ...core.rules import rule
from ...core.words import among, any_blank, any_given, birthday, given, this
from ...core.year import Year
from ..columns import child, header, last_final, last_oc3, latest
from .adoption import ITEMS as ADOPTION_ITEMS
from .health import YES_NO as TWELVE_MONTH_ITEMS
from .mothers import OC3_ITEMS, leaver_items

ADOPTION = " ".join(ADOPTION_ITEMS)
LEAVER = "ACCOM ACTIV IN_TOUCH"
TWELVE_MONTHS = " ".join(TWELVE_MONTH_ITEMS)


def any_of(names: tuple[str, ...], prefix: str = "") -> pl.Expr:
    """Any of these fields was entered."""
    return any_given(*(pl.col(prefix + name) for name in names))


def turns_in_year(age: int, born: pl.Expr, year: Year) -> pl.Expr:
    """The birthday falls in the year."""
    return birthday(born, age).is_between(year.start, year.end)


@rule("134", AD1=ADOPTION, OC3=LEAVER)
def leaver_is_not_adopted(_: Year) -> dict[str, pl.Expr]:
    """Data on adoption should not be entered for the OC3 cohort"""
    return {
        "AD1": any_of(ADOPTION_ITEMS) & leaver_items("oc3."),
        "OC3": leaver_items() & any_of(ADOPTION_ITEMS, "ad1."),
    }


@rule("153", OC3=LEAVER)
def leaver_items_go_together(_: Year) -> pl.Expr:
    """All data items relating to a child's activity or accommodation after leaving care must be coded or left
    blank
    """
    return leaver_items() & any_blank(*(pl.col(name) for name in OC3_ITEMS))


@rule("187", AD1=ADOPTION, OC3=LEAVER)
def in_care_all_year(_: Year) -> dict[str, pl.Expr]:
    """A child looked after continuously for 12 months (OC2) cannot also have adoption or care leaver items"""
    return {
        "AD1": child.twelve_months & any_of(ADOPTION_ITEMS),
        "OC3": child.twelve_months & leaver_items(),
    }


@rule("215", OC2=TWELVE_MONTHS, OC3=LEAVER)
def leaver_has_no_twelve_month_items(_: Year) -> dict[str, pl.Expr]:
    """Care leaver items and 12-month items both completed for the child"""
    return {
        "OC2": any_of(TWELVE_MONTH_ITEMS) & leaver_items("oc3."),
        "OC3": leaver_items() & any_of(TWELVE_MONTH_ITEMS, "oc2."),
    }


@rule("344", OC3=LEAVER)
def died_or_home_so_nothing_else(_: Year) -> pl.Expr:
    """Young person died or returned home, but activity or accommodation completed"""
    completed = (this.ACTIV != "0").fill_null(value=False) | (this.ACCOM != "0").fill_null(value=False)
    return among(this.IN_TOUCH, "DIED", "RHOM") & completed


@rule("345", OC3=LEAVER)
def in_touch_so_known(_: Year) -> pl.Expr:
    """In touch with the young person, but activity or accommodation is zero"""
    return (this.IN_TOUCH == "YES") & (among(this.ACTIV, "0") | among(this.ACCOM, "0"))


@rule("347", since=2024, OC3="ACCOM DOB")
def no_foyer_under_18(year: Year) -> pl.Expr:
    """Care leavers aged under 18 years, can not be accommodated in a Foyer

    Tools in use look for a code T, which became T1 and T2, and flag nothing.
    """
    return among(this.ACCOM, "T1", "T2") & (birthday(this.DOB, 18) > pl.lit(year.start))


@rule("348", since=2026, OC3="IN_TOUCH")
def stays_dead(_: Year) -> pl.Expr:
    """Care leaver has previously been reported as having died"""
    return among(last_oc3.IN_TOUCH, "DIED") & ~among(this.IN_TOUCH, "DIED")


@rule("391", OC3="ACCOM ACTIV DOB IN_TOUCH")
def leaver_at_17(year: Year) -> pl.Expr:
    """Young person was not 17, 18, 19, 20 or 21 during the current collection year"""
    return (birthday(this.DOB, 17) > pl.lit(year.end)) & leaver_items()


@rule("1000", OC3=LEAVER)
def did_not_die_in_care(_: Year) -> pl.Expr:
    """Child recorded as having died in care, so care leaver items should not be completed"""
    return this.CHILD.is_not_null() & (child.died_this_year | child.died_last_year)


@rule("1001", OC3=LEAVER)
def was_in_care_long_enough(year: Year) -> pl.Expr:
    """Episodes suggest the young person is not a relevant or former relevant child, so care leaver items
    should not be completed

    Asked of those under 20 at 31 March with episodes in this year or the last: at least 91 days looked after
    since 14 and a day since 16, short breaks apart, and not adopted.
    """
    young = birthday(header.DOB, 20) > pl.lit(year.end)
    short = (child.days_since_14 < 91) | (child.days_since_16 < 1)
    adopted = among(latest.REC, "E11", "E12") | (latest.CHILD.is_null() & among(last_final.REC, "E11", "E12"))
    return young & (short.fill_null(value=False) | adopted)


@rule("1002", OC3=LEAVER)
def was_in_care(_: Year) -> pl.Expr:
    """Child has no previous episodes of care, so care leaver items should not be recorded"""
    return this.CHILD.is_not_null() & ~child.has_episode & ~child.had_episode_last_year


@rule("1007", OC3=LEAVER)
def not_in_care_on_the_birthday(year: Year) -> pl.Expr:
    """Care leaver information is not required for 17- or 18-year olds who are still looked after [on their
    17th or 18th birthday.]
    """
    at_17 = turns_in_year(17, this.DOB, year) & child.in_care_on_17th
    at_18 = turns_in_year(18, this.DOB, year) & child.in_care_on_18th
    return leaver_items() & (at_17 | at_18)


@rule("1010", OC3=LEAVER)
def open_episode_was_returned(_: Year) -> pl.Expr:
    """No episodes this year although an episode was open at the end of last year and care leaver data is
    entered
    """
    left_open = last_final.CHILD.is_not_null() & ~given(last_final.DEC)
    return leaver_items() & ~child.has_episode & left_open


@rule("1011", OC3=LEAVER)
def not_another_authoritys(_: Year) -> pl.Expr:
    """Care was transferred to another local authority in the final episode, so care leaver items should not
    be completed
    """
    return leaver_items() & among(latest.REC, "E3")


OTHER_TABLES = ("AD1", "Missing", "OC2", "PlacedAdoption", "PrevPerm", "Reviews")


@rule("1012", dict.fromkeys(OTHER_TABLES, "CHILD"))
def leavers_have_no_other_data(_: Year) -> dict[str, pl.Expr]:
    """No other data should be returned for OC3 children who had no episodes in the current year"""
    return {table: this.CHILD.is_not_null() & ~child.has_episode for table in OTHER_TABLES}


@rule("1016", since=2024, OC3=LEAVER)
def not_in_care_after_the_birthday(year: Year) -> pl.Expr:
    """Care leaver information is not required for 17- or 18-year olds who cease to be looked after, after
    their birthday

    Leaving on the birthday itself is not after it; tools in use flag that day too.
    """
    at_17 = turns_in_year(17, this.DOB, year) & child.left_after_17th
    at_18 = turns_in_year(18, this.DOB, year) & child.left_after_18th
    return leaver_items() & (at_17 | at_18)


@rule("3001", OC3="ACCOM DOB")
def not_with_former_carers_at_17(year: Year) -> pl.Expr:
    """Around the 17th birthday a care leaver's accommodation cannot be with former foster carer(s)"""
    return among(this.ACCOM, "Z1", "Z2") & turns_in_year(17, header.DOB, year)

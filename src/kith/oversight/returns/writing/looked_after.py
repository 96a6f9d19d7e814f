"""The tables of a looked-after return for a year, from plain records."""

from datetime import date

import polars as pl

from ..core.year import Year
from .episodes import episodes
from .records import Records

COL = pl.col
TWO_YEARS_SINCE = 2025


def looked_after_return(records: Records, year: Year) -> dict[str, pl.DataFrame]:
    """Every table the return has in the year, as frames; dates are dates. Pass to `check`, or to
    `files.write_return`.
    """
    first, last = year.start, year.end
    spells = episodes(records, first_day=first, last_day=last)
    tables = {
        "Header": _header(records, spells, year),
        "Episodes": spells,
        "UASC": _unaccompanied(records, spells, first, last),
        "Reviews": _reviews(records, first, last),
        "AD1": _adoptions(records, first, last),
        "PlacedAdoption": _decisions(records, spells, first, last),
        "PrevPerm": _permanence(records, first, last),
        "Missing": _absences(records, spells, first, last),
        "OC2": _health(records, year.number),
        "OC3": _leavers(records, year.number),
        "SWEpisodes": _social_workers(records, spells, year),
        "DoLo": _orders(records, spells, first, last),
    }
    return {
        name: _with_birth(tables[name], records).select(spec.columns) for name, spec in year.tables.items()
    }


def _with_birth(table: pl.DataFrame, records: Records) -> pl.DataFrame:
    if "DOB" in table.columns:
        return table
    born = records.people.select(CHILD="child", DOB="born_on")
    return table.join(born, on="CHILD", how="left", maintain_order="left")


def _during(table: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    """The periods running on any day of the year, those that end after it left open."""
    running = table.filter(COL("from") <= last, COL("to").is_null() | (COL("to") >= first))
    return running.with_columns(to=pl.when(COL("to") <= last).then("to"))


def _of_children_with(spells: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    return table.join(spells.select(child="CHILD").unique(), on="child", how="semi", maintain_order="left")


def _header(records: Records, spells: pl.DataFrame, year: Year) -> pl.DataFrame:
    leavers = records.care_leavers.filter(COL("year") == year.number).select("child")
    returned = pl.concat([spells.select(child="CHILD"), leavers]).unique()
    looked_after = COL("child").is_in(spells["CHILD"].unique().implode())
    mother = pl.when(looked_after)
    return records.people.join(returned, on="child", how="semi", maintain_order="left").select(
        CHILD="child",
        SEX="sex",
        DOB="born_on",
        ETHNIC="ethnicity",
        UPN="upn",
        MOTHER=mother.then("is_mother"),
        MC_DOB=mother.then("first_child_born_on"),
    )


def _unaccompanied(records: Records, spells: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    known = _of_children_with(spells, records.people).filter("is_unaccompanied")
    still = known.filter(COL("unaccompanied_until").is_null() | (COL("unaccompanied_until") >= first))
    ceased = pl.when(COL("unaccompanied_until") <= last).then("unaccompanied_until")
    return still.select(CHILD="child", SEX="sex", DOB="born_on", DUC=ceased)


def _reviews(records: Records, first: date, last: date) -> pl.DataFrame:
    held = records.reviews.filter(COL("on").is_between(first, last))
    return held.select(CHILD="child", REVIEW="on", REVIEW_CODE="participation")


def _absences(records: Records, spells: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    found = _of_children_with(spells, _during(records.absences, first, last))
    return found.select(CHILD="child", MISSING="kind", MIS_START="from", MIS_END="to")


def _orders(records: Records, spells: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    found = _of_children_with(spells, _during(records.liberty_orders, first, last))
    return found.select(CHILD="child", DOLO_START="from", DOLO_END="to")


def _social_workers(records: Records, spells: pl.DataFrame, year: Year) -> pl.DataFrame:
    """From 2025 the spells of the year before are returned as well."""
    first = year.start if year.number < TWO_YEARS_SINCE else year.start.replace(year=year.number - 2)
    found = _of_children_with(spells, _during(records.social_workers, first, year.end))
    return found.select(CHILD="child", SW_ID="worker", SW_DECOM="from", SW_DEC="to", SW_REASON="reason")


def _decisions(records: Records, spells: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    found = _of_children_with(spells, _during(records.adoption_decisions, first, last))
    reason = pl.when(COL("to").is_not_null()).then("reversal_reason")
    return found.select(
        CHILD="child", DATE_PLACED="from", DATE_PLACED_CEASED="to", REASON_PLACED_CEASED=reason
    )


def _adoptions(records: Records, first: date, last: date) -> pl.DataFrame:
    return records.adoptions.filter(COL("on").is_between(first, last)).select(
        CHILD="child",
        DATE_INT="intended_on",
        DATE_MATCH="matched_on",
        FOSTER_CARE="by_foster_carer",
        NB_ADOPTR="adopters",
        SEX_ADOPTR="adopters_sex",
        LS_ADOPTR="adopters_status",
    )


def _permanence(records: Records, first: date, last: date) -> pl.DataFrame:
    """What was found out when care started in the year; the latest, where it started more than once."""
    found = records.previous_permanence.filter(COL("on").is_between(first, last)).sort(
        "on", maintain_order=True
    )
    latest = found.unique("child", keep="last", maintain_order=True)
    return latest.select(CHILD="child", PREV_PERM="option", LA_PERM="authority", DATE_PERM="order_date")


def _health(records: Records, year: int) -> pl.DataFrame:
    held = records.health.filter(COL("year") == year).drop("year")
    return held.rename({name: "CHILD" if name == "child" else name.upper() for name in held.columns})


def _leavers(records: Records, year: int) -> pl.DataFrame:
    held = records.care_leavers.filter(COL("year") == year)
    return held.select(CHILD="child", IN_TOUCH="in_touch", ACTIV="activity", ACCOM="accommodation")

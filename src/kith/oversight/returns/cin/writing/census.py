"""The tables of a year's census, cut from plain records.

The census holds every child referred in the year, or with a case open on some day of it, and what happened in
the year: a conference, a review, a plan that ran, an assessment that ended or is not finished. It is taken as
at the last day of the year: what ended later is still open.
"""

from datetime import date, datetime

import polars as pl

from ...core.year import Year
from .records import CensusRecords

COL = pl.col
IDS = ("LAchildID", "CINdetailsID")
SOFTWARE = "Kith"


def census(
    records: CensusRecords,
    year: Year,
    *,
    authority: str,
    written_at: datetime,
    serial: int = 1,
    release: str | None = None,
) -> dict[str, pl.DataFrame]:
    """Every table of the census of the year, as frames; dates are dates. Pass to `check` or to `xml.write_census`.

    `serial` counts the times the census of this year was sent.
    """
    episodes = _episodes(records.referrals, year.start, year.end)
    of_episodes = episodes.select("referral", *IDS)
    assessments = _assessments(records.assessments, of_episodes, year.start, year.end)
    plans = _protection_plans(records.protection_plans, of_episodes, year.start, year.end)
    tables = {
        "Header": _header(year, authority, written_at, serial, release),
        **_people(records, episodes),
        "CINdetails": episodes,
        "Assessments": assessments,
        "AssessmentFactorsList": _factors(records.factors, assessments),
        "CINplanDates": _cin_plans(records.cin_plans, of_episodes, year.start, year.end),
        "Section47": _section47s(records.section47s, of_episodes, year.start, year.end),
        "ChildProtectionPlans": plans,
        "Reviews": _reviews(records.reviews, plans, year.start, year.end),
        "PreProceedingsandFGDM": _pre_proceedings(records.pre_proceedings, of_episodes, year.end),
    }
    return {name: tables[name].select(spec.columns) for name, spec in year.tables.items()}


def _header(
    year: Year, authority: str, written_at: datetime, serial: int, release: str | None
) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "Collection": ["CIN"],
            "Year": [year.number],
            "ReferenceDate": [year.end],
            "SourceLevel": ["L"],
            "LEA": [authority],
            "SoftwareCode": [SOFTWARE],
            "Release": pl.Series([release], dtype=pl.String),
            "SerialNo": [f"{serial:03}"],
            "DateTime": [written_at.isoformat(timespec="seconds")],
        }
    )


def _by_end(day: str, last: date) -> pl.Expr:
    """The day, if it had come by the last day of the year."""
    return pl.when(COL(day) <= last).then(day)


def _in_year(day: str, first: date, last: date) -> pl.Expr:
    return pl.when(COL(day).is_between(first, last)).then(day)


def _running(table: pl.DataFrame, end: str, first: date, last: date) -> pl.DataFrame:
    """Periods that run on some day of the year."""
    return table.filter(COL("from") <= last, COL(end).is_null() | (COL(end) >= first))


def _numbered(rows: pl.DataFrame, name: str, *around: str) -> pl.DataFrame:
    """Rows in order of their first day, counted from 1 within what is around them."""
    return rows.sort(*around, "from", maintain_order=True).with_columns(
        pl.int_range(1, pl.len() + 1).over(around).cast(pl.String).alias(name)
    )


def _episodes(referrals: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    open_or_referred = (
        pl.when("no_further_action")
        .then(COL("on") >= first)
        .otherwise(COL("closed_on").is_null() | (COL("closed_on") >= first))
    )
    held = referrals.filter(COL("on") <= last, open_or_referred).rename({"on": "from", "child": "LAchildID"})
    closed = COL("closed_on") <= last
    return _numbered(held, "CINdetailsID", "LAchildID").with_columns(
        CINreferralDate="from",
        ReferralSource="source",
        PrimaryNeedCode="need",
        CINclosureDate=pl.when(closed).then("closed_on"),
        ReasonForClosure=pl.when(closed).then("closure_reason"),
        DateOfInitialCPC=_in_year("conference_on", first, last),
        ReferralNFA="no_further_action",
    )


def _people(records: CensusRecords, episodes: pl.DataFrame) -> dict[str, pl.DataFrame]:
    people = records.people.rename({"child": "LAchildID"}).join(episodes, on="LAchildID", how="semi")
    identifiers = people.sort("LAchildID").with_columns(
        UPN="upn",
        FormerUPN="former_upn",
        UPNunknown="upn_unknown",
        PersonBirthDate="born_on",
        ExpectedPersonBirthDate=pl.when(COL("born_on").is_null()).then("expected_on"),
        Sex="sex",
        GenderCurrent=COL("sex").replace_strict({"M": "1", "F": "2", "U": "0"}, default="0"),
        PersonDeathDate="died_on",
        Ethnicity="ethnicity",
    )
    disabilities = records.disabilities.rename({"child": "LAchildID", "disability": "Disability"})
    return {
        "ChildIdentifiers": identifiers,
        "ChildCharacteristics": identifiers,
        "Disabilities": disabilities.join(people, on="LAchildID", how="semi").sort("LAchildID", "Disability"),
    }


def _assessments(assessments: pl.DataFrame, episodes: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    held = _running(assessments, "authorised_on", first, last).join(episodes, on="referral")
    return _numbered(held, "AssessmentID", *IDS).with_columns(
        AssessmentActualStartDate="from",
        AssessmentInternalReviewDate=_by_end("reviewed_on", last),
        AssessmentAuthorisationDate=_by_end("authorised_on", last),
    )


def _factors(factors: pl.DataFrame, assessments: pl.DataFrame) -> pl.DataFrame:
    """The factors of the assessments that are finished."""
    finished = assessments.filter(COL("AssessmentAuthorisationDate").is_not_null())
    held = factors.join(finished.select("assessment", *IDS, "AssessmentID"), on="assessment")
    return held.sort(*IDS, "AssessmentID", "factor").with_columns(AssessmentFactors="factor")


def _cin_plans(plans: pl.DataFrame, episodes: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    held = _running(plans, "to", first, last).join(episodes, on="referral").sort(*IDS, "from")
    return held.with_columns(CINPlanStartDate="from", CINPlanEndDate=_by_end("to", last))


def _section47s(enquiries: pl.DataFrame, episodes: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    """Enquiries that began in the year, led to a conference in it, or still await one."""
    held_before = COL("conference_on") < first
    awaits = COL("conference_on").is_null() & ~COL("conference_not_required")
    wanted = ~held_before.fill_null(value=False) & (
        (COL("from") >= first) | COL("conference_on").is_not_null() | awaits
    )
    held = enquiries.filter(COL("from") <= last, wanted).join(episodes, on="referral").sort(*IDS, "from")
    return held.with_columns(
        S47ActualStartDate="from",
        InitialCPCtarget="conference_target",
        DateOfInitialCPC=_by_end("conference_on", last),
        ICPCnotRequired="conference_not_required",
    )


def _protection_plans(plans: pl.DataFrame, episodes: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    held = _running(plans, "to", first, last).join(episodes, on="referral")
    return _numbered(held, "CPPID", *IDS).with_columns(
        CPPstartDate="from",
        CPPendDate=_by_end("to", last),
        InitialCategoryOfAbuse="initial_category",
        LatestCategoryOfAbuse="latest_category",
        NumberOfPreviousCPP="earlier_plans",
    )


def _reviews(reviews: pl.DataFrame, plans: pl.DataFrame, first: date, last: date) -> pl.DataFrame:
    held = reviews.filter(COL("on").is_between(first, last))
    joined = held.join(plans.select("plan", *IDS, "CPPID"), on="plan")
    return joined.sort(*IDS, "CPPID", "on").with_columns(CPPreviewDate="on")


def _pre_proceedings(blocks: pl.DataFrame, episodes: pl.DataFrame, last: date) -> pl.DataFrame:
    held = blocks.filter(COL("from") <= last).join(episodes, on="referral").sort(*IDS, "from")
    return held.with_columns(
        PPStartDate="from",
        LBPSentDate=_by_end("letter_on", last),
        FGDMMeetingOffer="meeting_offered",
        FGDMMeetingFac="meeting_held",
        InitialPPMeetingDate=_by_end("first_meeting_on", last),
        ReviewMeetingsCount="meetings",
        StepDecisionDate=_by_end("decided_on", last),
        PPOutcome="outcome",
        CourtAppDate=_by_end("applied_on", last),
        LetterInitCPDate=_by_end("proceedings_letter_on", last),
    )

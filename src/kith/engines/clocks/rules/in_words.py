"""A timescale as a reader wants it said: how long, how it is counted, and what changes it."""

from kith.engines.clocks.rules.timescale import Counting, Limit, Sense, Test, Timescale, Variant

AREA_NAMES = {
    "child_in_need": "Children in need",
    "health": "Health of looked-after children",
    "lac_education": "Education of looked-after children",
    "lac_visits": "Visits to looked-after children",
    "lado": "Allegations against adults who work with children",
    "looked_after": "Looked-after children",
    "missing": "Missing children",
    "residential": "Children's homes and supported accommodation",
    "secure": "Secure accommodation",
    "send": "Special educational needs and disabilities",
    "uasc": "Unaccompanied asylum-seeking children",
}
"""Where the name of an area of the catalogue says more than its code."""


def area_name(code: str) -> str:
    """``Child protection`` for ``child_protection``."""
    return AREA_NAMES.get(code, code.replace("_", " ").capitalize())


def say_limit(timescale: Timescale) -> str:
    """``15 working days``, ``4 hours, nights and weekends included``, ``Not before 30 days`` …"""
    limit = timescale.limit
    if timescale.counting is Counting.CALENDAR_MONTH:
        return "Once in each calendar month"
    if timescale.counting is Counting.TOTAL:
        return f"{limit} in all"
    said = _length(limit)
    if timescale.sense is Sense.EARLIEST:
        said = f"Not before {said}"
    if timescale.runs_in_hours:
        said += ", nights and weekends included"
    if timescale.counting is Counting.BEGINNING_WITH:
        said += ", counting the day itself as the first"
    if timescale.counting is Counting.BUSINESS_DAY_ONE:
        said += ", counting the first business day as the first"
    return said


def say_variant(variant: Variant) -> str:
    """``20 working days where extended``, ``6 weeks where sequence is 2 or more`` …."""
    fact = variant.fact.replace("_", " ")
    when = {
        Test.IS_YES: f"where {fact}",
        Test.IS_NO: f"unless {fact}",
        Test.IS_GIVEN: f"once {fact}",
        Test.IS_AT_LEAST: f"where {fact} is {variant.compared_with} or more",
    }
    return f"{_length(variant.limit)} {when[variant.test]}"


def _length(limit: Limit) -> str:
    if limit.value == 0:
        return "On the day, or before"
    return f"{limit} before" if limit.value < 0 else str(limit)

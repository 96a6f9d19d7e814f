"""The children in need census: every child referred to or helped by children's social care in a year to 31 March."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ..core.generated import field_rules, form_rules, required_rules
from ..core.kind import ReturnKind
from ..core.layout import Layout
from ..core.rules import RuleBook
from ..core.typed import Typed
from .facts import REACH
from .rules import WRITTEN

LAYOUT = Layout(
    name="CIN census",
    key="LAchildID",
    first_year=2023,
    last_year=2027,
    folder=Path(__file__).parent / "data",
    number="Child",
)
ASKED_BY_RULES = ("Disability", "ReferralSource")
BOOK = RuleBook(
    [*WRITTEN, *field_rules(LAYOUT), *required_rules(LAYOUT), *form_rules(LAYOUT, but_not=ASKED_BY_RULES)]
)


def reference_date(tables: Mapping[str, Typed]) -> date | None:
    """The last day of the census year, as the header gives it; None where it gives none that can be read.

    The census defines its year by this date. Where it is not 31 March rule 100 says so.
    """
    header = tables["Header"].frame
    given = header["ReferenceDate"].item(0) if header.height else None
    return given if isinstance(given, date) else None


CIN = ReturnKind("CIN census", LAYOUT, BOOK, REACH, ends_on=reference_date)

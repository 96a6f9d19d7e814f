"""The looked-after return, SSDA903: children looked after, adopted, and leaving care in a year to
31 March.
"""

from pathlib import Path

from ..core.generated import field_rules, required_rules
from ..core.kind import ReturnKind
from ..core.layout import Layout
from ..core.rules import RuleBook
from .facts import REACH
from .rules import WRITTEN

LAYOUT = Layout(
    name="903",
    key="CHILD",
    first_year=2023,
    last_year=2027,
    folder=Path(__file__).parent / "data",
    order={
        "Episodes": "DECOM",
        "Missing": "MIS_START",
        "PlacedAdoption": "DATE_PLACED",
        "SWEpisodes": "SW_DECOM",
        "DoLo": "DOLO_START",
        "Reviews": "REVIEW",
    },
)
BOOK = RuleBook([*WRITTEN, *field_rules(LAYOUT), *required_rules(LAYOUT)])
SSDA903 = ReturnKind("903", LAYOUT, BOOK, REACH)

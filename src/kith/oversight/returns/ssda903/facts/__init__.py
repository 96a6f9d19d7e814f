"""What the looked-after rules share, worked out once: see `core.facts` for how."""

from ...core.facts import LAST, Lookup, Reach
from ...core.words import among, blank, given, this
from . import care, leaving, liberty, missing, places, social_work, unaccompanied

SHORT_BREAKS = ("V3", "V4")
PLACED_FOR_ADOPTION = ("A3", "A4", "A5", "A6")
ADOPTED = ("E11", "E12")

LOOKUPS = (
    *(Lookup(name.lower(), name) for name in ("Header", "AD1", "OC2", "OC3", "UASC", "PrevPerm", "Reviews")),
    *(Lookup(f"last_{name.lower()}", name + LAST) for name in ("Header", "OC3", "UASC")),
    Lookup("first", "Episodes", where=this.is_first),
    Lookup("latest", "Episodes", where=this.is_latest),
    Lookup("last_final", "Episodes" + LAST, where=this.is_latest),
    Lookup("started", "Episodes", "last", where=among(this.RNE, "S")),
    Lookup("first_started", "Episodes", "first", where=among(this.RNE, "S")),
    Lookup("ending", "Episodes", "last", where=~among(this.REC, "X1")),
    Lookup("first_care", "Episodes", "first", where=~among(this.LS, *SHORT_BREAKS)),
    Lookup("adoption", "Episodes", "last", where=among(this.REC, *ADOPTED)),
    Lookup("guardianship", "Episodes", "last", where=among(this.REC, "E45", "E46", "E47", "E48")),
    Lookup("criminal", "Episodes", "first", where=among(this.LS, "J1", "J2", "J3")),
    Lookup("adoptive", "Episodes", "first", where=among(this.PLACE, *PLACED_FOR_ADOPTION)),
    Lookup("placement_order", "Episodes", "first", where=among(this.LS, "E1")),
    Lookup("open_placement_order", "Episodes", "last", where=among(this.LS, "E1") & blank(this.DEC)),
    Lookup("freeing_order", "Episodes", "first", where=among(this.LS, "D1")),
    Lookup("open_freeing_order", "Episodes", "last", where=among(this.LS, "D1") & blank(this.DEC)),
    Lookup("placed", "PlacedAdoption", "last"),
    Lookup("last_placed", "PlacedAdoption" + LAST, "last"),
    Lookup("missing_first", "Missing", where=this.is_first),
    Lookup("missing_latest", "Missing", where=this.is_latest),
    Lookup("last_missing_open", "Missing" + LAST, "last", where=given(this.MIS_START) & blank(this.MIS_END)),
    Lookup("dolo_first", "DoLo", where=this.is_first),
    Lookup("last_dolo_open", "DoLo" + LAST, "last", where=given(this.DOLO_START) & blank(this.DOLO_END)),
    Lookup("worker", "SWEpisodes", where=this.is_latest),
)

REACH = Reach.of(
    LOOKUPS,
    (
        *care.FACTS,
        *leaving.FACTS,
        *missing.FACTS,
        *liberty.FACTS,
        *places.FACTS,
        *social_work.FACTS,
        *unaccompanied.FACTS,
    ),
)

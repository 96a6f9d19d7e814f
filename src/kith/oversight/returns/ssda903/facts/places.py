"""Facts from outside lists: where a postcode is, and what the inspectorate's provider list says of a URN."""

import polars as pl

from ...core.facts import LAST, Fact, Worked, fact, worked
from ...core.year import Year

COL = pl.col
METRES_IN_A_MILE = 1609.3


def _placed(table: str) -> Fact:
    """Authority and distance of each placement, and whether both postcodes are in the directory.

    Distance is a straight line between the grid references of the two postcodes, in miles to one decimal. The
    directory is a frame of postcode (no space), authority, easting, northing; grid references are metres,
    null where unknown.
    """

    @fact(
        table,
        "PL_LA PL_DISTANCE home.known placement.known",
        {table.replace(LAST, "_last"): "HOME_POST PL_POST"},
        postcodes="postcode authority easting northing",
    )
    def build(_: Year, episodes: pl.DataFrame, directory: pl.DataFrame) -> pl.DataFrame:
        used = pl.concat([episodes["HOME_POST"], episodes["PL_POST"]]).drop_nulls().unique()
        known = directory.filter(COL("postcode").is_in(used.implode())).unique("postcode")
        home = _located(episodes, known, "HOME_POST")
        place = _located(episodes, known, "PL_POST")
        across = home["easting"].cast(pl.Float64) - place["easting"]
        up = home["northing"].cast(pl.Float64) - place["northing"]
        return pl.DataFrame(
            {
                "PL_LA": place["authority"],
                "PL_DISTANCE": ((across**2 + up**2).sqrt() / METRES_IN_A_MILE).round(1),
                "home.known": home["found"],
                "placement.known": place["found"],
            }
        )

    return build


def _located(episodes: pl.DataFrame, known: pl.DataFrame, column: str) -> pl.DataFrame:
    found = known.with_columns(pl.lit(value=True).alias("found"))
    joined = episodes.select(COL(column).alias("postcode")).join(
        found, on="postcode", how="left", maintain_order="left"
    )
    return joined.with_columns(COL("found").fill_null(value=False))


def _in_or_out(table: str) -> Worked:
    """Whether the placement is inside the returning authority (IN) or not (OUT); blank where it is
    not known.
    """

    @worked("PL_LOCATION", table)
    def build(_: Year) -> pl.Expr:
        inside = COL("PL_LA") == COL("return.authority")
        return pl.when(inside).then(pl.lit("IN")).when(~inside).then(pl.lit("OUT"))

    return build


@fact(
    "Episodes",
    "provider.known provider.places provider.codes provider.postcode provider.closed_on provider.authority",
    Episodes="URN",
    providers="urn places codes postcode closed_on authority",
)
def provider(_: Year, episodes: pl.DataFrame, providers: pl.DataFrame) -> pl.DataFrame:
    """What the provider list says of the episode's URN. A URN listed twice is taken as first listed."""
    listed = providers.unique("urn", keep="first", maintain_order=True).with_columns(
        pl.lit(value=True).alias("known")
    )
    joined = episodes.select(COL("URN").alias("urn")).join(
        listed, on="urn", how="left", maintain_order="left"
    )
    return joined.select(
        COL("known").fill_null(value=False).alias("provider.known"),
        *(
            COL(name).alias(f"provider.{name}")
            for name in ("places", "codes", "postcode", "closed_on", "authority")
        ),
    )


FACTS = (
    _placed("Episodes"),
    _placed("Episodes" + LAST),
    _in_or_out("Episodes"),
    _in_or_out("Episodes" + LAST),
    provider,
)

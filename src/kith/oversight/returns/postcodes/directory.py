"""The postcode table: postcode, authority, easting, northing.

Kith ships no postcodes but a handful for tests. An authority builds the table once, in a minute or so, from
the ONS Postcode Directory (open data: Office for National Statistics and Royal Mail, Open Government Licence
3.0):

    python -m kith.oversight.returns postcodes ONSPD.csv postcodes.parquet

Authorities are held by the three figures the returns use. Postcodes that have ended are kept: a placement of
some years ago may have one. Outside England the authority is SCO, WAL or NIR. Without the table, the rules
that need it are not run.
"""

from pathlib import Path

import polars as pl

from ..core.layout import rows_of
from ..reading.problems import UnreadableFileError

COLUMNS = {"postcode": pl.String, "authority": pl.String, "easting": pl.Int32, "northing": pl.Int32}
COUNTRIES = {"S": "SCO", "W": "WAL", "N": "NIR", "L": "CON", "M": "CON"}
SOURCE = {
    "postcode": "pcds",
    "district": "oslaua",
    "county": "oscty",
    "easting": "oseast1m",
    "northing": "osnrth1m",
}
OTHER_NAMES = {
    "lad25cd": "oslaua",
    "lad23cd": "oslaua",
    "cty25cd": "oscty",
    "cty23cd": "oscty",
    "east1m": "oseast1m",
}
AUTHORITIES = Path(__file__).parents[1] / "ssda903" / "data" / "authorities.csv"


def read_directory(path: Path) -> pl.DataFrame:
    """The table built by `build_directory`. Raises UnreadableFileError where the file is not one."""
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise UnreadableFileError(path.name, "this is not a postcode table; build one first") from error
    if missing := set(COLUMNS) - set(frame.columns):
        raise UnreadableFileError(path.name, f"the postcode table has no column {sorted(missing)[0]}")
    return frame.select(pl.col(name).cast(kind) for name, kind in COLUMNS.items())


def build_directory(source: Path, target: Path) -> int:
    """Build the table from the published directory in CSV; returns how many postcodes it holds.

    Raises UnreadableFileError where a column the table needs is not there.
    """
    scan = pl.scan_csv(source, infer_schema=False)
    names = {name.lower(): name for name in scan.collect_schema().names()}
    names |= {
        plain: names[other] for other, plain in OTHER_NAMES.items() if other in names and plain not in names
    }
    if missing := [name for name in SOURCE.values() if name not in names]:
        raise UnreadableFileError(source.name, f"the directory has no column {missing[0]}")
    wanted = scan.select(pl.col(names[column]).alias(name) for name, column in SOURCE.items())
    table = wanted.collect().select(
        pl.col("postcode").str.to_uppercase().str.replace_all(" ", "", literal=True),
        _authority().alias("authority"),
        pl.col("easting").cast(pl.Int32, strict=False),
        pl.col("northing").cast(pl.Int32, strict=False),
    )
    located = table.drop_nulls("postcode").sort("postcode")
    located.write_parquet(target, compression="zstd")
    return located.height


def _authority() -> pl.Expr:
    """The county where there is one, else the district, in the returns' own figures; the country
    outside England.
    """
    upper_tier = pl.when(pl.col("county").str.starts_with("E10")).then("county").otherwise("district")
    figures = {row["gss"]: row["code"] for row in rows_of(AUTHORITIES) if row["gss"]}
    in_england = upper_tier.replace_strict(figures, default=None, return_dtype=pl.String)
    country = (
        pl.col("district").str.slice(0, 1).replace_strict(COUNTRIES, default=None, return_dtype=pl.String)
    )
    return pl.coalesce(in_england, country)

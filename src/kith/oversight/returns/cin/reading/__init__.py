"""Reading a census file: as tables to be checked (`tables`), or child by child to be taken in (`children`)."""

from .children import CensusChild, read_children, repeated_identifiers
from .header import CensusHeader, OtherReturnError, read_header
from .tables import CensusTables, read_tables

__all__ = [
    "CensusChild",
    "CensusHeader",
    "CensusTables",
    "OtherReturnError",
    "read_children",
    "read_header",
    "read_tables",
    "repeated_identifiers",
]

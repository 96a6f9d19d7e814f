from kith.record.people.models.address import Address, Residence, Reveal, Withholding
from kith.record.people.models.alert import Alert
from kith.record.people.models.break_glass import BreakGlass
from kith.record.people.models.characteristic import (
    Disability,
    Ethnicity,
    ImmigrationStatus,
    Language,
    Religion,
)
from kith.record.people.models.confidentiality import Conflict, LevelChange, NamedStaff
from kith.record.people.models.contact_detail import ContactDetail
from kith.record.people.models.family import EcomapSnapshot, FamilyConfirmation, Tie
from kith.record.people.models.identifier import Identifier
from kith.record.people.models.index import IndexEntry
from kith.record.people.models.involvement import Involvement
from kith.record.people.models.merge import Merge, MergeLanding
from kith.record.people.models.name import Name
from kith.record.people.models.person import Person
from kith.record.people.models.relationship import Relationship
from kith.record.people.models.responsibility import ParentalResponsibility

__all__ = [
    "Address",
    "Alert",
    "BreakGlass",
    "Conflict",
    "ContactDetail",
    "Disability",
    "EcomapSnapshot",
    "Ethnicity",
    "FamilyConfirmation",
    "Identifier",
    "ImmigrationStatus",
    "IndexEntry",
    "Involvement",
    "Language",
    "LevelChange",
    "Merge",
    "MergeLanding",
    "Name",
    "NamedStaff",
    "ParentalResponsibility",
    "Person",
    "Relationship",
    "Religion",
    "Residence",
    "Reveal",
    "Tie",
    "Withholding",
]

"""Who may do what with a person's record."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

FIND_PEOPLE = permission("people.find", "search for people", roles.FINDERS, needs=Needs.ROLE)
OPEN_RECORD = permission("people.open_record", "open this record", roles.PRACTITIONERS, may_break_glass=True)
ADD_PERSON = permission("people.add_person", "add a person", roles.PRACTITIONERS, needs=Needs.ROLE)
CHANGE_PERSON = permission("people.change_person", "change this person's details", roles.PRACTITIONERS)
RELATE_PEOPLE = permission("people.relate", "record how people are related", roles.PRACTITIONERS)
PROTECT_ADDRESS = permission("people.protect_address", "protect an address", roles.PRACTITIONERS)
PROTECT_IDENTITY = permission(
    "people.protect_identity", "make a name a former identity", roles.MANAGERS | {roles.SOCIAL_WORKER}
)
REVEAL_ADDRESS = permission("people.reveal_address", "see a protected address", roles.PRACTITIONERS)
MANAGE_ALERTS = permission("people.manage_alerts", "add or end alerts", roles.PRACTITIONERS)
BREAK_GLASS = permission(
    "people.break_glass", "open a record with a reason", roles.PRACTITIONERS, needs=Needs.ROLE
)
REVIEW_BREAK_GLASS = permission(
    "people.review_break_glass",
    "review why a record was opened",
    roles.MANAGERS | {roles.DATA_PROTECTION},
    needs=Needs.ROLE,
)
RESTRICT_RECORD = permission(
    "people.restrict_record", "restrict a record", {roles.SERVICE_MANAGER, roles.DIRECTOR}
)
DECLARE_CONFLICT = permission(
    "people.declare_conflict", "declare a conflict of interest", roles.EVERYONE, needs=Needs.ROLE
)
WHO_LOOKED = permission(
    "people.who_looked",
    "see who looked at this record",
    roles.MANAGERS | {roles.SOCIAL_WORKER, roles.DATA_PROTECTION},
)
PROPOSE_MERGE = permission(
    "people.propose_merge", "propose that two records are one person", roles.FINDERS, needs=Needs.ROLE
)
DECIDE_MERGE = permission(
    "people.decide_merge",
    "approve or undo a merge",
    roles.MANAGERS | {roles.RECORDS_MANAGER},
    needs=Needs.ROLE,
)
"""A merge opens nothing to whoever decides it: it needs the role, and both records to be ones they may know of."""

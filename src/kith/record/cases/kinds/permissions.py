"""Who may open, allocate, transfer and close a case."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

OPEN_CASE = permission(
    "cases.open_case", "open a case", roles.MANAGERS | {roles.OUT_OF_HOURS, roles.SCREENER}
)
ALLOCATE = permission("cases.allocate", "allocate a worker to this child", roles.MANAGERS)
TRANSFER = permission(
    "cases.transfer", "offer this child's case to another team", roles.MANAGERS | {roles.SOCIAL_WORKER}
)
ANSWER_TRANSFER = permission(
    "cases.answer_transfer", "accept or decline a transfer", roles.MANAGERS, needs=Needs.ROLE
)
CLOSE_CASE = permission("cases.close_case", "close this child's case", roles.MANAGERS)
SEE_TEAM = permission("cases.see_team", "see a team's work", roles.MANAGERS, needs=Needs.ROLE)

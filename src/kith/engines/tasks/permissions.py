"""Who may end a task: whoever it is for, and those who work with the child."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import permission

END_TASK = permission(
    "tasks.end_task", "end this task", roles.PRACTITIONERS | {roles.BUSINESS_SUPPORT, roles.MASH_PARTNER}
)

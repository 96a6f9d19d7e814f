"""Who may see tasks, end them, and say who does them: whoever they are for, those who work with the child, and managers."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

_WORKERS = roles.PRACTITIONERS | {roles.BUSINESS_SUPPORT, roles.MASH_PARTNER}

SEE_TASKS = permission("tasks.see", "see your tasks", _WORKERS, needs=Needs.ROLE)
OPEN_TASK = permission("tasks.open_task", "open this task", _WORKERS)
END_TASK = permission("tasks.end_task", "end this task", _WORKERS)
TAKE_TASK = permission("tasks.take_task", "take this task", _WORKERS)
RANK_TASK = permission("tasks.rank_task", "say how important this task is", roles.PRACTITIONERS)
GIVE_TASK = permission("tasks.give_task", "give this task to someone else", roles.MANAGERS)

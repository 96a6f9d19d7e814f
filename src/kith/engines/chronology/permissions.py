"""Who may read and weigh a chronology."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import permission

READ = permission("chronology.read", "read this chronology", roles.PRACTITIONERS, may_break_glass=True)
MARK_SIGNIFICANT = permission("chronology.mark_significant", "mark what is significant", roles.PRACTITIONERS)
ADD_EVENT = permission("chronology.add_event", "add an event to this chronology", roles.PRACTITIONERS)

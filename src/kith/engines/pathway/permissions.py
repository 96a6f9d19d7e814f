"""Who may accept or decline what is handed over."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

SEE_HAND_OVERS = permission(
    "pathway.see", "see what is handed over to your team", roles.MANAGERS, needs=Needs.ROLE
)
ANSWER = permission("pathway.answer", "accept or decline this hand-over", roles.MANAGERS)
OPEN = permission("pathway.open", "open this hand-over", roles.PRACTITIONERS)

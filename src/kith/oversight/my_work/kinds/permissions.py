"""Who has a page of their own: everybody who signs in."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

SEE = permission("my_work.see", "see your work", roles.EVERYONE - {roles.PUBLIC_FORM}, needs=Needs.ROLE)

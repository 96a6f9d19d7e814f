"""Who may read, write and sign forms. A form may ask more of its authors and signers (``registry.declare``)."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import permission

READ = permission("forms.read", "read this form", roles.PRACTITIONERS, may_break_glass=True)
WRITE = permission("forms.write", "write in this form", roles.PRACTITIONERS)
SIGN_OFF = permission("forms.sign_off", "sign off this form", roles.MANAGERS | {roles.CONFERENCE_CHAIR})
STOP = permission("forms.stop", "record that this work will not proceed", roles.MANAGERS)

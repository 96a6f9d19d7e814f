"""Who may see and change who works here. What one may do with one's own account needs no permission."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, Permission, permission

_ADMINISTRATORS = {roles.ACCESS_ADMINISTRATOR}
_SECOND_PEOPLE = _ADMINISTRATORS | {roles.DIRECTOR, roles.SERVICE_MANAGER, roles.DATA_PROTECTION}


def _of(code: str, label: str, held_by: set[roles.Role]) -> Permission:
    return permission(f"accounts.{code}", label, held_by, needs=Needs.ROLE)


SEE_WORKERS = _of("see_workers", "see who works here and what they may do", _SECOND_PEOPLE)
START_ACCOUNT = _of("start_account", "start an account", _ADMINISTRATORS)
END_ACCOUNT = _of("end_account", "end an account", _ADMINISTRATORS)
CHANGE_ACCESS = _of("change_access", "change a worker's roles and teams", _ADMINISTRATORS)
AGREE_ROLE = _of("agree_role", "agree that a worker is given a role", _SECOND_PEOPLE)

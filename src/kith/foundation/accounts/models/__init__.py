from kith.foundation.accounts.models.remembered import Remembered
from kith.foundation.accounts.models.role_request import RoleRequest

__all__ = ["Remembered", "RoleRequest"]

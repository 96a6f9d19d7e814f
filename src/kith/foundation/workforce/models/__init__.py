from kith.foundation.workforce.models.agency import Agency
from kith.foundation.workforce.models.duty import Absence, DutyCycle, DutyWeek
from kith.foundation.workforce.models.registration import Registration
from kith.foundation.workforce.models.role_holding import RoleHolding
from kith.foundation.workforce.models.team import Membership, Team
from kith.foundation.workforce.models.worker import Worker

__all__ = [
    "Absence",
    "Agency",
    "DutyCycle",
    "DutyWeek",
    "Membership",
    "Registration",
    "RoleHolding",
    "Team",
    "Worker",
]

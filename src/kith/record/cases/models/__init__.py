from kith.record.cases.models.allocation import Allocation
from kith.record.cases.models.case import Case
from kith.record.cases.models.responsibility import Responsibility
from kith.record.cases.models.transfer import Transfer

__all__ = ["Allocation", "Case", "Responsibility", "Transfer"]

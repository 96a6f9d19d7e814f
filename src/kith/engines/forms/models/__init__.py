from kith.engines.forms.models.answer import AnswerRow
from kith.engines.forms.models.prefilled import Prefilled
from kith.engines.forms.models.response import Response, ResponsePerson
from kith.engines.forms.models.used import UsedDefinition

__all__ = ["AnswerRow", "Prefilled", "Response", "ResponsePerson", "UsedDefinition"]

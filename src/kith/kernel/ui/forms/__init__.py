"""How a form looks and speaks.

A plain `django.forms.Form` is drawn as GOV.UK components; `Form` adds our words and our manners.
"""

from kith.kernel.ui.forms.base import Form
from kith.kernel.ui.forms.dates import DateBoxes, DateField, DateParts, PartialDateField
from kith.kernel.ui.forms.times import TimeField
from kith.kernel.ui.forms.widgets import CharacterCount, Checkboxes, Radios, TextInput

__all__ = [
    "CharacterCount",
    "Checkboxes",
    "DateBoxes",
    "DateField",
    "DateParts",
    "Form",
    "PartialDateField",
    "Radios",
    "TextInput",
    "TimeField",
]

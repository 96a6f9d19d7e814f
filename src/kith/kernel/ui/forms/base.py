"""The form a page should use: our words for what is missing, and choices that reveal further questions."""

from __future__ import annotations

from typing import Any

from django import forms

_CHOSEN = (forms.ChoiceField, forms.ModelChoiceField)


def required_message(field: forms.Field, label: str) -> str:
    """What to say when nothing was entered: "Enter the postcode", "Select the reason", "Confirm that …"."""
    if label.endswith("?"):
        return f"Answer “{label}”"
    words = label if label[:2].isupper() else label[:1].lower() + label[1:]
    if isinstance(field, _CHOSEN):
        return f"Select {words}"
    if isinstance(field, forms.FileField):
        return f"Choose {words}"
    return f"Tick to confirm: {words}" if isinstance(field, forms.BooleanField) else f"Enter {words}"


class Form(forms.Form):
    """A `forms.Form` that marks optional fields, says plainly what is missing, and settles revealed fields.

    A field that another reveals is declared as it should be when shown: `required=True` there means "required
    once revealed". Where its choice was not made, its errors and its value are dropped.

    noun: in a formset each form stands under a legend such as "Person 2".
    """

    noun = ""
    label_size = "s"
    mark_optional = True
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            stock = forms.Field.default_error_messages["required"]
            if field.error_messages.get("required") == stock:
                named = getattr(field, "named", "") or self[name].label
                field.error_messages["required"] = required_message(field, str(named))

    def clean(self) -> dict[str, Any]:
        """Drop what was asked beneath a choice that was not made. Call it first when you extend it."""
        for name, field in self.fields.items():
            for value, revealed in getattr(field.widget, "reveals", {}).items():
                if value not in self._chosen(name):
                    for other in revealed:
                        self._forget(other)
        return self.cleaned_data

    def _chosen(self, name: str) -> list[str]:
        chosen = self.cleaned_data.get(name)
        several = chosen if isinstance(chosen, list | tuple | set) else [chosen]
        return [str(getattr(one, "pk", one)) for one in several]

    def _forget(self, name: str) -> None:
        self.errors.pop(name, None)
        self.cleaned_data[name] = self.fields[name].to_python(None)

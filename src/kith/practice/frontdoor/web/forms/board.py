"""The filter above the board."""

from __future__ import annotations

from django import forms

from kith.kernel.ui.forms import Form


class BoardFilter(Form):
    mark_optional = False

    colour = forms.ChoiceField(
        label="Rating",
        required=False,
        choices=[("", "All"), ("red", "Red"), ("amber", "Amber"), ("green", "Green"), ("none", "Not rated")],
    )
    screener = forms.ChoiceField(
        label="Screener", required=False, choices=[("", "Anyone"), ("mine", "Me"), ("nobody", "Nobody yet")]
    )

    def chosen(self) -> dict[str, str]:
        """The filter as the query takes it; anything not on the list filters nothing."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in ("colour", "screener")}

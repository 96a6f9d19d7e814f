"""A field as drawn: which component it is, what describes it, and where the error summary should lead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.widgets import Input

from kith.kernel.ui.forms.dates import DateBoxes

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.FileInput, "govuk-file-upload"),
    (Input, "govuk-input"),
)
NEAR_THE_LIMIT = 90  # per cent of the limit: until then nobody needs to know how much is left
_NO_STOCK_LIMITS = {"min": False, "max": False, "step": False, "maxlength": False, "minlength": False}


class KithBoundField(BoundField):
    """Draws through `ui/forms/field.html`.

    The browser's own checks (`required`, `maxlength`, number spinners) are left off: they speak before the
    worker has finished, cut off pasted text without a word, and are not read out well.
    """

    def get_context(self) -> dict[str, Any]:
        """What `field.html` needs; `{% field %}` may put other sizes on top."""
        return {"field": self, "label_size": getattr(self.form, "label_size", ""), "heading": False}

    def as_widget(self, widget: Any = None, attrs: Any = None, only_initial: bool = False) -> Any:
        """The control alone. A choice widget is lent the form, to draw the fields it reveals."""
        drawn = widget or self.field.widget
        if hasattr(drawn, "reveals"):
            drawn.form = self.form
        return super().as_widget(widget, attrs, only_initial)

    def build_widget_attrs(self, attrs: Any, widget: Any = None) -> dict[str, Any]:
        """Attributes of the control: class, error class, keyboard, described-by; never `required`."""
        widget = widget or self.field.widget
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        for browser_check in ("required", "aria-invalid"):
            built.pop(browser_check, None)
        if widget.is_hidden:
            return built
        built |= {name: off for name, off in _NO_STOCK_LIMITS.items() if name in widget.attrs}
        built |= self._keyboard(widget)
        if css := self._css(widget):
            built["class"] = css
        if isinstance(widget, DateBoxes):
            built["wrong"] = self.wrong_boxes
        return built

    def _css(self, widget: forms.Widget) -> str:
        base = next((css for kind, css in _CLASSES if isinstance(widget, kind)), "")
        error = f"{base}--error" if base and self.errors and not self.is_single_checkbox else ""
        counted = "govuk-js-character-count" if self.count else ""
        shown = "govuk-password-input__input govuk-js-password-input-input" if self.is_password else ""
        return " ".join(filter(None, [base, counted, shown, error, widget.attrs.get("class", "")]))

    def _keyboard(self, widget: forms.Widget) -> dict[str, Any]:
        if isinstance(widget, forms.Textarea):
            stock = widget.attrs.get("rows") == "10"
            return {"cols": False, "rows": 5 if stock else widget.attrs.get("rows", 5)}
        if isinstance(self.field, forms.FloatField | forms.DecimalField):
            return {"inputmode": "decimal"}
        if isinstance(self.field, forms.IntegerField):
            return {"inputmode": "numeric"}
        if isinstance(widget, forms.EmailInput | forms.URLInput):
            return {"spellcheck": "false"}
        return {}

    @property
    def aria_describedby(self) -> str | None:
        """Ids of the count, the hint and the error, in the order they are read out."""
        if not self.auto_id or self.is_hidden:
            return None
        # Read where it is asked for: on the control, or on the fieldset round it.
        ids = [
            f"{self.auto_id}-info" if self.count else "",
            self.field.widget.attrs.get("aria-describedby", ""),
            f"{self.auto_id}-hint" if self.help_text else "",
            f"{self.auto_id}-error" if self.errors else "",
        ]
        return " ".join(filter(None, ids)) or None

    @property
    def count(self) -> dict[str, Any]:
        """What the character count says and counts; empty where there is no limit."""
        widget = self.field.widget
        if not isinstance(widget, forms.Textarea):
            return {}
        words = getattr(widget, "words", None)
        limit = words or widget.attrs.get("maxlength")
        if not limit:
            return {}
        unit = "words" if words else "characters"
        threshold = getattr(widget, "threshold", NEAR_THE_LIMIT)
        return {"unit": unit, "limit": limit, "threshold": threshold}

    @property
    def wrong_boxes(self) -> tuple[str, ...]:
        """Which of day, month and year are wrong; all of them where the error does not say."""
        for error in self.errors.as_data() if self.errors else []:
            if boxes := (error.params or {}).get("boxes"):
                return tuple(boxes)
        return ("day", "month", "year") if self.errors else ()

    @property
    def first_id(self) -> str:
        """The id of the control to go to from the error summary."""
        if isinstance(self.field.widget, DateBoxes):
            return f"{self.auto_id}-{(self.wrong_boxes or ('day',))[0]}"
        return self.field.widget.attrs.get("id") or self.auto_id

    @property
    def group_classes(self) -> str:
        """Classes of the form group beyond the plain ones."""
        if self.count:
            return "govuk-character-count"
        return "govuk-password-input" if self.is_password else ""

    @property
    def is_password(self) -> bool:
        """A password box, which can be shown."""
        return isinstance(self.field.widget, forms.PasswordInput)

    @property
    def is_single_checkbox(self) -> bool:
        """A yes-or-nothing box, whose label stands beside it and not above."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_group(self) -> bool:
        """Boxes that together are one answer, as the parts of a date are."""
        return isinstance(self.field.widget, DateBoxes)

    @property
    def is_revealed(self) -> bool:
        """Drawn beneath a choice of another field, so not in the form's own run of fields."""
        widgets = (field.widget for field in self.form.fields.values())
        return any(self.name in names for w in widgets for names in getattr(w, "reveals", {}).values())

    @property
    def is_marked_optional(self) -> bool:
        """Says "(optional)" after its label, where the form wants that."""
        return getattr(self.form, "mark_optional", False) and not self.field.required

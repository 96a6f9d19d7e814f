"""The form renderer: `FORM_RENDERER = "kith.kernel.ui.forms.renderer.KithRenderer"`.

Our templates stand under `ui/`, where no other app's can take their place, so the few stock widgets whose
markup must differ are mapped by name here and not by overriding Django's own files.
"""

from typing import Any

from django.forms.renderers import TemplatesSetting

from kith.kernel.ui.forms.bound_field import KithBoundField

_STOCK = "django/forms/widgets/"
_OURS = "ui/forms/widgets/"
REPLACED = {
    f"{_STOCK}number.html": f"{_OURS}number.html",
    f"{_STOCK}password.html": f"{_OURS}password.html",
    f"{_STOCK}radio.html": f"{_OURS}radios.html",
    f"{_STOCK}checkbox_select.html": f"{_OURS}checkboxes.html",
    f"{_STOCK}clearable_file_input.html": f"{_STOCK}file.html",  # a file once kept is not cleared by a tick
}


class KithRenderer(TemplatesSetting):
    """Draws forms, fields and widgets as GOV.UK Design System components."""

    form_template_name = "ui/forms/form.html"
    formset_template_name = "ui/forms/formset.html"
    field_template_name = "ui/forms/field.html"
    bound_field_class = KithBoundField

    def get_template(self, template_name: str) -> Any:
        """The template of this name, or ours where we replace a stock widget's."""
        return super().get_template(REPLACED.get(template_name, template_name))

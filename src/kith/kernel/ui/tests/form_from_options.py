"""Build, from the options of a published example, the Django form that should be drawn the same way."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kith.kernel.ui.forms import CharacterCount, Checkboxes, DateField, DateParts, Radios, TextInput
from kith.kernel.ui.forms.dates import BOXES

Options = dict[str, Any]
Fields = dict[str, forms.Field]


def group_id(options: Options) -> str:
    return options.get("idPrefix") or options.get("id") or options["name"]


def bound(field: forms.Field, options: Options, others: Fields | None = None) -> forms.BoundField:
    """The field in a form, under the id the example uses, with the example's value and error."""
    name, is_wrong = group_id(options), "errorMessage" in options
    form_class = type("ExampleForm", (forms.Form,), {name: field, **(others or {})})
    form = form_class({} if is_wrong else None, initial={name: initial(options)}, auto_id="%s")
    if is_wrong:
        form.errors.clear()
        form.add_error(name, error(options))
        form[name].value = lambda: field.prepare_value(initial(options))  # typed, as far as the example goes
    return form[name]


def drawn(field: forms.Field, options: Options, others: Fields | None = None) -> str:
    """The field's group as our renderer draws it."""
    return bound(field, options, others).render(context=heading(bound(field, options, others), options))


def heading(field: forms.BoundField, options: Options) -> Options:
    label = options.get("label") or options["fieldset"]["legend"]
    size = re.search(r"--([smlx]+)$", label.get("classes", ""))
    context = {"label_size": size[1] if size else "", "heading": label.get("isPageHeading", False)}
    return {**field.get_context(), **context}


def error(options: Options) -> ValidationError:
    boxes = tuple(box for box in BOXES if (options.get(box) or {}).get("error"))
    return ValidationError(options["errorMessage"]["text"], params={"boxes": boxes})


def initial(options: Options) -> Any:
    if "values" in options and isinstance(options["values"], dict):
        return DateParts(**{box: str(part) for box, part in options["values"].items()})
    marked = [
        item["value"] for item in options.get("items", []) if item.get("checked") or item.get("selected")
    ]
    value = options.get("values", options.get("value", marked))
    return value[0] if isinstance(value, list) and len(value) == 1 else value or None


def revealed(options: Options) -> dict[str, tuple[str, ...]]:
    """The names we give to the fields revealed by the example's choices."""
    items = [item for item in options.get("items", []) if (item.get("conditional") or {}).get("html")]
    return {item["value"]: (f"more-{item['value']}",) for item in items}


def with_our_ids(html: str, options: Options) -> str:
    """The example's markup with its own ids of choices exchanged for the numbered ones we always use."""
    for place, item in enumerate(options.get("items", []), 1):
        if "id" in item:
            ours = f"{group_id(options)}-{place}" if place > 1 else group_id(options)
            named = rf'((?:id|for|aria-describedby)="){item["id"]}(-item-hint)?"'
            html = re.sub(named, rf'\g<1>{ours}\g<2>"', html)
    return html


def with_our_revealed_fields(html: str, options: Options) -> str:
    """The example's markup with its revealed controls exchanged for ours, which have their own tests."""
    for item in options.get("items", []):
        if theirs := (item.get("conditional") or {}).get("html"):
            ours = drawn(
                forms.CharField(label="More"), {"name": f"more-{item['value']}", "label": {"text": "More"}}
            )
            html = html.replace(theirs.strip(), ours)
    return html


def labelled(options: Options) -> dict[str, Any]:
    """Label and hint, as the arguments of any field."""
    label = options.get("label") or options["fieldset"]["legend"]
    return {"label": label["text"], "help_text": options.get("hint", {}).get("text", ""), "required": False}


def attributes(options: Options) -> dict[str, Any]:
    kept = ("autocomplete", "inputmode", "pattern", "autocapitalize")
    attrs = {name: options[name] for name in kept if name in options}
    if "spellcheck" in options:
        attrs["spellcheck"] = str(options["spellcheck"]).lower()
    if "classes" in options:
        attrs["class"] = options["classes"]
    return attrs


def text_field(options: Options) -> forms.Field:
    affixes = {key: options[key]["text"] for key in ("prefix", "suffix") if key in options}
    return forms.CharField(widget=TextInput(attributes(options), **affixes), **labelled(options))


def long_text_field(options: Options) -> forms.Field:
    rows = {"rows": options["rows"]} if "rows" in options else {}
    return forms.CharField(widget=forms.Textarea({**attributes(options), **rows}), **labelled(options))


def counted_field(options: Options) -> forms.Field:
    widget = CharacterCount(
        attributes(options),
        characters=options.get("maxlength") if options.get("countType") != "words" else None,
        words=options.get("maxlength") if options.get("countType") == "words" else None,
        threshold=options.get("threshold"),
        rows=options.get("rows", 5),
    )
    return forms.CharField(widget=widget, **labelled(options))


def select_field(options: Options) -> forms.Field:
    choices = [(item.get("value", item["text"]), item["text"]) for item in options["items"]]
    return forms.ChoiceField(choices=choices, widget=forms.Select(attributes(options)), **labelled(options))


def choice_arguments(options: Options) -> dict[str, Any]:
    """Hints, divider and size for `Radios` and `Checkboxes`."""
    items = options["items"]
    after_divider = [items[place + 1]["value"] for place, item in enumerate(items) if "divider" in item]
    return {
        "hints": {item["value"]: item["hint"]["text"] for item in items if "hint" in item},
        "divider_before": after_divider[0] if after_divider else None,
        "small": "small" in options.get("classes", ""),
        "reveals": revealed(options),
    }


def choices(options: Options) -> list[tuple[str, str]]:
    return [(item["value"], item["text"]) for item in options["items"] if "value" in item]


def radios_field(options: Options) -> forms.Field:
    widget = Radios(inline="inline" in options.get("classes", ""), **choice_arguments(options))
    return forms.ChoiceField(choices=choices(options), widget=widget, **labelled(options))


def checkboxes_field(options: Options) -> forms.Field:
    exclusive = [item["value"] for item in options["items"] if item.get("behaviour") == "exclusive"]
    widget = Checkboxes(exclusive=exclusive[0] if exclusive else None, **choice_arguments(options))
    return forms.MultipleChoiceField(choices=choices(options), widget=widget, **labelled(options))


def date_field(options: Options) -> forms.Field:
    return DateField(**labelled(options))


def file_field(options: Options) -> forms.Field:
    return forms.FileField(widget=forms.ClearableFileInput(attributes(options)), **labelled(options))


def password_field(options: Options) -> forms.Field:
    widget = forms.PasswordInput({"autocomplete": "current-password", **attributes(options)})
    return forms.CharField(widget=widget, **labelled(options))

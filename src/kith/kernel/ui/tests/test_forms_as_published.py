"""Fields of a plain Django form are drawn as govuk-frontend publishes them.

Named here is every published example that a Django form can express. Left out are those about options we do
not offer: attributes on parts, HTML in labels, translated texts, disabled choices, dates of fewer boxes.
"""

import re

import pytest
from django import forms

from kith.kernel.ui.tests import form_from_options as build
from kith.kernel.ui.tests.published import assert_same_markup, examples, options

FIELDS = {
    "input": build.text_field,
    "textarea": build.long_text_field,
    "character-count": build.counted_field,
    "select": build.select_field,
    "radios": build.radios_field,
    "checkboxes": build.checkboxes_field,
    "date-input": build.date_field,
    "file-upload": build.file_field,
    "password-input": build.password_field,
}

EXAMPLES = {
    "input": """
        default; with hint text; with error message; with error and hint; with width-2 class; with width-3
        class; with width-4 class; with width-5 class; with width-10 class; with width-20 class; with
        width-30 class; with label as page heading; with prefix; with suffix; with prefix and suffix; with
        prefix and suffix and error; with prefix and suffix and width modifier; with extra letter spacing;
        classes; id; value; inputmode; with prefix with html as text; with suffix with html as text; with
        autocomplete attribute; with spellcheck enabled; with spellcheck disabled; with autocapitalize
        turned off
    """,
    "textarea": """
        default; with hint; with error message; with default value; with custom rows; with label as page
        heading; id; classes; with hint and error message; with autocomplete attribute; with spellcheck
        enabled; with spellcheck disabled
    """,
    "character-count": """
        default; with hint; with hint and error; with default value; with default value exceeding limit;
        with custom rows; with label as page heading; with count type 'words'; with count type 'words' and
        value; with count type 'words' and error message; with count type 'words' and threshold; with
        threshold; classes; id; spellcheck enabled; spellcheck disabled; custom classes with error message
    """,
    "select": """
        with hint text and error message; error; id
    """,
    "radios": """
        default; with hint; inline; with a divider; with hints on items; with fieldset and error message;
        with very long option text; with conditional items; with conditional item checked; small with long
        text; small inline; small with a divider; with hints on parent and items; with hint and error
        message; textarea in conditional; with conditional items with special characters; with conditional
        items and pre-checked value
    """,
    "checkboxes": """
        default; with hint; with pre-checked values; with divider and None; with divider, None and
        conditional items; with hints on items; with legend as a page heading; with error message; with very
        long option text; with conditional items; small; small with long text; small with error; small with
        hint; small with conditional reveal; small with divider and None; with id and name; with conditional
        items with special characters; with error message and hint; with conditional item checked; textarea
        in conditional
    """,
    "date-input": """
        default; with values; with error message and hint; with error message and hint (using items); with
        error on day input; with error on month input; with error on year input; with items; with error on
        single field
    """,
    "file-upload": """
        default; with hint text; with error message and hint; with label as page heading; classes; id; error
    """,
    "password-input": """
        default; with hint text; with error message; with label as page heading; with input width class;
        classes; id; with new-password autocomplete
    """,
}

CASES = [(kind, name) for kind, names in EXAMPLES.items() for name in " ".join(names.split()).split("; ")]


def renamed(html: str, component: str, asked: build.Options) -> str:
    """The example with Django's names: one for id and name, and in a date the box after it."""
    name, is_date = build.group_id(asked), component == "date-input"

    def ours(found: re.Match[str]) -> str:
        return f' name="{name}-{found[1].split("-")[-1]}"' if is_date else f' name="{name}"'

    return re.sub(r' name="(?!more-)([^"]*)"', ours, html)


@pytest.mark.parametrize(("component", "example"), CASES)
def test_a_field_is_drawn_as_published(component, example):
    asked = options(component, example)
    others = {
        name: forms.CharField(label="More") for names in build.revealed(asked).values() for name in names
    }
    theirs = build.with_our_revealed_fields(examples(component)[example]["html"], asked)
    theirs = renamed(build.with_our_ids(theirs, asked), component, asked)
    assert_same_markup(build.drawn(FIELDS[component](asked), asked, others), theirs)

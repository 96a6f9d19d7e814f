"""What our forms add to Django's: words, reveals, times, and never the browser's own checks."""

from datetime import time

import pytest
from django import forms

from kith.kernel.ui.forms import CharacterCount, Checkboxes, DateField, Form, Radios, TimeField

HOW = [("phone", "Phone"), ("email", "E-mail"), ("none", "Neither")]


class ContactForm(Form):
    how = forms.ChoiceField(
        label="How to reply",
        choices=HOW,
        widget=Radios(reveals={"phone": ["number"], "email": ["address", "copies"]}),
    )
    number = forms.CharField(label="Phone number")
    address = forms.EmailField(label="E-mail address")
    copies = forms.MultipleChoiceField(label="Copies", choices=[("a", "A")], widget=Checkboxes)
    note = forms.CharField(label="Note", required=False, max_length=50, widget=forms.Textarea)


def test_a_revealed_field_is_required_once_its_choice_is_made():
    form = ContactForm({"how": "phone"})
    assert form.errors == {"number": ["Enter phone number"]}


def test_a_field_that_was_not_revealed_is_neither_required_nor_kept():
    form = ContactForm({"how": "phone", "number": "01632 960001", "address": "left over from before"})
    assert form.is_valid()
    assert form.cleaned_data["address"] == ""
    assert form.cleaned_data["copies"] == []


def test_nothing_revealed_is_asked_where_nothing_was_chosen():
    assert list(ContactForm({}).errors) == ["how"]


def test_a_checkbox_reveals_too():
    class NeedsForm(Form):
        needs = forms.MultipleChoiceField(
            choices=[("interpreter", "Interpreter"), ("other", "Other")],
            widget=Checkboxes(reveals={"interpreter": ["language"]}),
        )
        language = DateField(named="Since")

    assert list(NeedsForm({"needs": ["interpreter", "other"]}).errors) == ["language"]
    assert NeedsForm({"needs": ["other"]}).is_valid()


def test_a_revealed_field_is_drawn_inside_its_choice_and_not_again():
    html = str(ContactForm())
    assert html.count('name="number"') == 1
    assert html.index('id="conditional-id_how"') < html.index('name="number"') < html.index('value="email"')


def test_two_forms_of_one_class_draw_their_own_revealed_values():
    one, two = ContactForm(initial={"number": "111"}), ContactForm(initial={"number": "222"})
    assert "222" in str(two)
    assert "222" not in str(one)


def test_a_prefix_reaches_revealed_fields():
    assert 'name="a-number"' in str(ContactForm(prefix="a"))


@pytest.mark.parametrize(
    ("field", "label", "message"),
    [
        (forms.CharField(), "Postcode", "Enter postcode"),
        (forms.CharField(), "NHS number", "Enter NHS number"),
        (forms.CharField(), "What happened?", "Answer “What happened?”"),
        (forms.ChoiceField(choices=HOW), "Reason", "Select reason"),
        (forms.FileField(), "Letter", "Choose letter"),
        (forms.BooleanField(), "I have read this", "Tick to confirm: I have read this"),
        (DateField(named="Date of birth"), "When was the child born?", "Enter date of birth"),
    ],
)
def test_what_is_missing_is_named(field, label, message):
    field.label = label
    form = type("OneField", (Form,), {"one": field})({})
    assert form.errors["one"] == [message]


def test_a_message_of_the_forms_own_is_kept():
    field = forms.CharField(error_messages={"required": "Say what happened"})
    assert type("OneField", (Form,), {"one": field})({}).errors["one"] == ["Say what happened"]


def test_an_optional_field_says_so():
    assert "Note (optional)" in str(ContactForm()["note"].as_field_group())
    assert "(optional)" not in str(ContactForm()["number"].as_field_group())


def test_a_plain_django_form_has_no_such_manners():
    form = type("Plain", (forms.Form,), {"one": forms.CharField(required=False)})()
    assert "(optional)" not in str(form)


@pytest.mark.parametrize("check", [" required", "maxlength", "min=", "max=", 'type="number"', "aria-invalid"])
def test_the_browsers_own_checks_are_left_off(check):
    fields = {
        "text": forms.CharField(max_length=9),
        "number": forms.IntegerField(min_value=1, max_value=9),
        "long": forms.CharField(max_length=9, widget=forms.Textarea),
    }
    form = type("Plain", (forms.Form,), fields)({"text": "x", "number": "x", "long": "x"})
    assert not form.is_valid()
    assert check not in str(form).replace("data-maxlength", "")


def test_a_number_brings_up_the_number_keyboard():
    form = type("Plain", (forms.Form,), {"whole": forms.IntegerField(), "part": forms.DecimalField()})()
    assert 'inputmode="numeric"' in str(form["whole"])
    assert 'inputmode="decimal"' in str(form["part"])


def test_a_long_text_with_a_limit_counts_what_is_left():
    html = ContactForm()["note"].as_field_group()
    assert 'data-maxlength="50"' in html
    assert "You can enter up to 50 characters" in html


def test_a_line_end_counts_as_one_character():
    widget = CharacterCount(characters=3)
    assert widget.value_from_datadict({"note": "a\r\nb"}, {}, "note") == "a\nb"


def test_a_hidden_field_is_drawn_bare_even_when_it_is_wrong():
    form = type("Plain", (forms.Form,), {"version": forms.IntegerField(widget=forms.HiddenInput)})(
        {"version": "x"}
    )
    assert str(form).strip() == '<input type="hidden" name="version" value="x" id="id_version">'


def test_what_was_typed_is_kept_and_escaped():
    form = ContactForm({"note": "<script>alert(1)</script>" * 3})
    assert "&lt;script&gt;" in str(form["note"])
    assert "<script>" not in str(form)


def test_several_errors_of_one_field_are_all_said():
    form = ContactForm({"how": "none"})
    form.add_error("note", "First")
    form.add_error("note", "Second")
    html = form["note"].as_field_group()
    assert "First" in html
    assert "Second" in html


def test_a_single_checkbox_has_its_label_beside_it():
    form = type(
        "Plain", (forms.Form,), {"agreed": forms.BooleanField(label="Agreed", help_text="In writing")}
    )({})
    html = form["agreed"].as_field_group()
    assert html.index('type="checkbox"') < html.index("govuk-checkboxes__label") < html.index("In writing")
    assert 'aria-describedby="id_agreed-hint id_agreed-error"' in html


def test_a_formset_draws_every_form_and_its_count():
    formset = forms.formset_factory(ContactForm, extra=2)(prefix="who")
    html = str(formset)
    assert 'name="who-TOTAL_FORMS"' in html
    assert 'name="who-1-note"' in html


@pytest.mark.parametrize("typed", ["14:30", "2:30pm", " 1430 "])
def test_a_time_may_be_written_in_any_usual_way(typed):
    assert TimeField().clean(typed) == time(14, 30)


def test_what_is_no_time_is_refused_by_name():
    with pytest.raises(forms.ValidationError, match="Seen at must be a time, like 2:05pm or 14:05"):
        TimeField(label="Seen at").clean("soon")


def test_midnight_is_a_time():
    assert TimeField().clean("0:00") == TimeField().clean(time(0)) == time(0)


def test_a_stored_time_is_shown_without_seconds():
    form = type("Plain", (forms.Form,), {"at": TimeField()})(initial={"at": time(9, 5)})
    assert 'value="09:05"' in str(form["at"])


def test_the_text_of_a_wrong_time_is_shown_again():
    form = type("Plain", (forms.Form,), {"at": TimeField()})({"at": "soon"})
    assert 'value="soon"' in str(form["at"])


def test_a_plain_long_text_says_what_is_left_only_near_its_limit():
    field = forms.CharField(max_length=5000, widget=forms.Textarea)
    form = type("Plain", (Form,), {"long": field})()
    assert 'data-threshold="90"' in str(form["long"].as_field_group())


def test_many_choices_stand_in_columns():
    field = forms.MultipleChoiceField(choices=[("a", "A")], widget=Checkboxes(columns=True))
    assert "kith-choices--columns" in str(type("Plain", (Form,), {"many": field})()["many"])

"""The tags a page writes itself."""

from uuid import UUID

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from kith.kernel.ui.forms import Form

KEY = "1b4e28ba-2fa1-11d2-883f-0016d3cca427"


def drawn(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


def key_in(html):
    return html.split('name="idempotency_key" value="')[1].split('"')[0]


class LetterForm(Form):
    letter = forms.FileField()
    note = forms.CharField(label="Note")


def test_a_form_that_writes_carries_token_and_key():
    html = drawn("{% post_form %}x{% endpost_form %}", csrf_token="the-token")
    assert 'name="csrfmiddlewaretoken" value="the-token"' in html
    assert UUID(key_in(html)).version == 4


def test_two_pages_have_two_keys():
    source = "{% post_form %}{% endpost_form %}"
    assert key_in(drawn(source)) != key_in(drawn(source))


def test_b122_a_refused_page_is_shown_again_with_its_key():
    request = RequestFactory().post("/", {"idempotency_key": KEY})
    assert key_in(drawn("{% post_form %}{% endpost_form %}", request=request)) == KEY


@pytest.mark.parametrize("sent", ["", "x", '"><script>', "0"])
def test_a_key_that_is_none_is_replaced(sent):
    request = RequestFactory().post("/", {"idempotency_key": sent})
    assert UUID(key_in(drawn("{% post_form %}{% endpost_form %}", request=request))).version == 4


def test_the_browser_neither_checks_nor_remembers():
    html = drawn("{% post_form %}{% endpost_form %}")
    assert "novalidate" in html
    assert 'autocomplete="off"' in html


def test_a_form_with_a_file_can_send_it():
    source = "{% post_form form %}{% endpost_form %}"
    assert 'enctype="multipart/form-data"' in drawn(source, form=LetterForm())
    assert "enctype" not in drawn(source, form=Form())


def test_a_submit_button_is_pressed_once():
    assert 'data-prevent-double-click="true"' in drawn('{% submit "Save" %}')


def test_a_second_button_says_which_it_is():
    assert 'name="draft" value="yes"' in drawn('{% submit "Keep" "secondary" name="draft" value="yes" %}')


def test_an_unrefused_form_has_no_summary():
    assert drawn("{% error_summary form %}", form=LetterForm()).strip() == ""


def test_a_missing_form_has_no_summary():
    assert drawn("{% error_summary form formset %}").strip() == ""


def test_every_error_leads_to_its_field():
    html = drawn("{% error_summary form %}", form=LetterForm({}))
    assert '<a href="#id_letter">Choose letter</a>' in html
    assert '<a href="#id_note">Enter note</a>' in html


def test_an_error_of_the_form_or_of_a_hidden_field_leads_nowhere():
    class VersionForm(forms.Form):
        version = forms.IntegerField(widget=forms.HiddenInput)

    form = VersionForm({"version": "x"})
    form.add_error(None, "The end is before the start")
    html = drawn("{% error_summary form %}", form=form)
    assert "The end is before the start" in html
    assert "Enter a whole number" in html
    assert "<a " not in html


def test_the_errors_of_a_formset_are_there_too():
    formset = forms.formset_factory(LetterForm, extra=1, min_num=1, validate_min=True)
    sent = formset({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"})
    html = drawn("{% error_summary sent %}", sent=sent)
    assert '<a href="#id_form-0-note">Enter note</a>' in html
    assert "Please submit at least 1 form" in html


def test_an_error_message_is_text():
    form = LetterForm({})
    form.add_error(None, "<script>")
    assert "&lt;script&gt;" in drawn("{% error_summary form %}", form=form)


def test_a_label_can_be_the_heading_of_the_page():
    html = drawn("{% field form.note heading=True %}", form=LetterForm())
    assert '<h1 class="govuk-label-wrapper">' in html
    assert "govuk-label--l" in html


def test_a_field_otherwise_keeps_the_size_of_its_form():
    assert "govuk-label--s" in drawn("{% field form.note %}", form=LetterForm())
    assert "govuk-label--m" in drawn('{% field form.note size="m" %}', form=LetterForm())


def test_fields_stand_under_a_common_legend():
    html = drawn(
        '{% fieldset "Address" hint="Where they sleep" %}{{ form.note }}{% endfieldset %}', form=LetterForm()
    )
    assert html.index("Address") < html.index("Where they sleep") < html.index('name="note"')


def test_text_within_a_block_is_escaped_once():
    html = drawn(
        '{% details "Why" %}{{ word }}{% enddetails %}{% inset %}{{ word }}{% endinset %}', word="<b>"
    )
    assert html.count("&lt;b&gt;") == 2


def test_a_filter_asks_by_address():
    html = drawn('{% filter_form form "Filter notes" "/notes/" %}', form=LetterForm())
    assert 'method="get"' in html
    assert 'href="/notes/"' in html
    assert "csrf" not in html

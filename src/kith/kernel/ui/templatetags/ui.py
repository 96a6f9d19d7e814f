"""The tags a page writes itself. Larger things (tables, lists, timelines) are built by a presenter from
`kith.kernel.ui.parts` and put out with `{{ table }}`.

    {% back_link "/contacts/" %}                    the way back, in the block before_main
    {% error_summary form %}                        every error, leading to its field
    {% post_form form %} … {% endpost_form %}       <form> with token, key against doing it twice, enctype
    {% submit "Save and continue" %}                a button that a double click presses once
    {% field form.name size="m" heading=True %}     one field with its label larger, or as the page's heading
    {% fieldset "Address" %} … {% endfieldset %}    fields under a common legend
    {% filter_form form %}                          a compact form above a list
    {% tag "Overdue" "red" %}  {% rag "amber" %}  {% warning "…" %}
    {% inset %} … {% endinset %}  {% details "Why we ask" %} … {% enddetails %}
"""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from kith.kernel.ui import parts
from kith.kernel.ui.forms.errors import ErrorSummary

register = template.Library()

IDEMPOTENCY_FIELD = "idempotency_key"


@register.simple_tag
def error_summary(*forms: Any) -> ErrorSummary:
    """Every error of these forms and formsets; nothing where there is none."""
    return ErrorSummary(forms)


@register.simple_tag
def back_link(href: str, text: str = "Back") -> SafeString:
    """The way back, above a page of a form. Elsewhere breadcrumbs say more."""
    markup = '<nav aria-label="{}"><a href="{}" class="govuk-back-link">{}</a></nav>'
    return format_html(markup, text, href, text)


@register.simple_tag
def tag(text: str, colour: parts.inline.Colour = "") -> parts.Tag:
    """A status in a word or two."""
    return parts.Tag(text, colour)


@register.simple_tag
def rag(rating: Any, text: str = "") -> parts.Rag:
    """A red, amber, green or none rating."""
    return parts.Rag(rating, text)


@register.simple_tag
def warning(text: str) -> parts.Warning:
    """A consequence the reader must not overlook."""
    return parts.Warning(text)


@register.simple_tag
def notification(text: Any, kind: Any = "important", id: str = "notice") -> parts.Notification:
    """A banner at the top of the page. Two on one page need two ids."""
    return parts.Notification(text, kind, id=id)


@register.simple_block_tag
def inset(content: SafeString) -> parts.Inset:
    """Words set apart."""
    return parts.Inset(content)


@register.simple_block_tag
def details(content: SafeString, summary: str, is_open: bool = False) -> parts.Details:
    """More, for those who want it."""
    return parts.Details(summary, content, is_open)


@register.simple_block_tag
def fieldset(content: SafeString, legend: str, size: str = "m", hint: str = "") -> SafeString:
    """Fields that belong together, under a common legend."""
    return _drawn("ui/forms/fieldset.html", content=content, legend=legend, size=size, hint=hint)


@register.simple_tag
def field(bound_field: Any, size: str | None = None, heading: bool = False) -> SafeString:
    """One field with another size of label (s, m, l, xl), or with its label as the heading of the page."""
    context = bound_field.get_context()
    if size or heading:
        context |= {"label_size": size or "l", "heading": heading}
    drawn: SafeString = bound_field.render(context=context)
    return drawn


@register.simple_tag
def filter_form(form: Any, title: str = "Filter", clear: str = "?") -> SafeString:
    """A GET form on one line above a list. `clear` is the address without any filter."""
    return _drawn("ui/forms/filter.html", form=form, title=title, clear=clear)


@register.simple_tag
def submit(text: str, kind: str = "", name: str = "", value: str = "") -> SafeString:
    """A button that sends the form once however often it is clicked. kind: "", secondary, warning."""
    return _drawn("ui/forms/submit.html", text=text, kind=kind, name=name, value=value)


@register.simple_block_tag(takes_context=True)
def post_form(
    context: Context,
    content: SafeString,
    form: Any = None,
    action: str = "",
    label: str = "",
    role: str = "",
    css: str = "",
) -> SafeString:
    """A form that writes. It carries a key by which the server does the same act once.

    The browser fills in nothing: on a shared desk what it remembers are other children's details. A sign-in
    form says otherwise on its own fields.
    """
    return _drawn(
        "ui/forms/post_form.html",
        content=content,
        action=action,
        label=label,
        role=role,
        css=css,
        is_multipart=form is not None and form.is_multipart(),
        key=idempotency_key(context),
        csrf_token=context.get("csrf_token", ""),
    )


def idempotency_key(context: Context) -> str:
    """A new key, or the one this page was sent with when it is shown again after a refusal."""
    request = context.get("request")
    sent = request.POST.get(IDEMPOTENCY_FIELD, "") if request is not None else ""
    try:
        return str(UUID(sent))
    except ValueError:
        return str(uuid4())


def _drawn(template_name: str, **context: Any) -> SafeString:
    return mark_safe(render_to_string(template_name, context))  # noqa: S308  # escaped by its template

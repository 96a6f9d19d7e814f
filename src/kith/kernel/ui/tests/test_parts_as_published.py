"""Components that the design system publishes are drawn as it publishes them."""

import re

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from kith.kernel.ui.forms.errors import WrongThing
from kith.kernel.ui.parts import (
    Breadcrumbs,
    Details,
    Inset,
    Link,
    Notification,
    Pagination,
    Panel,
    SummaryList,
    SummaryRow,
    Tab,
    Tabs,
    Tag,
    Task,
    TaskList,
    Warning,
)
from kith.kernel.ui.tests.published import assert_as_published, assert_same_markup, examples, options


def content(asked):
    """The text of an option, or its HTML as a template would hand it on."""
    return mark_safe(asked["html"]) if "html" in asked else asked["text"]


@pytest.mark.parametrize(
    "example", ["default", "grey", "green", "turquoise", "purple", "pink", "red", "orange", "yellow"]
)
def test_tag(example):
    asked = options("tag", example)
    assert_as_published(
        str(Tag(asked["text"], asked.get("classes", "").removeprefix("govuk-tag--"))), "tag", example
    )


@pytest.mark.parametrize("example", ["default", "html as text"])
def test_inset(example):
    assert_as_published(str(Inset(options("inset-text", example)["text"])), "inset-text", example)


@pytest.mark.parametrize("example", ["default", "multiple lines", "html as text"])
def test_warning(example):
    assert_as_published(str(Warning(options("warning-text", example)["text"])), "warning-text", example)


@pytest.mark.parametrize("example", ["default", "expanded", "html as text", "summary html as text"])
def test_details(example):
    asked = options("details", example)
    ours = Details(asked["summaryText"], asked["text"], is_open=asked.get("open", False))
    theirs = examples("details")[example]["html"].replace('id="help-with-nationality" ', "")
    assert_same_markup(str(ours), theirs)


@pytest.mark.parametrize("example", ["default", "html as text"])
def test_notification(example):
    assert_as_published(
        str(Notification(options("notification-banner", example)["text"])), "notification-banner", example
    )


def test_notification_of_success():
    text = options("notification-banner", "with type as success")["text"]
    assert_as_published(str(Notification(text, "success")), "notification-banner", "with type as success")


@pytest.mark.parametrize("example", ["title html as text", "body html as text", "title with no body text"])
def test_panel(example):
    asked = options("panel", example)
    assert_as_published(str(Panel(asked["titleText"], asked.get("text", ""))), "panel", example)


@pytest.mark.parametrize("example", ["default", "with one level", "html as text"])
def test_breadcrumbs(example):
    listed = options("breadcrumbs", example)["items"]
    ours = str(Breadcrumbs([Link(item["text"], item["href"]) for item in listed if "href" in item]))
    assert_same_markup(ours.replace(" govuk-breadcrumbs--collapse-on-mobile", ""), without_last_text(example))


def without_last_text(example):
    """Our last breadcrumb is always a link: the page's own name is its heading."""
    return re.sub(
        r'<li class="govuk-breadcrumbs__list-item" aria-current.*?</li>',
        "",
        examples("breadcrumbs")[example]["html"],
        flags=re.S,
    )


@pytest.mark.parametrize("example", ["default", "html as text"])
def test_tabs(example):
    listed = options("tabs", example)["items"]
    tabs = [Tab(item["id"], item["label"], panel(item["panel"])) for item in listed]
    assert_as_published(str(Tabs(tabs)), "tabs", example)


def panel(asked):
    return content(asked) if "html" in asked else format_html('<p class="govuk-body">{}</p>', asked["text"])


def task(item):
    status = item["status"]
    colour = status["tag"].get("classes", "").removeprefix("govuk-tag--") if "tag" in status else ""
    shown = Tag(status["tag"]["text"], colour) if "tag" in status else status["text"]
    return Task(item["title"]["text"], shown, item.get("href", ""), item.get("hint", {}).get("text", ""))


@pytest.mark.parametrize("example", ["default", "with hint text and additional states"])
def test_task_list(example):
    ours = TaskList([task(item) for item in options("task-list", example)["items"]])
    assert_as_published(str(ours), "task-list", example)


def summary_row(row):
    items = (row.get("actions") or {}).get("items", [])
    return SummaryRow(row["key"]["text"], content(row["value"]), [action(item) for item in items])


def action(item):
    return Link(item["text"], item["href"], item.get("visuallyHiddenText", ""))


@pytest.mark.parametrize("example", ["default", "with actions", "with some actions"])
def test_summary_list(example):
    asked = options("summary-list", example)
    assert_as_published(
        str(SummaryList([summary_row(row) for row in asked["rows"]])), "summary-list", example
    )


@pytest.mark.parametrize(
    "example",
    [
        "as a summary card with a text header",
        "as a summary card with actions",
        "summary card with only 1 action",
    ],
)
def test_summary_card(example):
    asked = options("summary-list", example)
    card = asked["card"]
    links = [action(item) for item in (card.get("actions") or {}).get("items", [])]
    ours = SummaryList(
        [summary_row(row) for row in asked["rows"]], title=card["title"]["text"], actions=links
    )
    assert_as_published(str(ours), "summary-list", example)


@pytest.mark.parametrize(
    ("example", "number"), [("with many pages", 10), ("first page", 1), ("last page", 3)]
)
def test_pagination(example, number):
    asked = options("pagination", example)
    last = max(item.get("number", 0) for item in asked["items"])
    ours = str(Pagination(Paginator(range(last), 1).page(number)))
    nav = ours[ours.index("<nav") : ours.index("</nav>") + 6]
    theirs = re.sub(r'href="[^"]*"', 'href=""', examples("pagination")[example]["html"])
    assert_same_markup(re.sub(r'href="[^"]*"', 'href=""', nav), theirs)


def drawn(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("example", "kind"), [("prevent double click", ""), ("secondary", "secondary"), ("warning", "warning")]
)
def test_button(example, kind):
    asked = options("button", example)
    ours = drawn("{% submit text kind %}", text=asked["text"], kind=kind)
    theirs = (
        examples("button")[example]["html"].replace(' name="Warning"', "").replace(' name="secondary"', "")
    )
    if "preventDoubleClick" not in asked:
        ours = ours.replace(' data-prevent-double-click="true"', "")
    assert_same_markup(ours, theirs)


@pytest.mark.parametrize(
    "example", ["default", "without links", "mixed with and without links", "error list with html as text"]
)
def test_error_summary(example):
    listed = [
        WrongThing(item["text"], item.get("href", ""))
        for item in options("error-summary", example)["errorList"]
    ]
    ours = render_to_string("ui/forms/error_summary.html", {"part": {"errors": listed}})
    theirs = re.sub(r"<p>.*?</p>", "", examples("error-summary")[example]["html"], flags=re.S)
    assert_same_markup(ours, theirs)

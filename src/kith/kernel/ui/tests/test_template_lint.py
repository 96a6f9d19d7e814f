"""Every template of every area obeys the rules, and the rules catch what they are for."""

import pytest

from kith.kernel.ui.template_lint import LONG, MOST_LINES, OWN_FORMS, UNESCAPED, problems, templates

ALL = dict(templates())


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_template_obeys_the_rules(name):
    assert list(problems(name, ALL[name].read_text("utf-8"))) == []


def test_the_templates_are_found():
    assert "ui/page.html" in ALL


def test_every_exception_still_exists():
    assert set(ALL) >= LONG | UNESCAPED | OWN_FORMS


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color: red">',
        "<p\n  class='a'\n  style='color: red'>",
        "<style>p{}</style>",
        "<script>alert(1)</script>",
        '<script type="module">go()</script>',
        '<button onclick="go()">',
        '<a href="javascript:go()">',
        '<script src="https://example.org/a.js"></script>',
        '<link rel="stylesheet" href="//example.org/a.css">',
        "{{ note|safe }}",
        "{{ note | safe }}",
        "{% autoescape off %}",
        '<form method="post" action="/x">',
        "<p></p>\n" * (MOST_LINES + 1),
    ],
)
def test_what_is_forbidden_is_caught(text):
    assert len(list(problems("area/page.html", text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<script src="{% static "kith/kith.js" %}"></script>',
        '<a href="https://www.gov.uk/guidance">Guidance</a>',
        '<input data-once="1" name="on=">',
        '{# never style="..." #}<p class="a">',
        '<form method="get">',
        "<p></p>\n" * MOST_LINES,
    ],
)
def test_what_is_allowed_is_left_alone(text):
    assert list(problems("area/page.html", text)) == []

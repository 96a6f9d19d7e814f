"""What our own components say, and that nobody's text becomes markup."""

from datetime import UTC, date, datetime

import pytest
from django.core.paginator import Paginator
from django.http import QueryDict

from kith.kernel.ui.charts import Sparkline
from kith.kernel.ui.parts import (
    Card,
    CardGrid,
    Column,
    Count,
    Details,
    Fact,
    IdentityBar,
    Inset,
    Link,
    Moment,
    Notification,
    Pagination,
    Panel,
    Parts,
    Progress,
    Rag,
    Row,
    Sort,
    Stack,
    Step,
    StepList,
    SubNavigation,
    SummaryList,
    SummaryRow,
    Tab,
    Table,
    Tabs,
    Tag,
    Tally,
    Task,
    TaskList,
    Timeline,
    TimelineEntry,
    Warning,
    Words,
)
from kith.kernel.ui.parts.navigation import query_with

BAD = '<script>alert("x")</script>'
LINK = Link(BAD, f'"{BAD}', hidden=BAD)


@pytest.mark.parametrize(
    "part",
    [
        LINK,
        Tag(BAD),
        Rag("red", BAD),
        Stack(BAD, [BAD]),
        Parts([BAD]),
        Inset(BAD),
        Warning(BAD),
        Details(BAD, BAD),
        Notification(BAD, title=BAD),
        Panel(BAD, BAD),
        Progress(BAD, 1, 2),
        SummaryList([SummaryRow(BAD, BAD, [LINK])], title=BAD, actions=[LINK]),
        TaskList([Task(BAD, BAD, "#", BAD)]),
        StepList([Step(BAD, "done", BAD)], label=BAD),
        CardGrid([Card(BAD, BAD, "#", BAD)]),
        Tally([Count(BAD, 1, "#")], BAD),
        Words(BAD),
        SubNavigation([LINK], BAD),
        Tabs([Tab("a", BAD, BAD)], title=BAD),
        Table(BAD, [Column(BAD)], [[BAD]]),
        Table(BAD, [Column(BAD)], [], empty=BAD),
        Timeline([TimelineEntry(BAD, Moment(date(2026, 4, 3), BAD), BAD, BAD, BAD, BAD)]),
        IdentityBar(BAD, [Fact(BAD, BAD)], [BAD], [BAD], [LINK]),
        Sparkline(BAD, [1, 2]),
    ],
    ids=lambda part: type(part).__name__,
)
def test_b021_text_given_to_a_part_is_never_markup(part):
    html = str(part)
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_a_part_inside_another_is_drawn_once_and_not_escaped():
    assert str(Parts([Tag("Overdue", "red")])).count('<strong class="govuk-tag govuk-tag--red">') == 1


@pytest.mark.parametrize(
    ("rating", "word"), [("red", "Red"), ("amber", "Amber"), ("green", "Green"), ("none", "Not rated")]
)
def test_a_rating_is_said_in_words(rating, word):
    assert f">{word}<" in str(Rag(rating))


def test_a_moment_is_said_as_we_say_it_and_given_exactly():
    assert str(Moment(date(2015, 4, 3))) == '<time datetime="2015-04-03">3 April 2015</time>'
    assert "3 April 2026 at 3:05pm" in str(Moment(datetime(2026, 4, 3, 14, 5, tzinfo=UTC)))


def test_an_empty_fact_is_said_to_be_not_recorded():
    assert "Not recorded" in str(SummaryList([SummaryRow("School nurse", None)]))
    assert "Not recorded" not in str(SummaryList([SummaryRow("Brothers", 0)]))


def test_a_card_may_say_nought():
    assert ">0<" in str(Card("Overdue", figure=0))


def test_progress_cannot_be_more_than_the_whole():
    with pytest.raises(ValueError, match="3 of 2"):
        Progress("Loaded", 3, 2)


def test_steps_say_where_we_are():
    html = str(StepList([Step("Contact", "done"), Step("Enquiries", "current"), Step("Decision")]))
    assert html.count('aria-current="step"') == 1
    assert [word in html for word in ("Done", "Now", "Not yet")] == [True, True, True]


def test_alerts_are_drawn_with_the_identity():
    html = str(IdentityBar("Amara Okafor", alerts=["Do not give the address"]))
    assert "Do not give the address" in html


def test_the_current_page_of_a_record_is_marked_for_everybody():
    html = str(SubNavigation([Link("People", "#"), Link("Plans", "#", is_current=True)], "Pages"))
    assert html.count('aria-current="page"') == 1


COLUMNS = [Column("Child", sort="child"), Column("Visits", is_numeric=True)]


def test_an_empty_table_says_what_that_means():
    html = str(Table("Visits", COLUMNS, [], empty="No visit is overdue."))
    assert "No visit is overdue." in html
    assert 'colspan="2"' in html


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="A row of 1 cells in a table of 2 columns"):
        Table("Visits", COLUMNS, [["Amara"]])


def test_the_first_cell_heads_its_row_and_empty_cells_stay_empty():
    html = str(Table("Visits", COLUMNS, [Row(["Amara", None])]))
    assert '<th scope="row"' in html
    assert "None" not in html


def test_nought_is_shown():
    assert ">0</td>" in str(Table("Visits", COLUMNS, [["Amara", 0]]))


@pytest.mark.parametrize("asked", ["1; drop table", "password", "-", "--child", "", None])
def test_only_an_allowed_order_is_taken(asked):
    assert Sort.read(asked, allowed=["child", "due"], default="-due") == Sort("due", is_descending=True)


def test_an_allowed_order_is_taken_both_ways():
    assert Sort.read("child", allowed=["child"], default="child") == Sort("child")
    assert Sort.read("-child", allowed=["child"], default="child") == Sort("child", is_descending=True)


def test_a_default_order_must_be_allowed():
    with pytest.raises(ValueError, match="not among the allowed"):
        Sort.read(None, allowed=["child"], default="due")


def test_a_heading_turns_its_own_order_and_keeps_the_filter_but_not_the_page():
    params = QueryDict("source=police&source=school&page=4&sort=child")
    html = str(Table("Visits", COLUMNS, [], sort=Sort("child"), params=params))
    assert 'href="?source=police&amp;source=school&amp;sort=-child"' in html
    assert 'aria-sort="ascending"' in html


def test_a_column_without_an_order_is_no_link():
    assert str(Table("Visits", COLUMNS, [], sort=Sort("child"))).count("kith-sort__mark--") == 1


def test_a_parameter_can_be_taken_away():
    assert query_with({"a": 1, "b": 2}, a=None) == "?b=2"


def test_what_a_parameter_holds_is_encoded():
    assert query_with({"q": "O’Brien & sons"}) == "?q=O%E2%80%99Brien+%26+sons"


def sentence(count, number=1, size=25):
    return Pagination(Paginator(range(count), size).page(number), noun="contacts").sentence


@pytest.mark.parametrize(
    ("count", "number", "words"),
    [
        (0, 1, "No contacts"),
        (1, 1, "Showing 1 result"),
        (12, 1, "Showing all 12 contacts"),
        (1234, 1, "Showing 1 to 25 of 1,234 contacts"),
        (1234, 50, "Showing 1,226 to 1,234 of 1,234 contacts"),
    ],
)
def test_a_list_says_how_many_there_are(count, number, words):
    assert sentence(count, number) == words


def test_one_page_needs_no_way_to_others():
    assert "<nav" not in str(Pagination(Paginator(range(3), 25).page(1)))


def test_the_way_to_the_next_page_keeps_the_filter():
    page = Paginator(range(60), 25).page(2)
    html = str(Pagination(page, QueryDict("rating=red&page=2")))
    assert 'href="?rating=red&amp;page=3" rel="next"' in html
    assert 'href="?rating=red&amp;page=1" rel="prev"' in html


def test_an_empty_timeline_says_so():
    assert "Nothing has been recorded yet." in str(Timeline([]))


def test_analysis_stands_beside_what_happened():
    entry = TimelineEntry("Missing", Moment(date(2026, 4, 1)), analysis="The third time", is_significant=True)
    html = str(Timeline([entry]))
    assert "Significant" in html
    assert html.index("Missing") < html.index("The third time")


def test_what_somebody_wrote_keeps_its_paragraphs_and_lines():
    assert str(Words("One.\n\nTwo\nthree.")) == (
        '<div class="kith-words"><p class="govuk-body">One.</p><p class="govuk-body">Two<br>three.</p></div>'
    )


def test_b007_a_direction_hidden_in_what_somebody_wrote_is_seen():
    assert "[direction changed]" in str(Words("safe \u202eexe.fdp"))


def test_a_figure_says_which_list_is_shown():
    html = str(Tally([Count("Red", 0, "?red", is_current=True), Count("All", 2)], "Waiting"))
    assert html.count('aria-current="true"') == 1
    assert html.count("<a ") == 1

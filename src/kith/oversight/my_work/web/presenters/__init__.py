"""What a worker's own page and their team's show."""

from kith.oversight.my_work.web.presenters.sections import (
    Section,
    changes_section,
    children_section,
    children_table,
    due_section,
    due_table,
    news,
)
from kith.oversight.my_work.web.presenters.whole import day, figures, first_of, offered, tally, untitled

__all__ = [
    "Section",
    "changes_section",
    "children_section",
    "children_table",
    "day",
    "due_section",
    "due_table",
    "figures",
    "first_of",
    "news",
    "offered",
    "tally",
    "untitled",
]

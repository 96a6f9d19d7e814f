"""What the pages of a chronology show."""

from kith.engines.chronology.web.presenters.addresses import entry_page, print_page, story_page
from kith.engines.chronology.web.presenters.entries import timeline, weighed
from kith.engines.chronology.web.presenters.headings import head, sections, title, whose
from kith.engines.chronology.web.presenters.paper import chosen_words, paper_table

__all__ = [
    "chosen_words",
    "entry_page",
    "head",
    "paper_table",
    "print_page",
    "sections",
    "story_page",
    "timeline",
    "title",
    "weighed",
    "whose",
]

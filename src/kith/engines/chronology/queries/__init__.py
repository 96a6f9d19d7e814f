"""Every read of the chronology."""

from kith.engines.chronology.queries.entries import changes_since, chronology, entry_of
from kith.engines.chronology.queries.stories import Relative, Story, alerts_of, family_story, story

__all__ = [
    "Relative",
    "Story",
    "alerts_of",
    "changes_since",
    "chronology",
    "entry_of",
    "family_story",
    "story",
]

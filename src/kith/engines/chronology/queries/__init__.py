"""Every read of the chronology."""

from kith.engines.chronology.queries.entries import chronology, entry_of, recent_changes
from kith.engines.chronology.queries.stories import Relative, Story, alerts_of, family_story, story

__all__ = [
    "Relative",
    "Story",
    "alerts_of",
    "chronology",
    "entry_of",
    "family_story",
    "recent_changes",
    "story",
]

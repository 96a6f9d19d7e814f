"""Where a story's pages are."""

from __future__ import annotations

from django.urls import reverse

from kith.engines.chronology.models import Entry
from kith.engines.chronology.queries import Story


def story_page(story: Story) -> str:
    return reverse(
        "chronology:family" if story.is_family else "chronology:child", args=[story.person.child_id]
    )


def print_page(story: Story, *, as_pdf: bool = False) -> str:
    name = f"{'family_' if story.is_family else ''}{'pdf' if as_pdf else 'print'}"
    return reverse(f"chronology:{name}", args=[story.person.child_id])


def entry_page(entry: Entry) -> str:
    return reverse("chronology:weigh", args=[entry.person.child_id, entry.pk])

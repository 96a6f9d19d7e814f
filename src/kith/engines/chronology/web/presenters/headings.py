"""Whose story it is, and the way to the rest of the record."""

from __future__ import annotations

from django.urls import reverse

from kith.engines.chronology import queries
from kith.engines.chronology.queries import Story
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Fact, IdentityBar, Link, Parts, SubNavigation, Tag
from kith.record.people import offers
from kith.record.people.finding import birth_of
from kith.record.people.models import Person
from kith.record.people.rules.ages import age_on
from kith.record.people.rules.child_ids import spoken_child_id


def head(viewer: Viewer, person: Person) -> IdentityBar:
    """Who this is and who must be told or not told, at the head of each page."""
    birth = birth_of(person)
    age = age_on(birth, viewer.today)
    return IdentityBar(
        person.name,
        facts=[
            Fact("Born", f"{birth} ({age})" if age else str(birth)),
            Fact("Kith ID", spoken_child_id(person.child_id)),
        ],
        alerts=[
            Parts([Tag(alert.get_kind_display(), "red"), alert.words])
            for alert in queries.alerts_of(viewer, person)
        ],
    )


def sections(viewer: Viewer, person: Person) -> SubNavigation:
    """The pages of the record that the viewer may open."""
    links = [
        Link(one.label, reverse(one.url_name, args=[person.child_id]), is_current=one.code == "chronology")
        for one in offers.sections(viewer)
    ]
    return SubNavigation([Link("Summary", offers.people_page(person)), *links], "This person's record")


def title(story: Story) -> str:
    """As the page's heading says it."""
    return "Family chronology" if story.is_family else "Chronology"


def whose(story: Story) -> str:
    """Whose entries a family's page holds, in a sentence; empty for one person's."""
    if not story.is_family:
        return ""
    if not story.relatives:
        return "No brother, sister or member of the household is recorded whom you work with."
    names = [f"{one.person.name} ({one.tie.lower()})" for one in story.relatives]
    together = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"With {together}. Only people you work with are shown."

"""What is due for a child, and the reference page of all timescales."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.engines.clocks import permissions, queries
from kith.engines.clocks.web import presenters
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.record.people.models import Person


@page(permission=permissions.READ, finds=queries.person_of)
def child(request: HttpRequest, viewer: Viewer, person: Person) -> HttpResponse:
    """Every clock of one person: what is due, then what was met or stopped."""
    clocks = queries.about(viewer, person, with_past=True)
    return render(request, "clocks/child.html", presenters.child(person, clocks))


@page(permission=permissions.SEE_TIMESCALES)
def timescales(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Every timescale in force, with the authority's own figures and what would be due if it started now."""
    return render(request, "clocks/timescales.html", presenters.timescales(queries.timescales(viewer)))

"""The figures this authority has set for itself."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from kith.engines.clocks import rules
from kith.engines.clocks.models import LocalSetting
from kith.engines.clocks.rules import catalogue
from kith.foundation.access.viewer import Viewer


def local_figures(viewer: Viewer) -> QuerySet[LocalSetting]:
    """Every figure the authority ever set, by timescale, newest first."""
    return LocalSetting.objects.standing().select_related("set_by").order_by("timescale", "-from_date", "id")


def settings_for(timescales: Iterable[str]) -> list[rules.LocalSetting]:
    """The authority's settings for these timescales and their versions, as the rules read them."""
    versions = {version.id for timescale in timescales for version in catalogue().versions(timescale)}
    return [row.as_rule() for row in LocalSetting.objects.standing().filter(timescale__in=versions)]

"""An authority's own figures, for the timescales that law leaves to it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kith.engines.clocks.rules.timescale import LocalSetting, Timescale


class NotConfigurable(ValueError):
    """A figure set by law or national guidance, which an authority cannot change."""


def with_local_settings(timescale: Timescale, settings: Iterable[LocalSetting], on: date) -> Timescale:
    """The timescale as the authority uses it for a trigger on a day: the latest setting made by then.

    Settings for other timescales are passed over. Raises NotConfigurable.
    """
    ours = [s for s in settings if s.timescale == timescale.id]
    for setting in ours:
        check_allowed(timescale, setting)
    made = [setting for setting in ours if setting.from_date <= on]
    if not made:
        return timescale
    latest = max(made, key=lambda setting: setting.from_date)
    return replace(
        timescale,
        limit=latest.limit or timescale.limit,
        clock_mode=latest.clock_mode or timescale.clock_mode,
        local=latest,
    )


def check_allowed(timescale: Timescale, setting: LocalSetting) -> None:
    """Raise NotConfigurable unless the figure is the authority's to set; ValueError without a reason."""
    if not timescale.configurable:
        raise NotConfigurable(f"{timescale.name} is set by {timescale.source} and cannot be changed here")
    if not setting.reason.strip():
        raise ValueError("Say why the authority uses its own figure")

"""What the pages of people show: values made ready, so that a template never wanders through a model."""

from kith.record.people.web.presenters.access import glass_facts, glass_table, looks_table, pagination
from kith.record.people.web.presenters.details import detail_lists, history_table
from kith.record.people.web.presenters.family import (
    confirmed,
    ecomap,
    genogram,
    kept_table,
    relatives_table,
    responsibility_table,
    ties_table,
)
from kith.record.people.web.presenters.head import actions, frame, small_head
from kith.record.people.web.presenters.homes import household_table, revealed, stays
from kith.record.people.web.presenters.merges import manifest_table, merges_table, side_by_side, table_words
from kith.record.people.web.presenters.searching import found
from kith.record.people.web.presenters.summary import alerts_table, more, places

__all__ = [
    "actions",
    "alerts_table",
    "confirmed",
    "detail_lists",
    "ecomap",
    "found",
    "frame",
    "genogram",
    "glass_facts",
    "glass_table",
    "history_table",
    "household_table",
    "kept_table",
    "looks_table",
    "manifest_table",
    "merges_table",
    "more",
    "pagination",
    "places",
    "relatives_table",
    "responsibility_table",
    "revealed",
    "side_by_side",
    "small_head",
    "stays",
    "table_words",
    "ties_table",
]

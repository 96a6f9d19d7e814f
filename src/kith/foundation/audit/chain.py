"""Proving the trail. A chain notices an edited or missing link; only an anchor kept elsewhere notices a cut tail or a
rewritten chain, so ``verify`` takes the anchors that were exported and checks that each still stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection

_RECOMPUTED = """
  SELECT e.shard, e.place, e.id, e.hash,
         audit_link(e.previous, e.shard, e.place, e.at, e.worker_id, e.roles, e.session, e.address, e.request_id, e.verb,
                    e.people, e.object_kind, e.object_id, e.outcome, e.relationship, e.act, e.commitment) AS recomputed,
         e.previous, lag(e.hash, 1, repeat('0', 64)) OVER w AS before, lag(e.place, 1, 0::bigint) OVER w AS place_before,
         e.detail IS NULL OR e.commitment = encode(sha256(convert_to(e.salt || e.detail::text, 'UTF8')), 'hex') AS kept
  FROM audit_event e WINDOW w AS (PARTITION BY e.shard ORDER BY e.place)
"""


@dataclass(frozen=True)
class Fault:
    """One thing wrong with the trail: which event (or chain), and what, in a sentence."""

    shard: int
    place: int
    what: str


def heads() -> list[dict[str, Any]]:
    """The last link of each chain: the anchor to keep where the operators of this database cannot change it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT shard, place, hash FROM audit_chainhead ORDER BY shard")
        return [{"shard": shard, "place": place, "hash": link} for shard, place, link in cursor.fetchall()]


def faults(anchors: list[list[dict[str, Any]]] | None = None) -> list[Fault]:
    """Everything wrong with the trail, empty when it is whole. ``anchors``: former results of ``heads``, any age."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM ({_RECOMPUTED}) links WHERE hash <> recomputed OR previous <> before"
                       " OR place <> place_before + 1 OR NOT kept ORDER BY shard, place")  # fmt: skip
        for shard, place, _id, link, recomputed, previous, before, place_before, kept in cursor.fetchall():
            found.append(
                Fault(
                    shard,
                    place,
                    _say(link == recomputed, previous == before and place == place_before + 1, kept),
                )
            )
        cursor.execute("""SELECT h.shard, h.place FROM audit_chainhead h LEFT JOIN LATERAL
            (SELECT place, hash FROM audit_event e WHERE e.shard = h.shard ORDER BY place DESC LIMIT 1) last ON true
            WHERE h.place <> COALESCE(last.place, 0) OR (last.hash IS NOT NULL AND last.hash <> h.hash)""")
        found += [
            Fault(shard, place, "The chain's head does not match its last event.")
            for shard, place in cursor.fetchall()
        ]
        for anchor in anchors or []:
            found += _broken_anchors(cursor, anchor)
    return found


def _say(same_hash: bool, same_link: bool, kept: bool) -> str:
    if not same_hash:
        return "The event was changed after it was written."
    if not same_link:
        return "An event before this one is missing or was replaced."
    return "The event's detail was changed." if not kept else "Unknown fault."


def _broken_anchors(cursor: Any, anchor: list[dict[str, Any]]) -> list[Fault]:
    broken = []
    for head in anchor:
        if head["place"] == 0:
            continue
        cursor.execute(
            "SELECT hash FROM audit_event WHERE shard = %s AND place = %s", [head["shard"], head["place"]]
        )
        row = cursor.fetchone()
        if row is None or row[0] != head["hash"]:
            broken.append(Fault(head["shard"], head["place"], "The anchored event is gone or was rewritten."))
    return broken

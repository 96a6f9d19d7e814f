"""``./kith audit``: prove the trail, or write an anchor to keep where nobody who runs this database can change it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import django

from kith.config import local


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./kith audit")
    actions = parser.add_subparsers(dest="action", required=True)
    verify = actions.add_parser("verify", help="prove that no event was changed, removed or rewritten")
    verify.add_argument(
        "anchors", nargs="*", type=Path, help="anchors exported before; without one a cut tail goes unnoticed"
    )
    actions.add_parser("anchor", help="print the last link of each chain, to be kept elsewhere")
    options = parser.parse_args(arguments)
    local.start_database()
    django.setup()
    return _verify(options.anchors) if options.action == "verify" else _anchor()


def _anchor() -> int:
    from kith.foundation.audit import chain

    json.dump(chain.heads(), sys.stdout, indent=1)
    print()
    return 0


def _verify(anchors: list[Path]) -> int:
    from kith.foundation.audit import chain

    faults = chain.faults([json.loads(path.read_text()) for path in anchors])
    for fault in faults:
        print(f"chain {fault.shard}, event {fault.place}: {fault.what}")
    kept = (
        f"against {len(anchors)} anchor{'' if len(anchors) == 1 else 's'}"
        if anchors
        else "without an anchor: a cut tail would not show"
    )
    print(f"{len(faults)} fault{'' if len(faults) == 1 else 's'} in the audit trail, {kept}.")
    return 1 if faults else 0

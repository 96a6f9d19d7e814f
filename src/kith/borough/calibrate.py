"""`python -m kith.borough.calibrate`: make a borough and print how near it comes to the published figures.

Exit status 1 if any figure lies outside its tolerance.
"""

import argparse
import sys
from datetime import date

from kith.borough.calibration.report import as_text, calibrate
from kith.borough.generate import generate


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m kith.borough.calibrate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--today", type=date.fromisoformat, required=True)
    parser.add_argument("--from-year", type=int, required=True)
    asked = parser.parse_args()
    chunks = generate(seed=asked.seed, today=asked.today, from_year=asked.from_year, scale=asked.scale)
    figures = calibrate(chunks, today=asked.today, scale=asked.scale)
    sys.stdout.write(as_text(figures) + "\n")
    return 0 if all(figure.is_near for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())

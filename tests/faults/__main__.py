"""`python -m tests.faults --kills 1000 --seed 1`: the long version; exit 1 where anything was lost, doubled or changed."""

from __future__ import annotations

import argparse
import sys

from pneumo_desktop.faults import LABELS
from tests.faults.harness import ENGINE_POINTS, a_run, kills


def main() -> int:
    """Run, and say what was done and what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000, help="engines to kill, at random times and at fault points")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decoders", choices=("inside", "processes"), default="inside")
    parsed = parser.parse_args()
    with a_run(parsed.seed, inside=parsed.decoders == "inside") as run:
        outcome = kills(run, parsed.kills, parsed.seed, progress=True)
    print(f"{outcome.kills} kills, {outcome.at_points.total()} of them at fault points, in {outcome.seconds:.0f} s")
    print(
        f"{outcome.films} files, {outcome.verdicts} verdicts meanwhile, {outcome.models} models in use one after another"
    )
    for label in ENGINE_POINTS:
        print(f"{outcome.at_points[label]:6} {label:18} {LABELS[label]}")
    for complaint in outcome.complaints[:50]:
        print("WRONG:", complaint)
    print("nothing lost, nothing doubled, nothing changed" if not outcome.complaints else "FAILED")
    return 1 if outcome.complaints else 0


if __name__ == "__main__":
    sys.exit(main())

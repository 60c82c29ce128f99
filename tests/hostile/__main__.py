"""`python -m tests.hostile --count 5000 --seed 1 [--engine | --desktop]`: through the sandbox, the engine, or all."""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.hostile.judge import Judge
from tests.hostile.make import hostile
from tests.hostile.minimise import minimised

FOUND = Path(__file__).parent / "found"
PROGRAM = [sys.executable, "-m", "pneumo_desktop"]


def through_the_sandbox(seed: int, count: int, folder: Path, found: Path | None) -> int:
    """Read all of them; what fails is made small and kept in `found`. Returns the number of failures."""
    kinds: Counter[str] = Counter()
    failures: list[str] = []
    judge = Judge(folder / "scratch")
    began = time.monotonic()
    try:
        for index in range(count):
            kind, content = hostile(seed, index)
            kinds[kind] += 1
            path = folder / f"{kind}-{seed}-{index}"
            path.write_bytes(content)
            deaths = judge.deaths
            wrong = judge.wrong(path)
            path.unlink()
            if judge.deaths > deaths:
                print(f"{kind} {seed}-{index}: set aside after two deaths of its decoder", flush=True)
            if wrong:
                failures.append(f"{kind} {seed}-{index}: {wrong}")
                print(failures[-1], flush=True)
                if found is not None:
                    keep(judge, kind, content, wrong, folder, found)
            if (index + 1) % 250 == 0:
                print(f"{index + 1} of {count}, {time.monotonic() - began:.0f} s", flush=True)
    finally:
        judge.close()
    print(f"seed {seed}: {count} files in {time.monotonic() - began:.0f} s, {len(failures)} failures")
    print(f"  scored {judge.scored}, set aside after two deaths {judge.deaths}")
    print(f"  slowest {judge.slowest:.1f} s, highest memory of a decoder {judge.highest_mib} MiB")
    print("  " + ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())))
    return len(failures)


def keep(judge: Judge, kind: str, content: bytes, wrong: str, folder: Path, found: Path) -> None:
    """Write the smallest file that still fails in this way, named by its kind and content."""
    trial = folder / "trial"

    def fails(tried: bytes) -> bool:
        trial.write_bytes(tried)
        return judge.wrong(trial) == wrong

    small = minimised(content, fails)
    found.mkdir(exist_ok=True)
    (found / f"{kind}-{hashlib.sha256(small).hexdigest()[:12]}").write_bytes(small)


def through_the_engine(seed: int, count: int, folder: Path) -> int:
    """All of them in one folder, `engine --once`, and every content on one row. Returns the number of failures."""
    incoming, home = folder / "incoming", folder / "home"
    incoming.mkdir()
    digests = set()
    for index in range(count):
        kind, content = hostile(seed, index)
        (incoming / f"{kind}-{index}").write_bytes(content)
        digests.add(hashlib.sha256(content).hexdigest())
    places = ["--home", str(home), "--incoming", str(incoming)]
    began = time.monotonic()
    engine = subprocess.run([*PROGRAM, "engine", "--once", *places, "--device", "cpu"], check=False)
    listing = [*PROGRAM, "worklist", "--all", "--films", "--format", "json", *places]
    rows = json.loads(subprocess.run(listing, capture_output=True, text=True, check=True).stdout)
    seen = {hashlib.sha256(Path(row["file"]).read_bytes()).hexdigest() for row in rows}
    silent = [row["file"] for row in rows if row["status"] != "scored" and not row["reason"]]
    print(f"seed {seed}: {count} files, {len(digests)} contents, {time.monotonic() - began:.0f} s")
    print(f"  exit {engine.returncode}, rows {len(rows)}, unseen {len(digests - seen)}, without a reason {len(silent)}")
    verified = subprocess.run([*PROGRAM, "audit", "verify", *places], check=False)
    return int(engine.returncode != 0) + len(digests - seen) + len(silent) + int(verified.returncode != 0)


def beside_the_desktop(seed: int, count: int, folder: Path, rate: float) -> int:
    """All of them into a folder whose desktop is open. Returns how often it stood still for over 250 ms."""
    from tests.hostile.desktop import LONGEST_MS, read_while_they_come

    made = folder / "made"
    made.mkdir()
    files = []
    for index in range(count):
        kind, content = hostile(seed, index)
        files.append(made / f"{kind}-{index}")
        files[-1].write_bytes(content)
    stood = read_while_they_come(files, folder / "home", rate)
    print(f"seed {seed}: {count} files, {rate:g} a second, {stood.seconds:.0f} s; {stood.opened} cases opened")
    print(f"  taken {stood.listed}; the interface stood still p95 {stood.p95:.0f} ms, at most {stood.worst:.0f} ms")
    print(f"  over {LONGEST_MS:g} ms: {stood.over} times")
    return stood.over + (stood.listed < count)


def main() -> int:
    """Exit 0 when every file became a film or a reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", action="store_true", help="through `pneumo-desktop engine --once`")
    parser.add_argument(
        "--desktop", action="store_true", help="into the folder of an open desktop, and time its stalls"
    )
    parser.add_argument("--rate", type=float, default=20, help="files a second, with --desktop")
    parser.add_argument("--keep", type=Path, default=FOUND, help="folder for the failures, made small")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        if parsed.desktop:
            failures = beside_the_desktop(parsed.seed, parsed.count, Path(folder), parsed.rate)
        elif parsed.engine:
            failures = through_the_engine(parsed.seed, parsed.count, Path(folder))
        else:
            failures = through_the_sandbox(parsed.seed, parsed.count, Path(folder), parsed.keep)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

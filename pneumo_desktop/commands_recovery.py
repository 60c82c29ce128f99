"""What the commands of recovery do: backup, restore, rebuild; they join the parts, run them and print."""

from __future__ import annotations

import argparse
import signal
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NoReturn

from pneumo_desktop.library import path_text
from pneumo_desktop.priority import BACKUP, go_behind
from pneumo_desktop.progress import outcome
from pneumo_desktop.settings import Settings

_NAMED = 20


def backup(parsed: argparse.Namespace, settings: Settings) -> int:
    """Write a verified backup; what is missing in it is named."""
    from pneumo_desktop.recovery.backup import back_up
    from pneumo_desktop.recovery.keep import back_up_nightly

    file = parsed.file.absolute()
    if parsed.nightly:
        _be_polite()
        done = back_up_nightly(
            settings, file, parsed.reader, parsed.nightly, keep=parsed.keep, with_films=parsed.with_films
        )
    else:
        done = back_up(settings, file, parsed.reader, with_films=parsed.with_films, as_is=parsed.as_is)
    said, size = done.manifest, done.file.stat().st_size
    lost = {"missing": len(done.missing), "damaged": len(done.damaged)}
    outcome(file=path_text(done.file), cases=said.cases, verdicts=said.verdicts, size=size, **lost)
    inside = sum(member.name.startswith("library/") for member in said.members)
    films = f"{inside} of {said.films} films in it" if said.with_films else f"{said.films} films listed, not in it"
    print(f"{done.file}: {said.cases} cases, {said.verdicts} verdicts, {films}, {size} bytes")
    if said.unverified:
        print(f"As it is: the worklist in it does NOT verify. {said.unverified}. Keep older backups, too.")
    else:
        print(f"Verified: the worklist in it is sound, its record stands to row {said.head[0]}, head {said.head[1]}")
    _name(done.missing, "missing in the library, and so in the backup")
    _name(done.damaged, "damaged in the library, and so not in the backup")
    if done.unrecorded:
        print(f"The backup is good, but the worklist could not record it: {done.unrecorded}.", file=sys.stderr)
    return 0


def restore(parsed: argparse.Namespace, settings: Settings) -> int:
    """Put a backup into the home; what is missing is named."""
    from pneumo_desktop.recovery.restore import restore as put_back

    done = put_back(settings, parsed.file.absolute(), parsed.reader, replace=parsed.replace)
    said = done.manifest
    print(f"{settings.home}: {said.cases} cases, {said.verdicts} verdicts, as they were on {said.made_at}")
    if said.unverified:
        print(f"As it was: the worklist does NOT verify, nor did it when it was backed up. {said.unverified}.")
    else:
        print(f"Verified: the worklist is sound, its record stood to row {said.head[0]}, head {said.head[1]}")
    outcome(
        cases=said.cases,
        verdicts=said.verdicts,
        made_at=said.made_at,
        set_aside=[path_text(path) for path in done.set_aside],
        missing=len(done.missing),
        newer=len(done.newer),
        unverified=said.unverified,
    )
    for path in done.set_aside:
        print(f"Set aside: {path}")
    _name(done.missing, "missing: neither in the backup nor in the library")
    if done.newer:
        _name(done.newer, "in the library that came after the backup")
        print("`pneumo-desktop rebuild` takes them into this worklist.")
    return 0


def rebuild(parsed: argparse.Namespace, settings: Settings) -> int:
    """A worklist out of the library; what the damaged one still says is kept beside, and named."""
    from pneumo_desktop.recovery.rebuild import rebuild as begin_anew

    done = begin_anew(settings, parsed.reader)
    verdicts = sum(counts["verdicts"] for counts in done.salvaged.values())
    aside = path_text(done.set_aside) if done.set_aside else ""
    restored = sum((each.restored for each in done.put_back.values()), Counter[str]())
    left = {path: each.left for path, each in done.put_back.items() if each.left}
    outcome(
        films=done.taken,
        set_aside=aside,
        salvaged=[path_text(each) for each in done.salvaged],
        verdicts=verdicts,
        restored=restored.total(),
        left={path_text(path): counts.total() for path, counts in left.items()},
        changed=[path_text(path) for path in done.changed],
    )
    if done.set_aside:
        print(f"Set aside: {done.set_aside}")
    for path, counts in done.salvaged.items():
        read = ", ".join(f"{count} {table}" for table, count in counts.items())
        print(f"Salvaged, row by row: {path} ({read})")
        if not counts["verdicts"]:
            print("No verdict could be read from it; the file set aside is kept as it is.")
    if restored:
        print(f"Put back, as the old record proves them, each with its origin: {_counted(restored)}")
    for path, counts in left.items():
        print(f"Not put back, as not proven, or as their films or cases are not as they were: {_counted(counts)}")
        print(f"  They are in {path} alone: read those cases again with that file at hand.")
    if done.accounts or done.accounts_lost:
        print(f"Accounts: {done.accounts} as the old record proves them, {done.accounts_lost} lost.")
        if not done.accounts:
            print("This home has no accounts now: `pneumo-desktop people add NAME` makes the administrator anew.")
    for path in done.changed:
        print(f"{path} is no longer what was written there: nothing was put back from it. Ask who changed it.")
    print(f"{done.taken} films were taken from {settings.library}; their file names are not known any more")
    _name(done.foreign, "in the library that are not what their name says; they were left alone")
    return 0


def _counted(rows: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {table.replace('_', ' ')}" for table, count in rows.items())


def _name(films: Sequence[str], what: str) -> None:
    """Films by their SHA-256, the first of many."""
    if not films:
        return
    print(f"{len(films)} films {what}:")
    for sha256 in films[:_NAMED]:
        print(f"  {sha256}")
    if len(films) > _NAMED:
        print(f"  and {len(films) - _NAMED} more")


def _be_polite() -> None:
    """Films and verdicts go first; and when the engine ends, nothing half made is left."""

    def end(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)
    go_behind(BACKUP)

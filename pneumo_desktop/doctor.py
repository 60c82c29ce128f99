"""What this PC has, what works, what does not, and the mend; everything is tried, nothing is believed."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

from pneumo_desktop import __version__, autostart
from pneumo_desktop.audit.verify import verify
from pneumo_desktop.disk import forecast
from pneumo_desktop.doctor_record import signed_heads
from pneumo_desktop.doctor_recovery import crashes, database_state, encryption, last_backup
from pneumo_desktop.errors import PneumoError
from pneumo_desktop.models import in_use, scorer_of
from pneumo_desktop.settings import Settings
from pneumo_desktop.tabular import Row
from pneumo_desktop.worklist.database import sqlite_driver, wal_is_safe
from pneumo_desktop.worklist.store import Store

COLUMNS = ("check", "status", "found", "mend")
_ROOM_GIB = 2.0
_MEMORY_GIB = 4.0
_QT = "from PySide6.QtWidgets import QApplication; QApplication([]); print('windows can be opened')"

Outcome = tuple[str, str, str]
"""Status (works, warns, fails), what was found, and the mend."""


def examine_pc(settings: Settings) -> list[Row]:
    """One row per check; a check that itself breaks is a row that fails."""
    rows: list[Row] = []
    checks: list[tuple[str, Callable[[], Outcome]]] = [
        ("program", _program),
        ("memory", _memory),
        ("home folder", lambda: _folder(settings.home)),
        ("incoming folder", lambda: _folder(settings.incoming_folder)),
        ("disk", lambda: _disk(settings)),
        ("SQLite", _sqlite),
        ("worklist", lambda: _worklist(settings)),
        ("record", lambda: _record(settings)),
        ("signed head", lambda: signed_heads(settings)),
        ("archives", lambda: _archives(settings)),
        ("last backup", lambda: last_backup(settings)),
        ("disk encryption", lambda: encryption(settings)),
        ("crashes", lambda: crashes(settings)),
        ("model", lambda: _model(settings)),
        ("window system", _window_system),
        ("engine at log-in", lambda: _at_login(settings)),
    ]
    for name, check in checks:
        rows.append(_row(name, _tried(check)))
    rows += [_row(f"decoder {name}", outcome) for name, outcome in _confinement(settings)]
    rows += [_row(f"reads {name}", outcome) for name, outcome in _decoders(settings)]
    return rows


def _row(name: str, outcome: Outcome) -> Row:
    status, found, mend = outcome
    return {"check": name, "status": status, "found": found, "mend": mend}


def _tried(check: Callable[[], Outcome]) -> Outcome:
    try:
        return check()
    except PneumoError as error:
        return "fails", f"{error.thing}: {error.reason}", error.next_step
    except Exception as error:
        return "fails", f"{type(error).__name__}: {error}", "Please report this."


def _program() -> Outcome:
    python = f"Pneumo Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return "works", python, ""


def _memory() -> Outcome:
    total = psutil.virtual_memory().total / 2**30
    found = f"{total:.1f} GiB, {psutil.cpu_count(logical=False) or psutil.cpu_count()} cores"
    if total < _MEMORY_GIB:
        return "warns", found, "Set workers = 1 in settings.toml."
    return "works", found, ""


def _folder(folder: Path) -> Outcome:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    with tempfile.TemporaryFile(dir=existing):
        pass
    free = shutil.disk_usage(existing).free / 2**30
    found = f"{folder}, {free:.1f} GiB free" + ("" if folder.exists() else " (it will be made)")
    if free < _ROOM_GIB:
        return "warns", found, "Make room: films are copied there, and nothing is ever deleted for it."
    return "works", found, ""


def _disk(settings: Settings) -> Outcome:
    seen = forecast(settings)
    if seen.is_short(settings):
        return (
            "warns",
            seen.text,
            "Archive decided cases to another disk, or make room; nothing is ever deleted for it.",
        )
    return "works", seen.text, ""


def _sqlite() -> Outcome:
    driver = sqlite_driver()
    found = f"SQLite {driver.sqlite_version}"
    if wal_is_safe(driver.sqlite_version_info):
        return "works", f"{found}, write-ahead log", ""
    why = "Nothing to do: versions before 3.51.3 can damage a write-ahead log, so the slower rollback journal is used."
    return "works", f"{found}, rollback journal", why


def _worklist(settings: Settings) -> Outcome:
    if not settings.database.exists() and not any(settings.library.glob("[0-9a-f][0-9a-f]/*")):
        return "works", "none yet; it is made at the first start", ""
    beside = database_state(settings)
    if beside is not None and beside[0] == "fails":
        return beside
    store = Store.of(settings)
    try:
        with store.reading() as reader:
            counts = reader.counts()
    finally:
        store.close()
    said = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    found = f"{settings.database}: {said or 'empty'}"
    return ("warns", f"{found}; {beside[1]}", beside[2]) if beside else ("works", found, "")


def _record(settings: Settings) -> Outcome:
    if not settings.database.exists():
        return "works", "none yet", ""
    store = Store.of(settings)
    try:
        seq, head = verify(store)
    finally:
        store.close()
    return "works", f"{seq} rows stand as they were written, head {head[:16] or 'none'}", ""


def _archives(settings: Settings) -> Outcome:
    if not settings.database.exists():
        return "works", "none", ""
    store = Store.of(settings)
    try:
        with store.reading() as reader:
            held = [(each, len(reader.films_archived(each.archive_id))) for each in reader.archives()]
    finally:
        store.close()
    here = {each.archive_id: each.path.is_dir() for each, _ in held}
    said = [
        f"{count} films on {each.volume} at {each.path}" + ("" if here[each.archive_id] else " (not connected)")
        for each, count in held
        if count
    ]
    away = any(count and not here[each.archive_id] for each, count in held)
    mend = "Its films can be opened while that disk is connected." if away else ""
    return "warns" if away else "works", "; ".join(said) or "none", mend


def _model(settings: Settings) -> Outcome:
    used = in_use(settings)
    scorer = scorer_of(used, settings)
    scorer.load()
    if scorer.problem:
        mend = "Films are listed as they arrive until this is mended; `pneumo-desktop model` puts another in use."
        return "fails", scorer.problem, mend
    found = f"{scorer.model_name} ({scorer.model_sha256[:12]}…) on {scorer.device}, scores its test films as recorded"
    found += "" if used.file else ", the model that travels with the program"
    return ("warns", f"{found}. {scorer.notice}", "") if scorer.notice else ("works", found, "")


def _window_system() -> Outcome:
    done = subprocess.run([sys.executable, "-c", _QT], capture_output=True, text=True, timeout=60, check=False)
    if done.returncode == 0:
        return "works", done.stdout.strip(), ""
    said = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    mend = "On Debian, `resources/debian` installs what Qt needs; without a screen only the other commands work."
    return "warns", said[:200], mend


def _confinement(settings: Settings) -> Iterator[tuple[str, Outcome]]:
    """What a decoder process cannot do on this PC, found by letting one try it."""
    from pneumo_desktop.imaging.sandbox import Limits, Sandbox

    with tempfile.TemporaryDirectory(prefix="pneumo-doctor-") as name:
        sandbox = Sandbox(Path(name), limits=Limits(settings.decoder_memory_mib, settings.decode_seconds))
        try:
            measures, tried = sandbox.confinement()
        except PneumoError as error:
            yield "is confined", ("fails", f"{error.thing}: {error.reason}", error.next_step)
            return
        finally:
            sandbox.close()
    held = ", ".join(measure["name"] for measure in measures if not measure["missing"])
    missing = "; ".join(f"{measure['name']}: {measure['missing']}" for measure in measures if measure["missing"])
    mend = f"Keep to films of senders whom you trust. {missing or 'This operating system offers no more'}."
    for name, refused in tried.items():
        yield name, ("works", f"holds ({held})", "") if refused else ("warns", "does not hold on this PC", mend)


def _at_login(settings: Settings) -> Outcome:
    found = autostart.entry(settings)
    if found.state == "off":
        return "works", "off: films are scored while a desktop is open", ""
    if found.state == "other":
        mend = "`pneumo-desktop engine --at-login on` brings it up to date."
        return "warns", f"{found.path} starts another program or home than this one", mend
    return "works", f"on, by {found.path}", ""


def _decoders(settings: Settings) -> Iterator[tuple[str, Outcome]]:
    """Each transfer syntax by decoding a made film in a decoder process, and comparing."""
    from pneumo_desktop.imaging.samples import samples, worst_difference
    from pneumo_desktop.imaging.sandbox import Limits, Sandbox

    with tempfile.TemporaryDirectory(prefix="pneumo-doctor-") as name:
        limits = Limits(settings.decoder_memory_mib, settings.decode_seconds)
        sandbox = Sandbox(Path(name) / "scratch", limits=limits)
        try:
            for sample in samples(Path(name)):
                yield sample.name, _tried(lambda sample=sample: _decoded(worst_difference(sandbox, sample)))  # type: ignore[misc]
        finally:
            sandbox.close()


def _decoded(difference: int) -> Outcome:
    exact = "to the bit" if difference == 0 else f"within {difference} grey levels"
    return "works", f"decoded {exact}", ""

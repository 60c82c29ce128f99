"""What `audit` does: it joins the parts that prove and count, runs them and prints. Its parsers stand here, too."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from pneumo_desktop.commands_record import record_parsers
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.policy import Action
from pneumo_desktop.progress import outcome
from pneumo_desktop.settings import Settings

if TYPE_CHECKING:  # the parsers stand in every command: none pays for the database that it does not open
    from pneumo_desktop.worklist.store import Store


def audit_parsers(
    command: Callable[..., argparse.ArgumentParser],
    everywhere: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    """Add `audit` and what it can do; each act is run by the function of its name."""
    audit = command("audit", "check that the record stands as it was written, and count what it holds")
    acts = audit.add_subparsers(dest="what", metavar="verify|head|heads|key|statistics|simulate", required=True)

    def act(name: str, run: str, text: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        made = acts.add_parser(name, parents=[everywhere, *more], help=text, description=text)
        made.set_defaults(run=run)
        return made

    verify = act("verify", "audit_verify", "check the home's record, or an export, row by row")
    verify.add_argument("file", nargs="?", type=Path, help="an export; without it, the home's record")
    verify.add_argument(
        "--head", action="append", default=[], metavar="FILE|TEXT", help="a head held elsewhere; may be repeated"
    )
    verify.add_argument("--reader", default="command", help="who verifies, in a home without accounts")
    record_parsers(act, listing)
    statistics = act("statistics", "audit_statistics", "how well it does here, in figures with intervals", listing)
    statistics.add_argument("--since", help="at or after this time (ISO 8601, local without an offset)")
    statistics.add_argument("--until", help="before this time")
    statistics.add_argument(
        "--by",
        action="append",
        choices=("age", "sex", "view", "source", "model"),
        help="divide cases by this as well; may be repeated; without it, by none of them",
    )
    statistics.add_argument("--reader", default="command", help="who looks, in a home without accounts")
    simulate = act("simulate", "audit_simulate", "waits under first come, by score, by score with cap", listing)
    simulate.add_argument("--readers", type=int, help="reading together; without it, as many as on a middling day")
    simulate.add_argument("--cap", type=float, help="minutes until a case is overdue; without it, as the settings have")
    simulate.add_argument("--prevalence", type=float, help="share of ill, as 0.2; without it, as it was")
    simulate.add_argument("--seed", type=int, default=0, help="of what is drawn")
    simulate.add_argument("--since", help="arrived at or after this time (ISO 8601, local without an offset)")
    simulate.add_argument("--until", help="arrived before this time")
    simulate.add_argument("--synthetic", action="store_true", help="the stated example instead of the site's cases")
    simulate.add_argument("--reader", default="command", help="who looks, in a home without accounts")


def audit_verify(parsed: argparse.Namespace, settings: Settings) -> int:
    """Check the home's record, or an export (and, where the home has a record, that they agree)."""
    from pneumo_desktop.audit.held import heads_given
    from pneumo_desktop.audit.verify import verify_export
    from pneumo_desktop.audit.verify_home import CANNOT_SHOW, verify_all
    from pneumo_desktop.audit.verify_shipped import sealed_manifest, verify_shipped

    given = [held for text in parsed.head for held in heads_given(text)]
    if parsed.file is None:
        existing(settings)
        with opened(settings) as store:
            found = verify_all(store, settings.heads_folder, given)
            # Only of a record that stands: one that does not is left as it is.
            with store.acting(parsed.reader, Action.VERIFY) as writer:
                writer.record(writer.who.name, "verify", None, {"seq": found.seq, "hash": found.head})
        outcome(rows=found.seq, head=found.head)
        print(f"The record stands as it was written: {found.seq} rows, head {found.head or 'none yet'}")
        for note in (*found.notes, CANNOT_SHOW):
            print(note)
        return 0
    with opened(settings) if settings.database.exists() else nullcontext() as known:
        if (manifest := sealed_manifest(parsed.file)) is not None:
            count, notes = verify_shipped(manifest, known, given)
            print(f"{parsed.file.name} stands as it was exported: {count} {'file' if count == 1 else 'files'}.")
            for note in notes:
                print(f"{note[0].upper()}{note[1:]}.")
        else:
            rows = verify_export(parsed.file, known)
            beside = "No home here to compare its record with." if known is None else "The home's record holds them."
            print(f"{parsed.file.name} stands as it was exported: {rows} rows. {beside}")
    return 0


def audit_statistics(parsed: argparse.Namespace, settings: Settings) -> int:
    """Every figure of the home, with its interval and with how it is counted."""
    from pneumo_desktop.audit.statistics.count import Asked, statistics
    from pneumo_desktop.audit.statistics.tables import text_of
    from pneumo_desktop.commands_cases import moment

    existing(settings)
    since, until = moment("--since", parsed.since), moment("--until", parsed.until)
    asked = Asked(since, until, tuple(dict.fromkeys(parsed.by or ())), settings.cap_minutes)
    with opened(settings) as store:
        print(text_of(statistics(store, asked, parsed.reader), parsed.format), end="")
    return 0


def audit_simulate(parsed: argparse.Namespace, settings: Settings) -> int:
    """Waits of the site's own cases under three orders of reading."""
    from pneumo_desktop.audit.simulation.course import Wanted
    from pneumo_desktop.audit.simulation.simulate import simulate, text_of
    from pneumo_desktop.commands_cases import moment

    existing(settings)
    wanted = Wanted(
        readers=parsed.readers,
        cap_minutes=settings.cap_minutes if parsed.cap is None else parsed.cap,
        cap_minutes_not_chest=settings.cap_minutes_not_chest,
        prevalence=parsed.prevalence,
        seed=parsed.seed,
        since=moment("--since", parsed.since),
        until=moment("--until", parsed.until),
        synthetic=parsed.synthetic,
    )
    with opened(settings) as store:
        print(text_of(simulate(store, wanted, parsed.reader), parsed.format), end="")
    return 0


@contextmanager
def opened(settings: Settings) -> Iterator[Store]:
    """The worklist of a home, closed again at the end."""
    from pneumo_desktop.worklist.store import Store

    store = Store.of(settings)
    try:
        yield store
    finally:
        store.close()


def existing(settings: Settings) -> None:
    """Refuse a home without a worklist: none is made to be looked at.

    Raises:
        SettingInvalid: there is none.
    """
    if not settings.database.exists():
        raise SettingInvalid(f"home {settings.home}", "there is no worklist in it", "Name the home with --home.")

"""The commands. Other people's scripts call them: names, columns and exit codes stay as they are."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import get_args

from pneumo_desktop import __version__
from pneumo_desktop.case import Finding
from pneumo_desktop.commands_audit import audit_parsers
from pneumo_desktop.commands_export import export_parsers
from pneumo_desktop.commands_people import people_parsers
from pneumo_desktop.entrance import enter
from pneumo_desktop.errors import EngineAlreadyRunning, PneumoError
from pneumo_desktop.findings import Certainty
from pneumo_desktop.settings import DeviceName, Settings, load_settings

FAILED, ALREADY_RUNNING = 1, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. Errors of ours are one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # names of patients come in all scripts
    parsed = _parsed(arguments)
    try:
        flags = {name: getattr(parsed, name, None) for name in ("home", "incoming", "device")}
        settings = load_settings(**flags)
        with _reported(settings, parsed.run), _followed(parsed):
            enter(parsed, settings)
            return _command(parsed.run)(parsed, settings)
    except EngineAlreadyRunning as error:
        print(error, file=sys.stderr)
        return ALREADY_RUNNING
    except PneumoError as error:
        print(error, file=sys.stderr)
        return FAILED
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            return _without_reader()
        print(f"{error.filename or 'this PC'}: {error.strerror or error}.", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return 130


def _command(name: str) -> Callable[[argparse.Namespace, Settings], int]:
    from pneumo_desktop import (
        commands,
        commands_audit,
        commands_cases,
        commands_export,
        commands_people,
        commands_record,
        commands_recovery,
    )

    before = (commands, commands_audit, commands_cases, commands_export)
    modules = (*before, commands_people, commands_record, commands_recovery)
    module = next(each for each in modules if name in vars(each))
    run: Callable[[argparse.Namespace, Settings], int] = getattr(module, name)
    return run


def _reported(settings: Settings, program: str) -> AbstractContextManager[None]:
    """Crashes are noted in the home; a command that only looks at a home that is none makes none."""
    from pneumo_desktop.recovery.crashes import reported

    makes_home = program in ("desktop", "engine")
    return reported(settings.logs, program) if makes_home or settings.home.is_dir() else nullcontext()


def _followed(parsed: argparse.Namespace) -> AbstractContextManager[None]:
    """Another program started this, shows how far it is, and may stop it."""
    from pneumo_desktop.progress import followed

    return followed() if getattr(parsed, "progress", False) else nullcontext()


def _without_reader() -> int:
    """The reader of our output has left; without this Python would complain of it once more at its end."""
    sys.stderr.close()
    return FAILED


def _number(text: str) -> int:
    """A case number that a database can hold."""
    number = int(text)
    if not 0 < number < 2**63:
        raise ValueError(text)
    return number


def _plain(text: str) -> str:
    """Words from the command line without bytes that are no text."""
    return text.encode("utf-8", "replace").decode()


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was given; who signs in may stand before the command as well as after it.

    Defaults of the flags that are everywhere stand here: those of the parser would be those of every command too
    (argparse keeps a default with the flag, and parents share their flags), and undo what stood before it.
    """
    return _parser().parse_args(arguments, argparse.Namespace(as_name="", password_fd=None))


def _parser() -> argparse.ArgumentParser:
    everywhere = argparse.ArgumentParser(add_help=False)
    # SUPPRESS: a flag given before the command is not undone by the command's own default.
    everywhere.add_argument("--home", type=Path, default=argparse.SUPPRESS, help="settings, database and library")
    everywhere.add_argument("--incoming", type=Path, default=argparse.SUPPRESS, help="folder where films arrive")
    everywhere.add_argument(
        "--device", choices=get_args(DeviceName), default=argparse.SUPPRESS, help="where the model runs"
    )
    everywhere.add_argument(
        "--as",
        dest="as_name",
        type=_plain,
        default=argparse.SUPPRESS,
        metavar="NAME",
        help="who signs in, where the home has accounts; the password is asked for",
    )
    everywhere.add_argument(
        "--password-fd",
        type=int,
        default=argparse.SUPPRESS,
        metavar="N",
        help="read the password from this file descriptor, a line each",
    )
    everywhere.add_argument("--progress", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    listing = argparse.ArgumentParser(add_help=False)
    listing.add_argument("--format", choices=("table", "csv", "json"), default="table")

    parser = argparse.ArgumentParser(
        prog="pneumo-desktop",
        parents=[everywhere],
        description="Orders a chest X-ray worklist by likelihood of pneumonia; without a command, opens the desktop. "
        "It assists and orders, it never decides. Not a medical device.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(run="desktop")
    commands = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, text: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[everywhere, *more], help=text, description=text)
        made.set_defaults(run=name)
        return made

    demo = command("demo", "the desktop on a throw-away home, real radiographs arriving one by one")
    demo.add_argument("--reader", default="Demo reader", help=argparse.SUPPRESS)
    demo.add_argument("--seconds", type=float, default=4.0, help="pause between two films")

    engine = command("engine", "the engine alone: watch, read, score and store")
    _engine_flags(engine)

    classify = command("classify", "score files or folders without a worklist", listing)
    classify.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    classify.add_argument("--weights", type=Path, help="NAME.safetensors with its card, instead of the model in use")

    worklist = command("worklist", "the unread queue, in reading order", listing)
    worklist.add_argument("--all", action="store_true", help="with decided cases, after the queue")
    worklist.add_argument("--films", action="store_true", help="a row per film")
    worklist.add_argument("--paper", type=Path, metavar="FILE.html", help="the queue as a page to print; it has names")
    worklist.add_argument("--reader", type=_plain, default="command", help="who takes the page, for the record")

    verdict = command("verdict", "confirm or override one case", listing)
    verdict.add_argument("case", type=_number, metavar="CASE")
    which = verdict.add_mutually_exclusive_group(required=True)
    which.add_argument("--confirm", action="store_true", help="agree with the model's call")
    which.add_argument("--override", choices=[finding.value for finding in Finding], metavar="FINDING")
    which.add_argument("--take-back", action="store_true", help="withdraw the standing verdict, as a new event")
    which.add_argument("--back-to-unread", action="store_true", help="withdraw all that stands, with a reason")
    verdict.add_argument("--reason", type=_plain, default="", help="why, needed to override and to put back")
    verdict.add_argument("--certainty", choices=[certainty.value for certainty in Certainty], help="how sure")
    verdict.add_argument("--note", type=_plain, default="", help="anything else worth saying")
    verdict.add_argument(
        "--also",
        action="append",
        default=[],
        type=_plain,
        metavar="FINDING",
        help="flag another finding: pneumothorax, effusion, nodule, misplaced_tube, or other: WORDS; may be repeated",
    )
    verdict.add_argument("--reader", type=_plain, default="", help="who decides; recorded as not authenticated")

    _case_acts(command, listing)

    export_parsers(command, _plain)
    audit_parsers(command, everywhere, listing)
    people_parsers(command, everywhere)
    _recovery(command)
    model = command("model", "the models of this home: list them, put another in use, go back to the one before")
    _model_acts(model, everywhere, listing)
    _looks(command, listing)
    return parser


def _case_acts(command: Callable[..., argparse.ArgumentParser], listing: argparse.ArgumentParser) -> None:
    identify = command("identify", "correct whose case it is; the tags of its films stay as they came", listing)
    identify.add_argument("case", type=_number, metavar="CASE")
    for flag, name, text in (
        ("--patient-id", "patient_id", "patient ID"),
        ("--issuer", "issuer_of_patient_id", "who gave the patient ID"),
        ("--name", "patient_name", "Family^Given, or Family, Given"),
        ("--birth-date", "patient_birth_date", "2024-01-31"),
        ("--sex", "patient_sex", "M, F or O"),
    ):
        identify.add_argument(flag, dest=name, type=_plain, help=f"{text}; empty: not known")
    identify.add_argument("--take-back", action="store_true", help="withdraw the standing correction, as a new event")
    identify.add_argument("--reason", type=_plain, default="", help="why, needed to correct")
    identify.add_argument("--reader", type=_plain, default="", help="who says so; recorded as not authenticated")

    urgent = command("urgent", "put an unread case on top of the queue, with a reason", listing)
    urgent.add_argument("case", type=_number, metavar="CASE")
    urgent.add_argument("--withdraw", action="store_true", help="it is not urgent after all, as a new event")
    urgent.add_argument("--reason", type=_plain, default="", help="why; always needed")
    urgent.add_argument("--reader", type=_plain, default="", help="who says so; recorded as not authenticated")

    told = command(
        "told", "note whom an urgent result was told; without CASE, list those that nobody was told", listing
    )
    told.add_argument("case", type=_number, nargs="?", metavar="CASE")
    told.add_argument("--whom", type=_plain, default="", help="the name of who was told")
    told.add_argument("--role", type=_plain, default="", help="what they are: referrer, ward nurse …")
    told.add_argument("--how", type=_plain, default="", help="by telephone, in person …")
    told.add_argument("--at", help="when (ISO 8601, local without an offset); without it, now")
    told.add_argument("--take-back", action="store_true", help="the last communication did not take place")
    told.add_argument("--reader", type=_plain, default="", help="who told it; recorded as not authenticated")

    archive = command("archive", "move films of decided cases to another disk, verified; they still open from there")
    archive.add_argument("folder", type=Path, metavar="FOLDER", help="an empty folder, or one made by this command")
    archive.add_argument("--before", help="only cases decided before this time (ISO 8601, local without an offset)")
    archive.add_argument("--back", action="store_true", help="bring the films of that folder home again")
    archive.add_argument("--reader", type=_plain, default="command", help="who archives, for the record")


def _engine_flags(engine: argparse.ArgumentParser) -> None:
    engine.add_argument("--once", action="store_true", help="take what is in the folder now, then exit")
    engine.add_argument("--supervised", action="store_true", help="end when standard input is closed")
    engine.add_argument("--wait", action="store_true", help="where another engine works on the home, wait for its end")
    engine.add_argument(
        "--at-login", choices=("on", "off", "show"), help="start at every log-in, with no desktop open; then exit"
    )


def _model_acts(
    model: argparse.ArgumentParser, everywhere: argparse.ArgumentParser, listing: argparse.ArgumentParser
) -> None:
    acts = model.add_subparsers(dest="what", metavar="list|use|rollback", required=True)

    def act(name: str, text: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return acts.add_parser(name, parents=[everywhere, *more], help=text, description=text)

    models = act("list", "every model, where it is from, and whether it is sound", listing)
    models.add_argument("--check", action="store_true", help="have every model score its test films, not only the used")
    use = act("use", "prove a model and put it in use; unread cases are scored again")
    use.add_argument("file", type=Path, metavar="FILE", help="NAME.safetensors with its card NAME.json beside it")
    for changing in (use, act("rollback", "go back to the model that was used before")):
        changing.add_argument("--reader", type=_plain, default="command", help="who changes it, for the record")


def _recovery(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    backup = command("backup", "worklist, films, models and settings into one verified file, while all goes on")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument("--without-films", dest="with_films", action="store_false", help="list the films only")
    backup.add_argument("--as-is", action="store_true", help="also where the record does not verify; it says so")
    backup.add_argument("--nightly", default="", help=argparse.SUPPRESS)  # the engine's: FILE is a folder then
    backup.add_argument("--keep", type=int, default=7, help=argparse.SUPPRESS)
    restore = command("restore", "put a backup into the home, once all of it is checked")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--replace", action="store_true", help="set the worklist that is there aside")
    rebuild = command(
        "rebuild", "where the worklist is damaged or missing: set it aside, a new one from the films kept"
    )
    for changing in (backup, restore, rebuild):
        changing.add_argument("--reader", type=_plain, default="command", help="who does it, for the record")


def _looks(command: Callable[..., argparse.ArgumentParser], listing: argparse.ArgumentParser) -> None:
    command("doctor", "what this PC has, what works, what does not, and the mend", listing)
    benchmark = command("benchmark", "figures of this PC, on a throw-away home", listing)
    benchmark.add_argument("what", nargs="*", metavar="WHAT", help="engine, latency, model, worklist, viewer, desktop")
    benchmark.add_argument("--films", type=Path, help="folder of films to use instead of the demo's")
    benchmark.add_argument("--rows", type=int, default=10_000, help="cases in the worklist that is measured")

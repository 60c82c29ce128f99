"""Every command names its action; in a home with accounts each asks who, and every role gets what the table says."""

from __future__ import annotations

import argparse
import ast
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pneumo_desktop import cli
from pneumo_desktop.archive import archive
from pneumo_desktop.audit.export import export_csv
from pneumo_desktop.case import Finding
from pneumo_desktop.entrance import COMMANDS
from pneumo_desktop.errors import NotPermitted, PneumoError
from pneumo_desktop.models import rollback
from pneumo_desktop.policy import TABLE, Action
from pneumo_desktop.recovery.backup import back_up
from pneumo_desktop.recovery.by_itself import environment_for
from pneumo_desktop.recovery.rebuild import rebuild
from pneumo_desktop.recovery.restore import restore
from pneumo_desktop.review import decide, emergency, identify, people, rescore, signing, tell, undo, urgent
from pneumo_desktop.settings import Settings
from pneumo_desktop.who import PASS, Role, Who
from pneumo_desktop.worklist.store import Store
from tests.conftest import arrival
from tests.review.people import NAMES, WORDS, cheap, fill

PACKAGE = Path(cli.__file__).parent


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A home with an account of each role and one unread case."""
    cheap(monkeypatch)
    settings = Settings(home=tmp_path / "home")
    store = Store.of(settings)
    fill(store)
    with store.writing() as writer:
        writer.add_arrival(arrival("a", 0.9))
    store.close()
    return settings


@pytest.fixture
def opened(home: Settings) -> Iterator[Store]:
    store = Store.of(home)
    yield store
    store.close()


def _runs(parser: argparse.ArgumentParser, above: str = "") -> Iterator[str]:
    run = parser.get_default("run") or above
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not all(each.required for each in below) or not below:
        yield run
    for each in below:
        for name in each.choices.values():
            yield from _runs(name, run)


def test_every_command_names_its_action_or_why_it_needs_nobody() -> None:
    assert set(_runs(cli._parser())) == set(COMMANDS)


ACTS: list[tuple[Action, Callable[[Store, Settings, Who], object]]] = [
    (Action.DECIDE, lambda store, _, who: decide.confirm(store, 1, who)),
    (Action.DECIDE, lambda store, _, who: decide.override(store, 1, Finding.PNEUMONIA, "seen", who)),
    (Action.DECIDE, lambda store, _, who: undo.take_back(store, 1, who)),
    (Action.DECIDE, lambda store, _, who: undo.back_to_unread(store, 1, "mixed up", who)),
    (Action.DECIDE, lambda store, _, who: undo.undo(store, who, timedelta(minutes=9))),
    (Action.MARK_URGENT, lambda store, _, who: urgent.mark_urgent(store, 1, "ill", who)),
    (Action.MARK_URGENT, lambda store, _, who: urgent.withdraw_urgent(store, 1, "well", who)),
    (Action.RESCORE, lambda store, _, who: rescore.rescore(store, 1, who)),
    (Action.TELL, lambda store, _, who: tell.tell(store, 1, "Dr B", who, how="by telephone")),
    (Action.TELL, lambda store, _, who: tell.take_back_told(store, 1, who)),
    (Action.IDENTIFY, lambda store, _, who: identify.identify(store, 1, {"patient_id": "7"}, "typed wrong", who)),
    (Action.IDENTIFY, lambda store, _, who: identify.take_back_identity(store, 1, "right", who)),
    (Action.EXPORT, lambda store, settings, who: export_csv(store, settings.home / "out.csv", actor=who)),
    (Action.ARCHIVE, lambda store, settings, who: archive(store, settings, settings.home.parent / "disk", None, who)),
    (Action.MODEL, lambda _, settings, who: rollback(settings, who)),
    (Action.BACKUP, lambda _, settings, who: back_up(settings, settings.home.parent / "b.pneumo", who)),
    (Action.RESTORE, lambda _, settings, who: restore(settings, settings.home.parent / "none", who, replace=True)),
    (Action.RESTORE, lambda _, settings, who: rebuild(settings, who)),
    (Action.PEOPLE, lambda store, _, who: people.make_account(store, who, "New One", Role.AUDITOR, WORDS)),
    (Action.PEOPLE, lambda store, _, who: people.change_role(store, who, NAMES[Role.TECHNICIAN], Role.AUDITOR)),
    (Action.PEOPLE, lambda store, _, who: people.close_account(store, who, NAMES[Role.TECHNICIAN])),
    (Action.PEOPLE, lambda store, _, who: people.open_account(store, who, NAMES[Role.AUDITOR])),
    (Action.PEOPLE, lambda store, _, who: people.reset_password(store, who, NAMES[Role.AUDITOR], "long new phrase")),
    (Action.PEOPLE, lambda store, _, who: people.new_recovery_code(store, who)),
    (Action.PEOPLE, lambda store, _, who: people.choose_single_user(store, who)),
    (Action.BEGIN_EMERGENCY, lambda store, _, who: emergency.begin_emergency(store, who, "alone", 5)),
    (Action.REVIEW_EMERGENCY, lambda store, _, who: emergency.review_emergency(store, who, 1, "fine")),
    (Action.REVIEW_EMERGENCY, lambda store, _, who: emergency.emergencies(store, who)),
    (Action.OWN_ACCOUNT, lambda store, _, who: emergency.end_emergency(store, who)),
    (Action.OWN_ACCOUNT, lambda store, _, who: people.change_password(store, who, WORDS, "a long new phrase")),
]


@pytest.mark.parametrize("role", list(Role))
def test_every_act_refuses_every_role_that_the_table_does_not_name(opened: Store, home: Settings, role: Role) -> None:
    for number, (action, act) in enumerate(ACTS):
        with opened.reading() as reader:
            before = reader.head()
        try:
            act(opened, home, Who(NAMES[role], role, authenticated=True))
        except NotPermitted:
            assert role not in TABLE[action], number
            with opened.reading() as reader:
                assert reader.head() == before, number  # nothing was written
        except PneumoError:
            assert role in TABLE[action], number  # the act itself has something against it: it was let in
        else:
            assert role in TABLE[action], number


def test_no_act_takes_a_name_that_was_typed_where_there_are_accounts(opened: Store, home: Settings) -> None:
    for _, act in ACTS:
        with pytest.raises(PneumoError, match=r"signed in|accounts"):
            act(opened, home, Who.typed(NAMES[Role.ADMINISTRATOR]))


def test_a_role_that_somebody_claims_for_themselves_is_worth_nothing(opened: Store) -> None:
    with pytest.raises(NotPermitted):
        decide.confirm(opened, 1, Who(NAMES[Role.AUDITOR], Role.RADIOLOGIST, authenticated=True))


WRITES_BESIDE = {
    # Where a transaction is begun that asks nobody, and why.
    "archive.py": "reads lists for an act that was let in",
    "audit/exports/films.py": "in which archive a film lies",
    "audit/heads.py": "reads the chain",
    "audit/keys.py": "the home makes its key",
    "audit/mediums.py": "reads the chain",
    "audit/proof.py": "part of an export that was let in",
    "audit/verify_home.py": "anybody may check; it shows no patient",
    "audit/verify_shipped.py": "anybody may check; it shows no patient",
    "ui/people/people_acts.py": "asks whether there are accounts",
    "audit/export.py": "parts of an export that was let in",
    "audit/statistics/count.py": "counts for somebody who was let in",
    "audit/verify.py": "anybody may check; it shows no patient",
    "benchmark": "throw-away homes",
    "commands.py": "moves overdue cases, which no person does",
    "commands_people.py": "asks whether there are accounts",
    "disk.py": "bytes and dates",
    "doctor.py": "counts",
    "engine.py": "the engine",
    "engine_loop.py": "the engine",
    "engine_models.py": "the engine",
    "engine_status.py": "the engine",
    "entrance.py": "asks whether there are accounts",
    "models.py": "which model is in use",
    "recovery/backup.py": "counts for an act that was let in",
    "recovery/by_itself.py": "the engine",
    "audit/simulation/simulate.py": "plays for somebody who was let in",
    "paper/write.py": "reads the queue for somebody who was let in",
    "recovery/proven_people.py": "part of a rebuild that was let in",
    "settings_record.py": "notes what stands in the file; who changes it here was let in before",
    "ui/chores/pixels_card.py": "whether a picture may leave",
    "recovery/proven.py": "part of a rebuild that was let in",
    "recovery/rebuild.py": "after it was let in; its worklist is new",
    "recovery/restore.py": "after it was let in; its worklist is another",
    "review/people.py": "the sealed code stands for a password",
    "review/signing.py": "nobody is signed in yet",
    "ui/acts.py": "gives up claims of desks that are gone",
    "ui/app.py": "in which archive a film lies",
    "ui/queue/snapshots.py": "moves overdue cases, which no person does",
    "ui/reading/reading_acts.py": "gives up claims of desks that are gone",
    "worklist/store.py": "here the asking is done",
}


def test_nothing_else_reads_or_writes_the_worklist_without_asking_who() -> None:
    found = set()
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and called.attr in ("reading", "writing"):
                found.add("benchmark" if name.startswith("benchmark/") else name)
    assert found <= set(WRITES_BESIDE), "use `Store.acting` or `Store.looking`, or say here why nobody is asked"


def _run(home: Settings, *arguments: str, secrets: tuple[str, ...] = ()) -> int:
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{each}\n" for each in secrets).encode())
    os.close(writing)
    try:
        return cli.main([*arguments, "--home", str(home.home), "--password-fd", str(reading)])
    finally:
        os.close(reading)


def test_a_command_asks_who_and_takes_no_name_alone(home: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["worklist", "--home", str(home.home)]) == 1
    assert "--as NAME" in capsys.readouterr().err
    assert cli.main(["verdict", "1", "--confirm", "--reader", "Rosa Diaz", "--home", str(home.home)]) == 1
    assert "a name alone says nothing" in capsys.readouterr().err
    assert _run(home, "worklist", "--as", "Rosa Diaz", secrets=("not this one",)) == 1
    assert "do not belong together" in capsys.readouterr().err
    assert _run(home, "worklist", "--as", "Rosa Diaz", secrets=()) == 1
    assert "holds no password" in capsys.readouterr().err
    assert _run(home, "worklist", "--as", "Rosa Diaz", secrets=(WORDS,)) == 0
    assert "ID-a" in capsys.readouterr().out


def test_a_command_without_a_terminal_names_the_other_way(home: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["worklist", "--as", "Rosa Diaz", "--home", str(home.home)]) == 1
    assert "--password-fd" in capsys.readouterr().err


def test_a_verdict_by_command_is_authenticated_and_of_the_right_role(
    home: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(home, "verdict", "1", "--confirm", "--as", "ada vance", secrets=(WORDS,)) == 1
    assert "it is for radiologists" in capsys.readouterr().err
    assert _run(home, "verdict", "1", "--confirm", "--as", "rosa diaz", secrets=(WORDS,)) == 0
    store = Store.of(home)
    with store.reading() as reader:
        [verdict] = reader.verdicts()
    store.close()
    assert (verdict.reader, verdict.authenticated) == ("Rosa Diaz", True)
    assert cli.main(["audit", "verify", "--home", str(home.home)]) == 1
    assert _run(home, "audit", "verify", "--as", "Tomas Ek", secrets=(WORDS,)) == 0


def test_accounts_are_made_and_kept_by_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cheap(monkeypatch)
    home = Settings(home=tmp_path / "home")
    assert _run(home, "people", "single-user", "--reader", "Dr Vega") == 0
    assert "cannot show who" in capsys.readouterr().out
    assert _run(home, "people", "add", "Mika", secrets=("short",)) == 1
    assert _run(home, "people", "add", "Mika", secrets=(WORDS,)) == 0
    code = capsys.readouterr().out.split("recovery code: ")[1].split()[0]
    assert _run(home, "people", "add", "Rosa", "--role", "radiologist", secrets=(WORDS, WORDS)) == 1
    assert "--as NAME" in capsys.readouterr().err
    assert _run(home, "people", "add", "Rosa", "--role", "radiologist", "--as", "Mika", secrets=(WORDS, WORDS)) == 0
    assert _run(home, "people", "list", "--format", "csv", "--as", "Rosa", secrets=(WORDS,)) == 1
    assert _run(home, "people", "password", "--as", "Rosa", secrets=(WORDS, "new words of hers")) == 0
    assert _run(home, "people", "role", "Rosa", "auditor", "--as", "Mika", secrets=(WORDS,)) == 0
    assert _run(home, "people", "disable", "Rosa", "--as", "Mika", secrets=(WORDS,)) == 0
    assert _run(home, "people", "enable", "Rosa", "--as", "Mika", secrets=(WORDS,)) == 0
    capsys.readouterr()
    assert _run(home, "people", "list", "--format", "csv", "--as", "Mika", secrets=(WORDS,)) == 0
    assert "Rosa,auditor,open" in capsys.readouterr().out
    assert _run(home, "people", "recover", "Mika", secrets=(code, "words that are new")) == 0
    assert _run(home, "people", "recovery-code", "--as", "Mika", secrets=("words that are new",)) == 0
    assert _run(home, "people", "emergency", "--reason", "alone", "--as", "Rosa", secrets=("new words of hers",)) == 0
    assert _run(home, "people", "emergency", "--end", "--as", "Rosa", secrets=("new words of hers",)) == 0
    capsys.readouterr()
    assert _run(home, "people", "emergencies", "--format", "csv", "--as", "Mika", secrets=("words that are new",)) == 0
    assert "1,Rosa," in capsys.readouterr().out
    review = ("people", "review", "1", "--note", "nothing was done")
    assert _run(home, *review, "--as", "Rosa", secrets=("new words of hers",)) == 1
    assert _run(home, *review, "--as", "Mika", secrets=("words that are new",)) == 0


def test_a_home_without_accounts_takes_no_as(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store.of(Settings(home=tmp_path / "home")).close()
    assert cli.main(["worklist", "--home", str(tmp_path / "home")]) == 0
    assert cli.main(["worklist", "--as", "Rosa", "--home", str(tmp_path / "home")]) == 1
    assert "no accounts" in capsys.readouterr().err


def test_the_nightly_backup_goes_on_with_a_pass_and_nobody_gets_it_by_its_words(
    home: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").mkdir()
    nightly = ("backup", str(tmp_path / "kept"), "--nightly", "2026-01-31", "--reader", "engine", "--without-films")
    assert _run(home, *nightly) == 1
    monkeypatch.setenv(PASS, environment_for(home, "backup")[PASS])
    assert _run(home, *nightly) == 0
    assert _run(home, *nightly) == 1  # a pass is worth something once


def test_a_pass_of_the_desktop_lets_its_command_in_as_whoever_signed_in(
    home: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.of(home)
    chief = signing.sign_in(store, NAMES[Role.ADMINISTRATOR], WORDS, via="desktop")
    monkeypatch.setenv(PASS, signing.issue_pass(store, chief, "backup"))
    assert _run(home, "backup", str(tmp_path / "b.pneumo"), "--without-films") == 0
    with store.reading() as reader:
        assert list(reader.journal())[-1].actor == chief.name
    store.close()


@pytest.mark.parametrize("command", [["worklist"], ["people", "list"], ["audit", "verify"], ["model", "list"]])
def test_who_signs_in_may_stand_before_the_command_as_well_as_after_it(command: list[str]) -> None:
    flags = ["--as", "Mika Admin", "--password-fd", "7"]
    for given in ([*flags, *command], [*command, *flags], [*flags[:2], *command, *flags[2:]]):
        parsed = cli._parsed(given)
        assert (parsed.as_name, parsed.password_fd) == ("Mika Admin", 7), given
    assert (cli._parsed(command).as_name, cli._parsed(command).password_fd) == ("", None)

"""The engine at log-in: the file of each platform says exactly the command, whatever a path holds."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pneumo_desktop import autostart, doctor
from pneumo_desktop.cli import main
from pneumo_desktop.settings import Settings, load_settings

AWKWARD = ["/opt/a b/python", "-m", '/home/Jo "X" $HOME/100%n\\tail`id`', "ü"]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A home with an awkward name on a Linux without a user manager, its configuration in a place of the test's."""
    if sys.platform != "linux":
        pytest.skip("these are Linux's places")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "con fig"))
    monkeypatch.setattr(autostart, "_user_manager", lambda: False)
    return load_settings(home=tmp_path / 'my "50%" $home')


def desktop_exec(content: bytes) -> list[str]:
    """The command line of a desktop entry, read as the specification says: string escapes first, then quoting."""
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(content.decode())
    value, out, at = parser["Desktop Entry"]["Exec"], "", 0
    while at < len(value):
        if value[at] == "\\":
            out += {"\\": "\\", "n": "\n", "t": "\t", "r": "\r", "s": " "}[value[at + 1]]
            at += 1
        else:
            out += value[at]
        at += 1
    return [re.sub(r'\\(["`$\\])', r"\1", part).replace("%%", "%") for part in quoted(out)]


def test_a_desktop_entry_says_the_command_whatever_it_holds() -> None:
    assert desktop_exec(autostart.desktop_entry(AWKWARD)) == AWKWARD


def test_a_unit_says_the_command_whatever_it_holds() -> None:
    (line,) = [line for line in autostart.systemd_unit(AWKWARD).decode().splitlines() if line.startswith("ExecStart=")]
    read = line.removeprefix("ExecStart=").replace("$$", "$").replace("%%", "%")
    assert [part.encode().decode("unicode_escape").encode("latin-1").decode() for part in quoted(read)] == AWKWARD


def quoted(line: str) -> list[str]:
    """What stands between quotes that no backslash escapes."""
    parts, inside, at = [], "", 0
    opened = False
    while at < len(line):
        if line[at] == "\\":
            inside += line[at : at + 2]
            at += 1
        elif line[at] == '"':
            if opened:
                parts.append(inside)
            inside, opened = "", not opened
        elif opened:
            inside += line[at]
        at += 1
    return parts


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze")
def test_systemd_itself_takes_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "made.service"
    unit.write_bytes(autostart.systemd_unit([sys.executable, *AWKWARD[1:]]))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", str(unit)], capture_output=True, text=True, check=False
    )
    assert "made.service" not in done.stderr, done.stderr


def test_a_launch_agent_says_the_command_and_starts_a_dead_engine_again() -> None:
    agent = plistlib.loads(autostart.launch_agent("label", AWKWARD))
    assert agent["ProgramArguments"] == AWKWARD
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] == {"SuccessfulExit": False}


def test_a_command_file_keeps_percent_signs_ampersands_and_last_backslashes() -> None:
    text = autostart.command_file(["C:\\Program Files\\py.exe", "--home", "D:\\100% & more\\"]).decode()
    assert '"C:\\Program Files\\py.exe" "--home" "D:\\100%% & more\\\\"' in text
    assert "chcp 65001" in text
    assert text.count("\r\n") == text.count("\n")


def test_on_show_off(settings: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def engine(wish: str) -> str:
        assert main(["engine", "--home", str(settings.home), "--at-login", wish]) == 0
        return capsys.readouterr().out

    assert engine("show") == "off\n"
    assert engine("off").startswith("off: it was off")
    assert engine("on").startswith("on: ")
    (made,) = (tmp_path / "con fig" / "autostart").iterdir()
    command = desktop_exec(made.read_bytes())
    assert command[command.index("--home") + 1] == str(settings.home)
    assert "--wait" in command
    assert engine("show") == f"on: {made}\n"
    engine("on")  # twice is once
    assert len(list(made.parent.iterdir())) == 1
    assert str(made) in engine("off")
    assert engine("show") == "off\n"
    assert not made.exists()


def test_two_homes_have_an_entry_each(settings: Settings, tmp_path: Path) -> None:
    other = load_settings(home=tmp_path / "other")
    assert autostart.turn_on(settings).path != autostart.turn_on(other).path
    autostart.turn_off(other)
    assert autostart.entry(settings).state == "on"


def test_doctor_says_it_and_that_an_entry_is_out_of_date(settings: Settings) -> None:
    assert doctor._at_login(settings)[0:2] == ("works", "off: films are scored while a desktop is open")
    made = autostart.turn_on(settings)
    assert doctor._at_login(settings)[0] == "works"
    made.path.write_text(made.path.read_text().replace(sys.executable, "/gone/python"))
    assert doctor._at_login(settings)[0] == "warns"


def test_a_folder_that_cannot_be_written_is_an_error_in_words(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "con fig").write_text("a file where the folder should be")
    assert main(["engine", "--home", str(settings.home), "--at-login", "on"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_with_a_user_manager_a_unit_is_written_and_enabled(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    systemctl, log = tmp_path / "bin" / "systemctl", tmp_path / "log"
    systemctl.parent.mkdir()
    systemctl.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\n')
    systemctl.chmod(systemctl.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{systemctl.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(autostart, "_user_manager", lambda: True)
    made = autostart.turn_on(settings)
    assert made.path.parent == tmp_path / "con fig" / "systemd" / "user"
    assert log.read_text().splitlines() == ["--user daemon-reload", f"--user enable {made.path.name}"]
    assert autostart.turn_off(settings) == [made.path]
    assert f"--user disable {made.path.name}" in log.read_text()


def test_a_user_manager_that_refuses_leaves_nothing_behind(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: str) -> None:
        raise autostart.AutostartFailed("systemctl", "it refuses", "")

    monkeypatch.setattr(autostart, "_user_manager", lambda: True)
    monkeypatch.setattr(autostart, "_systemctl", refuses)
    with pytest.raises(autostart.AutostartFailed):
        autostart.turn_on(settings)
    assert autostart.entry(settings).state == "off"

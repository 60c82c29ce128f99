"""Has the engine start when its user logs in, with no desktop open: a small file where the system looks for such.

Linux: a systemd user unit where there is a user manager, else an XDG autostart entry. macOS: a LaunchAgent. Windows: a
command file in the Startup folder. One file for each home; nothing needs more rights than the user has.
"""

from __future__ import annotations

import hashlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pneumo_desktop.errors import PneumoError
from pneumo_desktop.settings import Settings

Kind = Literal["systemd", "xdg", "launchd", "startup"]
_TITLE = "Pneumo Desktop engine"


class AutostartFailed(PneumoError):
    """The system does not take, or give back, what should start at log-in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The file that starts the engine of one home: where it belongs and what must stand in it."""

    kind: Kind
    path: Path
    content: bytes

    @property
    def state(self) -> Literal["on", "off", "other"]:
        """Whether it is there; `other`: it is, and starts something else than it should by now."""
        try:
            return "on" if self.path.read_bytes() == self.content else "other"
        except OSError:
            return "off"


def engine_arguments(settings: Settings) -> list[str]:
    """The command line of an engine that waits while another one works on its home."""
    program = Path(sys.executable)
    windowless = program.with_name("pythonw.exe")
    program = windowless if sys.platform == "win32" and windowless.exists() else program
    return [
        *(str(program), "-m", "pneumo_desktop", "engine", "--wait", "--home", str(settings.home)),
        *("--incoming", str(settings.incoming_folder), "--device", settings.device),
    ]


def entry(settings: Settings) -> Entry:
    """What would start the engine of this home on this PC; nothing is changed."""
    found = [each for each in entries(settings) if each.state != "off"]
    return found[0] if found else entries(settings)[0]


def entries(settings: Settings) -> list[Entry]:
    """The ways of this system, the preferred one first."""
    arguments = engine_arguments(settings)
    name = f"pneumo-desktop-engine-{hashlib.sha256(str(settings.home).encode()).hexdigest()[:8]}"
    if sys.platform == "win32":
        roaming = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
        folder = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"
        return [Entry("startup", folder / f"{name}.cmd", command_file(arguments))]
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "LaunchAgents"
        return [Entry("launchd", folder / f"{name}.plist", launch_agent(name, arguments))]
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    unit = Entry("systemd", config / "systemd" / "user" / f"{name}.service", systemd_unit(arguments))
    desktop = Entry("xdg", config / "autostart" / f"{name}.desktop", desktop_entry(arguments))
    return [unit, desktop] if _user_manager() else [desktop, unit]


def turn_on(settings: Settings) -> Entry:
    """Start the engine of this home at every log-in from the next on; doing it again brings the entry up to date.

    Raises:
        AutostartFailed: the system refuses it.
    """
    turn_off(settings)
    made = entries(settings)[0]
    try:
        made.path.parent.mkdir(parents=True, exist_ok=True)
        made.path.write_bytes(made.content)
    except OSError as error:
        raise AutostartFailed(
            str(made.path), f"it cannot be written ({error.strerror})", "Check the folder."
        ) from error
    if made.kind == "systemd":
        try:
            _systemctl("daemon-reload")
            _systemctl("enable", made.path.name)
        except AutostartFailed:
            made.path.unlink(missing_ok=True)
            raise
    return made


def turn_off(settings: Settings) -> list[Path]:
    """No longer start it at log-in; an engine that runs goes on. Returns what was removed.

    Raises:
        AutostartFailed: the system refuses it.
    """
    removed = []
    for each in entries(settings):
        if each.state == "off":
            continue
        if each.kind == "systemd" and _user_manager():
            _systemctl("disable", each.path.name)
        try:
            each.path.unlink()
        except OSError as error:
            reason = f"it cannot be removed ({error.strerror})"
            raise AutostartFailed(str(each.path), reason, "Remove it by hand.") from error
        removed.append(each.path)
        if each.kind == "systemd" and _user_manager():
            _systemctl("daemon-reload")
    return removed


def systemd_unit(arguments: Sequence[str]) -> bytes:
    """A user unit (systemd.service(5)); an engine that dies is started again."""
    command = " ".join(_systemd_quoted(argument) for argument in arguments)
    return (
        f"[Unit]\nDescription={_TITLE}\n\n"
        f"[Service]\nExecStart={command}\nRestart=on-failure\nRestartSec=5\n\n"
        "[Install]\nWantedBy=default.target\n"
    ).encode("utf-8", "surrogateescape")


def _systemd_quoted(argument: str) -> str:
    """Quoting, specifiers (%) and variables ($) as systemd.syntax(7), systemd.unit(5) and systemd.service(5) say."""
    said = argument.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{said.replace("%", "%%").replace("$", "$$")}"'


def desktop_entry(arguments: Sequence[str]) -> bytes:
    """An autostart entry (freedesktop.org: Desktop Application Autostart Specification)."""
    command = " ".join(_desktop_quoted(argument) for argument in arguments)
    return (
        f"[Desktop Entry]\nType=Application\nName={_TITLE}\nExec={command}\n"
        "Terminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n"
    ).encode("utf-8", "surrogateescape")


def _desktop_quoted(argument: str) -> str:
    """The key Exec: quoted first, field codes (%) doubled, then escaped once more like any string of such a file."""
    for special in '\\"`$':
        argument = argument.replace(special, f"\\{special}")
    quoted = '"' + argument.replace("%", "%%") + '"'
    return quoted.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def launch_agent(label: str, arguments: Sequence[str]) -> bytes:
    """A LaunchAgent (launchd.plist(5)); an engine that dies is started again, one that ends well is not."""
    return plistlib.dumps(
        {
            "Label": label,
            "ProgramArguments": list(arguments),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ProcessType": "Background",
        }
    )


def command_file(arguments: Sequence[str]) -> bytes:
    """A command file for the Startup folder; it is read as UTF-8, and leaves no window open."""
    command = " ".join(_cmd_quoted(argument) for argument in arguments)
    return f'@echo off\r\nchcp 65001 >nul\r\nstart "" /b {command}\r\n'.encode("utf-8", "surrogatepass")


def _cmd_quoted(argument: str) -> str:
    """No path on Windows holds a quote; backslashes before the closing one are doubled, or they would escape it."""
    tail = len(argument) - len(argument.rstrip("\\"))
    return '"' + argument.replace("%", "%%") + "\\" * tail + '"'


def _user_manager() -> bool:
    """Whether systemd manages this user's session; elsewhere nobody would read a unit."""
    try:
        done = subprocess.run(["systemctl", "--user", "show-environment"], capture_output=True, timeout=10, check=False)  # noqa: S607
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _systemctl(*arguments: str) -> None:
    command = ["systemctl", "--user", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise AutostartFailed(" ".join(command), str(error), "Try it in a terminal.") from error
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1].rstrip(".")
        raise AutostartFailed(" ".join(command), reason, "Try it in a terminal.")

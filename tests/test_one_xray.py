"""One X-ray from file to export, with every network connection forbidden in every process."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

from pneumo_desktop.demo import feed
from pneumo_desktop.demo import films as demo_radiographs

# Loaded by every Python process of the run through the environment, decoders included.
FORBID = """
import sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        address = arguments[1] if event != "socket.getaddrinfo" else arguments[0]
        if not isinstance(address, (str, bytes)) or event == "socket.getaddrinfo":
            with open({log!r}, "a") as log:
                log.write(f"{{event}} {{arguments[1:]}} by {{sys.argv}}\\n")
            raise PermissionError("no network, ever")
sys.addaudithook(refuse)
"""


def test_from_file_to_export_without_a_network(tmp_path: Path) -> None:
    from datetime import date

    log = tmp_path / "network.log"
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(FORBID.format(log=str(log)))
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "QT_QPA_PLATFORM": "offscreen"}
    home, incoming = tmp_path / "home", tmp_path / "incoming"
    incoming.mkdir()

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "pneumo_desktop", *arguments, "--home", str(home), "--incoming", str(incoming)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=240)
        assert done.returncode == 0, done.stderr
        return done.stdout

    arriving = feed(incoming, 0, date(2026, 1, 31))
    film = next(arriving)  # it arrives
    run("engine", "--once")  # is kept, read, scored and queued
    (row,) = csv.DictReader(run("worklist", "--format", "csv").splitlines())
    assert row["file"] == str(film)
    assert (row["status"], row["state"], row["patient_id"]) == ("scored", "unread", "DEMO-001")
    ill = demo_radiographs()[0].name.startswith("person")
    assert row["call"] == ("suspected" if ill else "not_suspected")
    run("verdict", row["case_id"], "--confirm", "--reader", "Dr A")  # is decided
    run("export", str(tmp_path / "out.csv"))  # leaves
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8-sig") as file:
        (decided,) = csv.DictReader(file)
    assert (decided["state"], decided["reader"], decided["patient_name"]) == ("confirmed", "Dr A", "Andromeda^Ada")
    run("audit", "verify", str(tmp_path / "out.csv"))  # and can be proven
    assert not log.exists(), log.read_text()


def test_the_forbidding_itself_works(tmp_path: Path) -> None:
    log = tmp_path / "network.log"
    (tmp_path / "sitecustomize.py").write_text(FORBID.format(log=str(log)))
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert done.returncode != 0
    assert "socket" in log.read_text()

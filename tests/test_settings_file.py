"""Changing the settings' file: the rest of it stays, nothing senseless gets in, what is fixed elsewhere is known."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.settings import SETTINGS_FILE, load_settings
from pneumo_desktop.settings_file import COMMAND, ENVIRONMENT, fixed_by, read_again, write_settings

WRITTEN = """# Ward 3, agreed in June
cap_minutes = 45  # not an hour here
device = "cpu"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / SETTINGS_FILE).write_text(WRITTEN, encoding="utf-8")
    return tmp_path


def test_a_change_keeps_the_rest_and_its_comments(home: Path) -> None:
    write_settings(home, {"cap_minutes": 50, "incoming": home / "films", "device": None})
    text = (home / SETTINGS_FILE).read_text(encoding="utf-8")
    assert "# Ward 3, agreed in June" in text
    assert "cap_minutes = 50  # not an hour here" in text
    assert "device" not in text
    settings = load_settings(home=home)
    assert (settings.cap_minutes, settings.device, settings.incoming) == (50, "auto", home / "films")


def test_a_home_without_a_file_gets_one(tmp_path: Path) -> None:
    write_settings(tmp_path, {"share_of_pneumonia": 0.2})
    assert load_settings(home=tmp_path).share_of_pneumonia == 0.2


@pytest.mark.parametrize("changes", [{"cap_minutes": 0}, {"share_of_pneumonia": 1.5}, {"unknown": 1}])
def test_a_senseless_value_changes_nothing(home: Path, changes: dict[str, object]) -> None:
    with pytest.raises(SettingInvalid):
        write_settings(home, changes)
    assert (home / SETTINGS_FILE).read_text(encoding="utf-8") == WRITTEN


def test_an_incoming_folder_inside_the_library_is_refused(home: Path) -> None:
    with pytest.raises(SettingInvalid, match="own folder"):
        write_settings(home, {"incoming": home / "library" / "x"})


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text("cap_minutes = = 3\n", encoding="utf-8")
    with pytest.raises(SettingInvalid, match="Correct the line"):
        write_settings(tmp_path, {"device": "cpu"})
    assert (tmp_path / SETTINGS_FILE).read_text(encoding="utf-8") == "cap_minutes = = 3\n"


def test_a_file_that_cannot_be_replaced_stays_as_it_was(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingInvalid, match="Nothing was changed"):
        write_settings(home, {"cap_minutes": 50})
    assert (home / SETTINGS_FILE).read_text(encoding="utf-8") == WRITTEN
    assert [each.name for each in home.iterdir()] == [SETTINGS_FILE]


def test_what_is_fixed_elsewhere_is_known_and_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PNEUMO_UNDO_MINUTES", "3")
    settings = load_settings(home=home, device="auto", reader="Dr A")
    fixed = fixed_by(settings)
    assert fixed == {"undo_minutes": ENVIRONMENT, "device": COMMAND, "reader": COMMAND}
    write_settings(home, {"cap_minutes": 20, "undo_minutes": 9})
    again = read_again(settings, fixed)
    assert (again.cap_minutes, again.device, again.reader, again.undo_minutes) == (20, "auto", "Dr A", 3)

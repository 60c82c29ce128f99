"""What the engine writes in English is shown in the reader's language, and no sentence of its sources is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import pneumo_desktop
from pneumo_desktop.audit.statistics.count import Asked, statistics
from pneumo_desktop.case import Tier
from pneumo_desktop.disk import GIB, of_pace
from pneumo_desktop.ui.engine_words import PLACES, SENTENCES, spoken, spoken_place, spoken_report
from pneumo_desktop.worklist.order import why
from pneumo_desktop.worklist.store import Store
from tests.ui.pseudo import Pseudo, pseudo

SOURCES = Path(pneumo_desktop.__file__).parent
WRITES_OF_FILMS = (
    *(path for path in (SOURCES / "imaging").glob("*.py") if path.stem != "samples"),  # for `doctor`
    SOURCES / "inference" / "judge.py",
    SOURCES / "intake" / "watcher.py",
    SOURCES / "engine.py",
    SOURCES / "engine_recording.py",
)
NO_FILM = {"the program is closing", "the decoder {} when its limits were tried", "its decoder {}"}
"""Said of the program itself, in answers that never become a row."""


@pytest.fixture
def other_language(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def said_in(path: Path) -> Iterator[str]:
    """Reasons, next steps and remarks that a module gives of a film, as whole sentences with `7` for what varies."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name == "UnreadableImage":
                yield from (_sentence(text) for each in node.args[1:] if (text := _text(each)))
            elif name in ("Gate", "append") and (texts := [_text(each) for each in node.args]):
                yield from (text for text in texts if text and text.endswith("."))
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.List):
            yield from (text for each in node.value.elts if (text := _text(each)) and text.endswith("."))
        elif (
            isinstance(node, ast.Assign)
            and (text := _text(node.value))
            and any(isinstance(target, ast.Name) and target.id in ("problem", "reason") for target in node.targets)
        ):
            yield _sentence(text)


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def _sentence(text: str) -> str:
    whole = text if text in NO_FILM else text.replace("{}", "7")
    return whole if whole.endswith(".") or whole in NO_FILM else f"{whole[0].upper()}{whole[1:]}."


def test_every_sentence_that_the_engine_can_write_of_a_film_is_known(other_language: None) -> None:
    said = {text for path in WRITES_OF_FILMS for text in said_in(path)} - NO_FILM
    assert len(said) > 50
    strange = {text for text in said if not spoken(text.replace("{}", "7")).startswith("[")}
    assert not strange


def test_every_sentence_of_the_table_is_told_from_the_others(other_language: None) -> None:
    for sentence in SENTENCES:
        assert spoken(sentence) == pseudo(sentence)


def test_sentences_are_translated_one_by_one_and_what_a_file_says_stays(other_language: None) -> None:
    shown = spoken("Not a chest radiograph: its tags say HIP. Something new. Check who may read it.")
    known, new, step = (
        pseudo("Not a chest radiograph: its tags say {what}."),
        "Something new.",
        "Check who may read it.",
    )
    assert shown == f"{known.replace('{what}', 'HIP')} {new} {pseudo(step)}"


def test_a_phrase_within_a_sentence_is_translated_too(other_language: None) -> None:
    shown = spoken("Not a chest radiograph: it is a CT slice.")
    assert pseudo("a CT slice") in shown


@pytest.mark.parametrize("braces", ["{", "}", "{0}", "{what}", "{who.__class__}"])
def test_braces_in_a_file_s_own_words_do_nothing(braces: str, other_language: None) -> None:
    assert braces in spoken(f"Not a chest radiograph: its tags say {braces}.")
    assert braces in spoken_place(f"Marked urgent: {braces}")


def test_why_a_case_stands_where_it_stands_is_translated(other_language: None) -> None:
    for tier in (Tier.URGENT, Tier.OVERDUE):
        for cap in (timedelta(0), timedelta(minutes=45), timedelta(hours=4)):
            text = why(tier, cap, new_film=True, ahead=True, urgent="Dr A. Otieno, fever")
            assert all(part.startswith("[") for part in spoken_place(text).split(" · ") if "Otieno" not in part)
    assert spoken_place("") == ""
    assert len(PLACES) == 7


@pytest.mark.parametrize("days", [0.0, 0.5, 1.0, 20.0, 300.0, 1e6])
def test_how_long_the_disk_lasts_is_translated(days: float, other_language: None) -> None:
    said = spoken_report(of_pace(20 * GIB, 20 * GIB / days if days else 0.0).text)
    assert said.startswith("[")
    assert "20.0 GiB" in said
    assert said.count("[") == (2 if days else 1)


def test_what_the_figures_count_is_translated(store: Store, other_language: None) -> None:
    facts = statistics(store, Asked()).facts
    for name in ("cases", "time zone", "cap"):
        assert spoken_report(facts[name]).startswith("["), name


def test_in_english_nothing_is_changed(qapp: QApplication) -> None:
    said = "Its tags say 10 × 10, its picture is 12 × 12. Send it again from where it came."
    assert spoken(said) == said

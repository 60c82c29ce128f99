"""Every word that a reader sees goes through Qt's translation; the tools collect them all."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pneumo_desktop.ui.look import translating
from tests.ui.pseudo import pseudo

UI = translating.UI
SHOWN = {
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setWindowTitle",
    "setStatusTip",
    "setWhatsThis",
    "setTitle",
    "addItem",
    "addAction",
    "set_text",
    "complain",
    "say",
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QAction",
    "QMenu",
    "QGroupBox",
    "KeyButton",
    "Card",
    "Page",
}
"""Calls whose first argument is seen or heard."""

WORD = re.compile(r"[A-Za-z]{2,}")


def naked(source: str) -> Iterator[tuple[int, str]]:
    """Literal words that are shown as they stand in the source: line and text."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in SHOWN:
            continue
        first = call.args[0]
        texts = [first] if isinstance(first, (ast.Constant, ast.JoinedStr)) else []
        for text in texts:
            parts = text.values if isinstance(text, ast.JoinedStr) else [text]
            for part in parts:
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and WORD.search(part.value):
                    yield call.lineno, part.value


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_no_word_on_the_screen_is_left_out_of_translation(path: Path) -> None:
    left = [f"{path.name}:{line}: {text}" for line, text in naked(path.read_text(encoding="utf-8"))]
    assert left == []


def test_a_naked_word_would_be_found() -> None:
    assert list(naked("label.setText('Hello there')")) == [(1, "Hello there")]
    assert list(naked("QLabel(f'{n} films', self)")) == [(1, " films")]
    assert list(naked("label.setText(self.tr('Hello')); label.setText('×'); label.setText(text)")) == []


def test_nobody_asks_for_words_by_another_name() -> None:
    """lupdate knows `tr` alone, and takes no text that is put together before."""
    for path in UI.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(call, ast.Call) and (
                getattr(call.func, "id", "") == "tr" or getattr(call.func, "attr", "") == "tr"
            )
            if named and isinstance(call, ast.Call):
                first = call.args[0]
                assert not isinstance(first, ast.JoinedStr), f"{path.name}:{call.lineno}"


def test_the_tools_find_words_of_classes_functions_and_tables() -> None:
    found = translating.words()
    for text in ("Confirm and next", "Needs attention", "&Invert", "zoom", "Films arrive in", "pneumonia suspected"):
        assert text in found, text
    assert len(found) > 500
    assert "" not in found


def test_every_word_that_is_asked_for_is_collected() -> None:
    """Also one within the braces of an f-string, which Qt's own tool does not read."""
    found = set(translating.words())
    left = [
        f"{path.name}:{call.lineno}: {call.args[0].value!r}"
        for path in UI.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and (getattr(call.func, "id", "") == "tr" or getattr(call.func, "attr", "") == "tr")
        and isinstance(call.args[0], ast.Constant)
        and call.args[0].value not in found
    ]
    assert left == []


def test_the_pseudo_language_keeps_places_for_figures_and_underlined_letters() -> None:
    made = pseudo("&Open {name}: {n} films")
    assert made.startswith("[&Öpéñ {name}")
    assert "{n}" in made
    assert len(made) > len("&Open {name}: {n} films") * 1.2

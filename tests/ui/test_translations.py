"""Translations say all that the source says, with its places for figures, its keys and its underlined letters."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from pneumo_desktop.resources import resource
from pneumo_desktop.ui.keys import actions
from pneumo_desktop.ui.look import translating
from pneumo_desktop.ui.look.language import OneContext

PLACES = re.compile(r"\{[^}]*\}")
LETTER = re.compile(r"&(\w)")
KEYS = re.compile(r"(?:Ctrl|Alt|Shift)\+\S|\bEnter\b|\bEsc\b|\bF\d+\b|`[^`]+`|PNEUMO_", re.ASCII)
ENOUGH = 0.95
"""Of the words; a new screen may come before its translation, though not by far."""

every_language = pytest.mark.parametrize("code", translating.CODES)


def faults(source: str, translated: str) -> list[str]:
    """What a translation lost or made up."""
    found = []
    if sorted(PLACES.findall(translated)) != sorted(PLACES.findall(source)):
        found.append("places")
    if len(LETTER.findall(translated)) != len(LETTER.findall(source)) or translated.count("&") != source.count("&"):
        found.append("underlined letter")
    if set(KEYS.findall(source)) - set(KEYS.findall(translated)):
        found.append("keys")
    if (source[:1] == " ", source[-1:] == " ") != (translated[:1] == " ", translated[-1:] == " "):
        found.append("spaces")
    if any(source.count(sign) != translated.count(sign) for sign in ("…", "%", "\n", "<")):
        found.append("signs")
    return found


@every_language
def test_nearly_every_word_of_the_desktop_is_translated(code: str) -> None:
    words, known = translating.words(), translating.read(code)
    left = [word for word in words if not known.get(word)]
    assert len(left) <= (1 - ENOUGH) * len(words), f"run `poe translate`, then translate: {left}"


@every_language
def test_a_translation_keeps_places_keys_signs_and_underlined_letters(code: str) -> None:
    done = {source: text for source, text in translating.read(code).items() if text}
    assert {source: found for source, text in done.items() if (found := faults(source, text))} == {}


@every_language
def test_no_two_lines_of_a_menu_have_the_same_underlined_letter(code: str) -> None:
    known = translating.read(code)
    for menu in actions.MENUS:
        lines = [known[act.text] for act in actions.ACTS if act.menu == menu and known.get(act.text)]
        letters = Counter(letter.lower() for line in lines for letter in LETTER.findall(line))
        assert [letter for letter, times in letters.items() if times > 1] == [], menu
    titles = Counter(letter.lower() for menu in actions.MENUS for letter in LETTER.findall(known.get(menu, "")))
    assert [letter for letter, times in titles.items() if times > 1] == []


@every_language
def test_what_is_spoken_is_what_was_translated(code: str) -> None:
    """The compiled file is made anew with the other: `poe translate`."""
    compiled = OneContext(str(resource(f"translations/pneumo-desktop_{code}.qm")))
    done = {source: text for source, text in translating.read(code).items() if text}
    assert [source for source, text in done.items() if compiled.translate("", source) != text] == []


def test_a_translation_that_loses_something_is_found() -> None:
    assert faults("&Open {name}…", "&Öffne {name}…") == []
    assert faults("&Open {name}…", "Öffne {nam}") == ["places", "underlined letter", "signs"]
    assert faults("Ctrl+S saves, Enter opens", "Strg+S speichert") == ["keys"]
    assert faults("90 % ", "90 Prozent") == ["spaces", "signs"]

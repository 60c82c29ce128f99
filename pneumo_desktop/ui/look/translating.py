"""Collects the words of the desktop into `resources/translations/*.ts` and compiles them; run by `poe translate`.

Qt's own tools read the sources and compile the files. Between them every word is filed once, whatever class asks for it
(see `language.py`), and the words of the tables (acts, gestures, settings) are added. Translations that are there stay.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from pneumo_desktop.audit.statistics.count import NOT_SENSITIVITY, SECOND_LOOK
from pneumo_desktop.audit.statistics.definitions import DEFINITIONS
from pneumo_desktop.audit.statistics.gather import AGE_BANDS, NOT_SAID, OLDEST
from pneumo_desktop.case import Tier
from pneumo_desktop.policy import Action
from pneumo_desktop.resources import resource
from pneumo_desktop.ui import engine_words
from pneumo_desktop.ui.keys import actions, mouse_map
from pneumo_desktop.ui.look import settings_fields
from pneumo_desktop.ui.look.language import LANGUAGES
from pneumo_desktop.worklist.order import section_title

UI = Path(__file__).resolve().parents[1]
CODES = tuple(code for code, _ in LANGUAGES if code)


def words() -> list[str]:
    """All source texts, sorted. Asks Qt's lupdate for those in the sources."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.ts"
        files = [str(path) for path in sorted(UI.rglob("*.py"))]
        _tool("lupdate", "-silent", *files, "-ts", str(out))
        found = {_text(each.find("source")) for each in ET.parse(out).iter("message")}  # noqa: S314
    return sorted((found | _of_braces() | _of_tables()) - {""})


def _of_braces() -> set[str]:
    """Words asked for within the braces of an f-string, which lupdate does not read."""
    found = set()
    for path in UI.rglob("*.py"):
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for call in ast.walk(text) if isinstance(text, ast.JoinedStr) else ():
                if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant):
                    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                    found |= {str(call.args[0].value)} if name == "tr" else set()
    return found


def _of_tables() -> set[str]:
    found = {*actions.MENUS, *actions.HEADINGS, *(meaning for _, _, meaning in actions.FIXED)}
    for act in actions.ACTS:
        found |= {act.text, act.meaning}
    found |= {act.meaning for act in mouse_map.MOUSE_ACTS}
    found |= {section_title(tier) for tier in Tier}
    found |= {*engine_words.SENTENCES, *engine_words.PHRASES, *engine_words.PLACES, *engine_words.REPORTS}
    found |= {*DEFINITIONS, *(label for _, label in (*AGE_BANDS, OLDEST)), NOT_SAID, "hour", "day", "week"}
    found |= {NOT_SENSITIVITY, SECOND_LOOK, "Cases", "Time zone", "Cap", *(str(action.value) for action in Action)}
    for offered in settings_fields.OFFERED:
        found |= {offered.label, offered.empty}
    return found


def source_file(code: str) -> Path:
    """Where a language's translations are kept."""
    return resource(f"translations/pneumo-desktop_{code}.ts")


def read(code: str) -> dict[str, str]:
    """Translations by source text; an empty one is not done yet."""
    path = source_file(code)
    if not path.exists():
        return {}
    parsed = ET.parse(path).iter("message")  # noqa: S314
    return {_text(each.find("source")): _text(each.find("translation")) for each in parsed}


def write(code: str, translations: dict[str, str]) -> None:
    """Write a language's file, every word in the one context without a name."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name")
    for source, translated in sorted(translations.items()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        done = ET.SubElement(message, "translation")
        if translated:
            done.text = translated
        else:
            done.set("type", "unfinished")
    ET.indent(root, " ")
    made = ET.tostring(root, encoding="unicode")
    source_file(code).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{made}\n', encoding="utf-8")


def refresh() -> None:
    """All files anew: words that are gone go, new ones are there to be translated."""
    sources = words()
    for code in CODES:
        known = read(code)
        write(code, {source: known.get(source, "") for source in sources})
        _tool("lrelease", "-silent", str(source_file(code)), "-qm", str(source_file(code).with_suffix(".qm")))


def _tool(name: str, *arguments: str) -> None:
    script = f"import sys; from PySide6.scripts.pyside_tool import {name}; sys.exit({name}())"
    subprocess.run([sys.executable, "-c", script, *arguments], check=True)


def _text(element: ET.Element | None) -> str:
    return (element.text or "") if element is not None else ""


if __name__ == "__main__":
    refresh()

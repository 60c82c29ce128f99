"""A run as a TOML file: written when it begins, and read to do the same again."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import tomlkit

from pneumo_desktop.errors import SettingInvalid
from training.recipe import Recipe

RECIPE, MADE = "recipe", "made_with"
_PATHS, _LISTS = ("data", "init", "not_chest"), ("sources", "adults")
_KINDS: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "tuple[str, ...]": (list,),
}


def write_config(path: Path, recipe: Recipe, made_with: dict[str, Any], command: str) -> None:
    """Write a recipe, and below it, for the record alone, what it was made with."""
    document = tomlkit.document()
    document.add(tomlkit.comment("What this run learns, and how. The same again: " + command))
    document.add(tomlkit.comment("Flags go before this file; [made_with] is for the record and is not read."))
    document[RECIPE] = {key: list(v) if isinstance(v, tuple) else v for key, v in asdict(recipe).items()}
    document[MADE] = made_with
    temporary = path.with_name(f"{path.name}.tmp")
    temporary.write_text(tomlkit.dumps(document), "utf-8")
    temporary.replace(path)


def read_config(path: Path) -> dict[str, Any]:
    """Fields of a recipe out of a TOML file, under `[recipe]` or at its top; paths are taken from its folder on.

    Raises:
        SettingInvalid: no such file, no TOML, or a key that no recipe has, or of another type; each by its name.
    """
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingInvalid(str(path), f"it cannot be read ({error.strerror})", "Give a run.toml.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingInvalid(str(path), f"it is no TOML file ({error})", "Mend the line it names.") from error
    given.pop(MADE, None)
    values = given.pop(RECIPE, {})
    values = {**given, **(values if isinstance(values, dict) else {RECIPE: values})}
    known = {field.name: str(field.type) for field in fields(Recipe)}
    for key, value in values.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            step = f"Did you mean `{near[0]}`?" if near else f"Known are: {', '.join(known)}."
            raise SettingInvalid(path.name, f"`{key}` is no part of a recipe", step)
        kind = known[key]
        right = isinstance(value, _KINDS[kind]) and (kind == "bool" or not isinstance(value, bool))
        if kind == "tuple[str, ...]":
            right = right and all(isinstance(each, str) for each in value)
        if not right:
            word = {"tuple[str, ...]": "a list of words", "str": "a word", "bool": "true or false"}.get(
                kind, "a number"
            )
            raise SettingInvalid(path.name, f"`{key}` is {value!r}", f"Give {word}.")
    return {key: _placed(path.parent, key, value) for key, value in values.items()}


def _placed(folder: Path, key: str, value: Any) -> Any:
    if key in _LISTS:
        return tuple(_from(folder, each) for each in value)
    return _from(folder, value) if key in _PATHS else value


def _from(folder: Path, value: str) -> str:
    """A path from a folder on where there is such a file; any other word as it is."""
    place = folder / value
    return str(place.resolve()) if value and not Path(value).is_absolute() and place.exists() else value

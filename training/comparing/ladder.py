"""What is to be compared: rungs by name, each a recipe, out of a TOML file or a list of architectures."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from training.data import DataRefused
from training.fit import Recipe

READY = Path(__file__).parent.parent / "ladders"
"""Ladders that travel with the program; `compare architectures` is `compare training/ladders/architectures.toml`."""

_RECIPE: TypeAdapter[Recipe] = TypeAdapter(Recipe)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OF_THE_FILMS = frozenset({"data", "sources"})
"""Fields that a ladder may not set: all rungs see the films that the command names."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One configuration: `name` is that of its folder and of its row in the table, `why` says what it is there for.

    `asked` are the fields that the ladder sets itself, not merely the usual ones.
    """

    name: str
    recipe: Recipe
    why: str = ""
    asked: frozenset[str] = frozenset()


def find_ladder(name: str) -> Path | None:
    """The file of a ladder: a path that ends in .toml, or the name of a ready one; None for anything else."""
    if name.endswith(".toml"):
        return Path(name)
    ready = READY / f"{name}.toml"
    return ready if ready.is_file() and not Path(name).exists() else None


def read_ladder(file: Path) -> list[Rung]:
    """Rungs of a ladder file; their films are still to be set (`with_films`).

    The file has a table `[all]`, of what the rungs share, and a `[[rung]]` for each, with `name`, `why` if wanted, and
    fields of `training.fit.Recipe`. A path in `init`, `adults` or `not_chest` is taken from the folder of the file.

    Raises:
        DataRefused: no such file, no TOML, no rungs, a name twice, a field that no recipe has, or one of another type.
    """
    try:
        given = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        known = ", ".join(sorted(path.stem for path in READY.glob("*.toml")))
        step = f"Give a .toml file, or one of the ready ladders: {known}."
        raise DataRefused(str(file), f"the ladder cannot be read ({error.strerror})", step) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataRefused(file.name, f"it is no TOML file ({error})", "Mend the line it names.") from error
    if strange := sorted(set(given) - {"all", "rung"}):
        step = "A ladder has [all], for what the rungs share, and one [[rung]] for each."
        raise DataRefused(file.name, f"`{strange[0]}` has no meaning in a ladder", step)
    shared, rungs = given.get("all", {}), given.get("rung", [])
    if not isinstance(shared, dict) or not isinstance(rungs, list) or not rungs:
        step = "Add at least one [[rung]] with a name and an architecture."
        raise DataRefused(file.name, "it has no rungs", step)
    return _checked(file.name, [_rung(file, shared, each, number) for number, each in enumerate(rungs, 1)])


def rungs_of(architectures: Sequence[str]) -> list[Rung]:
    """A rung for each architecture, with the defaults of `fit`. Raises DataRefused for a name twice, or none."""
    return _checked("--architectures", [Rung(name, Recipe(data="", architecture=name)) for name in architectures])


def with_films(rungs: Sequence[Rung], films: dict[str, Any], **others: Any) -> list[Rung]:
    """The same rungs on these films, with fields that the command line sets for all of them.

    Raises:
        SettingInvalid: a rung has a field of no meaning.
    """
    found = []
    for rung in rungs:
        # How often several sources are drawn follows from the films only where the ladder does not say it.
        mine = {key: value for key, value in films.items() if key != "balance" or key not in rung.asked}
        found.append(replace(rung, recipe=replace(rung.recipe, **mine, **others)))
    for rung in found:
        rung.recipe.check()
    return found


def _rung(file: Path, shared: dict[str, Any], own: dict[str, Any], number: int) -> Rung:
    if not isinstance(own, dict):
        raise DataRefused(file.name, f"rung {number} is no table", "Write [[rung]] above its fields.")
    values = shared | own
    name, why = values.pop("name", values.get("architecture", "")), values.pop("why", "")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        step = "Give it a name of letters, digits, dots and dashes; its folder is called so."
        raise DataRefused(file.name, f"rung {number} has no name that a folder can have", step)
    known = [field.name for field in fields(Recipe) if field.name not in _OF_THE_FILMS]
    for key in values:
        if key in _OF_THE_FILMS:
            step = "Name the films on the command line, so that all rungs see the same."
            raise DataRefused(file.name, f"rung {name} sets `{key}`", step)
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            step = f"Did you mean `{near[0]}`?" if near else f"Known are: {', '.join(known)}."
            raise DataRefused(file.name, f"rung {name} sets `{key}`, which no recipe has", step)
    for key in ("init", "adults", "not_chest"):
        if key in values:
            values[key] = _from(file.parent, values[key])
    try:
        return Rung(name, _RECIPE.validate_python({"data": "", **values}), str(why), frozenset(values))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise DataRefused(file.name, f"rung {name}, `{field}`: {first['msg']}", "Mend it there.") from error


def _from(folder: Path, value: Any) -> Any:
    """A path, or paths, from a folder on where there is such a file; any other word as it is."""
    if isinstance(value, list):
        return [_from(folder, each) for each in value]
    found = folder / value if isinstance(value, str) and value else None
    return str(found.resolve()) if found is not None and found.exists() else value


def _checked(thing: str, rungs: list[Rung]) -> list[Rung]:
    if not rungs:
        raise DataRefused(thing, "nothing is to be compared", "Name at least one architecture.")
    names = [rung.name.lower() for rung in rungs]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise DataRefused(thing, f"two rungs are called {twice[0]}", "Give each a name of its own.")
    return rungs

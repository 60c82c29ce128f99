"""What is searched: settings of a recipe with the values they may take, and draws from them."""

from __future__ import annotations

import difflib
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from training.choices import AUGMENTS
from training.data import DataRefused
from training.recipe import Recipe

_RECIPE: TypeAdapter[Recipe] = TypeAdapter(Recipe)
_NOT_SEARCHED = {
    "data": "name the films on the command line",
    "sources": "name the films on the command line",
    "epochs": "give --epochs; a search that may train longer finds that longer is better",
    "seed": "a lucky seed is no setting",
    "patience": "early stopping chooses on all of val, the half that is held out, too",
    "adults": "what is fitted after training is not searched",
    "not_chest": "what is fitted after training is not searched",
}


@dataclass(frozen=True, slots=True)
class Between:
    """Any number from `low` to `high`; with `log` each tenfold is as likely as the next."""

    low: float
    high: float
    log: bool = False

    def draw(self, generator: np.random.Generator) -> float:
        """A number, to three digits that count."""
        share = float(generator.random())
        if self.log:
            value = math.exp(math.log(self.low) + share * (math.log(self.high) - math.log(self.low)))
        else:
            value = self.low + share * (self.high - self.low)
        return min(self.high, max(self.low, float(f"{value:.3g}")))

    def __str__(self) -> str:
        """In words."""
        return f"{self.low:g} to {self.high:g}{', by tenfolds' if self.log else ''}"


Values = Between | tuple[Any, ...]
Space = dict[str, Values]

USUAL: Space = {
    "peak_rate": Between(2e-4, 4e-3, log=True),
    "weight_decay": Between(1e-3, 0.1, log=True),
    "label_smoothing": (0.0, 0.05, 0.1),
    "augment": tuple(AUGMENTS),
}
"""What is searched where nobody says."""


def read_space(file: Path) -> tuple[Space, dict[str, Any]]:
    """A space, and the settings that stay as they are, from a TOML file with `[space]` and, if wanted, `[fixed]`.

    In `[space]` a setting is a list of values, or a table of `low`, `high` and, if wanted, `log = true`.

    Raises:
        DataRefused: no such file, no TOML, or an entry of no meaning.
    """
    try:
        given = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise DataRefused(str(file), f"the space cannot be read ({error.strerror})", "Look at the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataRefused(file.name, f"it is no TOML file ({error})", "Mend the line it names.") from error
    if strange := sorted(set(given) - {"space", "fixed"}):
        raise DataRefused(file.name, f"`{strange[0]}` has no meaning in it", "It has [space] and, if wanted, [fixed].")
    space = {key: _values(file.name, key, value) for key, value in given.get("space", {}).items()}
    return space, dict(given.get("fixed", {}))


def vary(text: str) -> tuple[str, Values]:
    """One setting from the command line: `peak_rate=1e-4..1e-2`, by tenfolds, or `loss=bce,focal`.

    Raises:
        DataRefused: it is neither.
    """
    name, equals, values = text.partition("=")
    if not equals or not values:
        raise DataRefused("--vary", f"`{text}` gives no values", "Write NAME=LOW..HIGH, or NAME=A,B,C.")
    low, dots, high = values.partition("..")
    if dots:
        try:
            between = {"low": float(low), "high": float(high), "log": float(low) > 0}
        except ValueError as error:
            raise DataRefused("--vary", f"`{values}` are no two numbers", "Write NAME=LOW..HIGH.") from error
        return name, _values("--vary", name, between)
    return name, _values("--vary", name, [_word(value) for value in values.split(",")])


def check(space: Mapping[str, Values], fixed: Mapping[str, Any]) -> None:
    """Raise DataRefused where a setting is none of a recipe, may not be searched, or a value has no meaning."""
    known = [field.name for field in fields(Recipe)]
    for name in (*space, *fixed):
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            step = f"Did you mean `{near[0]}`?" if near else f"Known are: {', '.join(known)}."
            raise DataRefused("search", f"`{name}` is no part of a recipe", step)
        if name in _NOT_SEARCHED and (name in space or name in ("data", "sources", "epochs", "patience")):
            raise DataRefused("search", f"`{name}` is not searched", f"{_NOT_SEARCHED[name].capitalize()}.")
    if not space:
        raise DataRefused("search", "there is nothing to search", "Give --vary NAME=A,B or a --space file.")
    for name, values in space.items():
        for value in (values.low, values.high) if isinstance(values, Between) else values:
            recipe = recipe_of({"data": "", **fixed, name: value})
            if recipe.schedule == "plateau":
                step = "Choose another schedule."
                raise DataRefused(
                    "search", "schedule plateau looks at all of val, the half that is held out, too", step
                )


def draw(space: Mapping[str, Values], count: int, seed: int) -> list[dict[str, Any]]:
    """`count` settings, no two alike as far as the space has so many; the same for the same seed."""
    generator = np.random.default_rng(seed)
    found: list[dict[str, Any]] = []
    for _ in range(count * 20):
        each = {
            name: values.draw(generator)
            if isinstance(values, Between)
            else values[int(generator.integers(len(values)))]
            for name, values in sorted(space.items())
        }
        if each not in found:
            found.append(each)
        if len(found) == count:
            break
    return found


def recipe_of(values: Mapping[str, Any]) -> Recipe:
    """A recipe with these values. Raises DataRefused, or SettingInvalid, where one has no meaning."""
    try:
        recipe = _RECIPE.validate_python(dict(values))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise DataRefused("search", f"`{field}`: {first['msg']}", "Give a value of that kind.") from error
    recipe.check()
    return recipe


def in_words(space: Mapping[str, Values]) -> dict[str, str]:
    """Each setting with what it may be."""
    return {name: str(v) if isinstance(v, Between) else ", ".join(map(str, v)) for name, v in space.items()}


def _values(thing: str, name: str, given: Any) -> Values:
    if isinstance(given, dict):
        try:
            between = Between(float(given["low"]), float(given["high"]), bool(given.get("log", False)))
        except (KeyError, TypeError, ValueError) as error:
            step = "Write { low = 1e-4, high = 1e-2, log = true }, or a list of values."
            raise DataRefused(thing, f"`{name}` lacks two numbers low and high", step) from error
        if not between.low < between.high or (between.log and between.low <= 0):
            step = "Give a low below the high, and above 0 where it goes by tenfolds."
            raise DataRefused(thing, f"`{name}` goes from {between.low:g} to {between.high:g}", step)
        return between
    if isinstance(given, list) and given:
        return tuple(given)
    raise DataRefused(thing, f"`{name}` has no values to choose from", "Give a list, or low and high.")


def _word(text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text.strip()

"""A model's card as a page to be read: sections with sentences and tables, whatever the card holds. No widgets.

What this program does not know by name is shown as it stands, so that a newer card loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pneumo_desktop.ui import words
from pneumo_desktop.ui.guide.model_cards import Card
from pneumo_desktop.ui.words import tr

_TOLD = (
    *("name", "version", "architecture", "input", "preparation", "calibration", "thresholds", "origin", "figures"),
    *("bands", "robustness", "intended_use", "limits", "validated_age_months", "weights_sha256"),
    *("reliability", "measurements"),
)
_COUNTS = ("films", "pneumonias", "patients")
_NAMELESS = ("group", "subgroup", "name", "label", "of", "band")
"""Keys that say no more than what they hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the first cell of a row is its name, the others are figures."""

    columns: tuple[str, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]

    @property
    def rows(self) -> int:
        """How many rows there are under all headings."""
        return sum(len(rows) for _, rows in self.groups)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page."""

    title: str
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: Table | None = None


def sections(card: Card) -> list[Section]:
    """The parts of a card that are there, in the order in which they matter to a reader."""
    made = [
        Section(tr("What it is for"), _sentences(card.get("intended_use"), _ages(card))),
        Section(tr("Limits"), points=_points(card.get("limits"))),
        _likelihood(card),
        Section(tr("Robustness"), *_any(card.get("robustness"))),
        Section(
            tr("Measured"),
            _sentences(tr("At the operating threshold, with 95 % intervals.")) if card.get("figures") else (),
            table=_grouped(card.get("figures"), "measured_on"),
        ),
        Section(tr("How far likelihoods can be taken at their word"), *_any(card.get("reliability"))),
        Section(tr("What else was measured"), points=_measurements(card.get("measurements"))),
        _origin(card.get("origin")),
        *(Section(_title(key), *_any(value)) for key, value in card.items() if key not in _TOLD),
        Section(tr("Which one it is"), _identity(card)),
    ]
    return [each for each in made if each.sentences or each.points or each.table]


def _likelihood(card: Card) -> Section:
    said: list[str] = []
    share = _mapping(card.get("calibration")).get("share_of_pneumonia")
    if isinstance(share, (int, float)):
        said.append(
            tr(
                "Calibrated for {n} % ill: where pneumonia is rarer, a likelihood says too much; where it is more "
                "frequent, too little."
            ).format(n=f"{100 * share:.3g}")
        )
    thresholds = _mapping(card.get("thresholds"))
    for key, sentence in (("operating", tr("Suspected from {n} on")), ("high", tr("High from {n} on"))):
        if isinstance(thresholds.get(key), (int, float)):
            rule = str(thresholds.get(f"{key}_rule", ""))
            said.append(sentence.format(n=f"{thresholds[key]:.2f}") + (f": {rule.rstrip('.')}." if rule else "."))
    return Section(tr("What a likelihood is worth"), tuple(said), table=_bands(card.get("bands")))


def _bands(value: object) -> Table | None:
    """By the films they were measured on; a card that does not name them, by band."""
    named = isinstance(value, (list, tuple)) and all(isinstance(row, Mapping) and "measured_on" in row for row in value)
    return _grouped(value, "measured_on" if named else "band")


def _measurements(value: object) -> tuple[str, ...]:
    rows = value if isinstance(value, (list, tuple)) else ()
    return tuple(f"{row['text']}: {cell(row)}" for row in rows if isinstance(row, Mapping) and "text" in row)


def _origin(value: object) -> Section:
    origin = _mapping(value)
    named = (
        ("training_data", ""),
        ("licence", tr("Licence: {text}")),
        ("began_from", tr("Began from: {text}")),
        ("notes", ""),
    )
    said = [(form or "{text}").format(text=origin[key]) for key, form in named if origin.get(key)]
    rest = {key: each for key, each in origin.items() if key not in dict(named)}
    said += [f"{_title(key)}: {cell(each)}" for key, each in rest.items() if each not in (None, "", {}, [])]
    return Section(tr("Data and licence"), tuple(said))


def _identity(card: Card) -> tuple[str, ...]:
    size = _mapping(card.get("input"))
    pixels = f"{size['height']} × {size['width']}" if "height" in size and "width" in size else ""
    parts = [card.get("architecture"), pixels and tr("{size} pixels").format(size=pixels), card.get("preparation")]
    sha256 = str(card.get("weights_sha256", ""))
    return _sentences(
        words.listed([str(part) for part in parts if part]),
        tr("SHA-256 of the weights: {sha256}").format(sha256=sha256) if sha256 else "",
    )


def _ages(card: Card) -> str:
    match card.get("validated_age_months"):
        case [int(youngest), int(oldest)]:
            return tr("Validated at {ages}.").format(ages=words.ages_text((youngest, oldest)))
    return ""


def _grouped(value: object, by: str) -> Table | None:
    """Rows that are alike in `by` under one heading; columns are those that any row has."""
    rows = [each for each in value if isinstance(each, Mapping)] if isinstance(value, (list, tuple)) else []
    if not rows:
        return None
    figures = [key for key in _in_order(rows) if key != by and any(_is_figure(key, row.get(key)) for row in rows)]
    groups: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        cells = tuple(cell(row.get(key)) for key in figures)
        groups.setdefault(str(row.get(by, "")), []).append((_name(row, {by, *figures}), *cells))
    columns = ("", *(_title(key) for key in figures))
    return Table(columns, tuple((heading, tuple(each)) for heading, each in groups.items()))


def _in_order(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """All keys of the rows: counts first, the others as they come."""
    keys = dict.fromkeys(key for row in rows for key in row)
    return [*(key for key in _COUNTS if key in keys), *(key for key in keys if key not in _COUNTS)]


def _is_figure(key: str, value: object) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return key != "share" and (number or (isinstance(value, Mapping) and "value" in value))


def _name(row: Mapping[str, Any], without: set[str]) -> str:
    """What a row is about: whatever it holds beside its figures."""
    said: list[str] = []
    for key, value in row.items():
        if key in without or value in (None, "", {}, []):
            continue
        if key == "share" and isinstance(value, (int, float)):
            said.append(tr("where {n} % are ill").format(n=f"{100 * value:.3g}"))
        elif isinstance(value, Mapping):
            said += [f"{_title(inner).lower()} {cell(each)}" for inner, each in value.items()]
        else:
            said.append(cell(value) if key in _NAMELESS else f"{_title(key).lower()} {cell(value)}")
    return ", ".join(said) or tr("all")


def cell(value: object) -> str:
    """A figure with its interval, a share, a count, or a word."""
    if isinstance(value, Mapping):
        if "value" in value:
            low, high = value.get("low"), value.get("high")
            between = f" ({_number(low)}–{_number(high)})" if low is not None and high is not None else ""
            return _number(value["value"]) + between
        return ", ".join(f"{key} {cell(each)}" for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(cell(each) for each in value)
    if value is None:
        return "—"
    if isinstance(value, float):
        return f"{value:.3f}" if 0.0005 <= abs(value) <= 1 or value == 0 else f"{value:.4g}"
    return str(value)


def _number(value: object) -> str:
    """A measured figure: JSON may write 1.0 as 1."""
    return cell(float(value)) if isinstance(value, int) else cell(value)


def _any(value: object) -> tuple[tuple[str, ...], tuple[str, ...], Table | None]:
    """Sentences, points and table of something whose form is not known."""
    if isinstance(value, (list, tuple)) and any(isinstance(each, Mapping) for each in value):
        by = next((key for key in ("measured_on", "of", "band") if all(key in each for each in value)), "")
        table = _grouped(value, by)
        if table is not None and len(table.columns) > 1:
            return (), tuple(str(each) for each in value if not isinstance(each, Mapping)), table
    if isinstance(value, Mapping):
        return (), tuple(f"{_title(key)}: {cell(each)}" for key, each in value.items()), None
    if isinstance(value, (list, tuple)):
        return (), _points(value), None
    return _sentences(None if value is None else cell(value)), (), None


def _points(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(cell(each) for each in value) if isinstance(value, Iterable) else ()


def _sentences(*said: object) -> tuple[str, ...]:
    return tuple(str(each) for each in said if each)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _title(key: str) -> str:
    known = {
        "auc": "AUC",
        "ece": "ECE",
        "ppv": "PPV",
        "npv": "NPV",
        "pneumonias": tr("Ill"),
        "films": tr("Films"),
        "patients": tr("Patients"),
        "sensitivity": tr("Sensitivity"),
        "specificity": tr("Specificity"),
    }
    plain = str(key).replace("_", " ")
    return known.get(str(key), plain[:1].upper() + plain[1:])

"""Every figure is counted again here from the two CSV files that anybody can take, with plain code of its own."""

from __future__ import annotations

import csv
import io
import json
import math
import statistics as plain
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

import pneumo_desktop
from pneumo_desktop.audit.export import export_csv
from pneumo_desktop.audit.statistics.count import Asked, statistics
from pneumo_desktop.audit.statistics.definitions import DEFINITIONS
from pneumo_desktop.audit.statistics.figure import Figure
from pneumo_desktop.audit.statistics.gather import FLAGS, REMARKS, remarks_in
from pneumo_desktop.audit.statistics.intervals import of_quantile, wilson
from pneumo_desktop.audit.statistics.kappa import cohen, krippendorff
from pneumo_desktop.audit.statistics.tables import COLUMNS, text_of
from pneumo_desktop.cli import main
from pneumo_desktop.errors import NotPermitted, PneumoError
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.gate import gate
from pneumo_desktop.who import Role, Who
from pneumo_desktop.worklist.store import Store
from tests.audit.site import make_site

Rows = list[dict[str, str]]


class Site:
    """A made home, its figures, and the two CSV files they can be counted again from."""

    def __init__(self, home: Path) -> None:
        self.store, self.clock = make_site(home)
        self.made = self.clock.now
        self.figures = statistics(self.store, Asked())
        export_csv(self.store, home / "out.csv", actor="auditor")
        self.decided: Rows = list(csv.DictReader((home / "out.csv").read_text("utf-8-sig").splitlines()))
        self.home = home
        self.all: Rows = []

    def value(self, name: str, by: str = "all", group: str = "all") -> Figure:
        (found,) = self.figures.of(name, by, group)
        return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = Site(tmp_path_factory.mktemp("site"))
    yield made
    made.store.close()


@pytest.fixture
def everything(site: Site, capsys: pytest.CaptureFixture[str]) -> Rows:
    """What `worklist --all` prints; asked of a home of today, so it moves overdue cases but no figure."""
    if not site.all:
        assert main(["worklist", "--all", "--format", "csv", "--home", str(site.home)]) == 0
        site.all = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    return site.all


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def waits(rows: Iterable[dict[str, str]], to: str) -> list[float]:
    found = [(at(row[to]) - at(row["arrived_at"])).total_seconds() / 60 for row in rows if row[to]]
    return sorted(found)


def percentile(ordered: list[float], share: float) -> float:
    place = (len(ordered) - 1) * share
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def wilson_by_hand(hits: int, n: int) -> tuple[float, float]:
    """The roots of (p - hits / n)² = z² p (1 - p) / n."""
    z2 = 1.959963984540054**2
    a, b, c = n + z2, -(2 * hits + z2), hits * hits / n
    root = math.sqrt(b * b - 4 * a * c)
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def same(figure: Figure, value: float) -> None:
    assert figure.value == pytest.approx(value, abs=1e-6), figure


def same_share(figure: Figure, hits: int, n: int) -> None:
    assert (figure.hits, figure.n) == (hits, n), figure
    if n:
        same(figure, hits / n)
        low, high = wilson_by_hand(hits, n)
        assert (figure.low, figure.high) == pytest.approx((low, high), abs=1e-9)


def local_hour(row: dict[str, str], column: str) -> str:
    return f"{at(row[column]).astimezone().hour:02d}"


def band(age: str) -> str:
    if not age:
        return "not said"
    number, unit = age.split()
    years = int(number) // 12 if unit == "m" else int(number)
    ends = ((1, "under 1 year"), (6, "1 to 5 years"), (18, "6 to 17 years"), (65, "18 to 64 years"))
    return next((label for end, label in ends if years < end), "65 years and older")


GROUP: dict[str, Callable[[dict[str, str]], str]] = {
    "age": lambda row: band(row["age"]),
    "sex": lambda row: row["sex"] or "not said",
    "view": lambda row: row["view"] or "not said",
    "source": lambda row: row["file"].rsplit("/", 1)[0],
    "model": lambda row: row["model"] or "not scored",
}


def groups(site: Site) -> Iterator[tuple[str, str, Rows]]:
    yield "all", "all", site.decided
    for by, label in GROUP.items():
        for group in {label(row) for row in site.decided}:
            yield by, group, [row for row in site.decided if label(row) == group]


def test_volume_and_waits_by_hour_and_day(site: Site, everything: Rows) -> None:
    same(site.value("arrived"), len(everything))
    for hour in range(24):
        group = f"{hour:02d}"
        same(site.value("arrived", "hour", group), sum(local_hour(row, "arrived_at") == group for row in everything))
        same(site.value("decided", "hour", group), sum(local_hour(row, "decided_at") == group for row in site.decided))
        here = [row for row in site.decided if local_hour(row, "arrived_at") == group]
        if here:
            same(site.value("arrival to decided median", "hour", group), plain.median(waits(here, "first_decided_at")))
    days = {at(row["arrived_at"]).astimezone().date().isoformat() for row in everything}
    for day in days:
        same(
            site.value("arrived", "day", day),
            sum(at(row["arrived_at"]).astimezone().date().isoformat() == day for row in everything),
        )
    unread = [site.made - at(row["arrived_at"]) for row in everything if row["state"] in ("unread", "reading")]
    same(site.value("undecided now"), len(unread))
    same(site.value("longest wait of an undecided case"), max(unread).total_seconds() / 60)
    same_share(
        site.value("undecided beyond the cap now"), sum(wait > timedelta(hours=1) for wait in unread), len(unread)
    )


def test_waits_in_all_and_by_every_group(site: Site) -> None:
    for by, group, rows in groups(site):
        for name, column in (("arrival to opened", "opened_at"), ("arrival to decided", "first_decided_at")):
            ordered = waits(rows, column)
            if not ordered:
                continue
            same(site.value(f"{name} median", by, group), plain.median(ordered))
            same(site.value(f"{name} 90th percentile", by, group), percentile(ordered, 0.9))
            same(site.value(f"{name} longest", by, group), ordered[-1])
        ordered = waits(rows, "first_decided_at")
        same_share(site.value("decided beyond the cap", by, group), sum(wait > 60 for wait in ordered), len(ordered))
        same_share(
            site.value("decided beyond four hours", by, group), sum(wait > 240 for wait in ordered), len(ordered)
        )


def test_agreement_with_the_model_in_all_and_by_every_group(site: Site) -> None:
    for by, group, rows in groups(site):
        states = [row["state"] for row in rows]
        confirmed = states.count("confirmed")
        same_share(
            site.value("verdicts that confirm the call", by, group), confirmed, confirmed + states.count("overridden")
        )
        told = [(row["finding"], row["call"]) for row in rows if row["finding"] in ("pneumonia", "no_pneumonia")]
        calls = [call for _, call in told]
        same_share(
            site.value("verdict pneumonia where suspected", by, group),
            told.count(("pneumonia", "suspected")),
            calls.count("suspected"),
        )
        same_share(
            site.value("verdict no pneumonia where not suspected", by, group),
            told.count(("no_pneumonia", "not_suspected")),
            calls.count("not_suspected"),
        )


def test_kappa_of_verdict_and_call(site: Site) -> None:
    measure = pytest.importorskip("sklearn.metrics").cohen_kappa_score
    rows = [row for row in site.decided if row["finding"] in ("pneumonia", "no_pneumonia") and row["call"]]
    expected = measure([row["finding"] == "pneumonia" for row in rows], [row["call"] == "suspected" for row in rows])
    same(site.value("kappa of verdict and call"), expected)


def test_findings_and_reasons_of_overriding(site: Site) -> None:
    for finding in ("pneumonia", "no_pneumonia", "indeterminate", "not_diagnostic"):
        hits = sum(row["finding"] == finding for row in site.decided)
        same_share(site.value("finding", "finding", finding), hits, len(site.decided))
    overridden = [row["reason"].removeprefix("'") for row in site.decided if row["state"] == "overridden"]
    assert overridden
    for reason in set(overridden):
        same_share(site.value("reason of overriding", "reason", reason), overridden.count(reason), len(overridden))


def test_agreement_between_readers(site: Site) -> None:
    measure = pytest.importorskip("sklearn.metrics").cohen_kappa_score
    last = [{who: found for who, found, _ in json.loads(row["readings"])} for row in site.decided]
    twice = [each for each in last if len(each) > 1]
    assert len(twice) > 10
    same(site.value("cases read by two or more"), len(twice))
    same(site.value("Krippendorff's alpha"), alpha_by_hand([list(each.values()) for each in twice]))
    for one, other in {tuple(sorted(each)) for each in twice if len(each) == 2}:
        both = [(each[one], each[other]) for each in twice if {one, other} <= set(each)]
        figure = site.value("Cohen's kappa", "pair", f"{one} and {other}")
        same(figure, measure(*zip(*both, strict=True)))
        assert figure.n == len(both)
        assert math.isnan(figure.low) or figure.low <= figure.value <= figure.high


def alpha_by_hand(units: list[list[str]]) -> float:
    """Observed over expected disagreement, pair by pair (Krippendorff 2004)."""
    values = [value for unit in units for value in unit]
    n = len(values)
    observed = sum(
        sum(a != b for i, a in enumerate(unit) for j, b in enumerate(unit) if i != j) / (len(unit) - 1)
        for unit in units
    )
    expected = sum(a != b for i, a in enumerate(values) for j, b in enumerate(values) if i != j)
    return 1 - (observed / n) / (expected / (n * (n - 1)))


def test_calibration_in_all_and_by_every_group(site: Site) -> None:
    for by, group, rows in groups(site):
        pairs = calibrated(rows)
        if not pairs:
            continue
        n = len(pairs)
        same(site.value("mean likelihood", by, group), sum(p for p, _ in pairs) / n)
        same_share(site.value("verdict pneumonia", by, group), sum(y for _, y in pairs), n)
        brier = site.value("Brier score", by, group)
        same(brier, sum((p - y) ** 2 for p, y in pairs) / n)
        tenths = [[(p, y) for p, y in pairs if min(int(p * 10), 9) == tenth] for tenth in range(10)]
        apart = sum(abs(sum(p - y for p, y in each)) for each in tenths) / n
        same(site.value("expected calibration error", by, group), apart)
        if by == "all":
            assert brier.low < brier.value < brier.high
            for tenth, each in enumerate(tenths):
                label = f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}"
                same_share(site.value("verdict pneumonia", "likelihood", label), sum(y for _, y in each), len(each))


def calibrated(rows: Rows) -> list[tuple[float, int]]:
    return [
        (float(row["likelihood"]), int(row["finding"] == "pneumonia"))
        for row in rows
        if row["likelihood"] and row["finding"] in ("pneumonia", "no_pneumonia")
    ]


def test_slope_and_intercept(site: Site) -> None:
    fit = pytest.importorskip("sklearn.linear_model").LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000)
    pairs = calibrated(site.decided)
    safe = np.clip([p for p, _ in pairs], 0.0001, 0.9999)
    fit.fit(np.log(safe / (1 - safe))[:, None], [y for _, y in pairs])
    slope, intercept = site.value("calibration slope"), site.value("calibration intercept")
    assert slope.value == pytest.approx(float(fit.coef_[0, 0]), abs=1e-3)
    assert intercept.value == pytest.approx(float(fit.intercept_[0]), abs=1e-3)
    assert slope.low < slope.value < slope.high


def test_drift_by_week_and_group(site: Site, everything: Rows) -> None:
    def monday(row: dict[str, str]) -> str:
        day = at(row["arrived_at"]).astimezone().date()
        return (day - timedelta(days=day.weekday())).isoformat()

    weeks = sorted({monday(row) for row in everything})
    divided = [("all", "all", everything)]
    divided += [("week", week, [row for row in everything if monday(row) == week]) for week in weeks]
    words = {
        "outside the validated population": "Outside what the model was validated on",
        "turned": "may be turned",
        "cut off": "cut off",
        "refused by the gate": "no frontal chest radiograph",
    }
    for by, group, rows in divided:
        same(site.value("cases", by, group), len(rows))
        same_share(
            site.value("not scored", by, group), sum(row["status"] == "needs_attention" for row in rows), len(rows)
        )
        for name, said in words.items():
            same_share(site.value(name, by, group), sum(said in row["reason"] for row in rows), len(rows))
        scores = sorted(float(row["likelihood"]) for row in rows if row["likelihood"])
        same(site.value("likelihood median", by, group), plain.median(scores))
        same(site.value("likelihood 90th percentile", by, group), percentile(scores, 0.9))
    before = [float(row["likelihood"]) for row in everything if row["likelihood"] and monday(row) in weeks[:4]]
    now = [float(row["likelihood"]) for row in everything if row["likelihood"] and monday(row) == weeks[4]]
    expected = max(
        abs(sum(b <= x for b in before) / len(before) - sum(v <= x for v in now) / len(now)) for x in before + now
    )
    same(site.value("KS distance of likelihood", "week", weeks[4]), expected)
    edges = [percentile(sorted(before), tenth / 10) for tenth in range(1, 10)]
    shares = [
        [max(0.5, sum(sum(x >= edge for edge in edges) == tenth for x in values)) / len(values) for tenth in range(10)]
        for values in (before, now)
    ]
    psi = sum((q - p) * math.log(q / p) for p, q in zip(*shares, strict=True))
    same(site.value("PSI of likelihood", "week", weeks[4]), psi)
    assert "later ones are held against" in site.value("PSI of likelihood", "week", weeks[0]).note


def test_intervals_are_those_of_the_tables() -> None:
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)  # Brown, Cai and DasGupta 2001
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    ten = np.arange(1.0, 11.0)
    assert of_quantile(ten, 0.5) == (2.0, 9.0)  # Hahn and Meeker 1991, table A.15: n 10, 2nd and 9th
    five = of_quantile(np.arange(5.0), 0.5)
    assert math.isnan(five[0])
    assert math.isnan(five[1])


def test_kappa_and_alpha_of_the_textbooks() -> None:
    kappa, _ = cohen(np.array([[20.0, 5.0], [10.0, 15.0]]))
    assert kappa == pytest.approx(0.4)
    assert krippendorff([[0, 1], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1], [0, 0], [0, 0], [1, 0], [0, 0]], 2) == (
        pytest.approx(0.095, abs=1e-3)  # Krippendorff 2011, Computing Krippendorff's alpha-reliability, B
    )


def test_a_home_without_cases_says_so(store: Store) -> None:
    found = statistics(store, Asked())
    text = text_of(found, "table")
    assert "0 arrived, 0 decided" in found.facts["cases"]
    assert "cannot be told" in text
    assert "nan" not in text.replace("nant", "")
    json.loads(text_of(found, "json"))


def test_who_saw_one_reader_alone_is_told_so(store: Store, add: Callable[..., int]) -> None:
    add("a", 0.8)
    (figure,) = statistics(store, Asked()).of("Krippendorff's alpha")
    assert "no case has verdicts of two readers" in figure.note


def test_a_span_counts_what_was_decided_in_it(site: Site) -> None:
    middle = at(sorted(row["decided_at"] for row in site.decided)[60])
    found = statistics(site.store, Asked(since=middle))
    assert found.of("decided")[0].value == sum(at(row["decided_at"]) >= middle for row in site.decided)
    with pytest.raises(PneumoError, match="--until"):
        statistics(site.store, Asked(since=middle, until=middle))


def test_statistics_are_not_for_technicians(store: Store) -> None:
    with pytest.raises(NotPermitted):
        statistics(store, Asked(), Who("T", Role.TECHNICIAN, authenticated=True))


def test_the_command_prints_each_figure_with_its_definition(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    home = ["--home", str(site.home)]
    assert main(["audit", "statistics", "--by", "age", "--format", "csv", *home]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert tuple(rows[0]) == COLUMNS
    assert all(row["definition"] == DEFINITIONS[row["figure"]] for row in rows)
    assert {row["by"] for row in rows} >= {"all", "hour", "day", "week", "age", "pair"}
    assert main(["audit", "statistics", *home]) == 0
    text = capsys.readouterr().out
    assert "not its sensitivity" in text
    assert "HOW EACH IS COUNTED" in text
    assert "local time" in text


def test_the_same_figures_come_out_every_time(site: Site) -> None:
    site.clock.now = datetime(2026, 6, 1, tzinfo=UTC)  # waits of undecided cases grow with the clock alone
    one, two = (text_of(statistics(site.store, Asked()), "csv") for _ in range(2))
    assert one == two


def test_remarks_are_told_by_the_words_that_the_program_writes() -> None:
    def kinds(text: str) -> set[str]:
        return {name for name, bit in FLAGS.items() if remarks_in(text) & bit}

    for tags in (FilmTags(modality="CT"), FilmTags(view_position="LL"), FilmTags(species="CANINE")):
        assert kinds(gate(tags).reason) == {"refused"}
    written = (Path(pneumo_desktop.__file__).parent / "inference" / "judge.py").read_text(encoding="utf-8")
    for name, phrases in REMARKS.items():
        assert any(phrase in written for phrase in phrases), name


@pytest.mark.parametrize(
    ("table", "kappa"),
    [([[3.0, 0.0], [0.0, 1.0]], 1.0), ([[3.0, 0.0], [1.0, 0.0]], 0.0), ([[0.0, 1.0], [1.0, 0.0]], -1.0)],
)
def test_a_kappa_whose_error_is_nil_has_no_interval_rather_than_one_of_no_width(
    table: list[list[float]], kappa: float
) -> None:
    value, interval = cohen(np.array(table))
    assert value == pytest.approx(kappa)
    assert np.isnan(interval).all()

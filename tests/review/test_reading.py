"""What is said beside a finding, urgency by hand, undo and amendment, and whom a result was told."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from pneumo_desktop.audit.export import export_csv
from pneumo_desktop.audit.verify import verify, verify_export
from pneumo_desktop.case import CaseState, Finding, Tier
from pneumo_desktop.cli import main
from pneumo_desktop.errors import ReviewRefused
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.findings import Certainty, flag_of
from pneumo_desktop.review.decide import Beside, Shown, confirm, override
from pneumo_desktop.review.tell import take_back_told, tell
from pneumo_desktop.review.undo import back_to_unread, undo
from pneumo_desktop.review.urgent import mark_urgent, withdraw_urgent
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.telling import TellRule
from tests.conftest import Clock, arrival

Add = Callable[..., int]
TUBE = Beside(other_findings=("misplaced tube",))
TEN = timedelta(minutes=10)


def test_what_is_said_beside_the_finding_is_kept_with_it(store: Store, add: Add) -> None:
    number = add("a", 0.2)
    boxes = {"ab" * 32: ((0.1, 0.2, 0.3, 0.25),)}
    said = Beside(Certainty.PROBABLE, "old  scar", ("other: rib fracture", "Effusion", "effusion"), boxes)
    case = confirm(store, number, "Dr A", beside=said)
    assert (case.certainty, case.other_findings) == (Certainty.PROBABLE, ("effusion", "other: rib fracture"))
    with store.reading() as reader:
        verdict = reader.verdicts(number)[0]
    assert (verdict.note, dict(verdict.boxes)) == ("old scar", boxes)
    verify(store)


@pytest.mark.parametrize(
    "beside",
    [
        Beside(other_findings=("fracture",)),
        Beside(other_findings=("other:  ",)),
        Beside(note="x" * 1001),
        Beside(boxes={"ab": ((0.9, 0.1, 0.3, 0.1),)}),
        Beside(boxes={"ab": ((0.1, 0.1, 0.0, 0.1),)}),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(store: Store, add: Add, beside: Beside) -> None:
    number = add("a", 0.8)
    with pytest.raises(ReviewRefused):
        confirm(store, number, "Dr A", beside=beside)
    with store.reading() as reader:
        assert reader.verdicts(number) == []


def test_flags_are_written_in_one_way() -> None:
    assert [flag_of(text) for text in ("Misplaced tube", " NODULE", "Other:  a   b")] == [
        "misplaced_tube",
        "nodule",
        "other: a b",
    ]


def test_a_verdict_given_meanwhile_elsewhere_is_seen_before_another_is_written(store: Store, add: Add) -> None:
    number = add("a", 0.8)
    with store.reading() as reader:
        seen = reader.case(number)
    assert seen is not None
    confirm(store, number, "Dr B")
    with pytest.raises(ReviewRefused, match="Dr B decided it since you opened it"):
        override(store, number, Finding.NO_PNEUMONIA, "clear", "Dr A", Shown(seen.score_id, {}, seen.verdict_id))


def test_an_amendment_names_what_it_amends_and_its_undo_lets_that_stand_again(store: Store, add: Add) -> None:
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    case = override(store, number, Finding.NO_PNEUMONIA, "seen again with the prior", "Dr A")
    with store.reading() as reader:
        first, second = reader.verdicts(number)
    assert (second.amends, first.finding, case.state) == (
        first.verdict_id,
        Finding.PNEUMONIA,
        CaseState.OVERRIDDEN,
    )
    assert undo(store, "Dr A", TEN).finding is Finding.PNEUMONIA
    assert undo(store, "Dr A", TEN).state is CaseState.UNREAD
    verify(store)


def test_undo_ends_with_its_time_and_takes_back_only_ones_own(store: Store, add: Add, clock: Clock) -> None:
    first, second = add("a", 0.8), add("b", 0.8)
    confirm(store, first, "Dr A")
    clock.forward(minutes=5)
    confirm(store, second, "Dr B")
    assert undo(store, "Dr A", TEN).case_id == first
    clock.forward(minutes=11)
    with pytest.raises(ReviewRefused, match="no verdict in the last 10 minutes"):
        undo(store, "Dr B", TEN)


def test_undo_leaves_a_verdict_that_another_reader_amended(store: Store, add: Add) -> None:
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    override(store, number, Finding.NO_PNEUMONIA, "second look", "Dr B")
    with pytest.raises(ReviewRefused, match="another verdict was given after yours"):
        undo(store, "Dr A", TEN)


def test_undo_of_a_verdict_on_a_new_film_leaves_the_film_unread(store: Store, add: Add, clock: Clock) -> None:
    number = add("a", 0.8, study="1.9")
    confirm(store, number, "Dr A")
    clock.forward(minutes=1)
    with store.writing() as writer:
        tags = arrival("a", study="1.9").tags
        writer.add_arrival(arrival("b", 0.9, tags=tags))
    clock.forward(minutes=1)
    assert confirm(store, number, "Dr A").state is CaseState.CONFIRMED
    case = undo(store, "Dr A", TEN)
    assert (case.state, case.new_film) == (CaseState.UNREAD, True)
    verify(store)


def test_back_to_unread_withdraws_all_that_stands_with_the_reason(store: Store, add: Add, clock: Clock) -> None:
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    override(store, number, Finding.INDETERMINATE, "rotated", "Dr A")
    clock.forward(days=3)
    with pytest.raises(ReviewRefused, match="needs a reason"):
        back_to_unread(store, number, " ", "Dr B")
    case = back_to_unread(store, number, "wrong patient looked at", "Dr B")
    assert (case.state, case.finding) == (CaseState.UNREAD, None)
    with store.reading() as reader:
        assert [each.reason for each in reader.verdicts(number)][2:] == ["wrong patient looked at"] * 2
    with pytest.raises(ReviewRefused, match="unread already"):
        back_to_unread(store, number, "again", "Dr B")
    verify(store)


def test_urgent_by_hand_goes_to_the_top_and_back(store: Store, add: Add) -> None:
    add("a", 0.97)
    low = add("b", 0.1)
    case = mark_urgent(store, low, "on a ventilator", "Dr A")
    assert (case.tier, case.urgent_by, case.urgent_reason) == (Tier.URGENT, "Dr A", "on a ventilator")
    with store.reading() as reader:
        assert reader.queue()[0].case_id == low
    with pytest.raises(ReviewRefused, match="Dr A marked it urgent already"):
        mark_urgent(store, low, "again", "Dr B")
    verify(store)
    assert withdraw_urgent(store, low, "extubated", "Dr A").tier is Tier.BY_LIKELIHOOD
    with pytest.raises(ReviewRefused, match="not marked"):
        withdraw_urgent(store, low, "again", "Dr A")
    verify(store)


def test_a_decided_case_is_not_marked_urgent(store: Store, add: Add) -> None:
    number = add("a", 0.8)
    confirm(store, number, "Dr A")
    with pytest.raises(ReviewRefused, match="it is decided"):
        mark_urgent(store, number, "ward asks", "Dr A")


@pytest.mark.parametrize(
    ("finding", "flags", "urgent", "waits"),
    [
        (Finding.PNEUMONIA, (), True, True),
        (Finding.PNEUMONIA, (), False, False),
        (Finding.NO_PNEUMONIA, (), True, False),
        (Finding.NO_PNEUMONIA, ("pneumothorax",), False, True),
        (Finding.NO_PNEUMONIA, ("misplaced_tube",), False, True),
        (Finding.NO_PNEUMONIA, ("effusion", "nodule"), False, False),
    ],
)
def test_which_results_wait_to_be_told(
    store: Store, add: Add, finding: Finding, flags: tuple[str, ...], urgent: bool, waits: bool
) -> None:
    number = add("a", 0.8)
    if urgent:
        mark_urgent(store, number, "septic", "Dr A")
    case = override(store, number, finding, "seen", "Dr A", beside=Beside(other_findings=flags))
    assert (case.untold_since is not None) is waits
    with store.reading() as reader:
        assert [each.case_id for each in reader.untold()] == ([number] if waits else [])
    verify(store)


def test_the_site_says_which_results_are_told(tmp_path: Path) -> None:
    rule = TellRule(flagged=("nodule",), when_urgent=())
    store = Store(tmp_path / "home" / "worklist.sqlite", telling=rule)
    with store.writing() as writer:
        for name in ("a", "b"):
            writer.add_arrival(arrival(name, 0.8))
    assert confirm(store, 1, "Dr A", beside=TUBE).untold_since is None
    assert confirm(store, 2, "Dr A", beside=Beside(other_findings=("nodule",))).untold_since is not None
    store.close()


def test_a_told_result_no_longer_waits_until_that_is_taken_back(store: Store, add: Add, clock: Clock) -> None:
    number = add("a", 0.2)
    confirm(store, number, "Dr A", beside=TUBE)
    clock.forward(minutes=4)
    for whom, how in (("", "by telephone"), ("Dr Ward", " ")):
        with pytest.raises(ReviewRefused):
            tell(store, number, whom, "Dr A", how=how)
    with pytest.raises(ReviewRefused, match="future"):
        tell(store, number, "Dr Ward", "Dr A", how="by telephone", at=clock.now + timedelta(hours=1))
    with pytest.raises(ReviewRefused, match="only at"):
        tell(store, number, "Dr Ward", "Dr A", how="by telephone", at=clock.now - timedelta(hours=1))
    assert tell(store, number, "Dr Ward", "Dr A", role="referrer", how="by telephone").untold_since is None
    verify(store)
    assert take_back_told(store, number, "Dr A").untold_since is not None
    verify(store)


def test_what_was_told_and_then_amended_is_told_again(store: Store, add: Add, clock: Clock) -> None:
    number = add("a", 0.2)
    confirm(store, number, "Dr A", beside=TUBE)
    tell(store, number, "Dr Ward", "Dr A", how="by telephone")
    clock.forward(minutes=5)
    same = override(store, number, Finding.NO_PNEUMONIA, "a note more", "Dr A", beside=TUBE)
    assert same.untold_since is None
    clock.forward(minutes=5)
    other = override(store, number, Finding.NO_PNEUMONIA, "the tube lies well", "Dr A")
    assert other.untold_since == clock.now
    verify(store)


def test_the_export_says_what_else_was_flagged_and_never_normal(store: Store, add: Add, tmp_path: Path) -> None:
    said = Beside(Certainty.DEFINITE, "see ward note", ("effusion", "other: Vega's fracture; left"))
    confirm(store, add("a", 0.2), "Dr A", beside=said)
    confirm(store, add("b", 0.2), "Dr A")
    exported = export_csv(store, tmp_path / "out.csv", actor="Dr A")
    text = exported.path.read_text("utf-8-sig")
    one, two = csv.DictReader(io.StringIO(text))
    assert (one["finding"], one["other_findings"]) == ("no_pneumonia", "effusion;other: Vega's fracture, left")
    assert (one["certainty"], one["note"], two["other_findings"]) == ("definite", "see ward note", "")
    assert "normal" not in text.casefold()
    assert verify_export(exported.path, store) == 2
    without = export_csv(store, tmp_path / "deid.csv", actor="Dr A", deidentify=True).path.read_text("utf-8-sig")
    assert "effusion" in without
    assert "Vega" not in without


def test_the_commands_say_all_of_it(store: Store, add: Add, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = str(add("a", 0.2)), str(add("b", 0.3))
    home, by = ["--home", str(store.path.parent)], ["--reader", "Dr A"]

    def run(*arguments: str) -> list[dict[str, str]]:
        assert main([*home, *arguments, "--format", "csv"]) == 0, capsys.readouterr().err
        return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert run("urgent", second, "--reason", "septic", *by)[0]["urgent"] == "septic"
    assert [row["case_id"] for row in run("worklist")] == [second, first]
    assert run("urgent", second, "--reason", "no", "--withdraw", *by)[0]["urgent"] == ""
    flags = ["--also", "pneumothorax", "--also", "other: rib fracture", "--certainty", "probable", "--note", "n"]
    row = run("verdict", first, "--confirm", *flags, *by)[0]
    assert (row["finding"], row["other_findings"]) == ("no_pneumonia", "pneumothorax;other: rib fracture")
    assert [row["case_id"] for row in run("told")] == [first]
    assert run("told", first, "--whom", "Dr Ward", "--how", "by telephone", *by)[0]["untold_since"] == ""
    assert run("told") == []
    assert run("verdict", first, "--back-to-unread", "--reason", "second look", *by)[0]["state"] == "unread"
    assert main([*home, "verdict", first, "--confirm", "--also", "fracture", *by]) == 1
    assert "is none of pneumothorax" in capsys.readouterr().err
    assert main([*home, "audit", "verify"]) == 0


def test_what_was_told_waits_to_be_told_again_when_an_older_result_stands_again(store: Store, add: Add) -> None:
    number = add("a", 0.2)
    confirm(store, number, "Dr A")
    override(
        store, number, Finding.NO_PNEUMONIA, "pneumothorax", "Dr A", beside=Beside(other_findings=("pneumothorax",))
    )
    tell(store, number, "Dr Ward", "Dr A", how="by telephone")
    case = undo(store, "Dr A", TEN)
    assert case.other_findings == ()
    assert case.untold_since is not None  # Dr Ward still acts on the pneumothorax
    verify(store)
    assert tell(store, number, "Dr Ward", "Dr A", how="by telephone").untold_since is None
    verify(store)


def test_a_verdict_on_films_that_are_no_longer_those_of_the_case_is_refused(store: Store, add: Add) -> None:
    study = FilmTags(patient_id="P1", study_instance_uid="1.2.7")
    number = add("first", 0.9, tags=study)
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    seen = Shown(case.score_id, {}, case.verdict_id, (case.film_sha256, case.film_count))
    add("second", 0.4, tags=study)  # its score is not the one that counts
    with pytest.raises(ReviewRefused, match="films are not those"):
        confirm(store, number, "Dr A", seen)
    with store.reading() as reader:
        assert reader.verdicts(number) == []


def test_a_verdict_on_a_case_that_is_gone_reaches_no_other_one(store: Store) -> None:
    known = arrival("known")
    with store.writing() as writer:
        writer.add_arrival(known)
        writer.add_arrival(arrival("half", sha256=None))
        number = max(film.case_id or 0 for film in writer.films())
    with store.reading() as reader:
        case = reader.case(number)
    assert case is not None
    seen = Shown(case.score_id, {}, case.verdict_id, (case.film_sha256, case.film_count))
    with store.writing() as writer:
        writer.add_arrival(arrival("half", sha256=known.sha256, size=99))  # it turned out to be a film that is known
        writer.add_arrival(arrival("another patient"))
        assert number not in {film.case_id for film in writer.films()}
    with pytest.raises(ReviewRefused, match="there is no such case"):
        override(store, number, Finding.NOT_DIAGNOSTIC, "cut off", "Dr A", seen)


def test_a_verdict_given_for_other_films_than_the_case_now_has_is_refused(store: Store) -> None:
    with store.writing() as writer:
        writer.add_arrival(arrival("seen"))
        writer.add_arrival(arrival("another patient"))
        one, other = sorted({film.case_id or 0 for film in writer.films()})
    with store.reading() as reader:
        case = reader.case(one)
    assert case is not None
    seen = Shown(case.score_id, {}, case.verdict_id, (case.film_sha256, case.film_count))
    with pytest.raises(ReviewRefused):
        override(store, other, Finding.NOT_DIAGNOSTIC, "cut off", "Dr A", seen)


@pytest.mark.parametrize("study", ["known bytes", "known study"])
def test_a_file_that_was_marked_urgent_while_half_written_stops_no_intake_once_it_is_whole(
    store: Store, study: str
) -> None:
    known = arrival("known", 0.5)
    with store.writing() as writer:
        writer.add_arrival(known)
        writer.add_arrival(arrival("half", sha256=None))
        number = max(film.case_id or 0 for film in writer.films())
    mark_urgent(store, number, "the ward asks", "Dr A")
    whole = {"sha256": known.sha256} if study == "known bytes" else {"tags": known.tags}
    with store.writing() as writer:
        writer.add_arrival(arrival("half", 0.6, size=99, **whole))
    with store.reading() as reader:
        assert reader.queue()[0].case_id == number  # what a person said of it is not lost
    verify(store)


def test_a_result_that_was_amended_while_another_was_told_still_waits(store: Store, add: Add) -> None:
    number = add("a", 0.2)
    told = confirm(store, number, "Dr A", beside=TUBE)
    override(store, number, Finding.PNEUMONIA, "consolidation, too", "Dr B", beside=TUBE)
    with pytest.raises(ReviewRefused, match="Dr B has changed its result"):
        tell(store, number, "Dr Ward", "Dr A", how="by telephone", verdict_id=told.verdict_id)
    with store.reading() as reader:
        assert [case.case_id for case in reader.untold()] == [number]
    verify(store)

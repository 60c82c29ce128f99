"""The worklist's Qt model: sound in Qt's own terms, and its words are those of the field."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from pneumo_desktop.case import Band, Call, Case, CaseState, Explanation, FilmStatus, Finding, Tier
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui import words
from pneumo_desktop.ui.queue.columns import Column
from pneumo_desktop.ui.queue.queue_model import CAPTION_ROLE, NOTED_ROLE, WHY_ROLE, QueueModel
from pneumo_desktop.ui.queue.queue_state import Row
from tests.ui.test_queue_state import NOW, case


def rows(*numbers: int) -> tuple[Row, ...]:
    return tuple(Row(replace(case(number), position=place)) for place, number in enumerate(numbers, start=1))


@pytest.fixture
def model() -> QueueModel:
    return QueueModel(clock=lambda: NOW + timedelta(minutes=71))


def test_model_is_sound_while_rows_come_go_and_move(model: QueueModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    for numbers in ((1, 2, 3), (3, 1, 2, 4), (), (5, 4, 3, 2, 1), (1, 9, 3, 8), (8,)):
        model.set_rows(rows(*numbers))
        assert [model.case_at(i).case_id for i in range(model.rowCount())] == list(numbers)  # type: ignore[union-attr]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_an_index_stays_on_its_case(model: QueueModel) -> None:
    model.set_rows(rows(1, 2, 3))
    kept = QPersistentModelIndex(model.index(1, Column.PATIENT))
    model.set_rows(rows(7, 3, 8, 2, 1))
    assert kept.row() == 3
    assert kept.data() == "PATIENT, 2"


def test_columns_say_what_they_mean(model: QueueModel) -> None:
    tags = FilmTags("DICOM", patient_name="Nguyen^Minh Anh", patient_id="P-1", patient_sex="F", age_months=30)
    scored = replace(case(1), likelihood=0.9712, call=Call.SUSPECTED, band=Band.HIGH, tags=tags, position=3)
    model.set_rows((Row(scored),))
    said = [model.index(0, column).data() for column in Column]
    assert said[:8] == ["3", "▲ 0.97 high", "NGUYEN, Minh Anh", "P-1", "2 y F", "—", "1:11", "unread"]
    assert said[Column.SOURCE] == scored.source.name
    assert said[Column.FILMS] == "1"
    spoken = model.index(0, Column.WAITING).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Waiting 1:11, over its time of 0:00"


def test_sections_are_headed_once(model: QueueModel) -> None:
    model.set_rows(tuple(Row(case(i, tier)) for i, tier in enumerate((Tier.HIGH, Tier.HIGH, Tier.BY_LIKELIHOOD))))
    assert [model.index(i, 0).data(CAPTION_ROLE) for i in range(3)] == ["High", "", "By likelihood"]


def test_overdue_cases_that_alternate_stand_under_one_heading(model: QueueModel) -> None:
    tiers = (Tier.URGENT, Tier.OVERDUE, Tier.HIGH, Tier.OVERDUE, Tier.HIGH)
    model.set_rows(tuple(Row(case(i, tier)) for i, tier in enumerate(tiers)))
    said = [model.index(i, 0).data(CAPTION_ROLE) for i in range(5)]
    assert said == ["Urgent by hand", "Overdue and likeliest in turn", "", "", ""]


def test_text_from_outside_is_no_markup_in_a_tooltip(model: QueueModel) -> None:
    model.set_rows((Row(replace(case(1), reason="<img src=x> & more")),))
    tip = model.index(0, Column.PATIENT).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt; &amp; more" in tip


@pytest.mark.parametrize(("likelihood", "said"), [(0.999, "0.99"), (0.0004, "0.01"), (0.5, "0.50"), (None, "—")])
def test_a_figure_never_reads_as_certainty(likelihood: float | None, said: str) -> None:
    assert words.likelihood_text(replace(case(1), likelihood=likelihood)) == said


def test_waiting_is_never_negative() -> None:
    assert words.waiting_text(NOW, NOW - timedelta(minutes=5)) == "0:00"
    assert words.waiting_text(NOW, NOW + timedelta(hours=27, minutes=4)) == "27:04"


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (30, ""),
        (12, ""),
        (71, ""),
        (72, "Validated at 1 to 5 years; this patient is 6 y."),
        (11, "Validated at 1 to 5 years; this patient is 11 m."),
        (None, ""),
    ],
)
def test_a_patient_unlike_those_of_the_validation_is_said(months: int | None, said: str) -> None:
    scored: Case = replace(case(1), call=Call.SUSPECTED, band=Band.HIGH, tags=FilmTags(age_months=months))
    assert words.notes_text(scored, (12, 71)) == said
    assert words.notes_text(scored, None) == ""
    age_asked = "Age not given; validated at 1 to 5 years." if months is None else ""
    assert words.facts_line(scored, (12, 71)) == age_asked
    assert (
        words.notes_text(replace(scored, reason="The film is rotated."), (12, 71))
        == f"The film is rotated. {said}".strip()
    )


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ((12, 71), "1 to 5 years"),
        ((8, 71), "8 months to 5 years"),
        ((0, 18), "0 to 18 months"),
        ((216, 1200), "18 to 100 years"),
    ],
)
def test_ages_are_said_as_of_children(ages: tuple[int, int], said: str) -> None:
    assert words.ages_text(ages) == said


def test_what_stands_against_a_score_is_marked_on_its_row_and_said(model: QueueModel) -> None:
    scored = replace(case(1), status=FilmStatus.SCORED, call=Call.SUSPECTED, band=Band.HIGH, likelihood=0.97)
    plain = replace(scored, model_name="m 1.0", tags=FilmTags(age_months=30))
    adult = replace(plain, case_id=2, tags=FilmTags(age_months=34 * 12))
    turned = replace(plain, case_id=3, reason="The film is rotated.")
    unscored = replace(case(4), reason="It is damaged.")
    model.cards.take({"ab": '{"name": "m", "version": "1.0", "validated_age_months": [12, 71]}', "cd": "no card"})
    model.set_rows(tuple(Row(each) for each in (plain, adult, turned, unscored)))
    assert [model.index(i, 0).data(NOTED_ROLE) for i in range(4)] == [False, True, True, False]
    assert model.index(1, 0).data(WHY_ROLE) == "not validated at 34 y"
    assert "The film is rotated." in model.index(2, Column.PATIENT).data(Qt.ItemDataRole.ToolTipRole)
    assert "The film is rotated." in model.index(2, Column.PATIENT).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("extent", "share"),
    [(0.01, "less than a tenth"), (0.1, "about a tenth"), (0.2, "about a fifth"), (0.24, "about a quarter"),
     (0.33, "about a third"), (0.5, "about half"), (0.66, "about two thirds"), (0.75, "about three quarters"),
     (1.0, "nearly all")],
)  # fmt: skip
def test_extent_is_said_as_coarsely_as_it_is_known(extent: float, share: str) -> None:
    said = words.extent_text(Explanation(8, 10, bytes(80), (), extent))
    assert said == f"{share} of the lung field (a coarse estimate from a 10 × 8 map)"


def test_no_extent_is_not_said() -> None:
    assert words.extent_text(Explanation(10, 10, bytes(100))) == words.extent_text(None) == ""


def test_a_score_says_for_which_share_it_holds() -> None:
    assert words.calibration_text(replace(case(1), share_of_pneumonia=0.2)) == "Calibrated for 20 % ill."
    assert words.calibration_text(replace(case(1), share_of_pneumonia=0.7446)) == "Calibrated for 74.5 % ill."
    assert words.calibration_text(case(1)) == ""


def test_decided_case_says_who_found_what(model: QueueModel) -> None:
    decided = replace(
        case(1), state=CaseState.OVERRIDDEN, finding=Finding.NO_PNEUMONIA, reader="Dr M", decided_at=NOW,
        status=FilmStatus.SCORED,
    )  # fmt: skip
    model.set_rows((Row(decided),))
    assert model.index(0, Column.STATE).data() == "overridden"
    assert model.headerData(Column.WAITING, Qt.Orientation.Horizontal) == "Decided"
    assert model.index(0, 0).data(CAPTION_ROLE) == "Decided today"

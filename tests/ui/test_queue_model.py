"""The worklist's Qt model: sound in Qt's own terms, and its words are those of the field."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from pneumo_desktop.case import Band, Call, Case, CaseState, FilmStatus, FilmTags, Finding, Tier
from pneumo_desktop.ui import words
from pneumo_desktop.ui.queue_model import CAPTION_ROLE, Column, QueueModel
from pneumo_desktop.ui.queue_state import Row
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
    assert said == ["3", "▲ 0.97 high", "NGUYEN, Minh Anh", "P-1", "2 y F", "—", "1:11", "unread"]
    spoken = model.index(0, Column.WAITING).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Waiting: 1:11"


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
        (72, "Validated on children aged one to five; this patient is 6 y."),
        (11, "Validated on children aged one to five; this patient is 11 m."),
        (None, "Age not given; validated on children aged one to five."),
    ],
)
def test_a_patient_unlike_those_of_the_validation_is_said(months: int | None, said: str) -> None:
    scored: Case = replace(case(1), call=Call.SUSPECTED, band=Band.HIGH, tags=FilmTags(age_months=months))
    assert words.population_text(scored) == said


def test_decided_case_says_who_found_what(model: QueueModel) -> None:
    decided = replace(
        case(1), state=CaseState.OVERRIDDEN, finding=Finding.NO_PNEUMONIA, reader="Dr M", decided_at=NOW,
        status=FilmStatus.SCORED,
    )  # fmt: skip
    model.set_rows((Row(decided),))
    assert model.index(0, Column.STATE).data() == "overridden"
    assert model.headerData(Column.WAITING, Qt.Orientation.Horizontal) == "Decided"
    assert model.index(0, 0).data(CAPTION_ROLE) == "Decided today"

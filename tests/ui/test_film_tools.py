"""Tools on the film, by mouse and by keyboard: what they measure against known geometry, and how they are undone."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.ui.film.film_corners import Corners
from pneumo_desktop.ui.film.film_render import load
from pneumo_desktop.ui.film.film_tools.board import MOST_MARKS
from pneumo_desktop.ui.film.film_tools.hand import film_point
from pneumo_desktop.ui.film.film_tools.lengths import Angle, HeartRatio, Ruler
from pneumo_desktop.ui.film.film_tools.marks import Mark, Sheet
from pneumo_desktop.ui.film.film_tools.regions import Ellipse, ReaderBox, Rectangle
from pneumo_desktop.ui.film.film_tools.ruled import Plane, Ruled
from pneumo_desktop.ui.film.film_view import FilmView

WIDE, HIGH = 600, 400
SHA = "ab" * 32
TAGS = FilmTags(imager_pixel_spacing=(0.2, 0.1), view_position="PA")


def picture(tags: FilmTags = TAGS, slope: float = 1.0, intercept: float = 0.0) -> Picture:
    """Each column holds its own number."""
    pixels = np.broadcast_to(np.arange(WIDE, dtype=np.uint16), (HIGH, WIDE)).copy()
    return Picture(pixels, tags, slope, intercept)


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot) -> FilmView:
    shown = FilmView()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    qtbot.waitExposed(shown)
    shown.show_film(load(picture()), Corners(("A",)), "mark", SHA)
    shown.setFocus()
    return shown


def at(view: FilmView, x: float, y: float) -> QPoint:
    return view.to_view().map(QPointF(x, y)).toPoint()


def click(view: FilmView, x: float, y: float) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, x, y))


def drag(view: FilmView, start: tuple[float, float], end: tuple[float, float]) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at(view, *start))
    QTest.mouseMove(view, at(view, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2))
    QTest.mouseMove(view, at(view, *end))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(view, *end))


def to_cursor(view: FilmView, x: float, y: float) -> None:
    """With the arrow keys alone: far steps, steps, then single pixels of the film."""
    for modifier, size in (
        (Qt.KeyboardModifier.NoModifier, 8 / view.place.scale),
        (Qt.KeyboardModifier.ShiftModifier, 1.0),
    ):
        assert view.board.cursor is not None
        for way, (less, more) in enumerate(((Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Up, Qt.Key.Key_Down))):
            left = (x, y)[way] - view.board.cursor[way]
            for _ in range(int(abs(left) / size + 0.5)):
                QTest.keyClick(view, more if left > 0 else less, modifier)


def draw_by_keys(view: FilmView, kind: type[Mark], points: list[tuple[float, float]]) -> Mark:
    view.begin_tool(kind)
    for point in points:
        to_cursor(view, *point)
        QTest.keyClick(view, Qt.Key.Key_Return)
    return view.board.marks[-1]


def test_ruler_by_mouse_measures_at_the_detector_with_unequal_spacing(view: FilmView) -> None:
    view.begin_tool(Ruler)
    click(view, 100, 100)
    click(view, 400, 300)
    mark = view.board.marks[0]
    length = math.hypot(300 * 0.1, 200 * 0.2)
    said = float(mark.says(view.board.sheet or sheet())[0].split()[0])
    assert said == pytest.approx(length, abs=0.4)
    assert "at the detector" in mark.says(sheet())[0]
    assert "magnified" in view.board.hint()


def test_ruler_by_drag_is_one_movement(view: FilmView) -> None:
    before = view.window_shown
    view.begin_tool(Ruler)
    drag(view, (100, 100), (300, 100))
    assert view.board.marks[0].says(sheet())[0].startswith("20.0 mm")
    assert view.window_shown is before
    assert view.board.drawing is None


def test_angle_by_mouse_goes_by_the_spacing(view: FilmView) -> None:
    view.begin_tool(Angle)
    for point in ((300, 100), (100, 100), (300, 200)):  # 20 mm across, 20 mm down
        click(view, *point)
    assert float(view.board.marks[0].says(sheet())[0].rstrip("°")) == pytest.approx(45.0, abs=0.4)


def sheet(tags: FilmTags = TAGS, slope: float = 1.0, intercept: float = 0.0) -> Sheet:
    made = picture(tags, slope, intercept)
    return Sheet(made, Ruled.of(made.tags))


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        (Ruler, [(100, 100), (250, 180)]),
        (Angle, [(300, 100), (100, 100), (300, 200)]),
        (HeartRatio, [(300, 50), (300, 350), (250, 200), (400, 210), (150, 300), (450, 310)]),
        (Rectangle, [(100, 100), (200, 150)]),
        (Ellipse, [(100, 100), (200, 150)]),
        (ReaderBox, [(100, 100), (200, 150)]),
    ],
)
def test_every_tool_works_with_the_keyboard_alone(
    view: FilmView, kind: type[Mark], points: list[tuple[float, float]]
) -> None:
    mark = draw_by_keys(view, kind, points)
    assert type(mark) is kind
    for found, wanted in zip(mark.points, points, strict=True):
        assert found == pytest.approx(wanted, abs=1.0)
    view.begin_tool(kind)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (view.board.busy, len(view.board.marks)) == (False, 1)


def test_angle_and_ratio_are_exact() -> None:
    assert Angle([(200, 0), (0, 0), (0, 100)]).degrees(sheet()) == pytest.approx(90)
    assert Angle([(200, 0), (0, 0), (200, 100)]).degrees(sheet()) == pytest.approx(45)
    assert Angle([(1, 0), (0, 0), (-1, 0)]).degrees(sheet()) == pytest.approx(180)
    upright = HeartRatio([(300, 0), (300, 400), (250, 200), (400, 250), (150, 300), (450, 310)])
    assert upright.widths(sheet()) == pytest.approx((15.0, 30.0))
    assert upright.says(sheet())[0] == "CTR 0.50"


def test_cardiothoracic_ratio_is_measured_at_right_angles_to_a_tilted_midline() -> None:
    square = sheet(FilmTags(view_position="PA"))
    tilt = math.radians(10)

    def turned(x: float, y: float) -> tuple[float, float]:
        return 300 + x * math.cos(tilt) - y * math.sin(tilt), 200 + x * math.sin(tilt) + y * math.cos(tilt)

    mark = HeartRatio([turned(*p) for p in ((0, -90), (0, 90), (-40, 10), (60, 40), (-100, 60), (100, 20))])
    assert mark.widths(square) == pytest.approx((100.0, 200.0))


@pytest.mark.parametrize(
    ("position", "said"),
    [("AP", "not valid: AP film"), ("LATERAL", "not valid: the view is LATERAL"), ("", "valid on PA films only")],
)
def test_cardiothoracic_ratio_says_where_it_is_not_valid(position: str, said: str) -> None:
    mark = HeartRatio([(300, 0), (300, 400), (250, 200), (400, 250), (150, 300), (450, 310)])
    lines = mark.says(sheet(FilmTags(view_position=position)))
    assert any(said in line for line in lines)
    assert not any("valid" in line for line in mark.says(sheet()))


def test_statistics_are_those_of_the_values_after_the_modality_lut() -> None:
    found = Rectangle([(100, 50), (110, 60)]).statistics(sheet(slope=2.0, intercept=-1000.0))
    assert found is not None
    columns = np.arange(100, 110) * 2.0 - 1000.0
    assert (found.count, found.mean, found.least, found.most) == (100, columns.mean(), -800.0, -782.0)
    assert found.deviation == pytest.approx(columns.std())


def test_statistics_of_an_ellipse_leave_its_corners_out() -> None:
    mark = Ellipse([(100, 100), (160, 140)])
    found = mark.statistics(sheet())
    assert found is not None
    assert found.count == pytest.approx(math.pi * 30 * 20, rel=0.01)
    assert found.mean == pytest.approx(129.5, abs=0.01)
    assert any(line.startswith("area 0.38 cm²") for line in mark.says(sheet()))


def test_a_region_without_a_pixel_says_so() -> None:
    assert Rectangle([(10.6, 10.6), (10.9, 10.9)]).says(sheet()) == ("no pixel inside",)
    assert Ellipse([(WIDE, 10), (WIDE, 30)]).says(sheet()) == ("no pixel inside",)


@pytest.mark.parametrize(
    ("tags", "plane", "across", "down"),
    [
        (FilmTags(), Plane.PIXELS, 1.0, 1.0),
        (FilmTags(imager_pixel_spacing=(0.2, 0.1)), Plane.DETECTOR, 0.1, 0.2),
        (FilmTags(pixel_spacing=(0.2, 0.1), imager_pixel_spacing=(0.2, 0.1)), Plane.DETECTOR, 0.1, 0.2),
        (FilmTags(pixel_spacing=(0.2, 0.1)), Plane.UNSAID, 0.1, 0.2),
        (
            FilmTags(
                pixel_spacing=(0.18, 0.09), imager_pixel_spacing=(0.2, 0.1), pixel_spacing_calibration_type="GEOMETRY"
            ),
            Plane.GEOMETRY, 0.09, 0.18,
        ),
        (FilmTags(pixel_spacing=(0.18, 0.09), pixel_spacing_calibration_type="FIDUCIAL"), Plane.FIDUCIAL, 0.09, 0.18),
    ],
)  # fmt: skip
def test_the_spacing_and_its_plane_follow_the_standard(
    tags: FilmTags, plane: Plane, across: float, down: float
) -> None:
    assert Ruled.of(tags) == Ruled(across, down, plane)
    assert Ruled.of(tags).note()


@pytest.mark.parametrize("bad", [(0.0, 0.1), (-1.0, 1.0), (float("nan"), 0.1), (1e9, 0.1), (0.1,), "0.1", (True, 1)])
def test_nobody_measures_by_a_spacing_that_no_film_has(bad: object) -> None:
    tags = FilmTags.of({"pixel_spacing": bad, "imager_pixel_spacing": bad})
    assert Ruled.of(tags).plane is Plane.PIXELS
    assert Ruler([(0, 0), (3, 4)]).says(sheet(tags)) == ("5 px",)


def test_a_handle_moves_by_mouse_and_by_keys(view: FilmView) -> None:
    view.begin_tool(Ruler)
    drag(view, (100, 100), (300, 100))
    drag(view, (300, 100), (300, 200))
    mark = view.board.marks[0]
    assert mark.points[1] == pytest.approx((300, 200), abs=1.5)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert (view.board.chosen, view.board.handle) == (mark, 0)
    x, y = mark.points[0]
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert mark.points[0] == pytest.approx((x - 1, y))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.board.handle == 1


def test_a_mark_moves_whole_and_stays_on_the_film(view: FilmView) -> None:
    view.begin_tool(Ruler)
    drag(view, (100, 100), (300, 100))
    drag(view, (200, 100), (200, 150))
    mark = view.board.marks[0]
    assert mark.points[0] == pytest.approx((100, 150), abs=1.5)
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert mark.points[0][0] == 0
    assert mark.points[1][0] == pytest.approx(200, abs=1.5)


def test_tab_goes_through_all_handles_and_then_on(view: FilmView) -> None:
    draw_by_keys(view, ReaderBox, [(100, 100), (200, 150)])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    seen = []
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        seen.append(view.board.handle)
    assert seen == [0, 1, 2, 3, None]
    assert not view.board.busy


def test_delete_takes_the_chosen_mark_away_and_the_last_point_back(view: FilmView) -> None:
    view.begin_tool(Angle)
    click(view, 100, 100)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert view.board.drawing is not None
    assert view.board.drawing.points == []
    QTest.keyClick(view, Qt.Key.Key_Escape)
    draw_by_keys(view, Ruler, [(100, 100), (200, 100)])
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.board.marks == []


def test_a_slip_of_the_hand_leaves_no_mark(view: FilmView) -> None:
    view.begin_tool(Rectangle)
    click(view, 100, 100)
    click(view, 100, 100)
    assert view.board.marks == []


def test_marks_beyond_the_bound_are_not_begun(view: FilmView) -> None:
    view.board.marks.extend(Ruler([(i, 0), (i, 50)]) for i in range(MOST_MARKS))
    view.begin_tool(Ruler)
    assert view.board.drawing is None


def test_a_box_of_the_reader_is_a_share_of_the_film_as_stored(view: FilmView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.reader_boxes_changed):
        draw_by_keys(view, ReaderBox, [(60, 40), (300, 200)])
    ((left, top, wide, high),) = view.reader_boxes[SHA]
    assert (left, top, wide, high) == pytest.approx((0.1, 0.1, 0.4, 0.4), abs=0.003)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.reader_boxes == {}


def test_a_box_on_a_turned_film_is_still_a_share_of_the_film_as_stored(view: FilmView) -> None:
    view.rotate(1)
    view.flip()
    view.begin_tool(ReaderBox)
    drag(view, (60, 40), (300, 200))
    assert view.reader_boxes[SHA][0] == pytest.approx((0.1, 0.1, 0.4, 0.4), abs=0.004)


def test_a_box_is_resized_by_each_corner(view: FilmView) -> None:
    view.begin_tool(ReaderBox)
    drag(view, (100, 100), (200, 200))
    drag(view, (200, 100), (250, 50))
    frame = view.board.marks[0].path().boundingRect()
    assert (frame.left(), frame.top(), frame.right(), frame.bottom()) == pytest.approx((100, 50, 250, 200), abs=1.5)


def test_boxes_are_kept_for_each_film_of_the_case_and_forgotten_with_it(view: FilmView) -> None:
    draw_by_keys(view, ReaderBox, [(60, 40), (300, 200)])
    other = "cd" * 32
    view.show_film(load(picture()), Corners(), "other", other)
    assert view.board.marks == []
    draw_by_keys(view, ReaderBox, [(0, 0), (300, 200)])
    assert set(view.reader_boxes) == {SHA, other}
    view.show_film(load(picture()), Corners(), "mark", SHA)
    assert len(view.board.marks) == 1
    view.new_case()
    assert view.reader_boxes == {}


def test_kept_boxes_come_back_also_before_their_film_is_shown(view: FilmView) -> None:
    other = "cd" * 32
    given = {SHA: ((0.1, 0.2, 0.3, 0.4),), other: ((0.5, 0.5, 0.25, 0.25), (0.0, 0.0, 1.0, 1.0))}
    view.set_reader_boxes(given)
    assert view.reader_boxes == given
    view.show_film(load(picture()), Corners(), "other", other)
    assert view.reader_boxes == given
    assert len(view.board.marks) == 2


def test_boxes_that_are_drawn_already_leave_the_tool_in_the_hand(view: FilmView) -> None:
    view.set_reader_boxes({SHA: ((0.1, 0.1, 0.2, 0.2),)})
    view.begin_tool(Ruler)
    click(view, 100, 100)
    view.set_reader_boxes({SHA: ((0.1, 0.1, 0.2, 0.2),)})
    assert view.board.drawing is not None


def test_kept_boxes_that_lie_on_no_film_are_left_out(view: FilmView) -> None:
    nan = float("nan")
    view.set_reader_boxes(
        {SHA: ((0.5, 0.5, 0.9, 0.1), (nan, 0.0, 0.1, 0.1), (-1.0, 0.0, 0.1, 0.1), (0.1, 0.1, 0.2, 0.2))}
    )
    assert view.reader_boxes == {SHA: ((0.1, 0.1, 0.2, 0.2),)}


def test_a_film_without_a_name_keeps_no_boxes(view: FilmView) -> None:
    view.show_film(load(picture()), Corners(), "nameless")
    draw_by_keys(view, ReaderBox, [(60, 40), (300, 200)])
    assert view.reader_boxes == {}
    view.show_film(load(picture()), Corners(), "another")
    assert view.board.marks == []


def test_hidden_marks_are_not_taken_hold_of(view: FilmView) -> None:
    draw_by_keys(view, Ruler, [(100, 100), (300, 100)])
    view.board.leave()
    view.board.shown = False
    drag(view, (300, 100), (300, 200))
    assert view.board.marks[0].points[1] == pytest.approx((300, 100), abs=1.0)


def test_arrows_go_as_they_are_seen_on_a_turned_film(view: FilmView) -> None:
    view.rotate(1)
    view.begin_tool(Ruler)
    assert view.board.cursor is not None
    before = view.to_view().map(QPointF(*view.board.cursor))
    QTest.keyClick(view, Qt.Key.Key_Right)
    after = view.to_view().map(QPointF(*view.board.cursor))
    assert (after.x() - before.x(), after.y() - before.y()) == pytest.approx((8.0, 0.0), abs=1e-6)
    assert film_point(after, view.to_view()) == pytest.approx(view.board.cursor)


def test_measurements_are_recorded_and_boxes_stand_by_themselves(view: FilmView) -> None:
    draw_by_keys(view, Ruler, [(100, 100), (200, 100)])
    draw_by_keys(view, ReaderBox, [(100, 100), (200, 150)])
    said = view.description()["measures"]
    assert isinstance(said, list)
    assert len(said) == 1
    assert said[0].startswith("Ruler: ")

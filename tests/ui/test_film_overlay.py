"""Map and boxes over the film: where they lie, when they are there, and that the film beneath is left as it is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.case import Explanation, Region
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.ui.film.film_corners import Corners
from pneumo_desktop.ui.film.film_overlay import FilmOverlay, _label_place, smooth_map
from pneumo_desktop.ui.film.film_render import LoadedFilm, load
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.peek import TAP_SECONDS, Peek
from pneumo_desktop.ui.look.theme import font

WIDE, HIGH = 800, 600


def seen(
    row: int = 2, column: int = 7, regions: tuple[Region, ...] = (Region(0.1, 0.2, 0.3, 0.25, 0.9),)
) -> Explanation:
    heat = np.zeros((10, 10), np.uint8)
    heat[row, column] = 255
    return Explanation(10, 10, heat.tobytes(), regions, 0.24)


@pytest.fixture
def film() -> LoadedFilm:
    return load(Picture(np.full((HIGH, WIDE), 120, np.uint8), FilmTags()))


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot, film: LoadedFilm) -> FilmView:
    shown = FilmView()
    qtbot.addWidget(shown)
    shown.resize(WIDE, HIGH)
    shown.show()
    qtbot.waitExposed(shown)
    shown.show_film(film, Corners(), "mark")
    shown.explain(seen())
    return shown


def blue(image: QImage, x: float, y: float) -> int:
    """How much bluer than grey a point is."""
    colour = image.pixelColor(round(x), round(y))
    return colour.blue() - colour.red()


def bluest(image: QImage) -> tuple[int, int]:
    """Where the middle of what is blue lies, the scale at the lower edge left out."""
    rows = range(0, image.height() - (130 if image.height() == HIGH else 0), 4)
    points = [(x, y) for y in rows for x in range(0, image.width(), 4) if blue(image, x, y) > 40]
    return sum(x for x, _ in points) // len(points), sum(y for _, y in points) // len(points)


def painted(to_view: QTransform, size: QSize, *, boxes: bool = False) -> QImage:
    overlay, image = FilmOverlay(), QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(120, 120, 120))
    (overlay.boxes if boxes else overlay.map).toggle()
    overlay.explain(seen(regions=(Region(0.5, 0.5, 0.3, 0.3, 0.9),)))
    painter = QPainter(image)
    overlay.paint(painter, to_view, (WIDE, HIGH), size, font())
    painter.end()
    return image


def test_the_map_lies_where_its_cells_are(view: FilmView) -> None:
    view.overlay.map.toggle()
    image = view.grab().toImage()
    assert blue(image, 0.75 * WIDE, 0.25 * HIGH) > 60
    assert blue(image, 0.45 * WIDE, 0.65 * HIGH) == 0
    assert bluest(image) == pytest.approx((0.75 * WIDE, 0.25 * HIGH), abs=12)


def test_the_map_follows_zoom_and_pan(view: FilmView) -> None:
    view.overlay.map.toggle()
    view.zoom(2.0, QPointF(0.75 * WIDE, 0.25 * HIGH))
    assert bluest(view.grab().toImage()) == pytest.approx((0.75 * WIDE, 0.25 * HIGH), abs=14)
    before = view.to_view().map(QPointF(600, 150))
    view._replace(view.place.panned(-120, 60))
    assert view.to_view().map(QPointF(600, 150)) - before == QPointF(-120, 60)
    at = view.to_view().map(QPointF(0.75 * WIDE, 0.25 * HIGH))
    image = view.grab().toImage()
    assert blue(image, at.x(), at.y()) > 60
    assert blue(image, 600, 30) == 0


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_map_and_boxes_follow_a_turned_and_mirrored_film(dressed: QApplication, turn: int) -> None:
    size = QSize(900, 900)
    to_view = QTransform().translate(450, 450).rotate(turn).scale(-0.6, 0.6).translate(-WIDE / 2, -HIGH / 2)
    at = to_view.map(QPointF(0.75 * WIDE, 0.25 * HIGH))
    assert bluest(painted(to_view, size)) == pytest.approx((at.x(), at.y()), abs=10)
    edge = to_view.map(QPointF(0.65 * WIDE, 0.8 * HIGH))  # the middle of the box's lower edge
    image = painted(to_view, size, boxes=True)
    assert max(blue(image, edge.x() + dx, edge.y() + dy) for dx in range(-2, 3) for dy in range(-2, 3)) > 60


def test_the_map_is_clear_where_it_is_low_and_never_white() -> None:
    image = smooth_map(seen(), (WIDE, HIGH))
    assert image.pixelColor(5, 5).alpha() == 0
    peak = image.pixelColor(round(0.75 * image.width()), round(0.25 * image.height()))
    assert peak.alpha() > 240
    assert peak.blue() > peak.red() + 100


def test_the_films_own_pixels_are_left_alone(view: FilmView) -> None:
    assert view.film is not None
    before = view.film.picture.pixels.copy()
    plain = view.grab().toImage()
    view.overlay.map.toggle()
    view.overlay.boxes.toggle()
    assert view.grab().toImage() != plain
    assert np.array_equal(view.film.picture.pixels, before)
    view.overlay.map.toggle()
    view.overlay.boxes.toggle()
    assert view.grab().toImage() == plain


def test_inverting_the_film_does_not_change_the_map(view: FilmView) -> None:
    view.overlay.map.toggle()
    view.overlay.opacity = 1.0
    at = (round(0.75 * WIDE), round(0.25 * HIGH))
    before = view.grab().toImage().pixelColor(*at)
    view.invert()
    after = view.grab().toImage().pixelColor(*at)
    assert max(abs(before.red() - after.red()), abs(before.blue() - after.blue())) <= 4


def test_a_drag_of_the_window_does_not_make_the_map_anew(view: FilmView) -> None:
    view.overlay.map.toggle()
    view.grab()
    made = view.overlay._layer
    view.invert()
    view.next_window()
    view.grab()
    assert view.overlay._layer is made
    view.zoom(1.5)
    view.grab()
    assert view.overlay._layer is not made


def wheel(view: FilmView, steps: int) -> None:
    at = QPointF(300, 300)
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_the_wheel_zooms_and_with_the_maps_key_held_changes_its_opacity(view: FilmView) -> None:
    place = view.place
    view.overlay.map.press()
    wheel(view, 2)
    assert (view.overlay.opacity, view.place) == (0.7, place)
    for _ in range(12):
        wheel(view, -1)
    assert view.overlay.opacity == 0.1
    view.overlay.map.release()
    wheel(view, 1)
    assert view.place.scale > place.scale


def test_what_is_shown_is_described(view: FilmView) -> None:
    assert view.description()["map"] == view.description()["boxes"] == "off"
    assert "map_opacity" not in view.description()
    view.overlay.map.press()
    view.grab()
    assert (view.description()["map"], view.description()["map_opacity"]) == ("on", 0.5)
    view.overlay.map.use()
    view.overlay.map.release()
    assert (view.description()["map"], view.description()["boxes"]) == ("seen", "off")
    view.overlay.new_case()
    assert view.description()["map"] == "off"
    view.explain(None)
    assert (view.description()["map"], view.description()["boxes"]) == ("none", "none")


def test_corner_says_what_is_on_and_what_the_map_is(view: FilmView) -> None:
    assert view.overlay.lines() == ("Map off (H) · boxes off (B)",)
    view.overlay.map.toggle()
    assert view.overlay.lines()[-1] == "Map 50 % (H) · boxes off (B)"
    assert "not a segmentation" in view.overlay.lines()
    view.overlay.boxes.toggle()
    assert view.overlay.lines()[-1].endswith("boxes on (B)")
    view.explain(seen(regions=()))
    assert view.overlay.lines()[-1].endswith("no box for this film (B)")
    view.explain(None)
    assert view.overlay.lines() == ("No map for this film",)
    view.overlay.map.toggle()
    view.overlay.boxes.toggle()
    assert view.overlay.lines() == ()


def test_a_new_film_begins_without_map_unless_it_is_pinned(view: FilmView, film: LoadedFilm) -> None:
    view.overlay.map.toggle()
    view.show_film(film, Corners(), "next")
    assert not view.overlay.map.shown
    assert view.overlay.explanation is None
    view.overlay.map.pin(True)
    view.show_film(film, Corners(), "third")
    assert view.overlay.map.shown
    view.overlay.map.toggle()
    view.show_film(film, Corners(), "fourth")
    assert view.overlay.map.shown


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_tap_turns_and_a_hold_shows_only_while_held() -> None:
    clock = Time()
    peek = Peek(clock)

    def press_for(seconds: float) -> bool:
        peek.press()
        assert peek.shown
        clock.now += seconds
        peek.release()
        return peek.shown

    assert press_for(0.1)
    assert press_for(TAP_SECONDS + 0.1)  # it was on before
    assert not press_for(0.1)
    assert not press_for(TAP_SECONDS + 0.1)
    peek.press()
    peek.use()
    peek.release()
    assert not peek.shown


def test_a_key_held_over_to_the_next_film_goes_on_showing_and_is_no_tap() -> None:
    peek = Peek(Time())
    peek.press()
    peek.new_film()
    assert peek.shown
    peek.release()
    assert not peek.shown


@pytest.mark.parametrize("acts", ["r", "l", "f", "rf", "rr"])
def test_the_map_follows_a_film_that_the_reader_turns(view: FilmView, acts: str) -> None:
    view.overlay.map.toggle()
    for act in acts:
        {"r": lambda: view.rotate(1), "l": lambda: view.rotate(-1), "f": view.flip}[act]()
    view.shows_corners = False
    at = view.to_view().map(QPointF(0.75 * WIDE, 0.25 * HIGH))
    image = view.grab().toImage()
    assert blue(image, at.x(), at.y()) > 40
    opposite = view.to_view().map(QPointF(0.25 * WIDE, 0.75 * HIGH))
    assert blue(image, opposite.x(), opposite.y()) < 10


@pytest.mark.parametrize("box", [(-50, -50, 80, 80), (380, 280, 60, 60), (100, 5, 40, 40), (0, 0, 400, 300)])
def test_the_label_of_a_box_stays_in_the_view(box: tuple[int, int, int, int]) -> None:
    label = _label_place(QRectF(*box), 40, 18, QSize(400, 300))
    assert QRectF(0, 0, 400, 300).contains(label)


def test_a_box_out_of_the_view_has_no_label_in_it(dressed: QApplication) -> None:
    image = painted(QTransform.fromTranslate(-WIDE, -HIGH), QSize(200, 200), boxes=True)
    assert all(blue(image, x, y) == 0 for x in range(0, 200, 5) for y in range(0, 200, 5))

"""The film: which way a drag goes, what stays under the cursor, that no depth is lost, and when it is wholly drawn."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.window import LookupTable, Window
from pneumo_desktop.ui.film import film_geometry
from pneumo_desktop.ui.film.film_corners import Corners, acquired_text, lossy_text, of_film
from pneumo_desktop.ui.film.film_geometry import Part, Place, Turn
from pneumo_desktop.ui.film.film_render import LoadedFilm, as_window, halved, load, resampled
from pneumo_desktop.ui.film.film_surface import Surface
from pneumo_desktop.ui.film.film_view import FilmView


def deep(height: int = 900, width: int = 1200) -> NDArray[np.uint16]:
    rng = np.random.default_rng(7)
    slope = np.linspace(500, 60_000, width)[None, :] + np.linspace(0, 3000, height)[:, None]
    return (slope + rng.normal(0, 200, (height, width))).clip(0, 65535).astype(np.uint16)


@pytest.fixture(scope="module")
def film() -> LoadedFilm:
    return load(Picture(deep(), FilmTags(), windows=(Window(30_000.0, 40_000.0), Window(20_000.0, 9_000.0))))


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot, film: LoadedFilm) -> FilmView:
    shown = FilmView()
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    shown.show()
    qtbot.waitExposed(shown)
    with qtbot.waitSignal(shown.film_drawn) as drawn:
        shown.show_film(film, Corners(("A",)), "mark")
    assert drawn.args == ["mark"]
    return shown


def drag(view: FilmView, way: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    start = QPoint(400, 300)
    for kind, at, held in (
        (QEvent.Type.MouseButtonPress, start, button),
        (QEvent.Type.MouseMove, start + way, button),
        (QEvent.Type.MouseButtonRelease, start + way, Qt.MouseButton.NoButton),
    ):
        which = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
        event = QMouseEvent(
            kind, QPointF(at), view.mapToGlobal(QPointF(at)), which, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(view, event)


def levels(view: FilmView) -> tuple[float, float]:
    assert isinstance(view.window_shown, Window)
    return view.window_shown.center, view.window_shown.width


@pytest.mark.parametrize(
    ("way", "center", "width"),
    [((80, 0), 0, 1), ((-80, 0), 0, -1), ((0, 80), 1, 0), ((0, -80), -1, 0)],
)
def test_right_is_wider_and_down_is_a_higher_level(
    view: FilmView, way: tuple[int, int], center: int, width: int
) -> None:
    before = levels(view)
    drag(view, QPoint(*way))
    after = levels(view)
    assert np.sign(after[0] - before[0]) == center
    assert np.sign(after[1] - before[1]) == width


def test_wheel_keeps_the_point_under_the_cursor(view: FilmView) -> None:
    at = QPointF(250.0, 410.0)
    before = view.place.film_point(at.x(), at.y())
    for _ in range(4):
        wheel = QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, wheel)
    assert view.place.scale > 1.0
    assert view.place.film_point(at.x(), at.y()) == pytest.approx(before)


def test_right_drag_zooms_and_middle_drag_pans(view: FilmView) -> None:
    scale = view.place.scale
    drag(view, QPoint(0, -100), Qt.MouseButton.RightButton)
    assert view.place.scale > scale
    place = view.place
    drag(view, QPoint(30, 20), Qt.MouseButton.MiddleButton)
    assert (view.place.x - place.x, view.place.y - place.y) == (30, 20)


def test_reset_brings_back_view_window_and_sense(view: FilmView) -> None:
    place = view.place
    drag(view, QPoint(60, 60))
    view.zoom(2.0)
    view.invert()
    view.reset()
    assert (levels(view), view.place, view.inverted) == ((30_000.0, 40_000.0), place, False)


def test_windows_of_the_file_come_first_then_automatic_then_full_range(view: FilmView) -> None:
    said = []
    for _ in range(6):
        said.append(getattr(view.window_shown, "explanation", ""))
        view.next_window()
    assert said == ["", "", "Automatic", "Full range", "Lung", "Bone"]
    assert levels(view) == (30_000.0, 40_000.0)


def test_invert_turns_every_grey(view: FilmView) -> None:
    def grey() -> int:
        return view.grab().toImage().pixelColor(400, 300).red()

    before = grey()
    view.invert()
    assert before + grey() == pytest.approx(255, abs=1)


def test_a_narrow_window_shows_what_8_bits_would_lose(qtbot: QtBot, dressed: QApplication) -> None:
    pixels = np.full((600, 600), 30_000, np.uint16)
    pixels[:, 300:] += 20
    view = FilmView()
    qtbot.addWidget(view)
    view.resize(600, 600)
    view.show_film(load(Picture(pixels, FilmTags())), Corners(), 1)
    view.set_levels(Window(30_010.0, 20.0))
    image = view.grab().toImage()
    assert (image.pixelColor(100, 300).red(), image.pixelColor(500, 300).red()) == (0, 255)


def test_shrinking_averages_in_full_depth(film: LoadedFilm) -> None:
    part = Part(0, 0, 300, 225, (0.0, 0.0, 1200.0, 900.0))
    small = resampled(film, part)
    assert small.dtype == np.uint16
    mean = film.picture.pixels.reshape(225, 4, 300, 4).mean(axis=(1, 3))
    assert np.abs(small[2:-2, 2:-2] - mean[2:-2, 2:-2]).max() < 400  # noise of 200 is averaged, not sampled


def test_halving_is_the_mean_of_two_by_two() -> None:
    assert halved(np.array([[1, 3, 9], [5, 8, 9], [9, 9, 9]], np.uint16)).tolist() == [[4, 9], [9, 9]]


def test_reason_is_drawn_where_there_is_no_film(view: FilmView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.film_drawn) as drawn:
        view.show_reason("This film cannot be shown", "It ends too soon.", Corners(), "other")
    assert drawn.args == ["other"]
    assert view.film is None


def test_nothing_is_announced_for_a_film_that_was_replaced(view: FilmView, film: LoadedFilm, qtbot: QtBot) -> None:
    heard: list[object] = []
    view.film_drawn.connect(heard.append)
    view.show_film(film, Corners(), "first")
    view.repaint()
    view.show_message("", "Reading the film…")
    qtbot.wait(50)
    assert heard == []


def test_nothing_is_announced_until_it_is_painted(film: LoadedFilm, dressed: QApplication, qtbot: QtBot) -> None:
    view = FilmView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    heard: list[object] = []
    view.film_drawn.connect(heard.append)
    view.show_film(film, Corners(), "mark")
    qtbot.wait(50)
    assert heard == []
    view.show()
    qtbot.waitUntil(lambda: heard == ["mark"])


def test_lookup_table_can_be_dragged() -> None:
    table = LookupTable(100, np.concatenate([np.zeros(50), np.linspace(0, 1, 101), np.ones(50)]).astype(np.float32))
    window = as_window(table)
    assert window.center == pytest.approx(200, abs=2)
    assert 90 < window.width < 101


def test_a_film_cannot_be_lost_outside_the_view() -> None:
    far = film_geometry.kept_in_view(Place(1.0, 9e6, -9e6), (800, 600), (1200, 900))
    assert film_geometry.visible(far, (800, 600), (1200, 900)) is not None


def test_corners_say_who_when_and_what() -> None:
    tags = FilmTags(
        "DICOM", patient_name="Vega^Ada", patient_id="T-1", patient_sex="F", age_months=20, modality="DX",
        view_position="PA", acquired_at="20261120161209", lossy_ratio=9.0,
    )  # fmt: skip
    corners = of_film(tags, "a.dcm", "", 12, (1144, 1512))
    assert corners.top_left == ("VEGA, Ada", "T-1 · 20 m F", "2026-11-20 16:12")
    assert corners.top_right == ("DX PA", "1512 × 1144 · 12 bit")
    assert lossy_text(tags) == "≈ lossy 9 : 1"
    assert acquired_text("2026-11-20T16:12:09") == "2026-11-20 16:12"


@pytest.mark.parametrize("zoom", [1.3, 2.0, 6.0])
@pytest.mark.parametrize("turn", [Turn(), Turn(1, True)])
def test_a_film_that_was_panned_is_the_same_as_one_drawn_there(film: LoadedFilm, zoom: float, turn: Turn) -> None:
    view = (400, 300)
    size = turn.size(film.size)
    place = film_geometry.fit(view, size).zoomed(zoom, 200, 150)
    moving, target = Surface(), QImage(*view, QImage.Format.Format_RGB32)
    painter = QPainter(target)
    for dx, dy in ((0, 0), (17, -9), (-40, 33), (3, 0), (0, -60), (-120, 10)):
        place = place.panned(dx, dy)
        moving.paint(painter, film, (place, turn, view), film.windows[0], inverted=False)
        fresh = Surface()
        fresh.paint(painter, film, (place, turn, view), film.windows[0], inverted=False)
        assert moving._view is not None
        assert fresh._view is not None
        off = np.abs(moving._view.astype(int) - fresh._view.astype(int))
        assert np.percentile(off, 99) <= 1
    painter.end()

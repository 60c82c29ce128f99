"""Windows on keys and in a list, the magnifier, the corners and the mark of loss; and that direction turns no film."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.imaging.window import LookupTable, Window, by_content, grey_table
from pneumo_desktop.ui.app import Desktop
from pneumo_desktop.ui.film.film_corners import Corners, lossy_text
from pneumo_desktop.ui.film.film_geometry import Turn, fit, visible
from pneumo_desktop.ui.film.film_render import LoadedFilm, load, resampled, turned
from pneumo_desktop.ui.film.film_tools.lengths import Ruler
from pneumo_desktop.ui.film.film_view import FilmView
from pneumo_desktop.ui.film.film_words import sides, window_name
from tests.ui.conftest import Home, MakeDesktop

OWN = (
    LookupTable(0, np.linspace(0, 1, 256).astype(np.float32), "TABLE"),
    Window(90.0, 60.0, "SIGMOID", "SOFT"),
    Window(120.0, 40.0, "LINEAR", "HARD"),
)


def ramp(**changes: object) -> Picture:
    pixels = np.broadcast_to(np.arange(240, dtype=np.uint8), (180, 240)).copy()
    return Picture(pixels, FilmTags(), windows=OWN, **changes)  # type: ignore[arg-type]


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot) -> FilmView:
    shown = FilmView()
    qtbot.addWidget(shown)
    shown.resize(720, 540)
    shown.show()
    qtbot.waitExposed(shown)
    shown.show_film(load(ramp()), Corners(("WHO",), ("VIEW",)), "mark")
    return shown


def opened(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> Desktop:
    """A desktop with a case open whose film offers windows of its own."""
    home.add("a", 0.9)
    desktop = make_desktop(lambda _: ramp())
    desktop.desk.next()
    qtbot.waitUntil(lambda: desktop.window.film.view.film is not None and desktop.desk.ready, timeout=10_000)
    return desktop


def test_four_presets_are_the_same_on_every_film_and_the_files_follow(view: FilmView) -> None:
    assert view.film is not None
    names = [window_name(window) for window in view.film.presets]
    assert [name.split(" · ")[-1] for name in names] == [
        "Full range", "Automatic", "Lung", "Bone", "TABLE", "sigmoid", "HARD",
    ]  # fmt: skip
    assert names[5] == "W 60 L 90 · SOFT · sigmoid"


def test_keys_show_the_window_and_say_where_there_is_none(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = opened(home, make_desktop, qtbot)
    window = desktop.window
    view = window.film.view
    assert view.film is not None
    for key, index in ((Qt.Key.Key_3, 2), (Qt.Key.Key_6, 5), (Qt.Key.Key_1, 0)):
        QTest.keyClick(window.queue.view, key)
        assert view.window_shown is view.film.presets[index]
    QTest.keyClick(window.queue.view, Qt.Key.Key_9)
    assert view.window_shown is view.film.presets[0]


def test_the_list_says_which_key_shows_what(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = opened(home, make_desktop, qtbot)
    window, view = desktop.window, desktop.window.film.view
    listed = window.film_keys.windows
    QTest.keyClick(window.queue.view, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert listed.isVisible()
    texts = [listed.item(row).text() for row in range(listed.count())]
    assert texts[2].startswith("3   Lung")
    assert texts[4].startswith("5   TABLE")
    assert listed.currentRow() == 4  # the file's first is shown first
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert view.film is not None
    assert view.window_shown is view.film.presets[5]
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert not listed.isVisible()
    assert desktop.desk.case is not None  # the case stays open


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize("slope", [1.0, -2.0])
def test_lung_is_the_dark_part_and_bone_the_bright_one(inverted: bool, slope: float) -> None:
    picture = ramp(inverted=inverted, slope=slope)
    _, lung, bone = by_content(picture)
    middle = [float(grey_table(picture, window)[picture.pixels].mean()) for window in (lung, bone)]
    assert middle[0] > 0.6  # a window over the dark part shows most of the film bright
    assert middle[1] < 0.4


def test_a_flat_film_has_all_presets(view: FilmView) -> None:
    flat = load(Picture(np.full((50, 50), 700, np.uint16), FilmTags()))
    assert len(flat.presets) == 4
    view.show_film(flat, Corners(), "flat")
    for window in flat.presets:
        view.set_levels(window)
        view.repaint()


def grabbed(view: FilmView) -> QImage:
    return view.grab().toImage()


def test_magnifier_shows_the_film_larger_in_the_present_window(view: FilmView) -> None:
    view.set_levels(Window(120.0, 100.0))
    assert view.film is not None
    middle = QPointF(view.width() / 2, view.height() / 2)
    QTest.mouseMove(view, middle.toPoint())
    before = grabbed(view)
    view.lens.toggle()
    view.update()
    after = grabbed(view)

    def slope(image: QImage) -> int:
        return image.pixelColor(int(middle.x()) + 30, 270).red() - image.pixelColor(int(middle.x()) - 30, 270).red()

    assert after.pixelColor(int(middle.x()), 270).red() == pytest.approx(
        before.pixelColor(int(middle.x()), 270).red(), abs=3
    )
    assert slope(after) == pytest.approx(slope(before) / 2.5, abs=4)


def test_magnifier_is_there_while_its_key_is_held(home: Home, make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    window = opened(home, make_desktop, qtbot).window
    view = window.film.view
    QTest.keyPress(window.queue.view, Qt.Key.Key_M)
    assert view.lens.shown
    qtbot.wait(450)
    QTest.keyRelease(window.queue.view, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not view.lens.shown)


def test_corners_go_and_the_mark_of_loss_stays(view: FilmView) -> None:
    lossy = load(Picture(np.zeros((90, 120), np.uint8), FilmTags(lossy_image_compression="01", lossy_ratio=12.0)))
    view.show_film(lossy, Corners(("WHO",), ("VIEW",)), "lossy")
    assert view._all_corners().kept == ("≈ lossy 12 : 1",)
    view.shows_corners = False
    corners = view._all_corners()
    assert (corners.top_left, corners.top_right, corners.bottom_left) == ((), (), ())
    assert corners.kept == ("≈ lossy 12 : 1",)


@pytest.mark.parametrize(
    ("flag", "ratio", "said"),
    [("01", 9.0, "≈ lossy 9 : 1"), ("01", None, "≈ lossy, ratio not said"), ("", 7.5, "≈ lossy 7.5 : 1"),
     ("00", 7.5, ""), ("", None, ""), ("00", None, "")],
)  # fmt: skip
def test_loss_is_said_where_the_film_says_it(flag: str, ratio: float | None, said: str) -> None:
    assert lossy_text(FilmTags(lossy_image_compression=flag, lossy_ratio=ratio)) == said


def test_a_language_read_from_the_right_mirrors_no_film(view: FilmView) -> None:
    def pixels() -> list[int]:
        image = grabbed(view)
        return [image.pixelColor(x, 270).red() for x in range(0, 720, 9)]

    before = pixels()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert pixels() == before


@pytest.mark.parametrize("acts", ["r", "rr", "l", "f", "fr", "rf", "rrf", "flr"])
def test_the_film_stands_where_its_transform_says_however_it_is_turned(view: FilmView, acts: str) -> None:
    pixels = np.zeros((301, 203), np.uint8)
    pixels[40:56, 150:166] = 255
    view.show_film(load(Picture(pixels, FilmTags())), Corners(), "spot")
    view.shows_corners = False
    for act in acts:
        {"r": lambda: view.rotate(1), "l": lambda: view.rotate(-1), "f": view.flip}[act]()
    spot = view.to_view().map(QPointF(158, 48))
    said = grabbed(view)
    found = [
        (x, y)
        for x in range(int(spot.x()) - 20, int(spot.x()) + 20)
        for y in range(int(spot.y()) - 20, int(spot.y()) + 20)
        if said.pixelColor(x, y).red() > 200
    ]
    middle = sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found)
    assert middle == pytest.approx((spot.x(), spot.y()), abs=1.5)


def test_a_large_film_that_is_turned_is_not_shifted_by_its_halved_copies() -> None:
    pixels = np.zeros((1403, 1407), np.uint16)
    pixels[700:704, 700:704] = 60_000
    film: LoadedFilm = load(Picture(pixels, FilmTags()))
    for turn in (Turn(), Turn(1), Turn(2), Turn(3), Turn(0, True), Turn(3, True)):
        size = turn.size(film.size)
        place = fit((351, 351), size)
        part = visible(place, (351, 351), size)
        assert part is not None
        drawn = resampled(film, part, turn).astype(float)
        rows, columns = np.indices(drawn.shape) + 0.5
        mid = turn.transform(film.size).map(QPointF(702, 702))
        found = (columns * drawn).sum() / drawn.sum() + part.left, (rows * drawn).sum() / drawn.sum() + part.top
        assert found == pytest.approx((place.x + mid.x() * place.scale, place.y + mid.y() * place.scale), abs=0.15)


def test_turning_is_said_recorded_and_undone(view: FilmView) -> None:
    assert "turned" not in view.description()
    view.flip()
    view.rotate(1)
    assert view.description()["turned"] == {"flipped": True, "clockwise": 90}
    assert view.accessibleDescription().startswith("⇄ flipped left for right · ↻ turned 90° clockwise")
    view.reset()
    assert "turned" not in view.description()


@pytest.mark.parametrize(
    ("orientation", "turn", "seen"),
    [
        ("L\\F", Turn(), ("R", "L")),
        ("L\\F", Turn(0, True), ("L", "R")),
        ("L\\F", Turn(1), ("F", "H")),
        ("L\\F", Turn(2), ("L", "R")),
        ("L\\F", Turn(3), ("H", "F")),
        ("A\\F", Turn(), ("P", "A")),
        ("LA\\FP", Turn(), ("R", "L")),
        ("", Turn(), ("", "")),
        ("L", Turn(), ("", "")),
        ("L\\R", Turn(), ("", "")),
        ("X\\Y", Turn(1), ("", "")),
    ],
)
def test_the_sides_of_the_patient_follow_the_turn(orientation: str, turn: Turn, seen: tuple[str, str]) -> None:
    assert sides(orientation, turn) == seen


def test_sides_stand_on_the_film_while_its_corners_do(view: FilmView) -> None:
    film = load(Picture(np.zeros((90, 120), np.uint8), FilmTags(patient_orientation="L\\F")))
    view.show_film(film, Corners(), "said")
    assert view._all_corners().sides == ("R", "L")
    view.flip()
    assert view._all_corners().sides == ("L", "R")
    view.shows_corners = False
    assert view._all_corners().sides == ("", "")


def test_flip_mirrors_what_is_seen_after_a_quarter_turn() -> None:
    seen = np.array([[1, 2, 3], [4, 5, 6]], np.uint8)
    for turn in (Turn(), Turn(1), Turn(2), Turn(3), Turn(1, True)):
        assert (turned(seen, turn.mirrored()) == turned(seen, turn)[:, ::-1]).all()
        assert (turned(seen, turn.rotated(1)) == np.rot90(turned(seen, turn), -1)).all()


def test_a_turn_keeps_what_is_in_the_middle_of_a_zoomed_film(view: FilmView) -> None:
    view.zoom(5.0, QPointF(200, 200))
    inverse, _ = view.to_view().inverted()
    before = inverse.map(QPointF(360, 270))
    view.rotate(1)
    inverse, _ = view.to_view().inverted()
    after = inverse.map(QPointF(360, 270))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_keys_zoom_at_the_cursor_of_a_tool(view: FilmView) -> None:
    view.begin_tool(Ruler)
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.board.cursor is not None
    before = view.to_view().map(QPointF(*view.board.cursor))
    view.zoom(2.0)
    after = view.to_view().map(QPointF(*view.board.cursor))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.5)


def test_the_demo_films_say_that_they_were_compressed(demo_films: list[Path]) -> None:
    said = lossy_text(read_picture(demo_films[0]).tags)
    assert said.startswith("≈ lossy ")
    assert said.endswith(" : 1")

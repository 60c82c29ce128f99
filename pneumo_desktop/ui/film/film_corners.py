"""Text over the film: who and when, what it is, window and scale in its corners; or a message in its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from pneumo_desktop.film_tags import FilmTags, name_text
from pneumo_desktop.ui import words
from pneumo_desktop.ui.look.theme import Token, font, on_film

MARGIN = 14
Lines = tuple[str, ...]
_LIGHT, _DARK = QColor(226, 230, 234), QColor(0, 0, 0, 150)
_AROUND = ((-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Corners:
    """Lines of the four corners, plain text. `kept` stand at the top right and stay when the others are turned off.

    `sides` is what of the patient lies at the left and at the right edge: `R` and `L`, on a film that hangs as usual.
    """

    top_left: Lines = ()
    top_right: Lines = ()
    bottom_left: Lines = ()
    bottom_right: Lines = ()
    kept: Lines = ()
    sides: tuple[str, str] = ("", "")


def of_film(tags: FilmTags, source_name: str, arrived: str, bits: int, size: tuple[int, int]) -> Corners:
    """What the tags say, and what was really decoded."""
    who = words.listed([tags.patient_id, words.age_and_sex(tags)])
    what = " ".join(part for part in (tags.modality, tags.body_part_examined, tags.view_position) if part)
    when = acquired_text(tags.acquired_at) or arrived
    depth = f"{size[1]} × {size[0]} · {bits} bit"
    return Corners(
        tuple(line for line in (name_text(tags.patient_name) or source_name, who, when) if line),
        tuple(line for line in (what or tags.file_format, depth) if line),
    )


def lossy_text(tags: FilmTags) -> str:
    """That the film was compressed with loss, and how far; empty where nothing says so (PS3.3 C.7.6.1.1.5)."""
    if tags.lossy_image_compression != "01" and (tags.lossy_ratio is None or tags.lossy_image_compression == "00"):
        return ""
    if tags.lossy_ratio is None:
        return words.tr("≈ lossy, ratio not said")
    return words.tr("≈ lossy {ratio}").format(ratio=f"{tags.lossy_ratio:g} : 1")


def acquired_text(acquired_at: str) -> str:
    """`2026-11-20T16:12:09` or a DICOM date and time as `2026-11-20 16:12`; as it stands where it is neither."""
    text = acquired_at.replace("T", " ").strip()
    digits = text.replace(" ", "")
    if digits[:12].isdigit() and "-" not in text:
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]} {digits[8:10]}:{digits[10:12]}"
    if digits[:8].isdigit() and "-" not in text:
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    return text[:16]


def paint(painter: QPainter, area: QRect, corners: Corners, chosen: QFont) -> None:
    """Draw the corners into `area` (logical pixels); long lines are shortened at the end."""
    metrics = QFontMetricsF(chosen)
    line = metrics.lineSpacing()
    placed: list[tuple[QPointF, str]] = []
    for lines, beside, right, bottom in (
        (corners.top_left, corners.top_right, False, False),
        (corners.top_right + corners.kept, corners.top_left, True, False),
        (corners.bottom_left, corners.bottom_right, False, True),
        (corners.bottom_right, corners.bottom_left, True, True),
    ):
        room = area.width() * 0.5 - 1.5 * MARGIN if beside else area.width() - 2.0 * MARGIN
        top = area.bottom() - MARGIN - line * len(lines) if bottom else area.top() + MARGIN
        for i, text in enumerate(lines):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            x = area.right() - MARGIN - metrics.horizontalAdvance(shown) if right else area.left() + MARGIN
            placed.append((QPointF(x, top + line * i + metrics.ascent()), shown))
    middle = area.center().y() + metrics.ascent() / 2
    left, right_side = corners.sides
    placed.append((QPointF(area.left() + MARGIN, middle), left))
    placed.append((QPointF(area.right() - MARGIN - metrics.horizontalAdvance(right_side), middle), right_side))
    painter.setFont(chosen)
    # Eight dark copies around a light one: a tenth of the time that stroking the outlines takes.
    painter.setPen(_DARK)
    for at, text in placed:
        for dx, dy in _AROUND:
            painter.drawText(QPointF(at.x() + dx, at.y() + dy), text)
    painter.setPen(_LIGHT)
    for at, text in placed:
        painter.drawText(at, text)


def top_of_bottom(area: QRect, corners: Corners, chosen: QFont) -> float:
    """Where the lines at the bottom right begin: the first pixel that is theirs."""
    return area.bottom() - MARGIN - QFontMetricsF(chosen).lineSpacing() * len(corners.bottom_right)


def paint_message(painter: QPainter, whole: QRect, title: str, text: str) -> None:
    """In place of a film: what to do, or why there is none."""
    area = whole.adjusted(24, 20, -24, -20)
    centre = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    middle = area.center().y()
    painter.setFont(font(1.3, QFont.Weight.DemiBold))
    painter.setPen(on_film(Token.TEXT))
    top = QRect(area.left(), area.top(), area.width(), max(0, middle - area.top()))
    painter.drawText(top, centre | Qt.AlignmentFlag.AlignBottom, title)
    painter.setFont(font(1.05))
    painter.setPen(on_film(Token.QUIET))
    below = QRect(area.left(), middle + 10, area.width(), max(0, area.bottom() - middle - 10))
    painter.drawText(below, centre | Qt.AlignmentFlag.AlignTop, text)

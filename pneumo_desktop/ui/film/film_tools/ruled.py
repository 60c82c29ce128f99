"""From pixels to millimetres: which spacing a film gives, and in which plane it holds (DICOM PS3.3 10.7.1.3)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.ui.words import tr

Point = tuple[float, float]
"""A point of a film in pixels as it is stored: (0, 0) is its top left corner, (width, height) the bottom right one."""


class Plane(StrEnum):
    """Where a length is true.

    PS3.3 10.7.1.3: a PixelSpacing that equals ImagerPixelSpacing is that of the detector; another one was calibrated,
    and PixelSpacingCalibrationType says how.
    """

    GEOMETRY = "geometry"
    FIDUCIAL = "fiducial"
    UNSAID = "unsaid"
    DETECTOR = "detector"
    PIXELS = "pixels"


@dataclass(frozen=True, slots=True)
class Ruled:
    """Length of a film's pixel: `across` from column to column, `down` from row to row; in mm, or 1 in pixels."""

    across: float = 1.0
    down: float = 1.0
    plane: Plane = Plane.PIXELS

    @classmethod
    def of(cls, tags: FilmTags) -> Ruled:
        """By PixelSpacing where a film has it, else by ImagerPixelSpacing, else in pixels."""
        spacing, imager = tags.pixel_spacing, tags.imager_pixel_spacing
        if spacing is None:
            return cls() if imager is None else cls(imager[1], imager[0], Plane.DETECTOR)
        kinds = {"GEOMETRY": Plane.GEOMETRY, "FIDUCIAL": Plane.FIDUCIAL}
        plane = kinds.get(tags.pixel_spacing_calibration_type, Plane.UNSAID)
        if spacing == imager:
            plane = Plane.DETECTOR
        return cls(spacing[1], spacing[0], plane)

    @property
    def unit(self) -> str:
        """`mm`, or `px`."""
        return tr("px") if self.plane is Plane.PIXELS else tr("mm")

    def way(self, start: Point, end: Point) -> Point:
        """From one point to another, in the unit."""
        return (end[0] - start[0]) * self.across, (end[1] - start[1]) * self.down

    def length(self, start: Point, end: Point) -> float:
        """Between two points, in the unit."""
        return math.hypot(*self.way(start, end))

    def length_text(self, length: float) -> str:
        """A length with its unit and, in a word, where it is true."""
        if self.plane is Plane.PIXELS:
            return tr("{n} px").format(n=f"{length:.0f}")
        said = tr("{n} mm").format(n=f"{length:.1f}")
        return tr("{length} at the detector").format(length=said) if self.plane is Plane.DETECTOR else said

    def area_text(self, area: float) -> str:
        """An area of so many pixels."""
        if self.plane is Plane.PIXELS:
            return tr("{n} px").format(n=f"{area:.0f}")
        text = tr("{n} cm²").format(n=f"{area * self.across * self.down / 100:.2f}")
        return tr("{length} at the detector").format(length=text) if self.plane is Plane.DETECTOR else text

    def note(self) -> str:
        """Which spacing was used, as a sentence for the reader."""
        return {
            Plane.GEOMETRY: tr("PixelSpacing, corrected for magnification by geometry."),
            Plane.FIDUCIAL: tr("PixelSpacing, calibrated on an object of known size."),
            Plane.UNSAID: tr("PixelSpacing; the film does not say whether magnification is corrected."),
            Plane.DETECTOR: tr("At the detector: lengths are magnified, the patient's own are shorter."),
            Plane.PIXELS: tr("In pixels: the film gives no spacing."),
        }[self.plane]

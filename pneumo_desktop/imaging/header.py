"""What a film says of itself, without decoding it: tags and size, in a millisecond."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pydicom.config
from PIL import ExifTags, Image
from pydicom.filereader import read_partial

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.raster import FORMATS
from pneumo_desktop.imaging.source import open_source
from pneumo_desktop.imaging.tags import tags_of
from pneumo_desktop.imaging.words import damage

_PIXELS = (0x7FE00008, 0x7FE00009, 0x7FE00010)
_TURNED = (5, 6, 7, 8)


def tolerate_tags() -> None:
    """Take tags as they are in this process: many senders bend the rules, and a warning for each film helps nobody."""
    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def read_header(path: Path) -> FilmTags:
    """The tags of a film; of a JPEG, PNG or TIFF they are its format and its size, the right way up.

    Raises:
        UnreadableImage: with the reason in plain words.
    """
    with open_source(path) as file:
        head = file.read(132)
        file.seek(0)
        try:
            if head[128:] == b"DICM":
                return tags_of(read_partial(file, stop_when=lambda tag, _vr, _length: tag in _PIXELS))
            with Image.open(file, formats=FORMATS) as image:
                tags = FilmTags(file_format=image.format or "", columns=image.width, rows=image.height)
                turned = image.getexif().get(ExifTags.Base.Orientation, 1) in _TURNED
                return replace(tags, rows=tags.columns, columns=tags.rows) if turned else tags
        except Exception as error:
            # Both libraries answer malformed files with many kinds of exception; to us they all mean the same.
            raise UnreadableImage(path.name, damage("its head", error)) from error

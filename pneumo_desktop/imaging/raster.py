"""JPEG, PNG and TIFF to a grey picture; 16-bit files stay 16-bit."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.film_tags import FilmTags, ratio_of
from pneumo_desktop.imaging.picture import MAX_PIXELS, Picture, Pixels
from pneumo_desktop.imaging.source import Source
from pneumo_desktop.imaging.words import damage, for_the_log

_log = logging.getLogger(__name__)

FORMATS = ("JPEG", "PNG", "TIFF")
_SEND_AGAIN = "Export it again from where it came and put it in the folder."

Image.MAX_IMAGE_PIXELS = MAX_PIXELS


def read_raster(path: Path, source: Source | None = None, least: tuple[int, int] | None = None) -> Picture:
    """Decode one picture file.

    Colour is reduced to luminance (ITU-R 601); an EXIF orientation is applied.

    Args:
        path: of the file.
        source: the file, where it is open already; `path` then only names it.
        least: (height, width) that are enough; a JPEG may then be reduced, by 2, 4 or 8, while it is decoded, which
            takes a third of the time. The tags give the size of the file's own picture in any case.

    Raises:
        UnreadableImage: no JPEG, PNG or TIFF, more than one picture, too large, damaged, or not 8- or 16-bit.
    """
    name = path.name
    try:
        with Image.open(source or path, formats=FORMATS) as image:
            tags = FilmTags(file_format=image.format or "", columns=image.width, rows=image.height)
            if image.format == "JPEG" or image.info.get("compression") == "jpeg":
                unpacked = image.width * image.height * len(image.getbands())
                ratio = ratio_of(round(unpacked / max(1, _length(source or path)), 1))
                tags = replace(tags, lossy_image_compression="01", lossy_ratio=ratio)
            if getattr(image, "n_frames", 1) > 1:
                reason = f"it holds {getattr(image, 'n_frames', 1)} pictures, a radiograph is one"
                raise UnreadableImage(name, reason, "Save the film as a file of its own.")
            if image.width * image.height > MAX_PIXELS:
                raise UnreadableImage(name, f"it is too large ({image.width} × {image.height})", _SEND_AGAIN)
            if least:
                side = max(least)  # which way up it is, EXIF says later
                image.draft("L" if image.mode == "L" else None, (side, side))
            image.load()
            upright = ImageOps.exif_transpose(image)
            if upright.size != image.size:
                tags = replace(tags, rows=tags.columns, columns=tags.rows)
            pixels = _grey(upright, name)
    except UnreadableImage:
        raise
    except UnidentifiedImageError as error:
        raise UnreadableImage(name, "it is neither DICOM nor JPEG, PNG or TIFF", _SEND_AGAIN) from error
    except Image.DecompressionBombError as error:
        raise UnreadableImage(name, "it claims more pixels than any radiograph has", _SEND_AGAIN) from error
    except Exception as error:
        # Pillow answers malformed files with many kinds of exception; to us they all mean the same.
        _log.info(for_the_log(error))
        raise UnreadableImage(name, damage("the picture", error), _SEND_AGAIN) from error
    bits = 8 * pixels.dtype.itemsize
    return Picture(pixels, replace(tags, bits_stored=bits))


def _length(file: Source | Path) -> int:
    return file.stat().st_size if isinstance(file, Path) else file.length


def _grey(image: Image.Image, name: str) -> Pixels:
    if image.mode.startswith("I"):
        values = np.asarray(image)
        if values.min() < 0 or values.max() > 65535:
            raise UnreadableImage(name, "its values do not fit 16 bits", _SEND_AGAIN)
        return values.astype(np.uint16)
    if image.mode == "F":
        raise UnreadableImage(name, "it holds fractions instead of grey levels", _SEND_AGAIN)
    if image.mode in ("P", "PA", "LA", "RGBA"):
        image = image.convert("RGB")
    return np.array(image.convert("L"), dtype=np.uint8)

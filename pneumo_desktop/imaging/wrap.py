"""Wraps a grey picture into a DICOM file (Digital X-Ray, PS3.3 A.26): for the demo and for tests only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydicom import Dataset, uid
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate

from pneumo_desktop.imaging.picture import Pixels

Form = Literal["8-bit", "12-bit", "monochrome1", "jpeg"]


def wrap(out: Path, pixels: Pixels, tags: Mapping[str, Any], form: Form = "8-bit", jpeg: bytes = b"") -> None:
    """Write `pixels` as a chest radiograph.

    Args:
        pixels: (H, W) uint8.
        tags: DICOM keywords and values; they go over the defaults.
        form: 12-bit films carry a window and stretch the values over 12 bits; monochrome1 stores the negative;
            jpeg takes the bytes of `jpeg`, a grey baseline JPEG, as they are.
    """
    dataset = film_dataset(pixels, 12 if form == "12-bit" else 8, tags)
    syntax = uid.ExplicitVRLittleEndian
    stored = pixels.astype(np.uint16) * 16 + 8 if form == "12-bit" else pixels
    if form == "12-bit":
        dataset.WindowCenter, dataset.WindowWidth = 2048, 4096
    if form == "monochrome1":
        stored, dataset.PhotometricInterpretation = 255 - pixels, "MONOCHROME1"
        dataset.PresentationLUTShape = "INVERSE"
    if form == "jpeg":
        syntax = uid.JPEGBaseline8Bit
        dataset.PixelData = encapsulate([jpeg])
        dataset["PixelData"].VR = "OB"
        dataset.LossyImageCompression = "01"
        dataset.LossyImageCompressionRatio = round(pixels.size / len(jpeg), 1)
        dataset.LossyImageCompressionMethod = "ISO_10918_1"
    else:
        dataset.PixelData = stored.tobytes() + b"\0" * (stored.nbytes % 2)
        dataset["PixelData"].VR = "OW"
    save(dataset, out, syntax)


def wrap_deep(out: Path, pixels: Pixels, tags: Mapping[str, Any]) -> None:
    """Write (H, W) uint16 `pixels` as a chest radiograph of 16 bits; `tags` go over the defaults."""
    dataset = film_dataset(pixels, 16, tags)
    dataset.PixelData = pixels.tobytes()
    dataset["PixelData"].VR = "OW"
    save(dataset, out, uid.ExplicitVRLittleEndian)


def save(dataset: Dataset, out: Path, syntax: uid.UID) -> None:
    """Write a data set as a DICOM file in one transfer syntax."""
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.save_as(out, enforce_file_format=True)


def film_dataset(pixels: Pixels, bits: int, tags: Mapping[str, Any] | None = None) -> Dataset:
    """The tags of a grey chest radiograph of `bits` bits, without its pixels."""
    dataset = Dataset()
    defaults = {
        "SpecificCharacterSet": "ISO_IR 192",
        "SOPClassUID": uid.DigitalXRayImageStorageForPresentation,
        "SOPInstanceUID": uid.generate_uid(),
        "StudyInstanceUID": uid.generate_uid(),
        "SeriesInstanceUID": uid.generate_uid(),
        "Modality": "DX",
        "BodyPartExamined": "CHEST",
        "ViewPosition": "AP",
        "PresentationIntentType": "FOR PRESENTATION",
        "PresentationLUTShape": "IDENTITY",
        "SamplesPerPixel": 1,
        "PhotometricInterpretation": "MONOCHROME2",
        "Rows": pixels.shape[0],
        "Columns": pixels.shape[1],
        "BitsAllocated": 8 if bits <= 8 else 16,
        "BitsStored": bits,
        "HighBit": bits - 1,
        "PixelRepresentation": 0,
        "BurnedInAnnotation": "NO",
    }
    for keyword, value in (defaults | dict(tags or {})).items():
        setattr(dataset, keyword, value)
    return dataset

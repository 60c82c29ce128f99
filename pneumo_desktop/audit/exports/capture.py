"""A film as its reader saw it, as a DICOM secondary capture (PS3.3 A.8.1).

Burned in is what was on the screen when the verdict was given: window, the model's map and boxes where they were shown,
and the reader's own boxes. The film stays in the orientation it is stored in, so that its sides remain what they were.
"""

from __future__ import annotations

from typing import Any

from pydicom import Dataset, uid

from pneumo_desktop import __version__
from pneumo_desktop.audit.exports.attributes import made_uid, only_allowed, put_subject, put_time
from pneumo_desktop.audit.exports.facts import Facts
from pneumo_desktop.audit.exports.forms import Leaving
from pneumo_desktop.audit.exports.plain import dicom_text
from pneumo_desktop.audit.exports.shown import look_of, shown_in
from pneumo_desktop.imaging.picture import Picture

MAKER = "Pneumo Desktop"
SC_CLASS = str(uid.SecondaryCaptureImageStorage)


def capture_uids(facts: Facts, leaving: Leaving) -> tuple[str, str, str]:
    """SOP class, series and instance of a case's capture: the same for the same verdict on the same film."""
    seed = f"{facts.film.sha256 if facts.film else ''} {facts.verdict.verdict_id}"
    make = leaving.disguise.uid if leaving.disguise else made_uid
    return SC_CLASS, make(f"capture series {seed}"), make(f"capture {seed}")


def capture_of(facts: Facts, picture: Picture, original: tuple[str, str, str] | None, leaving: Leaving) -> Dataset:
    """The object.

    Args:
        original: the film's own object, where it has one.
    """
    approval = leaving.approval_of(facts) if leaving.disguise else None
    explanation = facts.score.explanation if facts.score else None
    own = facts.verdict.boxes.get(facts.film.sha256 or "", ()) if facts.film else ()
    masks = approval.masks if approval else ()
    look = look_of(picture, shown_in(facts.verdict), explanation, own, masks, turn=False)
    dataset: Any = Dataset()
    put_subject(dataset, facts, leaving)
    put_time(dataset, facts, leaving)
    dataset.SOPClassUID, dataset.SeriesInstanceUID, dataset.SOPInstanceUID = capture_uids(facts, leaving)
    dataset.Modality, dataset.ConversionType, dataset.ImageType = "OT", "WSD", ["DERIVED", "SECONDARY"]
    dataset.Manufacturer, dataset.SoftwareVersions = MAKER, __version__
    dataset.SeriesNumber, dataset.InstanceNumber, dataset.Laterality = 1, 1, ""
    dataset.SeriesDescription = "Film as it was seen when it was decided"
    dataset.DerivationDescription = dicom_text("; ".join(look.words), 1024)
    sides = facts.film.tags.patient_orientation.split("\\") if facts.film else []
    known = len(sides) == 2 and all(side and set(side) <= set("APRLHF") for side in sides)
    dataset.PatientOrientation = sides if known else ""
    if facts.film and facts.film.tags.lossy_image_compression == "01":
        dataset.LossyImageCompression = "01"
    if leaving.disguise is not None:
        dataset.BurnedInAnnotation = "NO"  # a person looked, and masked what there was
    if original is not None:
        source: Any = Dataset()
        make = leaving.disguise.uid if leaving.disguise else str
        source.ReferencedSOPClassUID, source.ReferencedSOPInstanceUID = original[0], make(original[2])
        dataset.SourceImageSequence = [source]
    _put_pixels(dataset, look.pixels)
    return only_allowed(dataset) if leaving.disguise else dataset


def _put_pixels(dataset: Any, pixels: Any) -> None:
    """PS3.3 C.7.6.3, 8 bits, uncompressed."""
    colour = pixels.ndim == 3
    dataset.SamplesPerPixel = 3 if colour else 1
    dataset.PhotometricInterpretation = "RGB" if colour else "MONOCHROME2"
    if colour:
        dataset.PlanarConfiguration = 0
    dataset.Rows, dataset.Columns = pixels.shape[:2]
    dataset.BitsAllocated = dataset.BitsStored = 8
    dataset.HighBit, dataset.PixelRepresentation = 7, 0
    dataset.PixelData = pixels.tobytes() + b"\0" * (pixels.size % 2)
    dataset["PixelData"].VR = "OB" if colour else "OW"

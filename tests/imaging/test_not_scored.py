"""What is no frontal chest radiograph is listed with its reason in plain words, and never scored."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydicom import Dataset, uid
from pydicom.dataset import FileMetaDataset

from pneumo_desktop.case import Projection
from pneumo_desktop.imaging.read import examine

SIZE = (64, 64)
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.mark.parametrize(
    ("tags", "reason"),
    [
        ({"Modality": "CT"}, "a CT slice"),
        ({"Modality": "", "SOPClassUID": uid.CTImageStorage}, "a CT slice"),
        ({"Modality": "OT", "SOPClassUID": uid.EnhancedCTImageStorage}, "a CT slice"),
        ({"Modality": "MR"}, "an MR image"),
        ({"Modality": "", "SOPClassUID": uid.MRImageStorage}, "an MR image"),
        ({"Modality": "US"}, "an ultrasound image"),
        ({"Modality": "MG"}, "a mammogram"),
        ({"NumberOfFrames": 12}, "12 frames"),
        ({"PhotometricInterpretation": "PALETTE COLOR"}, "palette colour"),
        ({"BodyPartExamined": "KNEE"}, "KNEE"),
        ({"BodyPartExamined": "", "StudyDescription": "Left wrist 2 views"}, "WRIST"),
        ({"BodyPartExamined": "SKULL"}, "SKULL"),
        ({"ViewPosition": "LL"}, "Lateral"),
        ({"PatientSpeciesDescription": "Canine species"}, "animal"),
        ({"SamplesPerPixel": 4}, "4 values of 8 bits"),
        ({"RescaleSlope": "0.0", "RescaleIntercept": "0"}, ""),
    ],
)
def test_other_pictures_have_a_reason(make_dicom: Callable[..., Path], tags: dict[str, Any], reason: str) -> None:
    examined = examine(make_dicom("film.dcm", **tags), SIZE)
    if reason:
        assert examined.model_input is None
        assert reason in examined.reason


def without_picture(path: Path, sop_class: uid.UID, **tags: Any) -> Path:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = uid.ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = sop_class
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    dataset.SOPClassUID, dataset.SOPInstanceUID = sop_class, "1.2.3"
    for keyword, value in tags.items():
        setattr(dataset, keyword, value)
    dataset.save_as(path, enforce_file_format=True)
    return path


@pytest.mark.parametrize("modality", ["said", ""])
@pytest.mark.parametrize(
    ("sop_class", "modality_said", "reason"),
    [
        (uid.BasicTextSRStorage, "SR", "a structured report"),
        (uid.XRayRadiationDoseSRStorage, "SR", "a structured report"),
        (uid.TwelveLeadECGWaveformStorage, "ECG", "a waveform"),
        (uid.EncapsulatedPDFStorage, "DOC", "a document"),
        (uid.GrayscaleSoftcopyPresentationStateStorage, "PR", "a presentation state"),
        (uid.RTStructureSetStorage, "RTSTRUCT", "radiotherapy"),
    ],
)
def test_objects_without_a_picture_have_a_reason(
    tmp_path: Path, sop_class: uid.UID, modality_said: str, modality: str, reason: str
) -> None:
    path = without_picture(tmp_path / "thing.dcm", sop_class, Modality=modality_said if modality else "")
    examined = examine(path, SIZE)
    assert examined.model_input is None
    assert examined.projection is Projection.NOT_CHEST
    assert reason in examined.reason


def test_of_a_patient_cd_the_index_is_skipped_and_the_films_are_taken(
    tmp_path: Path, make_dicom: Callable[..., Path]
) -> None:
    film = make_dicom("film.dcm")
    folder = tmp_path / "CD" / "DICOM"
    folder.mkdir(parents=True)
    shutil.copy(film, folder / "IM000001")  # names on a CD have no extension (PS3.10 8.2)
    index = without_picture(tmp_path / "CD" / "DICOMDIR", uid.MediaStorageDirectoryStorage)
    assert "index of a patient CD" in examine(index, SIZE).reason
    assert examine(folder / "IM000001", SIZE).model_input is not None


@pytest.mark.parametrize("syntax", [uid.ImplicitVRLittleEndian, uid.ExplicitVRLittleEndian])
def test_a_file_without_preamble_and_extension_is_a_film(
    tmp_path: Path, make_dicom: Callable[..., Path], syntax: uid.UID
) -> None:
    import pydicom

    dataset = Dataset(pydicom.dcmread(make_dicom("film.dcm")))
    bare = tmp_path / "A1B2"
    dataset.save_as(bare, enforce_file_format=False, implicit_vr=syntax.is_implicit_VR, little_endian=True)
    content = bare.read_bytes()
    assert content[128:132] != b"DICM"
    examined = examine(bare, SIZE)
    assert examined.tags.patient_name == "Vega^Ada"
    assert examined.model_input is not None


def test_an_unknown_compression_is_named_and_cannot_rearrange_the_screen(make_dicom: Callable[..., Path]) -> None:
    path = make_dicom("film.dcm")
    content = path.read_bytes().replace(b"1.2.840.10008.1.2.1\0", b"1.2\x1b[31m\xe2\x80\xae.9999999\0")
    path.write_bytes(content)
    examined = examine(path, SIZE)
    assert not re.search("[\x00-\x1f\u202a-\u202e]", examined.reason)
    assert examined.model_input is not None or examined.reason


def test_a_deflated_file_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    from tests.hostile.dicoms import _packed_zeros
    from tests.hostile.elements import DEFLATED, file_with

    path = tmp_path / "bomb.dcm"
    path.write_bytes(file_with(_packed_zeros(600), DEFLATED))
    assert path.stat().st_size < 5 << 20
    assert "unpacks to far more" in examine(path, SIZE).reason


def test_a_file_of_nothing_but_tags_is_refused_in_time(tmp_path: Path) -> None:
    from tests.hostile.elements import element, file_with

    path = tmp_path / "tags.dcm"
    path.write_bytes(file_with(element(0x00090010, b"LO", b"") * 300_000))
    assert "more tags" in examine(path, SIZE).reason

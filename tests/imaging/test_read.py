"""Files of every kind become a picture or a plain reason."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pneumo_desktop.case import Projection
from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.prepare import prepare
from pneumo_desktop.imaging.read import examine, read_picture
from pneumo_desktop.imaging.window import default, grey_table

SIZE = (160, 160)

# pydicom warns of what is odd in a file; in the sandbox nobody hears it, here it would hide the behaviour under test.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.mark.parametrize("form", ["8-bit", "12-bit", "monochrome1"])
def test_a_film_in_any_dicom_form_gives_the_same_model_input(
    make_dicom: Callable[..., Path], demo_films: list[Path], form: str
) -> None:
    from_jpeg = prepare(read_picture(demo_films[2]), SIZE)
    from_dicom = prepare(read_picture(make_dicom("film.dcm", film=2, form=form)), SIZE)
    assert np.abs(from_dicom - from_jpeg).max() < 0.01


def test_twelve_bits_stay_twelve_bits(make_dicom: Callable[..., Path]) -> None:
    picture = read_picture(make_dicom("film.dcm", form="12-bit"))
    assert picture.pixels.dtype == np.uint16
    assert picture.pixels.max() > 3000
    assert picture.tags.bits_stored == 12


def test_sixteen_bit_png_stays_sixteen_bit(tmp_path: Path, demo_films: list[Path]) -> None:
    pixels = np.asarray(Image.open(demo_films[0]).convert("L")).astype(np.uint16) * 257
    Image.fromarray(pixels).save(tmp_path / "film.png")
    picture = read_picture(tmp_path / "film.png")
    assert picture.pixels.dtype == np.uint16
    assert np.array_equal(picture.pixels, pixels)
    assert np.abs(prepare(picture, SIZE) - prepare(read_picture(demo_films[0]), SIZE)).max() < 0.02


def test_a_large_jpeg_is_reduced_while_it_is_decoded_and_gives_the_same_model_input(demo_films: list[Path]) -> None:
    for film in demo_films:
        seen = examine(film, SIZE)
        with Image.open(film) as image:
            assert (seen.tags.columns, seen.tags.rows) == image.size
        assert seen.model_input is not None
        off = np.abs(seen.model_input - prepare(read_picture(film), SIZE))
        assert off.mean() < 0.005
        assert off.max() < 0.2


def test_a_jpeg_that_lies_on_its_side_by_exif_is_stood_up_and_says_its_size_so(
    tmp_path: Path, demo_films: list[Path]
) -> None:
    with Image.open(demo_films[1]) as image:
        assert image.width > image.height
        exif = image.getexif()
        exif[0x0112] = 6  # the top of the film is at the right of the picture
        image.save(tmp_path / "turned.jpeg", exif=exif, quality=95)
        seen = examine(tmp_path / "turned.jpeg", SIZE)
        assert (seen.tags.columns, seen.tags.rows) == (image.height, image.width)
        assert read_picture(tmp_path / "turned.jpeg").pixels.shape == (image.width, image.height)


def test_signed_pixels_keep_their_values(make_dicom: Callable[..., Path]) -> None:
    import pydicom

    path = make_dicom("film.dcm", form="12-bit")
    dataset = pydicom.dcmread(path)
    signed = dataset.pixel_array.astype(np.int16) - 2048
    dataset.PixelData, dataset.PixelRepresentation = signed.tobytes(), 1
    dataset.WindowCenter = 0
    dataset.save_as(path)
    picture = read_picture(path)
    assert picture.intercept == float(signed.min())
    assert np.array_equal(picture.pixels.astype(int) + int(picture.intercept), signed)


def test_windows_of_the_file_come_in_order_and_malformed_ones_are_left_out(make_dicom: Callable[..., Path]) -> None:
    path = make_dicom(
        "film.dcm",
        form="12-bit",
        WindowCenter=[1000, 2000],
        WindowWidth=[500, -3],
        WindowCenterWidthExplanation=["LUNG", "BROKEN"],
    )
    import pydicom

    dataset = pydicom.dcmread(path)
    dataset.WindowCenter, dataset.WindowWidth = [1000, 2000], [500, -3]
    dataset.save_as(path)
    windows = read_picture(path).windows
    assert [(window.explanation, getattr(window, "center", None)) for window in windows] == [("LUNG", 1000.0)]


def test_monochrome1_is_shown_the_right_way_round(make_dicom: Callable[..., Path], demo_films: list[Path]) -> None:
    upright, negative = read_picture(demo_films[1]), read_picture(make_dicom("n.dcm", film=1, form="monochrome1"))
    shown = grey_table(negative, default(negative))[negative.pixels]
    assert np.allclose(shown, upright.pixels / 255.0, atol=0.01)


def test_a_twin_with_a_lying_photometric_tag_gives_the_same_input_and_says_so(make_dicom: Callable[..., Path]) -> None:
    import pydicom

    path = make_dicom("film.dcm", film=3)
    honest = examine(path, SIZE)
    dataset = pydicom.dcmread(path)
    dataset.PhotometricInterpretation, dataset.PresentationLUTShape = "MONOCHROME1", "INVERSE"
    dataset.save_as(path)
    lying = examine(path, SIZE)
    assert honest.model_input is not None
    assert lying.model_input is not None
    assert np.array_equal(honest.model_input, lying.model_input)
    assert honest.reason == ""
    assert "negative" in lying.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\0" * 500, "only zeros"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"plain words", "neither DICOM nor JPEG"),
        (b"\xff\xd8\xff\xe0 no jpeg", "damaged"),
        (b"\0" * 128 + b"DICM" + b"\xff" * 40, "DICOM"),
    ],
)
def test_what_is_no_film_gets_a_plain_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "thing.dcm"
    path.write_bytes(content)
    examined = examine(path, SIZE)
    assert examined.model_input is None
    assert reason in examined.reason
    assert examined.reason.endswith(".")


def test_a_film_cut_short_keeps_its_tags_and_says_why(make_dicom: Callable[..., Path]) -> None:
    path = make_dicom("film.dcm", PatientID="P-7")
    path.write_bytes(path.read_bytes()[:-5000])
    examined = examine(path, SIZE)
    assert examined.tags.patient_id == "P-7"
    assert "cut short" in examined.reason


def test_a_jpeg_cut_short_is_damaged(tmp_path: Path, demo_films: list[Path]) -> None:
    path = tmp_path / "film.jpeg"
    path.write_bytes(demo_films[0].read_bytes()[:20_000])
    assert "damaged" in examine(path, SIZE).reason


def test_a_blank_film_is_not_scored(tmp_path: Path) -> None:
    Image.new("L", (400, 300), 17).save(tmp_path / "blank.png")
    assert "blank" in examine(tmp_path / "blank.png", SIZE).reason


def test_a_picture_that_claims_too_many_pixels_is_refused_unread(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Image.new("1", (40_000, 40_000)).save(tmp_path / "bomb.png")
    assert "pixels" in examine(tmp_path / "bomb.png", SIZE).reason


def test_a_file_with_many_pages_is_refused(tmp_path: Path) -> None:
    page = Image.new("L", (50, 50))
    page.save(tmp_path / "pages.tiff", save_all=True, append_images=[page, page])
    assert "3 pictures" in examine(tmp_path / "pages.tiff", SIZE).reason


def test_multi_frame_and_palette_are_refused(make_dicom: Callable[..., Path]) -> None:
    assert "5 frames" in examine(make_dicom("a.dcm", NumberOfFrames=5), SIZE).reason
    assert "palette" in examine(make_dicom("b.dcm", PhotometricInterpretation="PALETTE COLOR"), SIZE).reason


def test_the_view_is_read_from_its_code_where_only_that_is_given(make_dicom: Callable[..., Path]) -> None:
    from pydicom import Dataset

    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "399198007", "SCT", "Right lateral projection"
    examined = examine(make_dicom("film.dcm", ViewPosition="", ViewCodeSequence=[code]), SIZE)
    assert examined.projection is Projection.LATERAL_CHEST
    code.CodeMeaning = "Postero-anterior"
    examined = examine(make_dicom("film.dcm", ViewPosition="", ViewCodeSequence=[code]), SIZE)
    assert (examined.tags.view_position, examined.projection) == ("PA", Projection.FRONTAL_CHEST)


def test_text_in_tags_cannot_rearrange_the_screen(make_dicom: Callable[..., Path]) -> None:
    examined = examine(make_dicom("film.dcm", PatientName="Ev\u202eil^\x1b[31mA\ud7ff"), SIZE)
    assert examined.tags.patient_name == "Evil^ [31mA"


def test_age_comes_from_the_birth_date_where_it_is_not_said(make_dicom: Callable[..., Path]) -> None:
    said = examine(make_dicom("a.dcm", PatientAge="018M"), SIZE)
    counted = examine(make_dicom("b.dcm", PatientBirthDate="20200215", StudyDate="20230214"), SIZE)
    assert (said.tags.age_months, counted.tags.age_months) == (18, 35)


LOSSLESS_OF_THE_HIP = ["RG2_J2KR.dcm", "RG2_JLSL.dcm", "RG2_JPLL.dcm"]


@pytest.mark.parametrize("name", LOSSLESS_OF_THE_HIP)
def test_lossless_codecs_give_the_very_pixels(shared_data: Path, name: str) -> None:
    expected = read_picture(shared_data / "dicom" / "RG2_RLE.dcm").pixels
    assert np.array_equal(read_picture(shared_data / "dicom" / name).pixels, expected)


@pytest.mark.parametrize("name", ["RG2_J2KI.dcm", "RG2_JLSN.dcm", "RG2_JPLY_fixed.dcm"])
def test_lossy_codecs_come_near(shared_data: Path, name: str) -> None:
    expected = read_picture(shared_data / "dicom" / "RG2_RLE.dcm").pixels.astype(int)
    found = read_picture(shared_data / "dicom" / name).pixels.astype(int)
    assert np.abs(found - expected).mean() < 4


def test_real_files_are_taken_or_refused_as_they_should(shared_data: Path) -> None:
    taken = {path.stem: examine(path, SIZE) for path in (shared_data / "dicom").glob("*.dcm")}
    scored = {name for name, examined in taken.items() if examined.model_input is not None}
    assert scored == {"966_fixed", "RG1_J2KI", "RG1_JLSN", "rsna_chest_jpeg", "rsna_chest_monochrome1"}
    assert taken["dx_image"].projection is Projection.NOT_CHEST
    assert "HIP" in taken["RG2_RLE"].reason
    assert "damaged" in taken["966"].reason


def test_reading_for_display_raises_what_examining_says(tmp_path: Path) -> None:
    (tmp_path / "nothing.dcm").write_bytes(b"")
    with pytest.raises(UnreadableImage, match="empty"):
        read_picture(tmp_path / "nothing.dcm")

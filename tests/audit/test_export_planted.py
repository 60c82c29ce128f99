"""Five hundred identifiers planted wherever a film and its record have room for one: none leaves de-identified."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
import zlib
from base64 import a85decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pydicom
import pytest
from PIL import Image, PngImagePlugin
from pydicom import Dataset
from pydicom._dicom_dict import DicomDictionary

from pneumo_desktop.audit.export import export_cases
from pneumo_desktop.audit.exports.asked import Asked, Form
from pneumo_desktop.audit.exports.pixels import approve
from pneumo_desktop.findings import Communication, UrgentMark
from pneumo_desktop.identity import Correction
from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.imaging.wrap import film_dataset, save
from tests.audit.export_home import Home

_TEXTS = ("AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT")
_EACH = 28
"""So many tags of each kind of value."""
_NEEDED = {
    *("SOPClassUID", "PhotometricInterpretation", "PresentationLUTShape", "SpecificCharacterSet", "Modality"),
    *("BodyPartExamined", "PixelRepresentation", "BurnedInAnnotation", "PresentationIntentType"),
}


@dataclass
class Planter:
    """Hands out identifiers, each once, and remembers them as they may be written."""

    planted: list[str] = field(default_factory=list)

    def word(self) -> str:
        return self._kept(f"ZQ{len(self.planted):04d}XK")

    def uid(self) -> str:
        return self._kept(f"1.2.826.0.1.{770_000_000 + len(self.planted)}")

    def day(self) -> str:
        return self._kept(f"{date(1931, 1, 1) + timedelta(days=17 * len(self.planted)):%Y%m%d}")

    def number(self) -> str:
        return self._kept(str(71_700_000 + 13 * len(self.planted)))

    def _kept(self, text: str) -> str:
        self.planted.append(text)
        return text

    def found_in(self, content: bytes) -> set[str]:
        """Those that stand in bytes: as text, in UTF-16 of both kinds, in small letters, days also with hyphens."""
        wanted = {text.encode() for text in self.planted}
        seen: set[bytes] = set()
        for shape in _SHAPES:
            atoms = [atom * int(times or 1) for atom, times in re.findall(r"(\[[^]]+\]|\\?.)(?:\{(\d)\})?", shape)]
            single = [part for atom in atoms for part in re.findall(r"\[[^]]+\]|\\.|[^\\]", atom)]
            for way in ("{0}", "{0}\x00", "\x00{0}"):
                pattern = "".join(way.format(part) for part in single).encode()
                # Figures may stand within longer numbers: there every place is looked at, not only the first.
                found = re.findall(b"(?=(" + pattern + b"))" if shape[0].isdigit() else pattern, content)
                seen |= {each.replace(b"\0", b"").replace(b"-", b"").upper() for each in found}
        return {text.decode() for text in wanted & seen}


_SHAPES = (
    *(r"ZQ\d{4}XK", r"zq\d{4}xk", r"1\.2\.826\.0\.1\.77\d{7}", r"717\d{5}", r"19[3-6]\d{5}"),
    r"19[3-6]\d-\d{2}-\d{2}",
)
"""What `Planter` hands out, and how a day may be written."""


def planted_film(path: Path, pixels: Path, planter: Planter) -> None:
    """A chest film with an identifier in tags of every kind, nested, private, in overlays and in the preamble."""
    dataset = film_dataset(read_raster(pixels).pixels, 8)
    _plant(dataset, planter)
    item = Dataset()
    _plant(item, planter, each=3)
    inner = Dataset()
    _plant(inner, planter, each=2)
    item.ReferencedImageSequence = [inner]
    dataset.ReferencedStudySequence = dataset.RequestAttributesSequence = [item]
    for group in (0x0011, 0x0029, 0x7FE1):
        block = dataset.private_block(group, planter.word()[:8], create=True)
        for offset, kind in enumerate(("LO", "UT", "PN", "DA", "UI")):
            value = {"DA": planter.day, "UI": planter.uid}.get(kind, planter.word)()
            block.add_new(offset, kind, value)
        block.add_new(9, "OB", planter.word().encode())
    dataset.add_new(0x60000010, "US", 4)
    dataset.add_new(0x60000022, "LO", planter.word())
    dataset.add_new(0x60003000, "OW", planter.word().encode())
    dataset.add_new(0x50003000, "OW", planter.word().encode())
    dataset.ViewPosition, dataset.PatientOrientation = planter.word(), [planter.word(), planter.word()]
    dataset.PatientSex, dataset.PatientAge = planter.word(), "093Y"
    dataset.PixelData = read_raster(pixels).pixels.tobytes()
    dataset["PixelData"].VR = "OW"
    if len(dataset.PixelData) % 2:
        dataset.PixelData += b"\0"
    dataset.preamble = planter.word().encode().ljust(128, b"\0")
    save(dataset, path, pydicom.uid.ExplicitVRLittleEndian)


def _plant(dataset: Dataset, planter: Planter, each: int = _EACH) -> None:
    kinds = {**dict.fromkeys(_TEXTS, planter.word), "UI": planter.uid, "DA": planter.day, "DT": planter.day}
    kinds |= {"IS": planter.number, "DS": planter.number}
    left = dict.fromkeys(kinds, each)
    wanted = ["PatientName", "PatientID", "PatientBirthDate", "AccessionNumber", "StudyInstanceUID", "SOPInstanceUID"]
    wanted += ["SeriesInstanceUID", "InstitutionName", "StudyDate", "StudyDescription", "PatientComments"]
    every = {keyword: kind for kind, _, _, retired, keyword in DicomDictionary.values() if not retired and keyword}
    tag_of = pydicom.datadict.tag_for_keyword
    usual = [keyword for keyword in every if (tag_of(keyword) or 0) >> 16 not in (0x0000, 0x0002, 0x0028)]
    for keyword in dict.fromkeys((*wanted, *usual)):
        kind = every[keyword]
        if left.get(kind) and keyword not in _NEEDED:
            setattr(dataset, keyword, kinds[kind]())
            left[kind] -= 1


@pytest.fixture
def home(tmp_path: Path, demo_films: list[Path]) -> Iterator[tuple[Home, Planter]]:
    planter, home, films = Planter(), Home(tmp_path), tmp_path / "in"
    films.mkdir()
    planted_film(films / f"{planter.word()}.dcm", demo_films[0], planter)
    exif = Image.Exif()
    for tag in (0x010E, 0x013B, 0x8298, 0x9286, 0x0132):
        exif[tag] = planter.word()
    jpeg = films / f"{planter.word()}.jpg"
    Image.open(demo_films[1]).save(jpeg, exif=exif, comment=planter.word().encode())
    chunks = PngImagePlugin.PngInfo()
    for name in ("Title", "Author", "Comment"):
        chunks.add_text(name, planter.word())
    png = films / f"{planter.word()}.png"
    Image.open(demo_films[2]).save(png, pnginfo=chunks)
    for number, path in enumerate(sorted(films.iterdir()), 1):
        case_id = home.take(path)
        reader = f"Dr {planter.word()}"
        said = {"reason": planter.word(), "note": planter.word(), "certainty": "probable"}
        home.decide(case_id, reader, finding="indeterminate", **said)
        flags = ("nodule", f"other: {planter.word()}")
        home.decide(case_id, f"Dr {planter.word()}", reason=planter.word(), other_findings=flags, amends=number)
        approve(home.store, case_id, planter.word())
        at = home.store.clock()
        with home.store.writing() as writer:
            standing = writer.verdicts(case_id)[-1].verdict_id or 0
            words = [planter.word() for _ in range(8)]
            writer.add_urgent_mark(UrgentMark(case_id, words[0], False, at, words[1]))
            told_to, role, how, teller = words[2:6]
            writer.add_communication(Communication(case_id, standing, told_to, role, how, at, teller, False, at))
            writer.add_correction(Correction(case_id, words[6], False, at, words[7], patient_id=planter.word()))
    yield home, planter
    home.store.close()


def everything_in(path: Path) -> bytes:
    """Bytes of a file, of the members of a ZIP archive, and of the streams of a PDF unpacked."""
    raw = path.read_bytes()
    found = [raw, path.name.encode()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            found += [archive.read(name) + name.encode() + archive.comment for name in archive.namelist()]
    if raw.startswith(b"%PDF"):
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", raw, re.DOTALL):
            packed = a85decode(stream.strip().removesuffix(b"~>")) if stream.strip().endswith(b"~>") else stream
            try:
                found.append(zlib.decompress(packed))
            except zlib.error:
                found.append(packed)
        if shutil.which("pdftotext"):
            found.append(subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout)
    return b"\n".join(found)


def exported(home: Home, folder: Path, *, deidentify: bool) -> bytes:
    folder.mkdir()
    for form in Form:
        out = folder / (form if form in (Form.SR, Form.SC) else f"out.{form}")
        asked = Asked(form, deidentify=deidentify)
        assert export_cases(home.store, out, asked, "Dr A", home.settings).rows == 3
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "verify_export.py"]
    assert len([path for path in files if path.suffix == ".dcm"]) == 8  # three reports, two films' captures, and three
    return b"\n".join(map(everything_in, files))


def test_of_five_hundred_planted_identifiers_none_leaves(home: tuple[Home, Planter], tmp_path: Path) -> None:
    written, planter = home
    assert len(planter.planted) >= 500
    content = exported(written, tmp_path / "plain", deidentify=True)
    assert planter.found_in(content) == set()
    assert b"over 89 y" in content


def test_the_search_finds_identifiers_where_they_may_stand(home: tuple[Home, Planter], tmp_path: Path) -> None:
    written, planter = home
    content = exported(written, tmp_path / "whole", deidentify=False)
    assert (
        len(planter.found_in(content)) > 30
    )  # names, numbers, reasons and notes of an export that is not de-identified
    every = "|".join(planter.planted)
    for way in (every, every.lower(), re.sub(r"(19[3-6]\d)(\d\d)(\d\d)", r"\1-\2-\3", every)):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert planter.found_in(b"x" + way.encode(coding)) >= {
                each for each in planter.planted if each in way.upper()
            }
    assert planter.found_in(every.encode()) == set(planter.planted)

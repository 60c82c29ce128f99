"""The demo: a throw-away home, and a process that lets real radiographs of invented patients arrive one by one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from PIL import Image

from pneumo_desktop.imaging.raster import read_raster
from pneumo_desktop.resources import resource
from pneumo_desktop.settings import Settings

BANNER = "Demonstration: real radiographs (Kermany et al. 2018, CC BY 4.0), invented patients. Nothing is kept."

# Named after stars and constellations, so that nobody takes them for somebody.
_NAMES = (
    "Andromeda^Ada",
    "Cassiopeia^Bruno",
    "Aquila^Chiara",
    "Cygnus^Daniel",
    "Lyra^Elif",
    "Ophiuchus de Albuquerque e Castro^Maximiliano José Francisco",
    "Vega^Farid",
    "Orion^Grace",
    "الدبران^ليلى",
    "Draco^Hanna",
    "Perseus^Ivan",
    "Carina^Joy",
    "Phoenix^Kofi",
    "Columba^Lin",
    "Pavo^Marta",
    "Corvus^Nikhil",
    "Aries^Olu",
    "Libra^Petra",
    "Deneb^Quentin",
    "Altair^Rosa",
    "Spica^Samir",
    "Mira^Tala",
)
_FORMS = ("12-bit", "jpeg", "8-bit", "monochrome1")
_DAYS_BEFORE = (130, 18)
_AS_JPEG, _AS_PNG, _DAMAGED = (4, 15), (9, 20), 7


def run_demo(settings: Settings, reader: str, seconds: float) -> int:
    """Open the desktop on a home that is removed afterwards; returns the desktop's exit code."""
    from pneumo_desktop.ui.start import run

    with tempfile.TemporaryDirectory(prefix="pneumo-demo-", ignore_cleanup_errors=True) as name:
        home = Path(name)
        incoming = home / "incoming"
        incoming.mkdir()
        feeder = subprocess.Popen([sys.executable, "-m", "pneumo_desktop.demo", str(incoming), str(seconds)])
        try:
            values = {"home": home, "incoming": incoming, "reader": reader}
            return run(settings.model_copy(update=values), banner=BANNER)
        finally:
            feeder.kill()
            feeder.wait()


def feed(incoming: Path, seconds: float, today: date) -> Iterator[Path]:
    """Let the demo's films arrive, each whole under its name; yields each, then waits.

    Some come as DICOM in several forms, some as plain JPEG and PNG, one is damaged; some patients have earlier studies.
    """
    from pneumo_desktop.imaging.wrap import Form, wrap

    names, numbers = iter(_NAMES), count(1)
    for index, film in enumerate(films()):
        temporary = incoming / f".film-{index + 1:02}.part"
        if index in _AS_JPEG:
            target = incoming / f"film-{index + 1:02}.jpeg"  # the published names tell who is ill
            temporary.write_bytes(film.read_bytes())
        elif index in _AS_PNG:
            target = incoming / f"film-{index + 1:02}.png"
            with Image.open(film) as image:
                image.save(temporary, format="PNG")
        else:
            number = next(numbers)
            target = incoming / f"demo-{number:02}.dcm"
            form: Form = _FORMS[number % len(_FORMS)]  # type: ignore[assignment]  # a tuple of the form names
            jpeg = film.read_bytes()
            picture = read_raster(film)
            with Image.open(film) as image:
                form = "8-bit" if form == "jpeg" and image.mode != "L" else form
            patient = _patient(next(names, "Nova^Una"), number, today)
            for days, earlier in _earlier(film):
                yield _before(incoming, earlier, patient, today - timedelta(days=days))
            wrap(temporary, picture.pixels, patient, form, jpeg)
            if index == _DAMAGED:
                whole = temporary.read_bytes()
                temporary.write_bytes(whole[: len(whole) * 2 // 5])
        temporary.rename(target)
        yield target
        time.sleep(seconds)


def _earlier(film: Path) -> list[tuple[int, Path]]:
    """Other films of the same child, as published, with the days before that the demo gives them; the oldest first."""
    same = sorted(resource("demo/earlier").glob(f"{film.stem.split('_')[0]}_*.jpeg"))
    return list(zip(_DAYS_BEFORE[-len(same) :] if same else (), same, strict=True))


def _before(incoming: Path, film: Path, patient: dict[str, object], day: date) -> Path:
    """An earlier study of the same patient."""
    from pneumo_desktop.imaging.wrap import wrap

    taken = day.strftime("%Y%m%d")
    number = f"{patient['AccessionNumber']}-{taken}"
    temporary = incoming / f".{number}.part"
    said = {"StudyDate": taken, "AcquisitionDate": taken, "AccessionNumber": number}
    wrap(temporary, read_raster(film).pixels, patient | said)
    return temporary.rename(incoming / f"demo-{number}.dcm")


def films() -> list[Path]:
    """The two dozen radiographs that travel with the program, ill and well mixed."""
    found = sorted(resource("demo").glob("*.jpeg"))
    return [found[index * 7 % len(found)] for index in range(len(found))]


def _patient(name: str, number: int, today: date) -> dict[str, object]:
    months = 13 + number * 11 % 58  # one to five years old
    taken = today.strftime("%Y%m%d")
    return {
        "PatientName": name,
        "PatientID": f"DEMO-{number:03}",
        "PatientBirthDate": (today - timedelta(days=round(months * 30.44) + 3)).strftime("%Y%m%d"),
        "PatientSex": "FM"[number % 2],
        "StudyDate": taken,
        "StudyTime": time.strftime("%H%M%S"),
        "AcquisitionDate": taken,
        "AcquisitionTime": time.strftime("%H%M%S"),
        "AccessionNumber": f"D{number:05}",
        "InstitutionName": "Invented clinic of the demo",
        "StudyDescription": "CHEST AP",
        "PixelSpacing": [0.2, 0.2],
    }


if __name__ == "__main__":
    for _ in feed(Path(sys.argv[1]), float(sys.argv[2]), date.today()):
        pass

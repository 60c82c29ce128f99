"""What the engine said of a film, in the reader's language; the record has its sentences as it wrote them, in English.

A sentence is recognised by what it begins with and holds; one that is not known, of an older or newer engine, is shown
as it is. `tests/ui/test_engine_words.py` holds the tables against the sources.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

SENTENCES = (
    # imaging.read, raster, dicom, source, prepare: why there is no picture
    "It cannot be opened ({why}).",
    "It cannot be read ({why}).",
    "It is not a file.",
    "The file is empty.",
    "The file holds only zeros.",
    "It is neither DICOM nor JPEG, PNG or TIFF, but {what}.",
    "It is neither DICOM nor JPEG, PNG or TIFF.",
    "It is too large ({size}).",
    "It claims more pixels than any radiograph has.",
    "It holds {n} pictures, a radiograph is one.",
    "It holds {n} frames, a radiograph is one.",
    "It holds no picture.",
    "It is the index of a patient CD and holds no picture.",
    "It is in palette colour, radiographs are grey.",
    "It does not hold one grey picture.",
    "It holds fractions instead of grey levels.",
    "It is blank or of one even grey.",
    "It has more tags than any radiograph.",
    "It unpacks to far more than a radiograph is.",
    "It has {n} values of {bits} bits a pixel.",
    "Its size makes no sense ({size}).",
    "Its compression is not supported ({kind}).",
    "Its tags say {size}, its picture is {other}.",
    "Its rescale slope and intercept make no sense.",
    "Its values do not fit 16 bits.",
    "The picture is cut short, {n} % of it is there.",
    "{part} is damaged: {how}.",
    "{part} is damaged.",
    "It needs more memory than a decoder may take.",
    "Its disk or share gave an error while it was read ({why}).",
    "Its decoder gave no picture.",
    "Its decoder gave half a picture.",
    "Its decoder failed.",
    "Its decoder {how}, so the file is set aside.",
    # intake.watcher, engine: why it was not read
    "It is a {what}, not a file. Copy the films themselves.",
    "The link leads nowhere.",
    "The file cannot be looked at ({why}).",
    "The folder cannot be opened ({why}). Check who may read it.",
    "The folder lies too deep in others. Move its films further up.",
    "The file cannot be read ({why}). Check who may read it; it is tried again.",
    "The program failed on this file ({why}). Please report it.",
    "It is still being written. It is taken once it stands still.",
    "The model gave no number for this film.",
    # imaging.gate: what it is, by its tags
    "Not a chest radiograph: it is described as {what}.",
    "Not a chest radiograph: it is {what}.",
    "Not a chest radiograph: its tags say {what}.",
    "Not a patient's film: its tags name an animal or a veterinary clinic.",
    "Lateral or oblique view: shown, not scored; the model knows frontal films.",
    # imaging.exposure, prepare, inference.judge: remarks on a score
    "Over-exposed or cut too dark: {n} of the middle is black without detail.",
    "Under-exposed or cut too bright: {n} of the middle is white without detail.",
    "Hardly any contrast: the exposure or the window of this film is off.",
    "The film looks like a negative; it was scored with black and white exchanged.",
    "By its pixels this is no frontal chest radiograph ({how}); it is not scored. Look at it.",
    "The film is turned ({way}); it was scored upright.",
    "The film may be turned or taken askew; its score may be wrong.",
    "Outside what the model was validated on: the patient is {age}, it was validated on children from {first} to "
    "{last} years.",
    "Outside what the model was validated on: it looks like an adult's film.",
    "The film differs from those the model was made with; its score may be wrong.",
    "A part of the chest may be missing (cut off).",
    # what to do next
    "Check the exposure and send it again.",
    "Check that the disk has room.",
    "Check who may read it.",
    "Export it again from where it came and put it in the folder.",
    "Its films are taken.",
    "Nothing needs to be done if none was expected.",
    "Put the film itself there.",
    "Save the film as a file of its own.",
    "Send it again at a usual size.",
    "Send it again from where it came.",
    "The copy was probably cut off; copy it again.",
)
"""Whole sentences; what stands in braces is the file's own, or one of `PHRASES`."""

PHRASES = (
    *("something else", "a BMP picture", "a GIF picture", "a PDF document", "a WebP picture or a sound or film"),
    *("a ZIP archive or office document", "a bare JPEG 2000 picture"),
    *("The DICOM file", "The picture", "Its picture", "Its head"),
    *("its parts are nested too deeply", "what it holds in compressed form cannot be unpacked"),
    *("it ends too early, or its lengths are wrong", "device, pipe or socket", "link to a folder"),
    *("a CT slice", "an MR image", "an ultrasound image", "an ultrasound film", "a waveform", "a presentation state"),
    *("a nuclear medicine image", "a data set without a picture", "a structured report", "a PET image"),
    *("a document inside a DICOM file", "a radiotherapy object", "a bone density scan", "a dental film"),
    *("a dental panorama", "a list of key images", "a microscope slide", "a photograph of an eye", "a document"),
    *("a radiotherapy dose", "a radiotherapy drawing", "a radiotherapy image", "a radiotherapy plan"),
    *("a registration of images", "a segmentation", "a sound recording", "an endoscopy image", "a mammogram"),
    *("far from every film it knows", "a quarter turn to the left", "a quarter turn to the right", "upside down"),
    *("{n} sure", "{n} years old", "{n} months old", "of modality {what}", "took over {n} s", "no"),
    # disk: when it is full
    *("within a day", "in about {n} day", "in about {n} days", "in about {n} months", "in more than ten years"),
)
"""Parts of sentences, as they stand in them."""

PLACES = (
    *("New film after the verdict", "Marked urgent: {who}", "Marked urgent", "Waiting over its time"),
    *("Waiting over {n} h", "Waiting over {n} min", "Scored lower by another model: stays ahead of later arrivals"),
)
"""Why a case stands where it stands, as `worklist.order.why` says it."""

REPORTS = (
    # disk.Forecast
    "{size} free.",
    "{size} free; at the pace of the last {n} days ({pace} a day) it is full {when}.",
    # audit.statistics.count
    "{n} arrived, {decided} decided",
    "hours, days and weeks are this PC's local time, now {zone}",
    "{n} minutes, as the settings have it now, for every film",
)
"""What is said of the home as a whole: the room on its disk, what its figures count."""


def spoken(said: str) -> str:
    """A reason or remarks of the engine in the reader's language; what is not known stays as it is."""
    found, at = [], 0
    while at < len(said):
        part = next((hit for each in _patterns(SENTENCES) if (hit := each[0].match(said, at))), None)
        if part is None:
            ends = said.find(". ", at)
            ends = len(said) if ends < 0 else ends + 1
            found.append(said[at:ends])
            at = ends
        else:
            found.append(_filled(part))
            at = part.end()
        while at < len(said) and said[at] == " ":
            at += 1
    return " ".join(found)


def spoken_place(why: str) -> str:
    """Why a case stands where it stands, in the reader's language."""
    return " · ".join(_phrase(part, PLACES) for part in why.split(" · "))


def spoken_report(said: str) -> str:
    """What is said of the home as a whole, in the reader's language."""
    return _phrase(said, REPORTS)


def _filled(part: re.Match[str]) -> str:
    """A sentence or phrase that was recognised, with what it holds."""
    source = _patterns_by_text()[part.re]
    return QCoreApplication.translate("", source).format(
        **{name: _phrase(value) for name, value in part.groupdict().items()}
    )


def _phrase(text: str, phrases: tuple[str, ...] = PHRASES) -> str:
    part = next((hit for each in _patterns(phrases) if (hit := each[0].fullmatch(text))), None)
    return _filled(part) if part else text


@cache
def _patterns(texts: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """With those first that say most, so that a longer sentence is not taken for a shorter one."""
    made = []
    for text in sorted(texts, key=lambda each: -len(re.sub(r"{\w+}", "", each))):
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(text))
        ends = r"(?=\s|$)" if text.endswith(".") else ""
        made.append((re.compile(pattern + ends), text))
    return tuple(made)


@cache
def _patterns_by_text() -> dict[re.Pattern[str], str]:
    return dict((*_patterns(SENTENCES), *_patterns(PHRASES), *_patterns(PLACES), *_patterns(REPORTS)))

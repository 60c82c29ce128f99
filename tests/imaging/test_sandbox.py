"""Decoders work, hang, crash and lie in processes of their own, and the caller always gets an answer."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pneumo_desktop.errors import UnreadableImage
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.imaging.sandbox import Limits, Sandbox

CRASHES_ON_EVIL = """
import os, sys, time
from pneumo_desktop.imaging import decoder
real = decoder._answer
def answer(request):
    name = bytes.fromhex(request["path"]).decode()
    if "crash" in name: os.abort()
    if "hang" in name: time.sleep(60)
    if "panic" in name:
        class Panic(BaseException): pass
        raise Panic("a decoder of another language gave up")
    if "lies" in name: return {"tags": {}, "array": {"dtype": "uint16", "shape": [9999, 9999]}}
    if "network" in name:
        import socket; socket.create_connection(("127.0.0.1", 9))
    return real(request)
decoder._answer = answer
decoder.main()
"""


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    program = tmp_path / "evil.py"
    program.write_text(CRASHES_ON_EVIL)
    return program


def test_pictures_cross_over_unchanged(tmp_path: Path, make_dicom: Callable[..., Path]) -> None:
    path = make_dicom("film.dcm", form="12-bit")
    sandbox = Sandbox(tmp_path / "scratch")
    try:
        far, near = sandbox.picture(path), read_picture(path)
    finally:
        sandbox.close()
    assert np.array_equal(far.pixels, near.pixels)
    assert (far.tags, far.windows, far.slope) == (near.tags, near.windows, near.slope)
    assert not list((tmp_path / "scratch").iterdir())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("crash", "crashed twice"),
        ("hang", "took over"),
        ("panic", "gave up"),
        ("lies", "half a picture"),
        ("network", ""),
    ],
)
def test_a_file_that_breaks_its_decoder_is_a_file_with_a_reason(
    tmp_path: Path, evil: Path, demo_films: list[Path], name: str, said: str
) -> None:
    bad, good = tmp_path / f"{name}.jpeg", demo_films[0]
    bad.write_bytes(good.read_bytes())
    sandbox = Sandbox(tmp_path / "scratch", limits=Limits(seconds=2.0), command=[sys.executable, str(evil)])
    try:
        with pytest.raises(UnreadableImage, match=said or "may not do this"):
            sandbox.picture(bad)
        assert sandbox.picture(good).pixels.size  # the next file is read as ever
    finally:
        sandbox.close()


def test_closing_does_not_wait_for_a_decoder_that_hangs(tmp_path: Path, evil: Path, demo_films: list[Path]) -> None:
    bad = tmp_path / "hang.jpeg"
    bad.write_bytes(demo_films[0].read_bytes())
    sandbox = Sandbox(tmp_path / "scratch", command=[sys.executable, str(evil)])
    answers: list[str] = []

    def ask() -> None:
        try:
            sandbox.picture(bad)
        except UnreadableImage as error:
            answers.append(str(error))

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(1.5)
    began = time.monotonic()
    sandbox.close()
    asking.join(5)
    assert time.monotonic() - began < 3
    assert answers == ["hang.jpeg: the program is closing."]


def test_memory_is_bounded(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("L", (9900, 9900)).save(tmp_path / "large.png")
    sandbox = Sandbox(tmp_path / "scratch", limits=Limits(memory_mib=420))
    try:
        with pytest.raises(UnreadableImage):
            sandbox.picture(tmp_path / "large.png")
    finally:
        sandbox.close()


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    left = tmp_path / "scratch" / "999999999-gone"
    left.mkdir(parents=True)
    Sandbox(tmp_path / "scratch").close()
    assert not left.exists()


def test_names_that_are_no_utf8_are_read(tmp_path: Path, demo_films: list[Path]) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/f\xff\xfe.jpeg"))
    path.write_bytes(demo_films[0].read_bytes())
    sandbox = Sandbox(tmp_path / "scratch")
    try:
        started = time.monotonic()
        assert sandbox.picture(path).pixels.size
        assert time.monotonic() - started < 30
    finally:
        sandbox.close()

"""Decoders' files are used again, and what one film left in them never becomes another film's picture."""

from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from pneumo_desktop.imaging.deadlines import Deadlines
from pneumo_desktop.imaging.outs import SMALL, Outs
from pneumo_desktop.imaging.read import examine
from pneumo_desktop.imaging.sandbox import Sandbox

SIZE = (160, 160)

WRITES_HALF = """
import os
from pneumo_desktop.imaging import decoder
real = decoder._put
written = []
def put(values, out):
    if written:
        values = values.ravel()[: values.size // 2]
        out.write(values.tobytes())
        out.flush()
        return {"dtype": str(values.dtype), "shape": written[0]}
    written.append(values.shape)
    return real(values, out)
decoder._put = put
decoder.main()
"""


def test_a_file_is_used_again_and_begins_empty(tmp_path: Path) -> None:
    outs = Outs(tmp_path)
    with outs.one() as first:
        first.write_bytes(b"a film")
    with outs.one() as second:
        assert second == first
        assert second.read_bytes() == b""
        with outs.one() as third:
            assert third != second
    outs.close()
    assert not list(tmp_path.iterdir())


def test_a_large_picture_stays_with_whom_it_was_mapped_by(tmp_path: Path) -> None:
    outs = Outs(tmp_path)
    with outs.one() as out:
        out.write_bytes(b"\x07" * (SMALL + 1))
        mapped = np.memmap(out, dtype=np.uint8, mode="r")
    with outs.one() as another:
        another.write_bytes(b"\x09" * (SMALL + 1))
    assert set(np.unique(mapped)) == {7}
    outs.close()


def test_what_is_in_use_when_its_decoder_ends_goes_when_it_is_not(tmp_path: Path) -> None:
    outs = Outs(tmp_path)
    with outs.one() as out:
        outs.close()
        assert out.exists()
    assert not list(tmp_path.iterdir())


def test_many_films_at_once_keep_their_own_pixels(tmp_path: Path, demo_films: list[Path]) -> None:
    films = demo_films[:6]
    near = {film: examine(film, SIZE).model_input for film in films}
    sandbox = Sandbox(tmp_path / "scratch", 2)
    try:
        with ThreadPoolExecutor(6) as pool:
            far = list(pool.map(lambda film: sandbox.examine(film, SIZE).model_input, films * 4))
    finally:
        sandbox.close()
    for film, found in zip(films * 4, far, strict=True):
        own = near[film]
        assert found is not None
        assert own is not None
        assert np.array_equal(found, own)


def test_half_a_picture_is_not_filled_up_with_the_film_before(tmp_path: Path, demo_films: list[Path]) -> None:
    program = tmp_path / "half.py"
    program.write_text(WRITES_HALF)
    sandbox = Sandbox(tmp_path / "scratch", command=[sys.executable, str(program)])
    try:
        assert sandbox.examine(demo_films[0], SIZE).model_input is not None
        second = sandbox.examine(demo_films[1], SIZE)
    finally:
        sandbox.close()
    assert second.model_input is None
    assert "half a picture" in second.reason


def test_only_what_is_late_is_called_back_for() -> None:
    deadlines, late = Deadlines(), threading.Event()
    with deadlines.within(30.0, late.set):
        time.sleep(0.3)
    assert not late.is_set()
    with deadlines.within(0.05, late.set):
        assert late.wait(5)
    late.clear()
    with deadlines.within(0.05, late.set):  # it watches again after there was nothing to watch
        assert late.wait(5)

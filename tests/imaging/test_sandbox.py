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

from pneumo_desktop.errors import IntakePaused, UnreadableImage
from pneumo_desktop.imaging.patience import Patience
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.imaging.sandbox import Limits, Sandbox, Suspect

CRASHES_ON_EVIL = """
import os, sys, time
from pneumo_desktop.imaging import decoder
real = decoder._answer
def answer(request, film, out):
    film.seek(-16, 2)
    evil = film.read()
    film.seek(0)
    if b"crash" in evil: os.abort()
    if b"hang" in evil: time.sleep(60)
    if b"slow" in evil: time.sleep(3)
    if b"panic" in evil:
        class Panic(BaseException): pass
        raise Panic("opj_library gave up")
    if b"lies" in evil: return {"tags": {}, "array": {"dtype": "uint16", "shape": [9999, 9999]}}
    if b"network" in evil:
        import socket; socket.create_connection(("127.0.0.1", 9))
    return real(request, film, out)
decoder._answer = answer
decoder.main()
"""


def make_evil(path: Path, good: Path, kind: str) -> Path:
    path.write_bytes(good.read_bytes() + kind.encode().rjust(16))
    return path


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
        ("panic", "decoder failed"),
        ("lies", "half a picture"),
        ("network", "decoder failed"),
    ],
)
def test_a_file_that_breaks_its_decoder_is_a_file_with_a_reason(
    tmp_path: Path, evil: Path, demo_films: list[Path], name: str, said: str
) -> None:
    good = demo_films[0]
    bad = make_evil(tmp_path / f"{name}.jpeg", good, name)
    sandbox = Sandbox(tmp_path / "scratch", limits=Limits(seconds=2.0), command=[sys.executable, str(evil)])
    try:
        with pytest.raises(UnreadableImage, match=said):
            sandbox.picture(bad)
        assert sandbox.picture(good).pixels.size  # the next file is read as ever
    finally:
        sandbox.close()


def test_closing_does_not_wait_for_a_decoder_that_hangs(tmp_path: Path, evil: Path, demo_films: list[Path]) -> None:
    bad = make_evil(tmp_path / "hang.jpeg", demo_films[0], "hang")
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


def test_words_of_a_library_go_to_the_log_and_not_to_the_reader(
    tmp_path: Path, evil: Path, demo_films: list[Path], caplog: pytest.LogCaptureFixture
) -> None:
    bad = make_evil(tmp_path / "panic.jpeg", demo_films[0], "panic")
    sandbox = Sandbox(tmp_path / "scratch", command=[sys.executable, str(evil)])
    with caplog.at_level("INFO", "pneumo_desktop.imaging"):
        reason = sandbox.examine(bad, (32, 32)).reason
    sandbox.close()
    assert reason == "Its decoder failed. Send it again from where it came."
    assert "Panic" in caplog.text
    assert "opj_library gave up" in caplog.text


def test_films_do_not_wait_for_those_that_hang(tmp_path: Path, evil: Path, demo_films: list[Path]) -> None:
    hanging = [make_evil(tmp_path / f"{number}.jpeg", demo_films[0], "hang") for number in range(3)]
    sandbox = Sandbox(tmp_path / "scratch", 2, Limits(seconds=20.0), command=[sys.executable, str(evil)])
    try:
        for path in hanging:
            with pytest.raises(Suspect):
                sandbox.examine(path, (32, 32), later=True)
        alone = threading.Thread(target=lambda: sandbox.examine(hanging[0], (32, 32), death="took over 2 s"))
        alone.start()
        began = time.monotonic()
        for film in demo_films[:4]:
            assert sandbox.examine(film, (32, 32)).model_input is not None
        assert time.monotonic() - began < 18
        assert alone.is_alive()  # it has all of its 20 seconds, and nobody waited for them
    finally:
        sandbox.close()
    alone.join(10)


def test_a_slow_film_is_decoded_when_it_is_tried_alone(tmp_path: Path, evil: Path, demo_films: list[Path]) -> None:
    slow = make_evil(tmp_path / "slow.jpeg", demo_films[0], "slow")
    sandbox = Sandbox(tmp_path / "scratch", limits=Limits(seconds=8.0), command=[sys.executable, str(evil)])
    try:
        with pytest.raises(Suspect, match="took over 2 s"):
            sandbox.examine(slow, (32, 32), later=True)
        assert sandbox.examine(slow, (32, 32), death="took over 2 s").model_input is not None
    finally:
        sandbox.close()


def test_patience_shrinks_with_hanging_films_and_comes_back() -> None:
    patience = Patience(30.0)
    asked = [patience.seconds]
    for _ in range(50):
        patience.tried(late=True)
        asked.append(patience.seconds)
    assert asked[0] == 7.5
    assert sum(asked[:50]) < 120
    for _ in range(30):
        patience.tried(late=False)
    assert patience.seconds == 7.5


def test_a_decoder_that_died_idle_costs_no_file_anything(tmp_path: Path, demo_films: list[Path]) -> None:
    import psutil

    sandbox = Sandbox(tmp_path / "scratch")
    try:
        assert sandbox.examine(demo_films[0], (32, 32)).model_input is not None
        (decoder,) = psutil.Process().children()
        decoder.kill()
        decoder.wait(10)
        assert sandbox.examine(demo_films[1], (32, 32), later=True).model_input is not None
    finally:
        sandbox.close()


def test_decoders_that_do_not_start_pause_intake_and_blame_no_file(tmp_path: Path, demo_films: list[Path]) -> None:
    sandbox = Sandbox(tmp_path / "scratch", command=[sys.executable, "-c", "raise SystemExit(1)"])
    with pytest.raises(IntakePaused, match="none can be started"):
        sandbox.examine(demo_films[0], (32, 32))
    sandbox.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.dcm")
    sandbox = Sandbox(tmp_path / "scratch")
    try:
        assert "not a file" in sandbox.examine(tmp_path / "pipe.dcm", (32, 32)).reason
    finally:
        sandbox.close()


def test_files_are_named_where_they_cannot_be_handed_over(
    tmp_path: Path, demo_films: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pneumo_desktop.imaging.worker.HANDS_OVER", False)
    monkeypatch.setattr("pneumo_desktop.imaging.sandbox.HANDS_OVER", False)
    # What only Windows does otherwise: pixels are written where the system would refuse to open anything for writing.
    program = "from pneumo_desktop.imaging import decoder; decoder.confine = lambda *_a, **_k: []; decoder.main()"
    sandbox = Sandbox(tmp_path / "scratch", command=[sys.executable, "-c", program])
    try:
        assert sandbox.picture(demo_films[0]).pixels.shape == read_picture(demo_films[0]).pixels.shape
    finally:
        sandbox.close()

"""The model that travels with the program: it is sound, and an original scores as its small copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pneumo_desktop.case import Opinion
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.picture import Picture, Pixels
from pneumo_desktop.imaging.prepare import PREPARATION, prepare
from pneumo_desktop.imaging.read import read_picture
from pneumo_desktop.inference.classifier import Classifier
from training.card_text import BEGIN, END, markdown

pytestmark = pytest.mark.fuses


@pytest.fixture(scope="module")
def shipped() -> Classifier:
    return Classifier.load(None, "cpu")


def likelihoods(classifier: Classifier, files: list[Path]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    inputs = np.stack([prepare(read_picture(file), classifier.card.input.size) for file in files])
    opinions = classifier.score(inputs)
    assert all(opinion.score for opinion in opinions), [opinion.reason for opinion in opinions if not opinion.score]
    return np.array([opinion.score.likelihood for opinion in opinions if opinion.score])


def test_shipped_card_is_for_this_program(shipped: Classifier) -> None:
    assert shipped.card.preparation == PREPARATION
    assert shipped.card.validated_age_months == (12, 71)
    auc = shipped.card.figures[0].auc
    assert auc is not None
    assert auc.value >= 0.99
    assert "not a medical device" in shipped.card.intended_use.lower()


def test_original_and_small_copy_score_alike(shipped: Classifier, shared_data: Path) -> None:
    originals = shared_data / "guangzhou_originals"
    names = [
        path.relative_to(originals) for split in ("val", "demo") for path in sorted(originals.glob(f"{split}/*/*"))
    ]
    assert len(names) > 100
    large = likelihoods(shipped, [originals / name for name in names])
    small = likelihoods(shipped, [shared_data / "guangzhou" / name for name in names])
    assert np.median(np.abs(large - small)) <= 0.02
    assert np.abs(large - small).mean() <= 0.02


def test_demo_films_are_told_apart(shipped: Classifier, demo_films: list[Path]) -> None:
    found = likelihoods(shipped, demo_films)
    assert np.isfinite(found).all()
    assert ((found >= 0) & (found <= 1)).all()
    assert found.max() - found.min() > 0.5


def test_shipped_model_does_not_depend_on_batch_mates(shipped: Classifier, demo_films: list[Path]) -> None:
    files = demo_films[:8]
    together = likelihoods(shipped, files)
    alone = np.array([likelihoods(shipped, [file])[0] for file in files])
    assert np.abs(together - alone).max() <= 1e-2


def opinions(classifier: Classifier, pictures: Iterable[Pixels]) -> list[Opinion]:
    """What is said of pictures that come without tags."""
    inputs = [prepare(Picture(pixels, FilmTags()), classifier.card.input.size) for pixels in pictures]
    return classifier.score(np.stack(inputs))


def page_of_text(seed: int) -> Pixels:
    draw = np.random.default_rng(seed)
    page = Image.new("L", (600, 800), 250)
    pen = ImageDraw.Draw(page)
    for line in range(int(draw.integers(15, 40))):
        words = " ".join("".join(chr(97 + c) for c in draw.integers(0, 26, draw.integers(2, 9))) for _ in range(9))
        pen.text((40, 30 + 18 * line), words, fill=int(draw.integers(0, 80)))
    return np.asarray(page)


def phantom_of_a_head(seed: int) -> Pixels:
    """A slice as CT shows it: a bright ring on black, grey within."""
    draw = np.random.default_rng(seed)
    y, x = np.mgrid[-1:1:300j, -1:1:300j]
    radius = np.hypot(x / draw.uniform(0.6, 0.8), y / draw.uniform(0.75, 0.9))
    picture = np.where(radius < 0.9, 90, 0) + np.where(abs(radius - 0.92) < 0.06, 150, 0)
    blobs = sum(20 * np.exp(-((x - a) ** 2 + (y - b) ** 2) / 0.05) for a, b in draw.uniform(-0.5, 0.5, (5, 2)))
    return np.asarray((picture + np.where(radius < 0.9, blobs, 0)).clip(0, 255).astype(np.uint8))


def shaded_noise(seed: int) -> Pixels:
    draw = np.random.default_rng(seed)
    coarse = Image.fromarray(draw.integers(0, 256, (6, 6), dtype=np.uint8)).resize((200, 200), Image.Resampling.BICUBIC)
    return np.asarray((np.asarray(coarse) * 0.7 + draw.integers(0, 70, (200, 200))).astype(np.uint8))


@pytest.mark.parametrize("make", [page_of_text, phantom_of_a_head, shaded_noise])
def test_what_is_no_radiograph_of_a_chest_is_not_scored(shipped: Classifier, make: Callable[[int], Pixels]) -> None:
    said = opinions(shipped, [make(seed) for seed in range(20)])
    assert sum(opinion.score is None for opinion in said) >= 19
    assert all("no frontal chest radiograph" in opinion.reason for opinion in said if opinion.score is None)


def test_a_hip_and_a_dog_are_told_by_their_pixels_alone(shipped: Classifier, shared_data: Path) -> None:
    found = {
        name: opinions(shipped, [read_picture(shared_data / "dicom" / name).pixels])[0]
        for name in ("RG2_J2KR.dcm", "dx_image.dcm")
    }
    assert {name: opinion.score for name, opinion in found.items()} == dict.fromkeys(found)


def test_a_film_that_lies_on_its_side_scores_as_it_does_upright(shipped: Classifier, demo_films: list[Path]) -> None:
    pixels = [read_picture(path).pixels for path in demo_films]
    upright = opinions(shipped, pixels)
    for quarters in (1, 2, 3):
        lying = opinions(shipped, [np.rot90(film, quarters).copy() for film in pixels])
        noticed = [opinion for opinion in lying if "turned" in opinion.reason]
        assert len(noticed) >= 0.9 * len(lying)
        pairs = [
            (up.score.likelihood, down.score.likelihood)
            for up, down in zip(upright, lying, strict=True)
            if up.score and down.score and "turned" in down.reason
        ]
        assert np.median([abs(up - down) for up, down in pairs]) <= 0.03


def test_every_scored_film_shows_where(shipped: Classifier, demo_films: list[Path]) -> None:
    for opinion in opinions(shipped, [read_picture(path).pixels for path in demo_films]):
        assert opinion.score is not None
        assert opinion.score.explanation is not None
        shown = opinion.score.explanation
        assert len(shown.heat) == shown.rows * shown.columns == 100
        assert 0 <= shown.extent <= 1
        for box in shown.regions:
            assert 0 <= box.left < box.left + box.width <= 1 + 1e-9
            assert 0 <= box.top < box.top + box.height <= 1 + 1e-9


def test_few_true_frontal_films_of_any_source_are_refused(shipped: Classifier, shared_data: Path) -> None:
    for pattern in ("guangzhou/val/*/*", "nih/val/*", "nlm/*/*"):
        files = sorted(shared_data.glob(pattern))[::4]
        assert len(files) > 40
        said = opinions(shipped, [read_picture(file).pixels for file in files])
        assert sum(opinion.score is None for opinion in said) <= max(1, 0.02 * len(said)), pattern


def test_readme_tells_what_the_card_tells(shipped: Classifier) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    told = readme.partition(BEGIN)[2].partition(END)[0].strip()
    assert told == markdown(shipped.card).strip()

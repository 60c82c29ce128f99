"""What the tags say is no frontal chest film is not scored, and says why."""

from __future__ import annotations

import pytest

from pneumo_desktop.case import Projection
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.gate import gate


@pytest.mark.parametrize(
    "tags",
    [
        FilmTags(),
        FilmTags(modality="DX", body_part_examined="CHEST", view_position="AP"),
        FilmTags(modality="CR", body_part_examined="THORAX", view_position="PA"),
        FilmTags(modality="CR", body_part_examined="CHESTABDOMEN"),
        FilmTags(modality="DX", descriptions="CHEST AP AND LATERAL"),
        FilmTags(modality="DX", body_part_examined="CHEST", view_position="LLD"),
        FilmTags(modality="OT", body_part_examined="UNKNOWN"),
        FilmTags(modality="DX", descriptions="CHEST AP", institution_name="Dog River and Diamond Head Hospital"),
    ],
)
def test_may_be_a_frontal_chest_film(tags: FilmTags) -> None:
    assert gate(tags).reason == ""


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        (FilmTags(modality="CT", body_part_examined="CHEST"), "CT slice"),
        (FilmTags(modality="XY"), "modality XY"),
        (FilmTags(modality="CR", body_part_examined="HIP"), "HIP"),
        (FilmTags(modality="DX", descriptions="LEFT KNEE 2 VIEWS"), "KNEE"),
        (FilmTags(modality="DX", body_part_examined="THORAX", descriptions="CANINE LATERAL THORAX"), "animal"),
        (FilmTags(modality="DX", body_part_examined="CHEST", species="Felis catus"), "animal"),
        (FilmTags(modality="DX", body_part_examined="CHEST", institution_name="Veterinarian"), "animal"),
    ],
)
def test_is_surely_none(tags: FilmTags, said: str) -> None:
    found = gate(tags)
    assert found.projection is Projection.NOT_CHEST
    assert said in found.reason


@pytest.mark.parametrize(
    "tags",
    [
        FilmTags(modality="DX", body_part_examined="CHEST", view_position="LL"),
        FilmTags(modality="DX", body_part_examined="CHEST", patient_orientation="A\\F"),
        FilmTags(modality="DX", descriptions="CHEST LATERAL"),
        FilmTags(modality="DX", view_position="LEFT LATERAL"),
        FilmTags(modality="DX", descriptions="CHEST LATERAL", institution_name="Mercy Hospital PA"),
    ],
)
def test_lateral_is_shown_but_not_scored(tags: FilmTags) -> None:
    found = gate(tags)
    assert found.projection is Projection.LATERAL_CHEST
    assert "Lateral" in found.reason


def test_frontal_is_known_when_tags_say_so() -> None:
    assert (
        gate(FilmTags(modality="DX", body_part_examined="CHEST", view_position="AP")).projection
        is Projection.FRONTAL_CHEST
    )

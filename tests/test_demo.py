"""The demo's films are what the issue of a demo needs: every form, invented children, one damaged."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pneumo_desktop.demo import feed
from pneumo_desktop.identity import prior_key
from pneumo_desktop.imaging.read import examine
from pneumo_desktop.resources import resource


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_two_dozen_films_in_every_form_of_invented_children(tmp_path: Path) -> None:
    arrived = [(path.suffix, examine(path, (160, 160))) for path in feed(tmp_path, 0, date(2026, 1, 31))]
    forms = Counter(suffix for suffix, _ in arrived)
    assert forms == {".dcm": 23, ".jpeg": 2, ".png": 2}
    assert [bool(examined.reason) for _, examined in arrived].count(True) == 1
    dicom = [examined.tags for suffix, examined in arrived if suffix == ".dcm"]
    assert {tags.bits_stored for tags in dicom} == {8, 12}
    assert {tags.photometric_interpretation for tags in dicom} == {"MONOCHROME1", "MONOCHROME2"}
    assert all(tags.age_months is not None and 12 <= tags.age_months < 72 for tags in dicom)
    assert len({tags.patient_id for tags in dicom}) == len({tags.patient_name for tags in dicom}) == 20
    assert not list(tmp_path.glob(".*"))
    earlier = [tags for tags in dicom if tags.acquired_at < "2026-01-31"]
    assert len(earlier) == 3
    now = {prior_key([tags], None): tags for tags in dicom if tags not in earlier}
    assert all(now[prior_key([tags], None)].study_instance_uid != tags.study_instance_uid for tags in earlier)


def test_it_is_small_and_says_whose_films_they_are() -> None:
    files = list(resource("demo").iterdir())
    assert sum(path.stat().st_size for path in files) < 12_000_000
    assert "CC BY 4.0" in (resource("demo") / "ATTRIBUTION.md").read_text()

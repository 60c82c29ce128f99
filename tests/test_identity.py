"""Two cases are of one patient only where ID, issuer, name and birth date agree and none of them is a placeholder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import numpy as np
import pytest

from pneumo_desktop.audit.verify import verify
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.identity import (
    Correction,
    effective,
    plain_name,
    prior_key,
    remarks_as_corrected,
    standing_correction,
)
from pneumo_desktop.review.identify import identify
from pneumo_desktop.worklist.store import Store

BIRTH = date(2024, 2, 29)
NOW = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)


def tags(**said: object) -> FilmTags:
    values = {"patient_id": "P-1", "patient_name": "Vega^Ada", "patient_birth_date": BIRTH}
    return FilmTags(**{**values, **said})  # type: ignore[arg-type]


def correction(**fields: str) -> Correction:
    return Correction(1, "Dr A", authenticated=False, given_at=NOW, reason="typed wrong", correction_id=1, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        {"patient_id": " P-1 "},
        {"patient_name": "VEGA^ADA^^^"},
        {"patient_name": " Vega ^ Ada "},
        {"patient_name": "Vega^Ada^^Dr"},
        {"patient_name": "Vega^Ada=ベガ^アダ"},
        {"patient_name": "Ｖｅｇａ^Ada"},
        {"patient_sex": "F"},
    ],
)
def test_padding_case_titles_and_other_scripts_do_not_part_one_patient(said: dict[str, str]) -> None:
    assert prior_key([tags(**said)], None) == prior_key([tags()], None) is not None


@pytest.mark.parametrize(
    "said",
    [
        {"patient_id": "P-2"},
        {"patient_id": "p-1"},
        {"patient_id": "P-01"},
        {"issuer_of_patient_id": "Clinic B"},
        {"patient_name": "Vega^Ade"},
        {"patient_name": "Ada^Vega"},
        {"patient_name": "Vega^Ada^Maria"},
        {"patient_name": "Véga^Ada"},
        {"patient_birth_date": date(2024, 2, 28)},
    ],
)
def test_a_difference_in_any_of_the_four_keeps_two_cases_apart(said: dict[str, str]) -> None:
    assert prior_key([tags(**said)], None) not in (None, prior_key([tags()], None))


@pytest.mark.parametrize(
    "said",
    [
        {"patient_id": ""},
        {"patient_id": "0000"},
        {"patient_id": "UNKNOWN"},
        {"patient_name": ""},
        {"patient_name": "^^"},
        {"patient_name": "Unknown^Unknown"},
        {"patient_name": "XXX^"},
        {"patient_birth_date": None},
        {"patient_birth_date": date(1900, 1, 1)},
    ],
)
def test_blank_identity_and_placeholders_join_nothing(said: dict[str, str]) -> None:
    assert prior_key([tags(**said)], None) is None


def test_films_of_one_case_that_name_two_people_join_nothing_until_a_person_says_which_is_right() -> None:
    films = [tags(), tags(patient_name="Other^Name")]
    assert prior_key(films, None) is None
    assert prior_key(films, correction(patient_name="Vega^Ada")) == prior_key([tags()], None)
    assert prior_key([tags(), FilmTags()], None) == prior_key([tags()], None)  # says less, but nothing else


def test_a_name_of_another_script_alone_still_is_a_name() -> None:
    assert plain_name("=山田^太郎") == "山田^太郎"


def test_a_corrected_birth_date_gives_the_age_on_the_day_of_the_film() -> None:
    film = tags(acquired_at="2025-03-01 10:00", age_months=99)
    assert effective(film, correction(patient_birth_date="2024-02-29"), NOW).age_months == 12
    assert effective(film, correction(patient_birth_date=""), NOW).age_months is None
    assert effective(film, correction(patient_birth_date="2025-03-02"), NOW).age_months is None  # born after the film
    assert effective(film, correction(patient_id="P-9"), NOW).age_months == 99
    assert effective(FilmTags(), correction(patient_birth_date="2024-02-29"), NOW).age_months == 23  # day of arrival


def test_the_last_correction_that_was_not_taken_back_stands() -> None:
    one, two = correction(patient_id="P-2"), Correction(1, "Dr A", False, NOW, "again", "P-3", correction_id=2)
    back = Correction(1, "Dr A", False, NOW, "no", withdraws=2, correction_id=3)
    assert standing_correction([one, two]) is two
    assert standing_correction([one, two, back]) is one
    assert standing_correction([]) is None


def test_a_remark_on_an_age_that_a_person_corrected_no_longer_stands_on_the_row(
    store: Store, add: Callable[..., int]
) -> None:
    age = "Outside what the model was validated on: the patient is 70 years old, it was validated on children."
    case_id = add("a", 0.9, reason=f"The film is turned. {age}", tags=FilmTags(age_months=840))
    identify(store, case_id, {"patient_birth_date": "2022-01-31"}, "label of another patient", "Dr A")
    with store.reading() as reader:
        case, film = reader.case(case_id), reader.films(case_id)[0]
    assert case is not None
    assert (case.reason, film.reason) == ("The film is turned.", f"The film is turned. {age}")
    assert case.tags.age_months is not None
    assert case.tags.age_months < 840
    verify(store)
    identify(store, case_id, {"patient_name": "Vega^Ada"}, "label of another patient", "Dr A")
    with store.reading() as reader:
        assert reader.queue()[0].reason == "The film is turned."  # the birth date still stands corrected


def test_the_remark_on_an_age_is_the_one_that_the_model_makes() -> None:
    from pneumo_desktop.inference.card import find_weights, load_card
    from pneumo_desktop.inference.judge import judge
    from pneumo_desktop.inference.network import PLACES
    from pneumo_desktop.inference.reading import readings

    card = load_card(find_weights().with_suffix(".json"))
    (reading,) = readings(np.zeros((1, PLACES + 100), dtype=np.float32), (160, 160))
    said = judge(reading, card, "cpu", age_months=840, share=None).reason
    assert "70 years old" in said
    assert "validated" not in remarks_as_corrected(said, correction(patient_birth_date="2022-01-31"))
    assert remarks_as_corrected(said, correction(patient_id="P7")) == said

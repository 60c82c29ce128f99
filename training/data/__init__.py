"""Labelled films for training: what lies in a folder or an index, whose films they are, and their prepared inputs.

In the order in which it happens: `sources` reads folders and indexes (`kaggle`, `rsna`, `index`), `splits` divides them
by patient, `cache` decodes them once, `balance` says in which order they are learned from.
"""

from training.data.balance import Balance
from training.data.cache import Films, LeftOut, load_films, read_input, report_left_out
from training.data.names import SUFFIXES, patient_of
from training.data.sample import LABELS, NEVER_TRAINED, Box, DataRefused, Sample
from training.data.sources import read_samples, read_sources
from training.data.splits import (
    LEAST_TRAIN_TO_VAL,
    LEAST_VAL,
    VAL_SHARE,
    Division,
    divide,
    refuse_shared_patients,
    shared_patients,
    training_splits,
)

__all__ = [
    "LABELS",
    "LEAST_TRAIN_TO_VAL",
    "LEAST_VAL",
    "NEVER_TRAINED",
    "SUFFIXES",
    "VAL_SHARE",
    "Balance",
    "Box",
    "DataRefused",
    "Division",
    "Films",
    "LeftOut",
    "Sample",
    "divide",
    "load_films",
    "patient_of",
    "read_input",
    "read_samples",
    "read_sources",
    "refuse_shared_patients",
    "report_left_out",
    "shared_patients",
    "training_splits",
]

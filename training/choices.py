"""The words that a recipe knows, and what is taken where nobody says otherwise; light, for the command line."""

from __future__ import annotations

OPTIMIZERS = ("adamw", "adam", "sgd", "rmsprop")
LOSSES = ("weighted-bce", "bce", "smoothed", "focal")
SCHEDULES = ("one-cycle", "cosine", "step", "constant", "plateau")
AUGMENTS = ("none", "light", "standard", "strong")
PRECISIONS = ("auto", "bf16", "fp16", "fp32")

RATES = {"adamw": 1e-3, "adam": 1e-3, "sgd": 0.05, "rmsprop": 3e-4}
DECAYS = {"adamw": 0.02, "adam": 1e-4, "sgd": 1e-4, "rmsprop": 1e-4}
SMOOTHINGS = {"weighted-bce": 0.05, "smoothed": 0.1, "bce": 0.0, "focal": 0.0}
WARM_UPS = {"one-cycle": 0.2, "cosine": 0.05, "step": 0.05, "plateau": 0.05, "constant": 0.0}
"""What is taken where nobody says otherwise."""

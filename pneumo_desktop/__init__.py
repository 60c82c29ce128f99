"""Pneumo Desktop: orders a chest X-ray worklist by likelihood of pneumonia, on one PC, without a network."""

__version__ = "0.1.0"

"""Figures of a home out of its own record: volume, waits, agreement, calibration, drift."""

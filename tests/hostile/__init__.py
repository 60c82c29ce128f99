"""Hostile files, made by seed from real films: `python -m tests.hostile --count 5000 --seed 1` reads them all."""

"""The record on the desktop: its signed head, to be compared and taken away."""

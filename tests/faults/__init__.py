"""The fault harness: films stream in while the engine is killed, the disk fills or the power goes; then all is counted.

Short in the test suite; long by `python -m tests.faults --kills 1000 --seed 1`.
"""

"""Pixels to score: the card, the network, the device it runs on, and the classifier that joins them."""

import os

# Read once, when torch is loaded. Threads that spin while they wait for each other take the cores from the decoders,
# and where anything else runs on the PC they make the model ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

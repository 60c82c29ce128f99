"""Pixels to score: the network, its card, the device it runs on, and the classifier that joins them."""

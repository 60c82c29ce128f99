"""Pixels to score: the card, the network, the device it runs on, and the classifier that joins them."""

"""How good a model is on labelled films, in whom, how far to be taken at its word, and where it was wrong."""

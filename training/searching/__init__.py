"""A small search for settings of `fit`, on one half of val; the other half says what the best is really worth."""

"""A site's own decided cases as a data set, and the model in use taught further on them."""

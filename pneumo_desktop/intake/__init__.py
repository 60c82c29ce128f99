"""A file lands: the watcher that notices it, and the library that keeps the program's own copy."""

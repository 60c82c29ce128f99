"""What `python -m training` can be asked: a module for each group of commands, which adds its parsers and runs them."""

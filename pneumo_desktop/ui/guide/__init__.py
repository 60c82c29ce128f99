"""What explains the program: first start, guide, about the model."""

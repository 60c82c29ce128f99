"""Decided cases in the forms they leave in: what is asked for, what is told of each case, a writer for each form."""

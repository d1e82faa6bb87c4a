"""Code changed in one place at a time, to see whether the tests of its room notice."""

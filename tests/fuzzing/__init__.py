"""A fuzzer that follows which lines an input reaches: what it tries, and what once broke."""

"""Commands killed at moments of chance: what they leave, and that the next run makes it good."""

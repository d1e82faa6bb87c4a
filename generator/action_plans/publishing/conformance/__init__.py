"""The form of the data for other people's programs: its files, and cases to try a program with."""

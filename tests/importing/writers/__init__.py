"""Write a Document out as a file of each format, so that the readers have something to read."""

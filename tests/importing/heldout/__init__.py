"""Small documents of every format, written before the code that reads them was looked at."""

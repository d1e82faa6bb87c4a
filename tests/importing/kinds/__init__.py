"""Files of the kinds that test suites of document libraries hold, described anew, word by word."""

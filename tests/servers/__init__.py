"""The header files of a site, each given to the real server that it is for."""

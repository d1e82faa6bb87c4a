"""Options that all tests share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--rewrite`: expected files are written anew, to be read in review."""
    parser.addoption("--rewrite", action="store_true", help="write expected files anew")

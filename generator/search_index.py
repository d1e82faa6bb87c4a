"""Search index (being built)."""

from pathlib import Path

from generator.publishing.edition import Edition


def index_search(edition: Edition, site: Path) -> None:
    """Index."""

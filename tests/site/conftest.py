"""The data of the built site, as those read it who have nothing but the site."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

Entry = Mapping[str, Any]


@pytest.fixture(scope="session")
def recommendations(content_site: Path) -> Sequence[Entry]:
    """`data/recommendations.json`."""
    text = (content_site / "data" / "recommendations.json").read_text(encoding="utf-8")
    found: list[Entry] = json.loads(text)
    return found


@pytest.fixture(scope="session")
def plans(content_site: Path) -> Mapping[str, Any]:
    """`data/plans.json`."""
    found: Mapping[str, Any] = json.loads(
        (content_site / "data" / "plans.json").read_text(encoding="utf-8")
    )
    return found


@pytest.fixture(scope="session")
def content_address(content_site: Path, serve: Callable[[Path], str]) -> str:
    """Where the site of `content/` is served, below a path of its own."""
    return f"{serve(content_site.parent)}{content_site.name}/"

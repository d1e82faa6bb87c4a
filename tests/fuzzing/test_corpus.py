"""Inputs that once broke what is fuzzed, as `make fuzz-deep` found them, made small."""

from pathlib import Path

import pytest

from tests.fuzzing.targets import CORPUS, TARGETS


@pytest.mark.parametrize(
    "path", sorted(CORPUS.rglob("*.input")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_what_broke_once_breaks_no_more(path: Path) -> None:
    TARGETS[path.parent.name].tried(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_breaks_of_what_the_fuzzer_begins_with(name: str) -> None:
    target = TARGETS[name]
    assert target.seeds()
    for data in target.seeds()[:3]:
        target.tried(data[: target.longest])

"""Files that once broke a reader or the assembler, as `make fuzz` found them; and some new ones."""

import random
from pathlib import Path

import pytest

from action_plans.importing.document import Format
from tests.importing.fuzzing import CORPUS, changed, seeds, tried


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda path: path.name)
def test_what_broke_a_reader_breaks_it_no_more(path: Path) -> None:
    tried(path.read_bytes(), Format(path.suffix[1:]))


@pytest.mark.parametrize("format", list(Format))
def test_changed_documents_break_nothing(format: Format) -> None:
    chance = random.Random(1)
    some = [each for each in seeds(format) if len(each) < 20_000]
    for _ in range(12):
        tried(changed(chance, chance.choice(some), format), format)

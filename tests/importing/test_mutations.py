"""Documents broken at random, rows and cells lost, moved, repeated or parted: no word is lost."""

import random
from collections.abc import Callable

import pytest

from action_plans.importing.document import Unreadable
from action_plans.importing.from_text import read_text
from action_plans.importing.importer import imported
from action_plans.reading.plan_reader import read_plan
from tests.cases import case_files
from tests.importing.reading import DOCUMENTS, vocabulary

TEXTS = [path.read_text(encoding="utf-8") for path in case_files(DOCUMENTS, "*.txt")]
Mutation = Callable[[random.Random, list[str], int], None]


def blank_line(_: random.Random, lines: list[str], at: int) -> None:
    lines.insert(at, "")


def lost_line(_: random.Random, lines: list[str], at: int) -> None:
    lines[at] = ""


def lost_cell(chance: random.Random, lines: list[str], at: int) -> None:
    cells = lines[at].split("\t")
    cells.pop(chance.randrange(len(cells)))
    lines[at] = "\t".join(cells)


def mixed_cells(chance: random.Random, lines: list[str], at: int) -> None:
    cells = lines[at].split("\t")
    chance.shuffle(cells)
    lines[at] = "\t".join(cells)


def parted_line(chance: random.Random, lines: list[str], at: int) -> None:
    cut = chance.randrange(len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]


def repeated_line(chance: random.Random, lines: list[str], at: int) -> None:
    lines.insert(at, chance.choice(lines))


MUTATIONS: tuple[Mutation, ...] = (
    blank_line,
    lost_line,
    lost_cell,
    mixed_cells,
    parted_line,
    repeated_line,
)


@pytest.mark.parametrize("seed", range(60))
def test_no_word_goes_missing(seed: int) -> None:
    chance = random.Random(seed)
    lines = chance.choice(TEXTS).split("\n")
    for _ in range(chance.randint(1, 12)):
        chance.choice(MUTATIONS)(chance, lines, chance.randrange(len(lines)))
    try:
        made = imported(
            read_text("\n".join(lines).encode(), "x.txt", ""), vocabulary(), "same-plan"
        )
    except Unreadable as reason:
        assert str(reason).endswith(".")
        return
    assert made.coverage.lost == {}
    assert made.coverage.invented == {}
    assert read_plan(made.text.encode(), "same-plan.yml").plan is not None

"""`content/published.yml`: its shape, what it says, and how it is written.

Must not know: plans, what the ledger is compared with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.model.ledger import Ledger
from action_plans.model.problem import Problem
from action_plans.reading.files import file_bytes
from action_plans.reading.plan_fields import ACTION_ID_SHAPE
from action_plans.reading.shaped_file import read_shaped
from action_plans.reading.shapes.lists import ListOf, MappingOf
from action_plans.reading.source_file import SourceFile

NAME: Final = "published.yml"
HEAD: Final = """\
# What has been published: each plan, its recommendations by number, their actions by id. Their
# addresses stay for good. Written by `plans record`.
"""
LEDGER: Final = MappingOf(
    "a set of plans by id",
    MappingOf(
        "a set of recommendations by number",
        ListOf("a list of action ids", ACTION_ID_SHAPE, unique=True),
    ),
    keys_are_ids=True,
)


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """What the file gave: the ledger, None if there is no file or none can be made of it."""

    ledger: Ledger | None = None
    source: SourceFile | None = None
    problems: tuple[Problem, ...] = ()


def read_ledger(path: Path, shown: str) -> LedgerReading:
    """Return what the file says; `shown` is how problems name it."""
    data = file_bytes(path, shown)
    if isinstance(data, Problem):
        return LedgerReading(problems=(data,))
    if data is None:
        return LedgerReading()
    problems: list[Problem] = []
    source, value = read_shaped(data, shown, LEDGER, problems)
    ledger = None if problems else Ledger({id: dict(each) for id, each in value or ()})
    return LedgerReading(ledger, source, tuple(problems))


def ledger_text(ledger: Ledger) -> str:
    """Return the file that says so; a recommendation is a line."""
    return HEAD + "".join(_plan(id, numbers) for id, numbers in ledger.plans.items())


def _plan(id: str, numbers: Mapping[str, tuple[str, ...]]) -> str:
    if not numbers:
        return f"{id}: {{}}\n"
    lines = (f"  '{number}': [{', '.join(actions)}]\n" for number, actions in numbers.items())
    return f"{id}:\n{''.join(lines)}"

"""`content/published.yml`: its shape, what it says, and how it is written.

Must not know: plans, what the ledger is compared with.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from action_plans.model.ledger import Ledger
from action_plans.model.problem import Problem
from action_plans.reading.files import file_bytes
from action_plans.reading.located import nodes
from action_plans.reading.located.notes import Notes
from action_plans.reading.plan_fields import ACTION_ID_SHAPE
from action_plans.reading.shaped_file import read_shaped
from action_plans.reading.shapes.lists import ListOf, MappingOf
from action_plans.reading.shapes.shape import JsonSchema, KnownIds, Shape
from action_plans.reading.shapes.typed import Day
from action_plans.reading.source_file import SourceFile

NAME: Final = "published.yml"
HEAD: Final = """\
# What has been published: each plan, the day since when, its recommendations by number, their
# actions by id. Their addresses stay for good. Written by `plans record`.
"""
SINCE: Final = "since"
_NUMBERS: Final = MappingOf(
    "a set of recommendations by number",
    ListOf("a list of action ids", ACTION_ID_SHAPE, unique=True),
)
_DAY: Final = Day()
Noted = tuple[date | None, tuple[tuple[str, tuple[str, ...]], ...]]


class _NotedPlan(Shape[Noted]):
    """What is noted of a plan: recommendations by number, and among them the day since when."""

    noun = _NUMBERS.noun

    def read(self, node: nodes.Node, notes: Notes) -> Noted | None:
        """Return the day, None if there is none, and the recommendations."""
        if not isinstance(node, nodes.Mapping):
            _NUMBERS.read(node, notes)
            return None
        days = [value for key, value in node.entries if key.text == SINCE]
        others = tuple(each for each in node.entries if each[0].text != SINCE)
        numbers = _NUMBERS.read(node._replace(entries=others), notes)
        since = _DAY.read(days[0], notes) if days else None
        return since, numbers or ()

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the schema of the recommendations, with the day beside them."""
        return {**_NUMBERS.schema(known), "properties": {SINCE: _DAY.schema(known)}}


LEDGER: Final = MappingOf("a set of plans by id", _NotedPlan(), keys_are_ids=True)


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
    ledger = None if problems else _ledger(value or ())
    return LedgerReading(ledger, source, tuple(problems))


def _ledger(value: Iterable[tuple[str, Noted]]) -> Ledger:
    plans, since = {}, {}
    for id, (day, numbers) in value:
        plans[id] = dict(numbers)
        if day:
            since[id] = day
    return Ledger(plans, since)


def ledger_text(ledger: Ledger) -> str:
    """Return the file that says so; a recommendation is a line."""
    return HEAD + "".join(
        _plan(id, numbers, ledger.since.get(id)) for id, numbers in ledger.plans.items()
    )


def _plan(id: str, numbers: Mapping[str, tuple[str, ...]], since: date | None) -> str:
    lines = [f"  {SINCE}: {since.isoformat()}\n"] if since else []
    lines += [f"  '{number}': [{', '.join(actions)}]\n" for number, actions in numbers.items()]
    return f"{id}:\n{''.join(lines)}" if lines else f"{id}: {{}}\n"

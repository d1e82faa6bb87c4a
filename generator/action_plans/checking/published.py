"""Rules: what has been published keeps its address, and is noted in the ledger.

Must not know: YAML, how the ledger is written.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.model.ledger import Ledger, Lost, lost_in, with_library
from action_plans.model.problem import Problem, Severity
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path

_SHOWN: Final = 5  # of what the ledger lacks


def addresses_stay(reading: LibraryReading) -> Iterator[Problem]:
    """Everything in the ledger has an address that leads somewhere."""
    if reading.published.ledger is None:
        return
    for lost in lost_in(reading.published.ledger, reading.library):
        if not lost.now:
            yield from _lost_plan(lost, reading)
        elif not _may_be_there(lost, reading):
            yield _lost_part(lost, reading)


def _lost_plan(lost: Lost, reading: LibraryReading) -> Iterator[Problem]:
    source = reading.published.source
    if source and lost.plan not in reading.sources:
        yield source.problem(
            (lost.plan,),
            CheckCode.ADDRESS_LOST,
            Severity.ERROR,
            f"the plan '{lost.plan}' was published, and nothing leads from {lost.address} any more",
            f"Put content/plans/{lost.plan}.yml back; then 'plans rename {lost.plan} NEW', or"
            f" 'plans withdraw {lost.plan} --why …'.",
            key=True,
        )


def _may_be_there(lost: Lost, reading: LibraryReading) -> bool:
    """True if an entry of the same list cannot be read, or bears what another does: that is told.

    It is then the one that stands twice which lacks what it had.
    """
    source, entries = reading.sources[lost.now], reading.library.plans[lost.now].recommendations
    numbers = [each.number for each in entries]
    if _has_twice(numbers) and (not lost.action or numbers.count(lost.number) > 1):
        return True
    ids = [each.id for one in entries if one.number == lost.number for each in one.actions]
    if lost.action and _has_twice(ids):
        return True
    if lost.action and source.lacks_entries((*_path(lost, reading), "actions")):
        return True
    return source.lacks_entries(("recommendations",))


def _has_twice(words: Sequence[str]) -> bool:
    return len(set(words)) < len(words)


def _path(lost: Lost, reading: LibraryReading) -> Path:
    """Return the path of the recommendation whose action is lost."""
    found = reading.library.plans[lost.now].recommendations
    at = next((at for at, each in enumerate(found) if each.number == lost.number), 0)
    return ("recommendations", at)


def _lost_part(lost: Lost, reading: LibraryReading) -> Problem:
    what = f"action {lost.action} of recommendation" if lost.action else "recommendation"
    kept = "an action its id" if lost.action else "a recommendation its number"
    path: Path = ("recommendations",)
    if lost.action:
        path = (*_path(lost, reading), "number")
    return reading.sources[lost.now].problem(
        path,
        CheckCode.ADDRESS_LOST,
        Severity.ERROR,
        f"{what} {lost.number} was published at {lost.address}, and is gone",
        f"Once published, {kept} keeps. If it never was, 'plans record --forget {lost}'.",
        key=not lost.action,
    )


def ledger_is_current(reading: LibraryReading) -> Iterator[Problem]:
    """All that is in the plans stands in the ledger, where there is one."""
    ledger, source = reading.published.ledger, reading.published.source
    if ledger is None or source is None:
        return
    missing = list(missing_in(ledger, reading))
    if missing:
        shown = list(islice(missing, _SHOWN))
        more = f" and {len(missing) - len(shown)} more" if len(missing) > len(shown) else ""
        yield source.problem(
            (),
            CheckCode.LEDGER_STALE,
            Severity.ERROR,
            f"this does not have {', '.join(shown)}{more}",
            "Run 'plans record', and commit the file with the plan.",
        )


def missing_in(ledger: Ledger, reading: LibraryReading) -> Iterator[str]:
    """Yield what the ledger lacks, a plan as one; actions of what it has, one by one."""
    whole = with_library(ledger, reading.library)
    for id, numbers in whole.plans.items():
        if id not in ledger.plans:
            yield id
            continue
        for number, actions in numbers.items():
            if number not in ledger.plans[id]:
                yield f"{id}#{number}"
                continue
            for action in actions:
                if action not in ledger.plans[id][number]:
                    yield f"{id}#{number}/{action}"

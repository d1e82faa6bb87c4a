"""One meaning, one place: whatever tells values of a closed list apart speaks of all of them.

A value that is added to a list of `model/terms.py` fails here for every table that lacks it, by
the place of the table, until each has it.
"""

import ast
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from action_plans.importing.layouts.read_layouts import shared_words
from action_plans.model import due, meaning, terms
from action_plans.model.terms import Reported, ReportedInWords

PACKAGE = Path(__file__).parent.parent / "generator" / "action_plans"
LISTS: dict[str, type[StrEnum]] = {
    name: found
    for module in (terms, meaning, due)
    for name, found in vars(module).items()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
}
# What an update cannot say of an action in so many words, since it is concluded from its absence.
NEVER_SAID = {Reported.NOT_MENTIONED, Reported.NOT_APPLICABLE}


def value_of(node: ast.expr | None) -> tuple[str, str] | None:
    """Return the list and the name of the value that an expression names, or None."""
    match node:
        case ast.Attribute(value=ast.Name(id=of), attr=name) if of in LISTS:
            return (of, name) if name in LISTS[of].__members__ else None
    return None


def named(nodes: list[ast.expr | None] | list[ast.expr]) -> dict[str, set[str]]:
    """Return the values that the expressions name, by their list."""
    found: dict[str, set[str]] = {}
    for of, name in filter(None, map(value_of, nodes)):
        found.setdefault(of, set()).add(name)
    return found


def lacking(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield each table of values that lacks some, and each group of values that is no table."""
    for node in ast.walk(tree):
        match node:
            case ast.Dict(keys=keys) if None not in keys:
                for of, names in named(keys).items():
                    if missing := LISTS[of].__members__.keys() - names:
                        yield node.lineno, f"this table lacks {of}.{', '.join(sorted(missing))}"
            case ast.Tuple(elts=elements) | ast.Set(elts=elements) | ast.List(elts=elements):
                for of, names in named(elements).items():
                    if len(names) > 1:
                        yield node.lineno, f"a group of {of} that a new value would be missing from"


def test_every_table_of_values_has_every_value() -> None:
    found = [
        f"{file.relative_to(PACKAGE)}:{line}: {what}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for line, what in lacking(ast.parse(file.read_text("utf-8")))
    ]
    assert not found, "\n" + "\n".join(found)


def test_whatever_may_be_reported_can_be_said_in_words_as_itself() -> None:
    assert set(meaning.IN_WORDS) == set(ReportedInWords)
    assert set(Reported) - NEVER_SAID <= set(meaning.IN_WORDS.values())
    for said, reported in meaning.IN_WORDS.items():
        assert said.value == reported.value or said is ReportedInWords.OVERDUE


def test_every_state_that_an_update_may_have_is_read_of_a_document_too() -> None:
    """By at least one phrase of the words that all layouts share; silence is read of none, and what
    says that nothing is done ("open") reports nothing.
    """
    read = set(shared_words().states.values()) - {""}
    assert read == set(ReportedInWords) - {ReportedInWords.NOTHING_REPORTED}

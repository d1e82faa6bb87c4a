"""No text of a plan escapes the rules that look for names, addresses and numbers."""

import dataclasses
import types
import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum

from action_plans.checking.texts import texts_of
from action_plans.model.plan import Plan

# Ids, references and words of a list: nobody can write anything of his own there. What stands
# neither here nor in `texts_of` is looked at by no rule.
NOT_TEXTS = {
    "Allowed.text",  # what would be an error elsewhere
    "Plan.id",
    "Plan.was",
    "Plan.inspectorate",
    "Plan.respondent",
    "Recommendation.to",
    "Recommendation.themes",
    "Action.id",
    "Update.answers",
    "Check.by",
    "Check.date",
    "Review.by",
    "Document.sha256",
    "Ref.plan",
    "Ref.number",
    "Ref.action",
    # Parts of a date cell, which is looked at as it is printed.
    "Due.about",
    "Due.condition",
    "Due.mark",
    "Due.recurs",
    "Due.why_unread",
}


def filled(kind: object, name: str = "") -> object:
    """Return a value of a type in which every text says which field it is of."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return filled(next(each for each in inner if each is not type(None)), name)
    if origin is tuple:
        parts = inner[:1] if inner[-1] is Ellipsis else inner
        return tuple(filled(each, name) for each in parts)
    if origin is frozenset:
        return frozenset({filled(inner[0], name)})
    assert isinstance(kind, type), kind
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        made = {
            each.name: filled(hints[each.name], f"{kind.__name__}.{each.name}")
            for each in dataclasses.fields(kind)
        }
        return kind(**made)
    if issubclass(kind, Enum):
        return next(iter(kind))
    if kind is str:
        return name
    return {date: date(2020, 1, 1), int: 1, float: 1.0, bool: False}[kind]


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in a value, which is the name of the field that it is of."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from texts_in(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))


def test_the_cells_of_an_update_are_looked_at_as_those_of_an_action_are() -> None:
    plan = filled(Plan)
    assert isinstance(plan, Plan)
    paths = {path for path, _ in texts_of(plan)}
    for rows in ("actions", "updates"):
        assert ("recommendations", 0, rows, 0, "due") in paths
        assert ("recommendations", 0, rows, 0, "owners", 0) in paths


def test_every_text_of_a_plan_is_looked_at() -> None:
    plan = filled(Plan)
    assert isinstance(plan, Plan)
    looked_at = {text for _, text in texts_of(plan)}
    assert set(texts_in(plan)) - looked_at == NOT_TEXTS

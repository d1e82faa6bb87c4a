"""The values of a plan's fields, as a change shows them.

Must not know: which fields there are, what changed.
"""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum

from action_plans.model.due import Due
from action_plans.model.refs import Ref


def shown(value: object, own_plan: str = "") -> str:
    """Return a field's value in words; nothing for an absent one.

    A reference into `own_plan` is shown without the plan's id, so that renaming a plan is one
    change and not one for each reference in it.
    """
    match value:
        case None | False | "" | ():
            return ""
        case True:
            return "yes"
        case StrEnum():
            return value.replace("-", " ")
        case str() | int() | date():
            return str(value)
        case Due():
            return value.printed
        case Ref():
            return str(value).removeprefix(own_plan) if value.plan == own_plan else str(value)
        case tuple():
            return ", ".join(_part(each, own_plan) for each in value)
        case _ if is_dataclass(value):
            return "; ".join(_fields(value, own_plan))
        case _:
            raise TypeError(f"no words for {type(value).__name__}")


def _part(value: object, own_plan: str) -> str:
    """Return an entry of a list; one that has parts itself, in brackets."""
    words = shown(value, own_plan)
    return f"({words})" if isinstance(value, tuple) else words


def _fields(value: object, own_plan: str) -> list[str]:
    """Return "field: value" for each field that says something."""
    assert is_dataclass(value)
    said = []
    for field in fields(value):
        words = shown(getattr(value, field.name), own_plan)
        if words:
            said.append(f"{field.name.replace('_', ' ')}: {words}")
    return said

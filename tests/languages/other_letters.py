"""A record whose own texts are in other letters, so that what is not the record's is seen.

Must not know: pages, which fields a page shows.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, Final

from action_plans.model.due import Due
from action_plans.model.library import Library

_LETTERS: Final = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абцдефгхийклмнопярстуввхузАБЦДЕФГХИЙКЛМНОПЯРСТУВВХУЗ",
)
# Fields that are no text: what pages are addressed and told apart by.
_MACHINE: Final = frozenset(
    (
        *("id", "plan", "number", "action", "anchor", "file", "url", "sha256", "lang", "mark"),
        *("key", "ref", "organisation", "theme", "themes", "to", "inspectorate", "respondent"),
        *("by", "was", "within", "in_", "answers", "succeeds", "replaced_by", "repository"),
        *("contact", "format", "path", "grounds", "read_as", "reference", "house"),
    )
)


def other_letters(text: str) -> str:
    """Return a text with each Latin letter as a Cyrillic one."""
    return text.translate(_LETTERS)


def in_other_letters(value: object) -> object:
    """Return a value of the model with all its texts in other letters, machine words as they are.

    Date cells keep what they say: only what is printed of them is changed.
    """
    if isinstance(value, Due):
        printed, condition = other_letters(value.printed), other_letters(value.condition)
        return replace(value, printed=printed, condition=condition)
    if isinstance(value, str) and not isinstance(value, Enum):
        return other_letters(value)
    if isinstance(value, tuple | frozenset):
        return type(value)(map(in_other_letters, value))
    if isinstance(value, Mapping):
        return {key: in_other_letters(each) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type | date):
        changed: dict[str, Any] = {
            each.name: in_other_letters(getattr(value, each.name))
            for each in fields(value)
            if each.init
            and (each.name not in _MACHINE or isinstance(getattr(value, each.name), Mapping))
        }
        return replace(value, **changed)
    return value


def library_in_other_letters(library: Library) -> Library:
    """Return a library with all texts of its plans and vocabularies in other letters."""
    changed = in_other_letters(library)
    assert isinstance(changed, Library)
    return changed

"""Changes as JSON, perhaps from a stranger → the same changes, nothing else.

Must not know: where the JSON comes from, who reads the changes.

Standard library only: what comments on pull requests runs without installing anything.
"""

import json
from datetime import date
from typing import Final

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind

MOST_CHANGES: Final = 5_000
LONGEST_VALUE: Final = 100_000  # characters
LONGEST_WORD: Final = 300  # of a reference, or the name of a field


class NotChanges(Exception):
    """The text is not what `as_json` writes; says in one sentence why."""


def changes_in(text: str) -> tuple[Change, ...]:
    """Return the changes that `text` holds. Raises NotChanges."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotChanges("it is no JSON") from error
    listed = data.get("changes") if isinstance(data, dict) else None
    if not isinstance(listed, list) or len(listed) > MOST_CHANGES:
        raise NotChanges(f"it holds no list of at most {MOST_CHANGES} changes")
    return tuple(_change(each) for each in listed)


def _change(data: object) -> Change:
    if not isinstance(data, dict):
        raise NotChanges("a change in it is no record")
    try:
        kind = ChangeKind(_text(data, "kind", LONGEST_WORD))
        return Change(
            kind,
            _text(data, "ref", LONGEST_WORD),
            _text(data, "old", LONGEST_VALUE),
            _text(data, "new", LONGEST_VALUE),
            what=_text(data, "what", LONGEST_WORD),
            months=_whole(data, "months"),
            old_date=_day(data, "old_date"),
            new_date=_day(data, "new_date"),
            dated=_day(data, "document"),
            lesser=_text(data, "lesser", LONGEST_WORD),
        )
    except ValueError as error:
        raise NotChanges(
            "a change in it is of no known kind, or has no date where one is"
        ) from error


def _text(data: dict[object, object], key: str, longest: int) -> str:
    value = data.get(key)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > longest:
        raise NotChanges(f"'{key}' in it is no text, or longer than {longest} characters")
    return value


def _whole(data: dict[object, object], key: str) -> int | None:
    value = data.get(key)
    if value is None or (type(value) is int and abs(value) < 10_000):
        return value
    raise NotChanges(f"'{key}' in it is no number of months")


def _day(data: dict[object, object], key: str) -> date | None:
    value = _text(data, key, LONGEST_WORD)
    return date.fromisoformat(value) if value else None

"""Which action of a later version is which of the plan file.

Must not know: files, comments, what is done with the match.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from action_plans.importing.assemble.sentences import Likeness
from action_plans.model.library import spelling


@dataclass(frozen=True, slots=True)
class Promise:
    """What tells one action from another; `label` as printed, "" if there is none."""

    text: str
    due: str
    owners: tuple[str, ...]
    label: str = ""


_ENOUGH = 1.0  # the same date or the same owners and some likeness, or very alike texts
_IN_PLACE = 0.35  # at the same place of as many actions, less will do


def match_actions(old: Sequence[Promise], new: Sequence[Promise]) -> dict[int, int]:
    """Return the index in `old` for each index in `new` that has one, each used once."""
    like = Likeness([each.text for each in (*old, *new)])
    scores = sorted(
        (
            (
                _score(one, other, like) + (0.3 if here == there else 0.0),
                -abs(here - there),
                here,
                there,
            )
            for here, one in enumerate(new)
            for there, other in enumerate(old)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for score, _, here, there in scores:
        if score >= _ENOUGH and here not in found and there not in found.values():
            found[here] = there
    if len(old) == len(new):
        for here in range(len(new)):
            free = here not in found and here not in found.values()
            if free and _score(new[here], old[here], like) >= _IN_PLACE:
                found[here] = here
    return found


def _score(one: Promise, other: Promise, like: Likeness) -> float:
    same_due = bool(one.due) and spelling(one.due) == spelling(other.due)
    own, others = set(map(spelling, one.owners)), set(map(spelling, other.owners))
    same_label = bool(one.label) and one.label == other.label
    return (
        1.5 * like.between(one.text, other.text)
        + 0.4 * same_due
        + 0.4 * bool(own & others)
        + 0.4 * same_label
    )

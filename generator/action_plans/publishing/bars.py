"""Actions by standing as a bar, and as a row of dots.

Must not know: HTML, colours, how a standing is decided.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.counts import count_standings
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Standing
from action_plans.publishing import addresses
from action_plans.publishing.standings import STANDING
from action_plans.publishing.views.bar import Bar, BarPart, Dot

WIDE: Final = 4.0  # per cent of the bar; a number does not fit on less
TARGET: Final = 7.5  # per cent, 24 pixels of a phone's 320


def listed_at(standing: Standing) -> str:
    """Return the address of the list of all actions with a standing."""
    return addresses.listing("standing", standing)


def on_page(standing: Standing) -> str:
    """Return the fragment of a report's page under which it lists its actions by standing."""
    return f"#{standing}"


def bar_of(actions: Sequence[ActionStatus], path: Callable[[Standing], str] = listed_at) -> Bar:
    """Return the bar of some actions, whose parts lead to `path`."""
    return _bar(count_standings(actions), path)


def _bar(counts: Mapping[Standing, int], path: Callable[[Standing], str]) -> Bar:
    total = sum(counts.values())
    parts = []
    before = 0
    for standing, number in counts.items():
        if number:
            parts.append(_part(standing, number, before, total, path(standing)))
            before += number
    return Bar(tuple(parts), ", ".join([f"{part.number:,} {part.words}" for part in parts]))


def _part(standing: Standing, number: int, before: int, total: int, path: str) -> BarPart:
    said = STANDING[standing]
    share = 100 * number / total
    start = 100 * before / total
    return BarPart(
        standing.value,
        number,
        gettext(said.key),
        said.sign,
        _percent(start),
        _percent(share),
        _percent(start + share / 2),
        share >= WIDE,
        share >= TARGET,
        path,
    )


def _percent(share: float) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"


@cache
def dot(standing: Standing) -> Dot:
    """Return the one view of a standing's dot, which stands in most rows."""
    return Dot(standing.value, STANDING[standing].sign)


def dots_of(actions: Sequence[ActionStatus]) -> tuple[Dot, ...]:
    """Return a dot for each action, in their order."""
    return tuple([dot(each.standing) for each in actions])

"""What is done of a recommendation's actions and what is not, in a few words.

Must not know: HTML, pages.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from action_plans.languages.speaking import gettext, ngettext, plural
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Standing
from action_plans.publishing.dates_in_words import span_words
from action_plans.publishing.edition import Entry
from action_plans.publishing.standings import is_done, is_past

# After a number, with `past`: what the calendar adds. None: done, which is told of all together.
_OPEN: Final[Mapping[Standing, tuple[str, str] | None]] = {
    Standing.DONE_AT_FIRST: None,
    Standing.DONE_SINCE: None,
    Standing.UNFINISHED: plural(
        "{number:,} not finished when last reported{past}",
        "{number:,} not finished when last reported{past}",
    ),
    Standing.LEFT_OUT: plural(
        "{number:,} not mentioned in the update{past}",
        "{number:,} not mentioned in the update{past}",
    ),
    Standing.PASSED: plural(
        "{number:,} past its date{past} and not reported done",
        "{number:,} past their dates{past} and not reported done",
    ),
    Standing.AHEAD: plural("{number:,} not due yet{past}", "{number:,} not due yet{past}"),
    Standing.NO_END: plural(
        "{number:,} with no end date{past}", "{number:,} with no end date{past}"
    ),
    Standing.ENDED: plural(
        "{number:,} replaced or dropped{past}", "{number:,} replaced or dropped{past}"
    ),
    Standing.OFFERED: plural(
        "{number:,} offered instead{past}", "{number:,} offered instead{past}"
    ),
}


def done_words(entry: Entry, *, dated: bool = True) -> str:
    """Return what is done and what is not: `1 of 2 done; 1 not finished when last reported`.

    That none is done stands for itself in what is said of each: "0 of 8 done" was read as "not
    done". Dates that passed are told, in silence by their months; not where they stand beside it,
    if it is not `dated`.
    """
    actions = entry.status.actions
    if not actions:
        return gettext("no action printed")
    done = sum(map(is_done, actions))
    said = [gettext("{done} of {number} done", done=done, number=len(actions))] if done else []
    return "; ".join([*said, *_open(actions, dated=dated)])


def _open(actions: Sequence[ActionStatus], *, dated: bool) -> Iterator[str]:
    """Yield how many have each standing that is not done."""
    for standing, forms in _OPEN.items():
        those = [each for each in actions if each.standing is standing]
        if forms and those:
            is_passed = standing is Standing.PASSED
            said = _PASSED_IN_SHORT if is_passed and not dated else forms
            past = _dates(those) if is_passed else _past(those) if dated else ""
            yield ngettext(*said, len(those), past=past)


_PASSED_IN_SHORT: Final = plural("{number:,} past its date", "{number:,} past their dates")


def _dates(actions: Sequence[ActionStatus]) -> str:
    found = span_words([(a.target, a.latest.precision) for a in actions if a.target])
    return f" ({found})" if found else ""


def _past(actions: Sequence[ActionStatus]) -> str:
    """Return how many of them are past their dates, after what else is said of them."""
    past = sum(map(is_past, actions))
    if not past:
        return ""
    if past < len(actions):
        return gettext(", {number:,} of them past the date", number=past)
    return ngettext(", past its date", ", past their dates", past)

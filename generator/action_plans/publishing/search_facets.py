"""What the search narrows by, beside the facets that have lists of their own.

Must not know: the indexer, HTML, pages.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from action_plans.languages.speaking import Said, gettext
from action_plans.model.meaning import is_past
from action_plans.model.terms import Standing
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.facets import (
    ORGANISATIONS,
    OWNERS,
    REPORTED,
    RESPONSE,
    SCHEDULE,
    THEMES,
    YEARS,
    Facet,
)
from action_plans.publishing.standings import STANDING


class Dates(StrEnum):
    """What has become of the dates of a recommendation's actions."""

    PASSED = "passed"  # one that is not reported done, whatever its standing
    MOVED = "moved"
    MOVED_LESSER = "moved-lesser"


class Asked(StrEnum):
    """Where a recommendation stands among reviews that asked the same."""

    AGAIN = "again"  # an earlier one asked it
    LATER = "later"  # a later one asked it again


_ASKED: Final[Mapping[Asked, str]] = Said(
    {
        Asked.AGAIN: "asked before, by an earlier review",
        Asked.LATER: "asked again, by a later review",
    }
)
_DATES: Final[Mapping[Dates, str]] = Said(
    {
        Dates.PASSED: "past its date and not reported done",
        Dates.MOVED: "date moved",
        Dates.MOVED_LESSER: "new date, for a decision or a part only",
    }
)


def _dates(_: Edition, entry: Entry) -> tuple[str, ...]:
    actions = entry.status.actions
    found = (
        (Dates.PASSED, any(is_past(each.schedule) for each in actions)),
        (Dates.MOVED, any(each.moved for each in actions)),
        (Dates.MOVED_LESSER, any(each.lesser for each in actions)),
    )
    return tuple(date for date, is_so in found if is_so)


def _asked(edition: Edition, entry: Entry) -> tuple[str, ...]:
    at = edition.chain_of.get(entry.ref) if edition.chain_of else None
    if at is None:
        return ()
    asked = edition.chains[at].asked
    found = (
        (Asked.AGAIN, any(each.ref == entry.ref and each.joined for each in asked)),
        (Asked.LATER, any(each.joined and each.joined.earlier == entry.ref for each in asked)),
    )
    return tuple(each for each, is_so in found if is_so)


def _standings(_: Edition, entry: Entry) -> tuple[str, ...]:
    held = {each.standing for each in entry.status.actions}
    return tuple(each for each in Standing if each in held)


DATES: Final = Facet(
    "dates",
    "Dates",
    "",
    "What became of its dates?",
    "Every recommendation with an action whose date has passed or moved.",
    _dates,
    lambda _: {each.value: _DATES[each] for each in Dates},
)
ASKED: Final = Facet(
    "asked",
    "Asked for more than once",
    "",
    "Was it asked for more than once?",
    "Every recommendation that an earlier or a later review made too, as editors join them.",
    _asked,
    lambda _: {each.value: _ASKED[each] for each in Asked},
)
STANDINGS: Final = Facet(
    "standing",
    "Standing",
    "",
    "Was it done?",
    "Every recommendation, by where its actions stand.",
    _standings,
    lambda _: {each.value: gettext(STANDING[each].counted) for each in Standing},
)

# The names of the facets in an address, in the order in which the search offers them.
QUERY_NAMES: Final[Mapping[str, Facet]] = {
    "response": RESPONSE,
    "standing": STANDINGS,
    "date": DATES,
    "asked": ASKED,
    "reported": REPORTED,
    "schedule": SCHEDULE,
    "owner": OWNERS,
    "theme": THEMES,
    "organisation": ORGANISATIONS,
    "year": YEARS,
}

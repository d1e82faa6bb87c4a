"""The ways into the record: each facet, its values, and what a recommendation has of them.

Must not know: HTML, pages, MkDocs, the disk.

A new facet is one function and one entry in FACETS.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.plan import Action
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Beginning, Checked, Reported, Response, Schedule, Standing
from action_plans.publishing import words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.own_words import checked_word, response_word
from action_plans.publishing.standings import BEGINNING as BEGINNING_WORDS
from action_plans.publishing.standings import STANDING as STANDING_WORDS

Values = Callable[[Edition, Entry], tuple[str, ...]]
ActionValues = Callable[[Edition, Action, ActionStatus], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way into the record.

    `values` gives what a recommendation is counted under; `action_values`, where the facet speaks
    of actions too, what each of its actions is counted under. `names` are words for every value
    that the facet may have, in the order in which they are shown; a facet without a closed list
    shows its values by name.
    """

    id: str  # first part of its addresses
    title: str  # of its directory
    axis: str  # of its badge: "Reported"; "" for facets that are no status
    question: str
    lead: str
    values: Values
    names: Callable[[Edition], Mapping[str, str]]
    action_values: ActionValues | None = None
    each: str = ""  # leads the list of one value; "" for an axis, whose values have meanings


def _response(_: Edition, entry: Entry) -> tuple[str, ...]:
    return (entry.status.response,)


def _reported(_: Edition, entry: Entry) -> tuple[str, ...]:
    return (entry.status.reported,)


def _schedule(_: Edition, entry: Entry) -> tuple[str, ...]:
    return (entry.status.schedule,)


def _checked(_: Edition, entry: Entry) -> tuple[str, ...]:
    """Return the recorded grade; what is not recorded is counted, but has no list worth reading."""
    value = entry.status.checked
    return () if value is Checked.NOT_RECORDED else (value,)


def _standing(_: Edition, entry: Entry) -> tuple[str, ...]:
    """Return every standing that an action of it has: of the whole there is none."""
    return tuple(dict.fromkeys(action.standing.value for action in entry.status.actions))


def _beginning(_: Edition, entry: Entry) -> tuple[str, ...]:
    """Return what any action of it was when the plan came out."""
    return tuple(dict.fromkeys(action.beginning.value for action in entry.status.actions))


def _themes(_: Edition, entry: Entry) -> tuple[str, ...]:
    return entry.recommendation.themes


def _organisations(_: Edition, entry: Entry) -> tuple[str, ...]:
    return entry.recommendation.to


def _years(_: Edition, entry: Entry) -> tuple[str, ...]:
    return (_year(entry),)


def _year(entry: Entry) -> str:
    return str(entry.plan.report.published.year)


def _owners(edition: Edition, entry: Entry) -> tuple[str, ...]:
    found = (action_owners(edition, action, status) for action, status in actions_of(entry))
    return tuple(dict.fromkeys(owner for owners in found for owner in owners))


def action_owners(edition: Edition, action: Action, status: ActionStatus) -> tuple[str, ...]:
    """Return the posts that own an action by the latest document, then any that did at first."""
    found = (
        edition.owner_id(printed, status.ref.plan) for printed in (*status.owners, *action.owners)
    )
    return tuple(dict.fromkeys(owner for owner in found if owner))


def is_first_owner_only(edition: Edition, owner: str, status: ActionStatus) -> bool:
    """True if a post that an action is listed under no longer owns it by the latest document."""
    return owner not in {edition.owner_id(printed, status.ref.plan) for printed in status.owners}


def actions_of(entry: Entry) -> Iterable[tuple[Action, ActionStatus]]:
    """Return the actions of a recommendation, each with where it stands."""
    return zip(entry.recommendation.actions, entry.status.actions, strict=True)


RESPONSE: Final = Facet(
    "response",
    "Responses",
    "Response",
    "What was answered?",
    "Every recommendation, by what the organisation answered to it.",
    _response,
    lambda edition: {v.value: response_word(edition.library.site, v) for v in Response},
)
REPORTED: Final = Facet(
    "reported",
    "What is reported",
    "Reported",
    "What does the organisation's own latest document say?",
    "Every recommendation, by what the organisation's own latest document says of it.",
    _reported,
    lambda _: {value.value: words.REPORTED[value] for value in Reported},
    lambda _edition, _action, status: (status.reported,),
)
SCHEDULE: Final = Facet(
    "schedule",
    "What the calendar says",
    "Schedule",
    "What does the calendar say?",
    "Every recommendation, by what the calendar says of its target dates.",
    _schedule,
    lambda _: {value.value: words.SCHEDULE[value] for value in Schedule},
    lambda _edition, _action, status: (status.schedule,),
)
CHECKED: Final = Facet(
    "checked",
    "Checks",
    "Checked",
    "What did an independent body record?",
    "Every recommendation of which an independent body recorded the progress.",
    _checked,
    lambda edition: {
        v.value: checked_word(edition.library.site, v)
        for v in Checked
        if v is not Checked.NOT_RECORDED
    },
)
STANDING: Final = Facet(
    "standing",
    "Was it done?",
    "",
    "What became of each action?",
    "Every action, by whether it is reported done and what its date says.",
    _standing,
    lambda _: {value.value: gettext(STANDING_WORDS[value].title) for value in Standing},
    lambda _edition, _action, status: (status.standing.value,),
)
BEGINNING: Final = Facet(
    "beginning",
    "New, going on, or finished already",
    "",
    "How much was new when the plan came out?",
    "Every action, by what it was when its plan came out. It was promised anew, was going on from "
    "before, or was finished already.",
    _beginning,
    lambda _: {value.value: gettext(BEGINNING_WORDS[value].title) for value in Beginning},
    lambda _edition, _action, status: (status.beginning.value,),
)
OWNERS: Final = Facet(
    "owners",
    "Owners",
    "",
    "Who is responsible?",
    "Every post, team or body that owns an action; never the person who holds a post.",
    _owners,
    lambda edition: {o.id: o.name for o in edition.library.vocabulary.owners.values()},
    action_owners,
    each="Every recommendation with an action that this post owns or first owned.",
)
THEMES: Final = Facet(
    "themes",
    "Themes",
    "",
    "What is it about?",
    "Every recommendation, by subject.",
    _themes,
    lambda edition: {t.id: t.name for t in edition.library.vocabulary.themes.values()},
    each="Every recommendation about this subject.",
)
ORGANISATIONS: Final = Facet(
    "organisations",
    "Organisations",
    "",
    "Who was it addressed to?",
    "Every recommendation, by the organisation that it was addressed to.",
    _organisations,
    lambda edition: {o.id: o.name for o in edition.library.vocabulary.organisations.values()},
    each="Every recommendation that was addressed to this organisation.",
)
YEARS: Final = Facet(
    "years",
    "Years",
    "",
    "When was the report published?",
    "Every recommendation, by the year in which the report was published.",
    _years,
    lambda edition: {year: year for year in sorted({_year(e) for e in edition.entries})},
    each="Every recommendation of a report published in this year.",
)

# What can be followed by itself, with a feed and a calendar of its own.
FOLLOWED: Final = (OWNERS, ORGANISATIONS, THEMES)
# What has a paper for a committee.
PACKED: Final = (THEMES, OWNERS)
FACETS: Final = (
    STANDING,
    BEGINNING,
    RESPONSE,
    REPORTED,
    SCHEDULE,
    CHECKED,
    OWNERS,
    THEMES,
    ORGANISATIONS,
    YEARS,
)

# The pairs that have listings of their own: the first facet's values, narrowed by the second's.
PAIRS: Final[Mapping[str, Facet]] = {REPORTED.id: YEARS, BEGINNING.id: YEARS, RESPONSE.id: THEMES}

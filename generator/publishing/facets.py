"""The ways into the record: each facet, its values, and which recommendations have them.

Must not know: HTML, pages, MkDocs, the disk.

A new facet is one function and one entry in FACETS.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.status import ActionStatus
from generator.model.terms import Checked, Reported, Response, Schedule
from generator.publishing import words
from generator.publishing.edition import Edition, Entry

Values = Callable[[Edition, Entry], tuple[str, ...]]
ActionValues = Callable[[Edition, ActionStatus], tuple[str, ...]]


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
    each: str = (
        ""  # of the list of one value, with {name}; "" for an axis, whose values have meanings
    )


@dataclass(frozen=True, slots=True)
class Group:
    """All that has one value of a facet.

    `entries` stand there as a whole; `others` only have single actions that do. `actions` holds,
    by recommendation, the actions with the value. `within` is the value of a second facet that
    all of them have too, "" for the whole group.
    """

    facet: Facet
    value: str
    name: str
    entries: tuple[Entry, ...]
    others: tuple[Entry, ...]
    actions: Mapping[str, tuple[ActionStatus, ...]]  # str(ref) of the recommendation
    within: str = ""

    @property
    def action_count(self) -> int:
        """How many actions have the value."""
        return sum(len(actions) for actions in self.actions.values())


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


def _themes(_: Edition, entry: Entry) -> tuple[str, ...]:
    return entry.recommendation.themes


def _organisations(_: Edition, entry: Entry) -> tuple[str, ...]:
    return entry.recommendation.to


def _years(_: Edition, entry: Entry) -> tuple[str, ...]:
    return (_year(entry),)


def _year(entry: Entry) -> str:
    return str(entry.plan.report.published.year)


def _owners(edition: Edition, entry: Entry) -> tuple[str, ...]:
    found = (_action_owners(edition, action) for action in entry.status.actions)
    return tuple(dict.fromkeys(owner for owners in found for owner in owners))


def _action_owners(edition: Edition, action: ActionStatus) -> tuple[str, ...]:
    found = (edition.owner_id(printed) for printed in action.owners)
    return tuple(dict.fromkeys(owner for owner in found if owner))


RESPONSE: Final = Facet(
    "response",
    "Responses",
    "Response",
    "What was answered?",
    "Every recommendation, by what the organisation answered to it.",
    _response,
    lambda _: {value.value: words.RESPONSE[value] for value in Response},
)
REPORTED: Final = Facet(
    "reported",
    "Reported progress",
    "Reported",
    "What does the organisation's own latest document say?",
    "Every recommendation, by what the organisation's own latest document says of it.",
    _reported,
    lambda _: {value.value: words.REPORTED[value] for value in Reported},
    lambda _, action: (action.reported,),
)
SCHEDULE: Final = Facet(
    "schedule",
    "Schedule",
    "Schedule",
    "What does the calendar say?",
    "Every recommendation, by what the calendar says of its target dates.",
    _schedule,
    lambda _: {value.value: words.SCHEDULE[value] for value in Schedule},
    lambda _, action: (action.schedule,),
)
CHECKED: Final = Facet(
    "checked",
    "Checks",
    "Checked",
    "What did an independent body record?",
    "Every recommendation of which an independent body recorded the progress.",
    _checked,
    lambda _: {v.value: words.CHECKED[v] for v in Checked if v is not Checked.NOT_RECORDED},
)
OWNERS: Final = Facet(
    "owners",
    "Owners",
    "",
    "Who is to do it?",
    "Every post that owns an action. Owners are posts, not the people who hold them.",
    _owners,
    lambda edition: {o.id: o.name for o in edition.library.vocabulary.owners.values()},
    _action_owners,
    each="Every recommendation with an action that this post owns: {name}.",
)
THEMES: Final = Facet(
    "themes",
    "Themes",
    "",
    "What is it about?",
    "Every recommendation, by subject.",
    _themes,
    lambda edition: {t.id: t.name for t in edition.library.vocabulary.themes.values()},
    each="Every recommendation about this subject: {name}.",
)
ORGANISATIONS: Final = Facet(
    "organisations",
    "Organisations",
    "",
    "To whom was it addressed?",
    "Every recommendation, by the organisation that it was addressed to.",
    _organisations,
    lambda edition: {o.id: o.name for o in edition.library.vocabulary.organisations.values()},
    each="Every recommendation that was addressed to: {name}.",
)
YEARS: Final = Facet(
    "years",
    "Years",
    "",
    "When was the report published?",
    "Every recommendation, by the year in which the report was published.",
    _years,
    lambda edition: {year: year for year in sorted({_year(e) for e in edition.entries})},
    each="Every recommendation of a report published in {name}.",
)

FACETS: Final = (RESPONSE, REPORTED, SCHEDULE, CHECKED, OWNERS, THEMES, ORGANISATIONS, YEARS)

# The pairs that have listings of their own: the first facet's values, narrowed by the second's.
PAIRS: Final[Mapping[str, Facet]] = {REPORTED.id: YEARS, RESPONSE.id: THEMES}


def groups_of(facet: Facet, edition: Edition) -> tuple[Group, ...]:
    """Return a facet's values in its order, each with all that has it.

    An axis gives every value, so that its addresses last; other facets only those that are used.
    """
    names = facet.names(edition)
    entries: dict[str, list[Entry]] = {value: [] for value in names}
    others: dict[str, list[Entry]] = {value: [] for value in names}
    actions: dict[str, dict[str, tuple[ActionStatus, ...]]] = {value: {} for value in names}
    for entry in edition.entries:
        own = facet.values(edition, entry)
        for value in own:
            entries[value].append(entry)
        for value, having in _actions_by_value(facet, edition, entry).items():
            actions[value][str(entry.ref)] = having
            if value not in own:
                others[value].append(entry)
    return tuple(
        Group(facet, v, name, tuple(entries[v]), tuple(others[v]), actions[v])
        for v, name in names.items()
        if facet.axis or entries[v] or others[v]
    )


def narrowed(group: Group, edition: Edition) -> tuple[Group, ...]:
    """Return a group's parts by the facet that it is paired with, () if it is paired with none.

    Every value of that facet that is in use gives a part, an empty one too: recommendations move
    between the values of an axis, and the addresses of the parts have to last.
    """
    second = PAIRS.get(group.facet.id)
    if second is None:
        return ()
    names = second.names(edition)
    used = {value for entry in edition.entries for value in second.values(edition, entry)}
    entries = _by_value(second, edition, group.entries)
    others = _by_value(second, edition, group.others)
    parts = []
    for value in (each for each in names if each in used):
        own, single = entries.get(value, ()), others.get(value, ())
        refs = [str(entry.ref) for entry in (*own, *single)]
        actions = {ref: group.actions[ref] for ref in refs if ref in group.actions}
        name = f"{group.name}, {names[value]}"
        parts.append(Group(group.facet, group.value, name, own, single, actions, value))
    return tuple(parts)


def _by_value(
    facet: Facet, edition: Edition, entries: tuple[Entry, ...]
) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for value in facet.values(edition, entry):
            found.setdefault(value, []).append(entry)
    return {value: tuple(having) for value, having in found.items()}


def _actions_by_value(
    facet: Facet, edition: Edition, entry: Entry
) -> dict[str, tuple[ActionStatus, ...]]:
    if facet.action_values is None:
        every = entry.status.actions
        return dict.fromkeys(facet.values(edition, entry), every) if every else {}
    found: dict[str, list[ActionStatus]] = {}
    for action in entry.status.actions:
        for value in facet.action_values(edition, action):
            found.setdefault(value, []).append(action)
    return {value: tuple(having) for value, having in found.items()}

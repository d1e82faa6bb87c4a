"""Everything that one build publishes: the library and all that was computed of it for a day.

Must not know: HTML, MkDocs, the disk, the clock.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from action_plans.languages.speaking import ENGLISH
from action_plans.model.bounds import Extra, is_made
from action_plans.model.chains import NO_CONNECTIONS, Chain, Connections
from action_plans.model.data_form import Key
from action_plans.model.explained import Explained
from action_plans.model.library import Library, spelling
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.plan_states import PlanState
from action_plans.model.plan_time import PlanTime
from action_plans.model.problem import Problem
from action_plans.model.provenance import Provenance
from action_plans.model.refs import Ref
from action_plans.model.related import RelatedLink
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.without_withdrawn import without_withdrawn


@dataclass(frozen=True, slots=True)
class Entry:
    """One published recommendation with its plan and where it stands."""

    plan: Plan
    recommendation: Recommendation
    status: RecommendationStatus
    key: str  # its reference as written: tables of entries are by it, since it is quickly looked up

    @property
    def ref(self) -> Ref:
        """The recommendation's reference."""
        return self.recommendation.ref


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One build's content for one as-of date; what is derived of it is kept by its identity.

    `entries` holds every recommendation of the published plans: newest report first, then by plan
    id, then as printed. `links` are by the recommendation that they stand under; `findings` by
    plan id. `site_url` is the public address with a trailing slash, or "".
    """

    library: Library
    as_of: date
    statuses: Mapping[str, PlanStatus]
    entries: tuple[Entry, ...]
    plans: tuple[Plan, ...]  # published and not withdrawn, newest report first
    links: Mapping[Ref, tuple[RelatedLink, ...]] = field(default_factory=dict)
    findings: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    owner_ids: Mapping[str, str] = field(default_factory=dict)
    posts_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # where plans differ
    action_statuses: Mapping[Ref, ActionStatus] = field(default_factory=dict)
    by_ref: Mapping[Ref, Entry] = field(default_factory=dict)
    addressed: frozenset[str] = frozenset()  # organisation ids with a recommendation
    chains: tuple[Chain, ...] = ()  # the longest first
    chain_of: Mapping[Ref, int] = field(default_factory=dict)  # index of its chain
    connections: Connections = NO_CONNECTIONS
    provenance: Mapping[str, Provenance] = field(default_factory=dict)  # of imported plans, by id
    times: Mapping[str, PlanTime] = field(default_factory=dict)  # the course of each plan, by id
    codes: tuple[Explained, ...] = ()  # what each problem's code means
    keys: tuple[Key, ...] = ()  # what each key of a plan file is
    site_url: str = ""
    commit: str = ""
    lang: str = ENGLISH  # of its pages
    untranslated: Mapping[str, str] = field(default_factory=dict)  # marked texts → their language

    def makes(self, extra: Extra) -> bool:
        """True if its site has what a large record is without unless it asks for it."""
        return is_made(extra, len(self.entries), self.library.site.always)

    def entries_by_plan(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return the recommendations of each plan that has any, by its id."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.plan.id, []).append(entry)
        return {id: tuple(own) for id, own in found.items()}

    def states_of(self, plan: Plan) -> tuple[PlanState, ...]:
        """Return the states of a plan, oldest first; none where its course was not worked out.

        A withdrawn plan has none: nothing of it is shown but that it is gone, and why.
        """
        times = None if plan.withdrawn else self.times.get(plan.id)
        return times.states if times else ()

    @property
    def actions(self) -> tuple[ActionStatus, ...]:
        """Every action of the published plans, in the order of `entries`."""
        return tuple(self.action_statuses.values())

    def owner_id(self, printed: str, plan: str) -> str:
        """Return the id of the post that an owner printed in a plan means, "" if none is known."""
        return self.posts_of.get(plan, self.owner_ids).get(_spelling(printed), "")


_spelling: Final = lru_cache(maxsize=1 << 12)(spelling)  # one post is printed many times


def make_edition(
    library: Library,
    statuses: Mapping[str, PlanStatus],
    links: tuple[RelatedLink, ...],
    findings: Mapping[str, tuple[Problem, ...]],
    *,
    as_of: date,
    chains: tuple[Chain, ...] = (),
    connections: Connections = NO_CONNECTIONS,
    provenance: Mapping[str, Provenance] | None = None,
    times: Mapping[str, PlanTime] | None = None,
    site_url: str = "",
    commit: str = "",
) -> Edition:
    """Return the edition of `library` for `as_of`, without what leads to plans not shown."""
    library = without_withdrawn(library)
    shown = _shown(library, statuses)
    entries = _entries(shown, statuses)
    return Edition(
        library=library,
        as_of=as_of,
        statuses=statuses,
        entries=tuple(entries),
        plans=tuple(shown),
        links=_by_recommendation(links, entries),
        findings=findings,
        owner_ids=library.vocabulary.owner_ids(),
        posts_of=_posts_of(library, shown),
        action_statuses={a.ref: a for entry in entries for a in entry.status.actions},
        by_ref={entry.ref: entry for entry in entries},
        addressed=frozenset(id for entry in entries for id in entry.recommendation.to),
        chains=chains,
        chain_of={each.ref: at for at, chain in enumerate(chains) for each in chain.asked},
        connections=connections,
        provenance=provenance or {},
        times=times or {},
        site_url=site_url,
        commit=commit,
    )


def _shown(library: Library, statuses: Mapping[str, PlanStatus]) -> list[Plan]:
    """Return the plans that lists show, newest report first, then by id."""
    shown = [p for p in library.plans.values() if statuses[p.id].published and not p.withdrawn]
    shown.sort(key=lambda plan: plan.id)
    shown.sort(key=lambda plan: plan.report.published, reverse=True)
    return shown


def _entries(shown: Iterable[Plan], statuses: Mapping[str, PlanStatus]) -> list[Entry]:
    """Return every recommendation of these plans, as printed."""
    entries: list[Entry] = []
    for plan in shown:
        by_ref = {each.ref: each for each in plan.recommendations}
        held = statuses[plan.id].recommendations
        entries += [Entry(plan, by_ref[each.ref], each, str(each.ref)) for each in held]
    return entries


def _posts_of(library: Library, shown: Iterable[Plan]) -> dict[str, Mapping[str, str]]:
    """Return the posts that printed owners mean in each plan, where that differs between plans."""
    vocabulary = library.vocabulary
    if not vocabulary.has_scopes:
        return {}
    return {plan.id: vocabulary.owner_ids(plan.bodies) for plan in shown}


def _by_recommendation(
    links: tuple[RelatedLink, ...], entries: Iterable[Entry]
) -> dict[Ref, tuple[RelatedLink, ...]]:
    # By their parts: a hundred thousand references take their time to be hashed and compared.
    known = {(each.ref.plan, each.ref.number, each.ref.action) for each in entries}
    found: dict[tuple[str, str, str], list[RelatedLink]] = {}
    for link in links:
        here, there = link.here, link.there
        under = (here.plan, here.number, here.action)
        if under in known and (there.plan, there.number, there.action) in known:
            found.setdefault(under, []).append(link)
    return {each[0].here: tuple(each) for each in found.values()}

"""All plans, and the vocabularies that they share.

Must not know: files, HTML, the clock.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from action_plans.model.bounds import Extra, is_made
from action_plans.model.plan import Action, Plan, Recommendation
from action_plans.model.record_correction import RecordCorrection
from action_plans.model.refs import Ref
from action_plans.model.site import NO_SITE, Site
from action_plans.model.terms import Ground, PlanKind, Response

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that recommends, is addressed or answers."""

    id: str
    name: str
    short: str = ""  # the usual short form, "" if there is none
    replaced_by: str = ""  # organisation id
    successor_unknown: bool = False  # an editor wrote that nobody knows who took over


@dataclass(frozen=True, slots=True)
class Owner:
    """A post, not its holder, with every spelling in which it is printed."""

    id: str
    name: str
    organisation: str = ""  # organisation id
    printed: tuple[str, ...] = ()
    succeeds: tuple[str, ...] = ()  # owner ids
    # Spellings that are this post only in some organisations or plans, with their ids.
    scopes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    predecessor_unknown: bool = False  # an editor wrote that nobody knows what came before

    def scope_of(self, printed: str) -> tuple[str, ...]:
        """Return the ids in which a spelling is this post; () if it is so everywhere."""
        return dict(self.scopes).get(printed, ())


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that recommendations share, with the phrases that signal it."""

    id: str
    name: str
    scope: str = ""
    phrases: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form and what it stands for; `within` limits it to some plans, () = all."""

    short: str
    full: str
    within: tuple[str, ...] = ()  # plan ids


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What people say for what plans say."""

    id: str
    said: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()  # theme ids
    cy: tuple[str, ...] = ()  # said in Welsh


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the plans share: organisations, owners, themes, acronyms and plain words.

    Each is in its file's order.
    """

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    acronyms: tuple[Acronym, ...] = ()
    plain_words: Mapping[str, PlainWords] = field(default_factory=dict)
    common: frozenset[str] = frozenset()  # small; so many plans have them that they tell nothing
    answers: Mapping[str, Response] = field(default_factory=dict)  # as the record's documents print
    grounds: Mapping[str, Ground] = field(default_factory=dict)  # likewise
    kinds: tuple[PlanKind, ...] = tuple(PlanKind)  # those that the record uses
    titles: tuple[str, ...] = ()  # of plans that are held, where they name somebody

    def owner_ids(self, bodies: Collection[str] = ()) -> Mapping[str, str]:
        """Return printed spelling → owner id, the post's own name included.

        Spellings are matched with white space folded and case ignored (see `spelling`). `bodies`
        are a plan's id and its organisations: a spelling that is scoped to one of them comes
        first, and one that is scoped to others is no spelling. Without them all are.
        """
        ids: dict[str, str] = {}
        for owner in self.owners.values():
            for printed in (owner.name, *owner.printed):
                if not bodies or not owner.scope_of(printed):
                    ids.setdefault(spelling(printed), owner.id)
        scoped = (
            (spelling(printed), owner.id)
            for owner in self.owners.values()
            for printed, within in owner.scopes
            if any(id in bodies for id in within)
        )
        return {**ids, **dict(scoped)}

    @property
    def has_scopes(self) -> bool:
        """True if what a printed post means depends on the plan that it stands in."""
        return any(owner.scopes for owner in self.owners.values())


def spelling(printed: str) -> str:
    """Return the form in which printed spellings of a post are compared."""
    return " ".join(printed.split()).rstrip(".").casefold()


def _by_key(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return a dictionary in which the first of several values with one key stands."""
    found: dict[str, T] = {}
    for key, each in pairs:
        found.setdefault(key, each)
    return found


@dataclass(frozen=True, slots=True)
class Translated:
    """What stands in a further language of the record: plans by id that have any text in it.

    A text that it has not is as in the record's own language.
    """

    plans: Mapping[str, Plan]
    vocabulary: Vocabulary
    site: Site


@dataclass(frozen=True, slots=True)
class Library:
    """All plans, by id in the order of their ids, the vocabulary, and the record's own words."""

    plans: Mapping[str, Plan]
    vocabulary: Vocabulary
    site: Site = NO_SITE
    corrections: tuple[RecordCorrection, ...] = ()  # of the record itself, as in its file
    since: Mapping[str, date] = field(default_factory=dict)  # when a plan was noted, where known
    translated: Mapping[str, Translated] = field(default_factory=dict)  # by further language
    # Made as they are asked for: references are many, and a plan may have many recommendations.
    _numbers: dict[str, dict[str, Recommendation]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _actions: dict[Ref, dict[str, Action]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _called: dict[str, list[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def numbers(self, plan_id: str) -> Mapping[str, Recommendation]:
        """Return the recommendations of a plan by number, as printed; none of an unknown plan.

        Of two with one number, which is an error, it is the first.
        """
        found = self._numbers.get(plan_id)
        if found is None:
            plan = self.plans.get(plan_id)
            found = _by_key((each.number, each) for each in plan.recommendations) if plan else {}
            self._numbers[plan_id] = found
        return found

    def recommendation(self, ref: Ref) -> Recommendation | None:
        """Return the recommendation that is, or holds, what `ref` points to, or None."""
        return self.numbers(ref.plan).get(ref.number)

    def action(self, ref: Ref) -> Action | None:
        """Return the action that `ref` points to, or None."""
        recommendation = self.recommendation(ref)
        if recommendation is None:
            return None
        found = self._actions.get(ref.recommendation)
        if found is None:
            found = _by_key((each.id, each) for each in recommendation.actions)
            self._actions[ref.recommendation] = found
        return found.get(ref.action)

    def called(self, id: str) -> Sequence[str]:
        """Return the ids of the plans that are, or once were, called `id`, in their order."""
        if not self._called:
            for plan in self.plans.values():
                for each in dict.fromkeys((plan.id, *plan.was)):
                    self._called.setdefault(each, []).append(plan.id)
        return self._called.get(id, ())

    def makes(self, extra: Extra) -> bool:
        """True if its site has what a large record is without unless it asks for it.

        Withdrawn plans do not count. It looks at every plan: ask once, not for each of them.
        """
        shown = (each for each in self.plans.values() if not each.withdrawn)
        number = sum(len(plan.recommendations) for plan in shown)
        return is_made(extra, number, self.site.always)

    def recommendations(self) -> Iterator[tuple[Plan, Recommendation]]:
        """Yield every recommendation with its plan, by plan id and then as printed."""
        for plan in self.plans.values():
            for recommendation in plan.recommendations:
                yield plan, recommendation

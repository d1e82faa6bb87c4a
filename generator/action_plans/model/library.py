"""All plans, and the vocabularies that they share.

Must not know: files, HTML, the clock.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from action_plans.model.plan import Action, Plan, Recommendation
from action_plans.model.refs import Ref


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that recommends, is addressed or answers."""

    id: str
    name: str
    short: str = ""  # the usual short form, "" if there is none
    replaced_by: str = ""  # organisation id


@dataclass(frozen=True, slots=True)
class Owner:
    """A post, not its holder, with every spelling in which it is printed."""

    id: str
    name: str
    organisation: str = ""  # organisation id
    printed: tuple[str, ...] = ()
    succeeds: tuple[str, ...] = ()  # owner ids


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
class Vocabulary:
    """What the plans share: organisations, owners, themes and acronyms, in the files' order."""

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    acronyms: tuple[Acronym, ...] = ()

    def owner_ids(self) -> Mapping[str, str]:
        """Return printed spelling → owner id, the post's own name included.

        Spellings are matched with white space folded and case ignored (see `spelling`).
        """
        ids: dict[str, str] = {}
        for owner in self.owners.values():
            for printed in (owner.name, *owner.printed):
                ids.setdefault(spelling(printed), owner.id)
        return ids


def spelling(printed: str) -> str:
    """Return the form in which printed spellings of a post are compared."""
    return " ".join(printed.split()).rstrip(".").casefold()


@dataclass(frozen=True, slots=True)
class Library:
    """All plans, by id in the order of their ids, with the vocabulary."""

    plans: Mapping[str, Plan]
    vocabulary: Vocabulary

    def recommendation(self, ref: Ref) -> Recommendation | None:
        """Return the recommendation that is, or holds, what `ref` points to, or None."""
        plan = self.plans.get(ref.plan)
        return plan.recommendation(ref.number) if plan else None

    def action(self, ref: Ref) -> Action | None:
        """Return the action that `ref` points to, or None."""
        found = self.recommendation(ref)
        return found.action(ref.action) if found and ref.action else None

    def recommendations(self) -> Iterator[tuple[Plan, Recommendation]]:
        """Yield every recommendation with its plan, by plan id and then as printed."""
        for plan in self.plans.values():
            for recommendation in plan.recommendations:
                yield plan, recommendation

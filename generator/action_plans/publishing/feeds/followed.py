"""Whatever can be followed: the record, each plan, post, organisation and theme, by address.

Must not know: the format of a feed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from action_plans.publishing import addresses, facets
from action_plans.publishing.edition import Edition

Item = TypeVar("Item")

NEAREST_DATES: Final = 100  # target dates of a calendar, at most, unless it is a plan's own


@dataclass(frozen=True, slots=True)
class Followed(Generic[Item]):
    """What can be followed: its name, the page that it is about, its address, and what is in it."""

    name: str
    page: str  # path of the page, from the site's root
    path: str  # of the feed, without the ending: `plans/northmere-2021`
    items: tuple[Item, ...]
    is_plan: bool = False  # then all of it is here, however much it is


@dataclass(frozen=True, slots=True)
class Filing(Generic[Item]):
    """How items are filed: under which ids of each kind."""

    plan: Callable[[Item], str]
    owners: Callable[[Item], Iterable[str]]
    organisations: Callable[[Item], Iterable[str]]
    themes: Callable[[Item], Iterable[str]]


def followed(
    edition: Edition, items: Iterable[Item], filing: Filing[Item]
) -> Iterator[Followed[Item]]:
    """Yield everything that has an item, the record first; items stay in their order."""
    every = tuple(items)
    if not every:
        return
    yield Followed(edition.library.site.name, addresses.FRONT, "all", every)
    by_plan = _filed(every, lambda item: (filing.plan(item),))
    for id, found in sorted(by_plan.items()):
        name = edition.library.plans[id].name
        yield Followed(name, addresses.plan(id), f"plans/{id}", found, True)
    kinds = (filing.owners, filing.organisations, filing.themes)
    for facet, ids_of in zip(facets.FOLLOWED, kinds, strict=True):
        names = facet.names(edition)
        for id, found in sorted(_filed(every, ids_of).items()):
            if id in names:
                path = f"{facet.id}/{id}"
                yield Followed(names[id], addresses.listing(facet.id, id), path, found)


def _filed(
    items: Iterable[Item], ids_of: Callable[[Item], Iterable[str]]
) -> Mapping[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        for id in ids_of(item):
            found.setdefault(id, []).append(item)
    return {id: tuple(each) for id, each in found.items()}

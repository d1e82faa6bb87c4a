"""Chains: what an earlier review asked, and a later one asked again.

Must not know: files, HTML, the clock, how links are found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from action_plans.model.chains import Asked, AskedAgain, Chain
from action_plans.model.library import Library
from action_plans.model.meaning import is_basis, is_done
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.model.related import RelatedLink, ShownKind
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import LinkSource

_ASKED_AGAIN = frozenset({ShownKind.FOLLOWS, ShownKind.REPEATS, ShownKind.SUPERSEDES})
_PERIOD = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?:-(?P<month>0[1-9]|1[0-2])(?![0-9]))?")


def asked_before(
    library: Library, links: Iterable[RelatedLink], statuses: Mapping[str, PlanStatus]
) -> tuple[Chain, ...]:
    """Return all chains, the longest first, then the most recent, then by reference.

    Joined are editors' follows, repeats and supersedes. A suggestion never joins, however strong:
    that words are alike does not say that the same was asked. Each recommendation is joined to the
    latest earlier one that it is linked with; two of one day, or of one plan, are not joined.
    `statuses` is by plan id, as of the day that the site is for; what is not published by then is
    left out.
    """
    steps: dict[Ref, AskedAgain] = {}
    for link in sorted(_joining(library, links, statuses), key=lambda each: _rank(library, each)):
        steps.setdefault(link.here, AskedAgain(link.there, link.by, link.why, link.lang))
    chains: dict[Ref, list[Ref]] = {}
    for ref in sorted({*steps, *(step.earlier for step in steps.values())}):
        chains.setdefault(_first(ref, steps), []).append(ref)
    found = [_chain(library, refs, steps, statuses) for refs in chains.values()]
    return tuple(sorted(found, key=_longest_first))


def _joining(
    library: Library, links: Iterable[RelatedLink], statuses: Mapping[str, PlanStatus]
) -> Iterator[RelatedLink]:
    """Yield the links that say that `here` asks again for what `there` asked."""
    for link in links:
        if link.by is not LinkSource.EDITOR or link.kind not in _ASKED_AGAIN:
            continue
        ends = (statuses.get(link.here.plan), statuses.get(link.there.plan))
        known = all(status is not None and status.published for status in ends)
        later = _published(library, link.here) > _published(library, link.there)
        if known and later:
            yield link


def _rank(library: Library, link: RelatedLink) -> tuple[Ref, int, Ref]:
    """Return a key that sorts the link to keep first: the one to the latest review."""
    return link.here, -_published(library, link.there).toordinal(), link.there


def _first(ref: Ref, steps: Mapping[Ref, AskedAgain]) -> Ref:
    """Return the recommendation that began the chain; steps lead to earlier days only."""
    while ref in steps:
        ref = steps[ref].earlier
    return ref


def _chain(
    library: Library,
    refs: Sequence[Ref],
    steps: Mapping[Ref, AskedAgain],
    statuses: Mapping[str, PlanStatus],
) -> Chain:
    in_order = sorted(refs, key=lambda ref: (_published(library, ref), ref))
    return Chain(
        tuple(
            Asked(
                ref,
                _published(library, ref),
                steps.get(ref),
                ref in steps
                and _completed_before(steps[ref].earlier, library.plans[ref.plan], statuses),
            )
            for ref in in_order
        )
    )


def _longest_first(chain: Chain) -> tuple[int, int, Ref]:
    last = chain.asked[-1]
    return -len(chain.asked), -last.published.toordinal(), chain.asked[0].ref


def _completed_before(earlier: Ref, later: Plan, statuses: Mapping[str, PlanStatus]) -> bool:
    """True if all of it was reported completed on a day before the later review looked.

    The day is that of the document which says so. The later review must say which period it
    examined; one that began in the very year (or month) of that day does not tell.
    """
    began = examined_from(later.report.examined)
    status = statuses[earlier.plan]
    found = next((each for each in status.recommendations if each.ref == earlier), None)
    if began is None or found is None or not is_done(found.reported):
        return False
    days = [_reported_on(each, status) for each in found.actions if not each.offered]
    return bool(days) and all(day is not None and day < began for day in days)


def _reported_on(action: ActionStatus, status: PlanStatus) -> date | None:
    """Return the day of the document that reports an action completed, None if none is held."""
    if not is_done(action.reported):
        return None
    held = [each.date for each in status.documents if each.held and is_basis(each.kind)]
    return action.answered_on or max(held, default=None)


def examined_from(examined: str) -> date | None:
    """Return the first day of an examined period as written ("2019-2020", "2021-03"), or None.

    "2010-12" may be a month or three years: the earlier day is taken.
    """
    match = _PERIOD.search(examined)
    if not match:
        return None
    year, month = int(match["year"]), int(match["month"] or 1)
    return date(year, 1 if month > year % 100 else month, 1)


def _published(library: Library, ref: Ref) -> date:
    return library.plans[ref.plan].report.published

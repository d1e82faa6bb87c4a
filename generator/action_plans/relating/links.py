"""All links between recommendations, from the text, from editors, and suggested: never blended.

Must not know: files, HTML, the clock.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from action_plans.model.bounds import Extra
from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.model.related import RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.relating.citations import Citation, citations
from action_plans.relating.kept import Kept
from action_plans.relating.suggestions.explaining import turned_round
from action_plans.relating.suggestions.suggestion import Pair, Suggestion, pair_of
from action_plans.relating.text_links import text_links

FEW: Final = 2  # suggestions of a recommendation in a large record
_KINDS = {kind: at for at, kind in enumerate(ShownKind)}
_SOURCES = {source: at for at, source in enumerate(LinkSource)}


def all_links(library: Library, kept: Kept | None = None) -> tuple[RelatedLink, ...]:
    """Return every link that is shown, suggestions computed afresh; see `links_in_order`.

    `kept` holds features of plans from one build to the next, see `features_of`; the links are the
    same with and without it.
    """
    # Imported where it is asked: what compares recommendations takes long to load, and a build
    # has other work to do meanwhile.
    from action_plans.relating.plan_features import features_of
    from action_plans.relating.suggestions.suggesting import CUT, scored_pairs, suggestions

    library = published(library)
    cited = citations(library)
    scored = scored_pairs(features_of(library, kept), floor=CUT)
    barred = editors_pairs(library) | cited_pairs(cited)
    return links_in_order(library, suggestions(scored, library, barred, most=_most(library)), cited)


def _most(library: Library) -> int:
    """Return how many suggestions a recommendation has: two in a large record, unless it asks."""
    from action_plans.relating.suggestions.suggesting import MOST

    return MOST if library.makes(Extra.SUGGESTIONS) else FEW


def published(library: Library) -> Library:
    """Return the library without withdrawn plans: nothing leads to them or from them."""
    return replace(
        library,
        plans={id: plan for id, plan in library.plans.items() if plan.withdrawn is None},
    )


def editors_pairs(library: Library) -> frozenset[Pair]:
    """Return the pairs that editors have settled: what they link, and what they say is not."""
    return frozenset(
        pair_of(recommendation.ref, other.recommendation)
        for _, recommendation in library.recommendations()
        for other in (*(link.to for link in recommendation.related), *recommendation.not_related)
    )


def cited_pairs(cited: Iterable[Citation]) -> frozenset[Pair]:
    """Return the pairs of which one cites the other."""
    return frozenset(pair_of(each.here, each.there) for each in cited if each.there)


def editors_links(library: Library) -> Iterator[RelatedLink]:
    """Yield both ends of every editor's link of a published library that leads somewhere.

    Where both plans speak of the same pair, the kind that says most is kept, then the later plan's.
    """
    written = [
        RelatedLink(
            each.ref,
            link.to.recommendation,
            ShownKind(link.kind),
            LinkSource.EDITOR,
            why=link.why,
            lang=plan.lang,
        )
        for plan, each in library.recommendations()
        for link in each.related
        if library.recommendation(link.to) and link.to.recommendation != each.ref
    ]
    chosen: dict[Pair, RelatedLink] = {}
    written.sort(key=lambda link: (_KINDS[link.kind], _newest(library.plans[link.here.plan])))
    for link in written:
        chosen.setdefault(pair_of(link.here, link.there), link)
    for link in chosen.values():
        yield link
        yield replace(link, here=link.there, there=link.here, kind=link.kind.inverse)


def _suggested_links(each: Suggestion) -> tuple[RelatedLink, RelatedLink]:
    kind, by, turned = ShownKind.RELATED, LinkSource.SUGGESTED, turned_round(each.evidence)
    return (
        RelatedLink(
            each.one, each.other, kind, by, each.score, each.level, each.why, each.evidence
        ),
        RelatedLink(
            each.other, each.one, kind, by, each.score, each.level, each.why_from_other, turned
        ),
    )


def _once_each(found: Iterable[RelatedLink]) -> list[RelatedLink]:
    """Return one link for each (here, there, by): the kind that says most, the first of equals."""
    kept: dict[tuple[Ref, Ref, LinkSource], RelatedLink] = {}
    for link in found:
        key = (link.here, link.there, link.by)
        if key not in kept or _KINDS[link.kind] < _KINDS[kept[key].kind]:
            kept[key] = link
    return list(kept.values())


def links_in_order(
    library: Library, suggested: Iterable[Suggestion], cited: Sequence[Citation]
) -> tuple[RelatedLink, ...]:
    """Return every link of a published library on both of its ends, one for each (here, there, by).

    By the recommendation that shows it, in the plans' order; then by kind; then the newest review
    first.
    """
    settled = _once_each((*text_links(library, cited), *editors_links(library)))
    links = [*settled, *[link for each in suggested for link in _suggested_links(each)]]
    # By plan and number: a hundred thousand references take their time to be hashed and compared.
    place = {
        (each.ref.plan, each.ref.number): at
        for at, (_, each) in enumerate(library.recommendations())
    }
    newest = {plan.id: _newest(plan) for plan in library.plans.values()}

    def key(link: RelatedLink) -> tuple[int, int, int, int, int]:
        here, there = link.here, link.there
        return (
            place[here.plan, here.number],
            _KINDS[link.kind],
            newest[there.plan],
            place[there.plan, there.number],
            _SOURCES[link.by],
        )

    return tuple(sorted(links, key=key))


def _newest(plan: Plan) -> int:
    """Return a key that sorts the newest review first."""
    return -plan.report.published.toordinal()

"""All links between recommendations, from the text, from editors, and suggested: never blended.

Must not know: files, HTML, the clock.
"""

from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import replace

from generator.model.library import Library
from generator.model.refs import Ref
from generator.model.related import Evidence, RelatedLink, ShownKind
from generator.model.terms import LinkSource
from generator.relating.citations import citations
from generator.relating.suggestions.features import PlanFeatures, Reader
from generator.relating.suggestions.stored import (
    features_key,
    from_bytes,
    to_bytes,
    vocabulary_key,
)
from generator.relating.suggestions.suggesting import (
    CUT,
    Pair,
    Suggestion,
    pair_of,
    scored_pairs,
    suggestions,
)
from generator.relating.text_links import text_links

_KINDS = {kind: at for at, kind in enumerate(ShownKind)}
_SOURCES = {source: at for at, source in enumerate(LinkSource)}


def all_links(
    library: Library, kept: MutableMapping[str, bytes] | None = None
) -> tuple[RelatedLink, ...]:
    """Return every link that is shown, suggestions computed afresh; see `related_links`.

    `kept` holds the features of plans from an earlier build, by key; those of plans that did not
    change are taken from it, and afterwards it holds this build's and no others.
    """
    library = published(library)
    scored = scored_pairs(features_of(library, {} if kept is None else kept), floor=CUT)
    return related_links(library, suggestions(scored, library, barred_pairs(library)))


def features_of(library: Library, kept: MutableMapping[str, bytes]) -> list[PlanFeatures]:
    """Return the features of every plan, those that are kept not computed again."""
    reader = Reader(library.vocabulary)
    vocabulary = vocabulary_key(library.vocabulary)
    found = []
    earlier = dict(kept)
    kept.clear()
    for plan in library.plans.values():
        key = features_key(plan, vocabulary)
        stored = earlier.get(key)
        features = from_bytes(stored) if stored else None
        if features is None or stored is None:
            features = reader.features(plan)
            stored = to_bytes(features)
        kept[key] = stored
        found.append(features)
    return found


def published(library: Library) -> Library:
    """Return the library without withdrawn plans: nothing leads to them or from them."""
    return replace(
        library,
        plans={id: plan for id, plan in library.plans.items() if plan.withdrawn is None},
    )


def barred_pairs(library: Library) -> frozenset[Pair]:
    """Return the pairs that are never suggested: what editors link, and what they say is not."""
    return frozenset(
        pair_of(recommendation.ref, other.recommendation)
        for _, recommendation in library.recommendations()
        for other in (*(link.to for link in recommendation.related), *recommendation.not_related)
    )


def related_links(
    library: Library, suggested: Iterable[Suggestion] = ()
) -> tuple[RelatedLink, ...]:
    """Return every link on both of its ends, one for each (here, there, by).

    By the recommendation that shows it, in the plans' order; then by kind; then the newest review
    first. A pair that an editor links or parts is not suggested.
    """
    library = published(library)
    barred = barred_pairs(library)
    found = (
        *text_links(library, citations(library)),
        *_editors_links(library),
        *(
            link
            for each in suggested
            if (each.one, each.other) not in barred
            for link in _suggested_links(each)
        ),
    )
    return _in_order(library, _once_each(found))


def _editors_links(library: Library) -> Iterator[RelatedLink]:
    """Yield both ends of every editor's link that leads somewhere.

    Where both plans speak of the same pair, the kind that says most is kept, then the later plan's.
    """
    written = [
        RelatedLink(
            each.ref, link.to.recommendation, ShownKind(link.kind), LinkSource.EDITOR, why=link.why
        )
        for plan, each in library.recommendations()
        for link in each.related
        if library.recommendation(link.to) and link.to.recommendation != each.ref
    ]
    chosen: dict[Pair, RelatedLink] = {}
    for link in sorted(written, key=lambda link: (_KINDS[link.kind], _newest(library, link.here))):
        chosen.setdefault(pair_of(link.here, link.there), link)
    for link in chosen.values():
        yield link
        yield replace(link, here=link.there, there=link.here, kind=link.kind.inverse)


def _suggested_links(each: Suggestion) -> tuple[RelatedLink, RelatedLink]:
    link = RelatedLink(
        each.one,
        each.other,
        ShownKind.RELATED,
        LinkSource.SUGGESTED,
        each.score,
        each.why,
        each.evidence,
    )
    turned = replace(link, here=each.other, there=each.one, evidence=_turned(each.evidence))
    return link, turned


def _turned(evidence: Evidence) -> Evidence:
    """Return the evidence as seen from the other end."""
    if not evidence.actions:
        return evidence
    mine, theirs = evidence.actions
    return replace(evidence, actions=(theirs, mine))


def _once_each(found: Iterable[RelatedLink]) -> list[RelatedLink]:
    """Return one link for each (here, there, by): the kind that says most, the first of equals."""
    kept: dict[tuple[Ref, Ref, LinkSource], RelatedLink] = {}
    for link in found:
        key = (link.here, link.there, link.by)
        if key not in kept or _KINDS[link.kind] < _KINDS[kept[key].kind]:
            kept[key] = link
    return list(kept.values())


def _in_order(library: Library, links: Sequence[RelatedLink]) -> tuple[RelatedLink, ...]:
    place = {each.ref: at for at, (_, each) in enumerate(library.recommendations())}
    return tuple(
        sorted(
            links,
            key=lambda link: (
                place[link.here],
                _KINDS[link.kind],
                _newest(library, link.there),
                place[link.there],
                _SOURCES[link.by],
            ),
        )
    )


def _newest(library: Library, ref: Ref) -> int:
    """Return a key that sorts the newest review first."""
    return -library.plans[ref.plan].report.published.toordinal()

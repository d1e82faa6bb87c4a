"""How plans connect: the values of a small picture, plans as nodes and links as edges.

Must not know: files, HTML, SVG, how links are found.
"""

from collections import Counter
from collections.abc import Iterable

from generator.model.chains import Connections, Edge
from generator.model.library import Library
from generator.model.related import RelatedLink
from generator.model.terms import LinkSource


def connections(library: Library, links: Iterable[RelatedLink]) -> Connections:
    """Return how the plans connect; links inside one plan are not counted."""
    by_source: Counter[tuple[str, str, LinkSource]] = Counter()
    pairs: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for link in links:
        if link.here.plan < link.there.plan:
            ends = (link.here.plan, link.there.plan)
            by_source[(*ends, link.by)] += 1
            pairs.setdefault(ends, set()).add((str(link.here), str(link.there)))
    edges = [
        Edge(
            one,
            other,
            by_source[one, other, LinkSource.TEXT],
            by_source[one, other, LinkSource.EDITOR],
            by_source[one, other, LinkSource.SUGGESTED],
            len(found),
        )
        for (one, other), found in pairs.items()
    ]
    edges.sort(key=lambda edge: (-edge.pairs, edge.one, edge.other))
    published = (id for id, plan in library.plans.items() if plan.withdrawn is None)
    return Connections(tuple(published), tuple(edges))

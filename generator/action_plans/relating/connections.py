"""How plans connect: the values of a small picture, plans as nodes and links as edges.

Must not know: files, HTML, SVG, how links are found.
"""

from collections.abc import Iterable, Sequence

from action_plans.model.chains import Connections, Edge
from action_plans.model.library import Library
from action_plans.model.related import RelatedLink
from action_plans.model.terms import LinkSource


def connections(library: Library, links: Iterable[RelatedLink]) -> Connections:
    """Return how the plans connect; links inside one plan are not counted."""
    between: dict[tuple[str, str], list[RelatedLink]] = {}
    for link in links:
        if link.here.plan < link.there.plan:
            between.setdefault((link.here.plan, link.there.plan), []).append(link)
    edges = [_edge(one, other, found) for (one, other), found in between.items()]
    edges.sort(key=lambda edge: (-edge.pairs, edge.one, edge.other))
    published = (id for id, plan in library.plans.items() if plan.withdrawn is None)
    return Connections(tuple(published), tuple(edges))


def _edge(one: str, other: str, links: Sequence[RelatedLink]) -> Edge:
    """Return how two plans are joined by all links that lead from the one to the other."""
    by = [link.by for link in links]
    return Edge(
        one,
        other,
        by.count(LinkSource.TEXT),
        by.count(LinkSource.EDITOR),
        by.count(LinkSource.SUGGESTED),
        len({(link.here.number, link.there.number) for link in links}),
    )

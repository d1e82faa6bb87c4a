"""The layout of a small picture of how plans connect: plans one below the other in time order.

Must not know: HTML, colours, how plans came to be connected.

Each two plans that are linked are joined by an arc on the left, as wide as their links are many.
The picture is laid out for a phone of 360 pixels and grows with the page.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.chains import Connections, Edge
from action_plans.model.plan import Plan
from action_plans.publishing import addresses, words
from action_plans.publishing.badge_svg import text_width
from action_plans.publishing.views.connections import (
    ArcView,
    ConnectionRow,
    ConnectionsView,
    NodeView,
)
from action_plans.publishing.views.parts import Link

MOST: Final = 12  # plans in the picture
ROWS_OPEN: Final = 8  # a longer table is folded
WIDTH: Final = 320
AXIS: Final = 92  # x of the nodes; arcs stand left of it, titles right
ROW: Final = 58  # from one plan to the next
TEXT_WIDTH: Final = WIDTH - AXIS - 14
NEAREST: Final = 24  # how far an arc between neighbours reaches
FARTHEST: Final = AXIS - 12
THINNEST: Final = 1.5
THICKEST: Final = 9.0
# A cubic curve whose two inner points lie this much farther out reaches just so far.
_REACH: Final = 4 / 3
_FONT: Final = 13 / 12  # of the titles, in the font size that `text_width` measures


def connections_view(connections: Connections, plans: Mapping[str, Plan]) -> ConnectionsView | None:
    """Return the picture of the plans that are connected most, None if none are.

    `plans` are the published ones, by id. At most MOST are shown.
    """
    edges = [each for each in connections.edges if each.one in plans and each.other in plans]
    chosen = _most_connected(edges, plans)
    if not chosen:
        return None
    places = {plan.id: at for at, plan in enumerate(chosen)}
    shown = [each for each in edges if each.one in places and each.other in places]
    rows = tuple(_row(each, plans) for each in shown)
    lead = _lead(len(chosen), edges, len(plans))
    return ConnectionsView(
        title=gettext("How the plans connect"),
        about=f"{lead} {_strongest(rows[0])} {gettext('The table has all the numbers.')}",
        lead=lead,
        width=WIDTH,
        height=ROW * len(chosen),
        axis=AXIS,
        nodes=tuple(_node(plan, at) for at, plan in enumerate(chosen)),
        arcs=tuple(_arcs(shown, places, plans)),
        rows=rows,
        fold_words=gettext("The same as a table of {number} rows", number=len(rows))
        if len(rows) > ROWS_OPEN
        else "",
    )


def _most_connected(edges: Sequence[Edge], plans: Mapping[str, Plan]) -> list[Plan]:
    """Return the plans to show, oldest report first.

    The two with most links between them, then time and again the plan that has most links with
    those chosen, the newest of equals: so that the picture shows how plans hang together.
    """
    chosen: list[str] = []
    while len(chosen) < MOST:
        links = _links_with(chosen, edges)
        apart = (each for each in edges if each.one not in chosen and each.other not in chosen)
        if links:
            chosen.append(max(links, key=lambda id: (links[id], plans[id].report.published, id)))
        elif len(chosen) + 2 <= MOST and (strongest := next(apart, None)) is not None:
            chosen += (strongest.one, strongest.other)
        else:
            break
    return sorted((plans[id] for id in chosen), key=lambda plan: (plan.report.published, plan.id))


def _links_with(chosen: Sequence[str], edges: Iterable[Edge]) -> Counter[str]:
    """Return how many links each other plan has with those chosen, those with none left out."""
    held = frozenset(chosen)
    links: Counter[str] = Counter()
    for edge in edges:
        has_one, has_other = edge.one in held, edge.other in held
        if has_one != has_other:
            links[edge.other if has_one else edge.one] += edge.pairs
    return links


def _lead(shown: int, edges: Sequence[Edge], plans: int) -> str:
    linked = len({id for edge in edges for id in (edge.one, edge.other)})
    if shown < linked:
        return gettext(
            "Of {total:,} plans {number} that are closely linked, oldest report first.",
            total=plans,
            number=shown,
        )
    if shown < plans:
        return gettext(
            "The {number} plans that are linked, of {total:,}, oldest report first.",
            number=shown,
            total=plans,
        )
    return gettext("All {number} plans, oldest report first.", number=plans)


def _strongest(row: ConnectionRow) -> str:
    return gettext(
        "Most links, {number}, join {one} and {other}.",
        number=row.pairs,
        one=row.one.words,
        other=row.other.words,
    )


def _row(edge: Edge, plans: Mapping[str, Plan]) -> ConnectionRow:
    """Return a row of the table, the older report first."""
    ends = sorted(
        (plans[edge.one], plans[edge.other]), key=lambda plan: (plan.report.published, plan.id)
    )
    one, other = (Link(plan.name, addresses.plan(plan.id)) for plan in ends)
    return ConnectionRow(one, other, edge.pairs, edge.by_text, edge.by_editor, edge.suggested)


def _node(plan: Plan, at: int) -> NodeView:
    return NodeView(
        addresses.plan(plan.id),
        plan.name,
        words.month(plan.report.published),
        _middle(at),
        _lines(plan.name),
    )


def _middle(at: int) -> int:
    return at * ROW + ROW // 2


def _lines(title: str) -> tuple[str, ...]:
    """Return a title broken into at most two lines that fit; what does not fit is cut."""
    left = title.split()
    first = _fitting(left)
    rest = left[len(first) :]
    second = _fitting(rest)
    if not rest:
        return (" ".join(first),)
    if len(second) == len(rest):
        return " ".join(first), " ".join(second)
    while len(second) > 1 and not _fits(" ".join(second) + "…"):
        second.pop()
    return " ".join(first), " ".join(second).rstrip("…") + "…"


def _fitting(line: Sequence[str]) -> list[str]:
    """Return as many words as fit into a line, at least one, which is cut if it does not fit."""
    count = len(line)
    while count > 1 and not _fits(" ".join(line[:count])):
        count -= 1
    fitting = list(line[:count])
    while fitting and len(fitting[0]) > 1 and not _fits(fitting[0]):
        fitting[0] = fitting[0][:-2] + "…"
    return fitting


def _fits(text: str) -> bool:
    return text_width(text) * _FONT <= TEXT_WIDTH


def _arcs(
    edges: Sequence[Edge], places: Mapping[str, int], plans: Mapping[str, Plan]
) -> Iterable[ArcView]:
    """Yield the arcs, widest first, so that a thin one lies over a wide one."""
    most = max(each.pairs for each in edges)
    longest = max(abs(places[each.one] - places[each.other]) for each in edges)
    for each in edges:
        top, bottom = sorted(_middle(places[id]) for id in (each.one, each.other))
        steps = (bottom - top) // ROW
        reach = NEAREST + (FARTHEST - NEAREST) * (steps - 1) / max(longest - 1, 1)
        inner = round(AXIS - reach * _REACH, 1)
        ends = words.listed(tuple(plans[id].name for id in (each.one, each.other)))
        yield ArcView(
            curve=f"M{AXIS} {top}C{inner} {top} {inner} {bottom} {AXIS} {bottom}",
            width=max(THINNEST, round(THICKEST * each.pairs / most, 1)),
            is_suggested=not each.by_text and not each.by_editor,
            label=str(each.pairs),
            x=round(AXIS - reach),
            y=(top + bottom) // 2,
            words=gettext(
                "{links} between {plans}", links=words.count(each.pairs, "link"), plans=ends
            ),
        )

"""What the pages that answer a question have in common: orders, sections, the longest list.

Must not know: what is asked, HTML, MkDocs, the disk.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from action_plans.languages.speaking import gettext
from action_plans.publishing import addresses
from action_plans.publishing.pages.cut import first_of
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.questions import (
    MovedRow,
    PassedRow,
    QuestionView,
    RefusedRow,
    Section,
)

MOST: Final = 300  # rows of one page; a longer list leads to its table
Row = PassedRow | RefusedRow | MovedRow
Item = TypeVar("Item")
MOST_JUMPS: Final = 12  # sections that the top of a page leads to


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading; a row is made when a page shows it."""

    heading: str
    anchor: str
    rows: tuple[Callable[[], Row], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """One order in which a page's rows stand: its words, its part of the address, its parts."""

    words: str  # "oldest first"
    within: str  # "" for the page's own address
    parts: Callable[[], Sequence[Part]]
    note: str = ""  # what is to be known of this order alone


@dataclass(frozen=True, slots=True)
class Question:
    """One question: where it stands, what answers it, and in which orders."""

    path: str
    title: str
    answer: str
    notes: tuple[str, ...]
    count: int
    table: str  # file under data/
    orders: tuple[Order, ...]
    made_up: tuple[tuple[int, Link], ...] = ()  # what the count is made up of
    beside: tuple[str, ...] = ()  # what else is worth knowing of all of them


def question_pages(question: Question) -> Iterator[Page]:
    """Yield a page for each order of a question that has rows; its own address always."""
    for order in question.orders:
        if order.within and not question.count:
            continue
        title = f"{question.title}, {order.words}" if order.within else question.title
        path = question.path + order.within
        yield Page(path, "question", title, partial(_shown, question, order))


def _shown(question: Question, order: Order) -> Shown:
    sections = _cut(order.parts())
    shown = len({row.ref for each in sections for row in each.rows})  # one may stand twice
    view = QuestionView(
        title=question.title,
        answer=question.answer,
        notes=question.notes,
        made_up=question.made_up,
        beside=(*question.beside, *filter(None, (order.note,))),
        orders=_orders(question, order) if question.count else (),
        jumps=_jumps(sections),
        sections=sections,
        rest=first_of(shown, question.count),
        table=Link(gettext("Download as a table (CSV)"), addresses.DATA + question.table),
    )
    return Shown(view, question.answer)


def _jumps(sections: Sequence[Section]) -> tuple[tuple[int, Link], ...]:
    """Return what leads down to each section, where there are several and not too many."""
    if not 2 < len(sections) <= MOST_JUMPS:
        return ()
    return tuple((each.total, Link(each.heading, f"#{each.anchor}")) for each in sections)


def _orders(question: Question, here: Order) -> tuple[Link, ...]:
    return tuple(
        Link(each.words, "" if each is here else question.path + each.within)
        for each in question.orders
    )


def _cut(parts: Sequence[Part]) -> tuple[Section, ...]:
    """Return parts as sections, with at most so many rows in all; none without a row is left."""
    kept: list[Section] = []
    room = MOST
    for part in parts:
        rows = tuple(make() for make in part.rows[:room])
        room -= len(rows)
        if rows:
            kept.append(Section(part.heading, part.anchor, len(part.rows), rows))
    return tuple(kept)


def part_of(heading: str, anchor: str, items: Iterable[Item], row: Callable[[Item], Row]) -> Part:
    """Return a part with a row for each item."""
    return Part(heading, anchor, tuple(partial(row, each) for each in items))


def by_heading(
    items: Iterable[Item], heading: Callable[[Item], str], row: Callable[[Item], Row]
) -> tuple[Part, ...]:
    """Return items in parts by a heading, in the order in which the headings first stand."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(heading(item), []).append(item)
    return tuple(
        part_of(words, f"s{number}", having, row)
        for number, (words, having) in enumerate(found.items(), 1)
    )

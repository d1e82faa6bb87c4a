"""What the pages that answer a question have in common: orders, sections, the longest list.

Must not know: what is asked, HTML, MkDocs, the disk.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from action_plans.publishing import addresses
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


@dataclass(frozen=True, slots=True)
class Order:
    """One order in which a page's rows stand: its words, its part of the address, its sections."""

    words: str  # "oldest first"
    within: str  # "" for the page's own address
    sections: Callable[[], Sequence[Section]]


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


def question_pages(question: Question) -> Iterator[Page]:
    """Yield a page for each order of a question that has rows; its own address always."""
    for order in question.orders:
        if order.within and not question.count:
            continue
        title = f"{question.title}, {order.words}" if order.within else question.title
        path = question.path + order.within
        yield Page(path, "question", title, partial(_shown, question, order))


def _shown(question: Question, order: Order) -> Shown:
    sections, left = _cut(order.sections())
    shown = question.count - left
    view = QuestionView(
        title=question.title,
        answer=question.answer,
        notes=question.notes,
        orders=_orders(question, order) if question.count else (),
        sections=sections,
        rest=f"The first {shown:,} of {question.count:,} are here" if left else "",
        table=Link("all of it as a table (CSV)", addresses.DATA + question.table),
    )
    return Shown(view, question.answer)


def _orders(question: Question, here: Order) -> tuple[Link, ...]:
    return tuple(
        Link(each.words, "" if each is here else question.path + each.within)
        for each in question.orders
    )


def _cut(sections: Sequence[Section]) -> tuple[tuple[Section, ...], int]:
    """Return the sections with at most so many rows in all, and how many rows are left out."""
    kept: list[Section] = []
    room = MOST
    left = 0
    for section in sections:
        rows = section.rows[:room]
        left += len(section.rows) - len(rows)
        room -= len(rows)
        if rows or not section.rows:
            kept.append(section._replace(rows=rows))
    return tuple(kept), left


def by_heading(
    items: Sequence[Item], heading: Callable[[Item], str], row: Callable[[Item], Row]
) -> tuple[Section, ...]:
    """Return items in sections by a heading, in the order in which the headings first stand."""
    found: dict[str, list[Row]] = {}
    for item in items:
        found.setdefault(heading(item), []).append(row(item))
    return tuple(
        Section(words, f"s{number}", tuple(rows))
        for number, (words, rows) in enumerate(found.items(), 1)
    )

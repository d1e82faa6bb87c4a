"""The files of the figures: each as a picture and as a table, under `figures/`.

Must not know: what a figure counts, how it is drawn.

A new figure is one function and one entry in FIGURES.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from action_plans.languages.speaking import kept
from action_plans.publishing import addresses
from action_plans.publishing.data.columns import Column, Kind, Table
from action_plans.publishing.data.csv_text import csv_file
from action_plans.publishing.edition import Edition
from action_plans.publishing.figures import of_actions, of_answers
from action_plans.publishing.figures.drawn import NARROW, WIDE, figure_svg
from action_plans.publishing.figures.figure import Figure, Key, Row
from action_plans.publishing.output import OutputFile, text_file

FIGURES: Final[tuple[Callable[[Edition], Figure], ...]] = (
    of_actions.standing_by_plan,
    of_actions.standing_by_year,
    of_actions.beginning_by_plan,
    of_actions.beginning_by_year,
    of_actions.dates_moved,
    of_actions.target_months,
    of_answers.answer_clock,
)


@kept(maxsize=1)
def figures_of(edition: Edition) -> tuple[Figure, ...]:
    """Return every figure of which there is anything to see, in order."""
    return tuple(each for each in (make(edition) for make in FIGURES) if each.rows)


def figure_pictures(edition: Edition) -> Iterator[OutputFile]:
    """Yield each figure's picture, wide and for phones, in the language in force."""
    for figure in figures_of(edition):
        yield text_file(addresses.figure(figure.id, "svg"), figure_svg(figure, WIDE))
        yield text_file(addresses.figure(figure.id, "narrow.svg"), figure_svg(figure, NARROW))


def figure_files(edition: Edition) -> Iterator[OutputFile]:
    """Yield each figure's pictures, and all of its numbers as a CSV file."""
    yield from figure_pictures(edition)
    for figure in figures_of(edition):
        table = _table(figure)
        file = csv_file(table, table.batches(edition))
        yield replace(file, path=addresses.figure(figure.id, "csv"))


def _table(figure: Figure) -> Table[Row]:
    label: Column[Row] = Column(
        figure.first.lower(), Kind.TEXT, figure.first, lambda _, row: row.label
    )
    return Table(
        figure.id,
        figure.title,
        figure.lead,
        (label.name,),
        lambda _: figure.rows,
        (
            label,
            *(_numbers(key, at) for at, key in enumerate(figure.keys)),
            *(_said(name, at) for at, name in enumerate(figure.said)),
        ),
    )


def _numbers(key: Key, at: int) -> Column[Row]:
    name = key.id.replace("-", "_")
    return Column(name, Kind.INTEGER, key.words, lambda _, row: row.values[at])


def _said(name: str, at: int) -> Column[Row]:
    id = name.lower().replace(" ", "_")
    return Column(id, Kind.TEXT, name, lambda _, row: row.said[at])

"""`/figures/`: the record for those who would rather look than read, a table beside each picture.

Must not know: HTML, MkDocs, the disk, what a figure counts.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import BEGINNING
from action_plans.publishing.figures.drawn import NARROW, WIDE, Form, height_of
from action_plans.publishing.figures.figure import Figure
from action_plans.publishing.figures.files import figures_of
from action_plans.publishing.groups import groups_of
from action_plans.publishing.pages.cut import first_of
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.figures import FigureRow, FiguresView, FigureView, Picture
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("Figures")
MOST: Final = 300  # recommendations of the list


def figures_pages(edition: Edition) -> Iterator[Page]:
    """Yield the one page."""
    yield Page(addresses.FIGURES, "figures", gettext(TITLE), partial(_shown, edition))


def _shown(edition: Edition) -> Shown:
    view = figures_view(edition)
    return Shown(view, gettext("What was promised and what became of it, in pictures and tables."))


def figures_view(edition: Edition) -> FiguresView:
    """Return every figure, and what was agreed where all was finished already."""
    finished = [each for each in edition.entries if each.status.was_done_at_first]
    return FiguresView(
        figures=tuple(_figure(each) for each in figures_of(edition)),
        finished=ngettext(
            "{number:,} agreed recommendation was answered only with what was finished already.",
            "{number:,} agreed recommendations were answered only with what was finished already.",
            len(finished),
        ),
        agreed=tuple(
            Link(
                gettext(
                    "{plan}, recommendation {number}",
                    plan=each.plan.name,
                    number=each.recommendation.number,
                ),
                each.ref.path,
            )
            for each in finished[:MOST]
        ),
        rest=first_of(MOST, len(finished)),
        lists=tuple(
            Link(
                f"{words.count(group.action_count, 'action')}: {group.name.lower()}",
                addresses.listing(BEGINNING.id, group.value),
            )
            for group in groups_of(BEGINNING, edition)
        ),
    )


def _figure(figure: Figure) -> FigureView:
    number, left = len(figure.shown), len(figure.rows) - len(figure.shown)
    used = [at for at, total in enumerate(figure.totals) if total or not figure.total]
    return FigureView(
        id=figure.id,
        title=figure.title,
        lead=figure.lead,
        image=_picture(figure, "svg", WIDE),
        narrow=_picture(figure, "narrow.svg", NARROW),
        head=(
            figure.first,
            *(words.capital(gettext(figure.keys[at].words)) for at in used),
            *figure.said,
        ),
        rows=tuple(
            FigureRow(
                Link(row.label, row.path), (*(_cell(row.values[at]) for at in used), *row.said)
            )
            for row in figure.shown
        ),
        total=tuple(_cell(figure.totals[at]) for at in used) if figure.total else (),
        rest=first_of(number, len(figure.rows)) if left else "",
        files=(
            Link(gettext("the picture (SVG)"), addresses.figure(figure.id, "svg")),
            Link(gettext("the numbers (CSV)"), addresses.figure(figure.id, "csv")),
        ),
    )


def _picture(figure: Figure, suffix: str, form: Form) -> Picture:
    return Picture(addresses.figure(figure.id, suffix), form.width, height_of(figure, form))


def _cell(value: int | None) -> str:
    return "" if value is None else f"{value:,}"

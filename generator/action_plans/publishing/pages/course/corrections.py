"""`/corrections/`: what the record itself got wrong and put right, newest first.

Must not know: HTML, MkDocs, the disk, what a document had wrong.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.model.record_correction import RecordCorrection
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.course import CorrectedRow, CorrectionsView
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("What we got wrong")


def corrections_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page, where anything was put right by the as-of day."""
    rows = corrected_rows(edition)
    if rows:
        yield Page(addresses.CORRECTIONS, "corrections", gettext(TITLE), partial(_shown, rows))


def _shown(rows: tuple[CorrectedRow, ...]) -> Shown:
    answer = ngettext(
        "{number:,} thing that stood in this record was wrong and was put right.",
        "{number:,} things that stood in this record were wrong and were put right.",
        len(rows),
    )
    return Shown(CorrectionsView(answer, rows), answer)


def corrected_rows(edition: Edition) -> tuple[CorrectedRow, ...]:
    """Return what was put right by the as-of day: newest first, then as it stands in the file."""
    dated = [each for each in edition.library.corrections if each.date <= edition.as_of]
    dated.sort(key=lambda each: each.date, reverse=True)
    return tuple(_row(edition, each) for each in dated)


def _row(edition: Edition, correction: RecordCorrection) -> CorrectedRow:
    return CorrectedRow(
        correction.date.isoformat(),
        words.day(correction.date),
        _place(edition, correction),
        correction.was,
        correction.now,
        correction.why,
    )


def _place(edition: Edition, correction: RecordCorrection) -> Link:
    """Return where it was; what is not published, or not there any more, is only named."""
    called = edition.library.called(correction.ref.plan)
    ref = replace(correction.ref, plan=called[0]) if called else correction.ref
    entry = edition.by_ref.get(ref.recommendation)
    plan = edition.library.plans.get(ref.plan)
    name = action_name(ref.number, ref.action) if ref.action else ref.number
    is_there = entry is not None and (not ref.action or ref in edition.action_statuses)
    return Link(f"{plan.name if plan else ref.plan}, {name}", ref.path if is_there else "")

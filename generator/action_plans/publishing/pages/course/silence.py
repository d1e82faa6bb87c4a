"""`/silence/`: of which plans with something open nothing later is in this record.

Must not know: HTML, MkDocs, the disk, when a plan is silent.

It says what this record holds and whether anybody looked, never that nothing exists.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from action_plans.model.silence import Silence
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.grammar import agreeing, sentence
from action_plans.publishing.moments import ago
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.course import SilenceView, SilentRow, SilentSection
from action_plans.publishing.views.parts import Link

TITLE: Final = "What went quiet"
MOST: Final = 300  # rows of one section
SILENT: Final = "Somebody looked, and found no later document"
UNLOOKED: Final = "No search recorded yet"


def silence_pages(edition: Edition) -> Iterator[Page]:
    """Yield the one page."""
    yield Page(addresses.SILENCE, "silence", TITLE, partial(_shown, edition))


def _shown(edition: Edition) -> Shown:
    view = silence_view(edition)
    return Shown(view, view.answer)


def silence_view(edition: Edition, most: int = MOST) -> SilenceView:
    """Return the silent plans, and apart those not looked for; `most` rows of each at most."""
    of_plans = [
        edition.times[plan.id].silence for plan in edition.plans if plan.id in edition.times
    ]
    quiet = sorted((each for each in of_plans if each), key=lambda each: each.last.date)
    silent = [each for each in quiet if each.looked]
    unlooked = [each for each in quiet if not each.looked]
    sections = (
        _section(edition, SILENT, "silent", _MEANS_SILENT, silent, most),
        _section(edition, UNLOOKED, "not-looked", _MEANS_UNLOOKED, unlooked, most),
    )
    return SilenceView(
        answer=_answer(len(silent), len(unlooked), len(edition.plans)),
        sections=tuple(each for each in sections if each.rows),
    )


_MEANS_SILENT: Final = (
    "Something is open, the last document held is more than a year old, and when an editor looked "
    "for a later one, none was found. One may exist all the same."
)
_MEANS_UNLOOKED: Final = (
    "Something is open and the last document held is more than a year old, but no search for a "
    "later one is recorded. So this record does not call these plans silent."
)


def _answer(silent: int, unlooked: int, plans: int) -> str:
    if not silent and not unlooked:
        return "No plan in this record has been quiet for a year with something open."
    said = "No plan is called silent here."
    if silent:
        some = f"{silent:,} of {words.count(plans, 'plan')}"
        said = sentence(some, agreeing(silent, "is", "are"), "silent: somebody looked for more")
    if not unlooked:
        return said
    of = "more" if silent else f"of {words.count(plans, 'plan')}"
    for_ = f"for {unlooked:,} {of},"
    open_ = "something is open and a year has passed, and no search for more is recorded"
    return f"{said} {sentence(for_, open_)}"


def _section(
    edition: Edition, heading: str, anchor: str, meaning: str, quiet: Sequence[Silence], most: int
) -> SilentSection:
    rows = tuple(_row(edition, each) for each in quiet[:most])
    rest = f"The first {most:,} of {len(quiet):,} are here" if len(quiet) > most else ""
    return SilentSection(heading, anchor, meaning, rows, len(quiet), rest)


def _row(edition: Edition, silence: Silence) -> SilentRow:
    plan, last = edition.library.plans[silence.plan], silence.last
    kind = words.capital(words.DOCUMENT_KIND[last.kind])
    path = addresses.plan(plan.id)
    return SilentRow(
        plan=Link(plan.name, path),
        lang=plan.lang,
        last=f"{kind} of {words.day(last.date)}, {ago(last.date, edition.as_of)}",
        review=_review(edition, silence),
        looked=_looked(edition, silence),
        open=Link(_open(silence), path),
    )


def _review(edition: Edition, silence: Silence) -> str:
    if silence.review is None:
        return "The documents held promise no review."
    by = edition.library.vocabulary.organisations.get(silence.review.by)
    name = by.name if by else silence.review.by
    return f"Review promised {words.REVIEW_EVERY[silence.review.every]}, by {name}."


def _looked(edition: Edition, silence: Silence) -> str:
    if silence.looked:
        return f"Last looked for more on {words.day(silence.looked.on)}: {silence.looked.where}"
    earlier = edition.library.plans[silence.plan].looked
    if earlier and earlier.on <= edition.as_of:
        return f"Last looked for more on {words.day(earlier.on)}, before that document"
    return "No search for later documents is recorded"


def _open(silence: Silence) -> str:
    """Return how many actions are open, and how many recommendations have none and are."""
    actions = sum(bool(ref.action) for ref in silence.open)
    without = len(silence.open) - actions
    said = [words.count(actions, "action")] if actions else []
    if without:
        said.append(f"{words.count(without, 'recommendation')} without an action")
    return f"{' and '.join(said)} open"

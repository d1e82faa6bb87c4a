"""`/silence/`: of which plans with something open nothing later is in this record.

Must not know: HTML, MkDocs, the disk, when a plan is silent.

It says what this record holds and whether anybody looked, never that nothing exists.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext, plural
from action_plans.model.silence import Silence
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.looking import plans_speaking_of
from action_plans.publishing.moments import ago
from action_plans.publishing.pages.cut import first_of
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.course import SilenceView, SilentRow, SilentSection
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("Where nothing later is known")
MOST: Final = 300  # rows of one section
SILENT: Final = marked("Somebody looked, and found no later document")
UNLOOKED: Final = marked("No search recorded yet")


def silence_pages(edition: Edition) -> Iterator[Page]:
    """Yield the one page."""
    yield Page(addresses.SILENCE, "silence", gettext(TITLE), partial(_shown, edition))


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
        spoken_of=tuple(_spoken_of(edition)),
    )


def _spoken_of(edition: Edition) -> Iterator[Link]:
    """Yield each plan of whose promises a later plan speaks, which breaks its silence."""
    for plan in edition.plans:
        if plans_speaking_of(plan, edition.plans, edition.statuses):
            yield Link(plan.name, addresses.plan(plan.id))


_MEANS_SILENT: Final = marked(
    "Something is open, the last document held is more than a year old, and when an editor looked "
    "for a later one, none was found. One may exist all the same."
)
_MEANS_UNLOOKED: Final = marked(
    "Something is open and the last document held is more than a year old, but no search for a "
    "later one is recorded. So this record does not call these plans silent."
)


def _answer(silent: int, unlooked: int, plans: int) -> str:
    if not silent and not unlooked:
        return gettext("No plan in this record has been quiet for a year with something open.")
    of = words.count(plans, "plan")
    said = [ngettext(*_ARE_SILENT, silent, plans=of)] if silent else []
    if unlooked:
        forms = _UNLOOKED_MORE if silent else _UNLOOKED_OF
        said.append(ngettext(*forms, unlooked, plans=of))
    return " ".join(said)


_ARE_SILENT: Final = plural(
    "{number:,} of {plans} is silent: somebody looked for more.",
    "{number:,} of {plans} are silent: somebody looked for more.",
)
_UNLOOKED_MORE: Final = plural(
    "For {number:,} more, something is open and a year has passed, "
    "and no search for more is recorded.",
    "For {number:,} more, something is open and a year has passed, "
    "and no search for more is recorded.",
)
_UNLOOKED_OF: Final = plural(
    "For {number:,} of {plans}, something is open and a year has passed, "
    "and no search for more is recorded.",
    "For {number:,} of {plans}, something is open and a year has passed, "
    "and no search for more is recorded.",
)


def _section(
    edition: Edition, heading: str, anchor: str, meaning: str, quiet: Sequence[Silence], most: int
) -> SilentSection:
    rows = tuple(_row(edition, each) for each in quiet[:most])
    rest = first_of(most, len(quiet))
    return SilentSection(gettext(heading), anchor, gettext(meaning), rows, len(quiet), rest)


def _row(edition: Edition, silence: Silence) -> SilentRow:
    plan, last = edition.library.plans[silence.plan], silence.last
    kind = words.capital(words.DOCUMENT_KIND[last.kind])
    path = addresses.plan(plan.id)
    return SilentRow(
        plan=Link(plan.name, path),
        lang=plan.lang,
        last=gettext(
            "{document} of {day}, {ago}",
            document=kind,
            day=words.day(last.date),
            ago=ago(last.date, edition.as_of),
        ),
        review=_review(edition, silence),
        looked=_looked(edition, silence),
        open=Link(_open(silence), path),
    )


def _review(edition: Edition, silence: Silence) -> str:
    if silence.review is None:
        return gettext("The documents held promise no review.")
    by = edition.library.vocabulary.organisations.get(silence.review.by)
    name = by.name if by else silence.review.by
    return gettext(
        "{name} was to review progress {every}.",
        every=words.REVIEW_EVERY[silence.review.every],
        name=name,
    )


def _looked(edition: Edition, silence: Silence) -> str:
    if silence.looked:
        return gettext(
            "Last looked for more on {day}: {where}",
            day=words.day(silence.looked.on),
            where=silence.looked.where,
        )
    earlier = edition.library.plans[silence.plan].looked
    if earlier and earlier.on <= edition.as_of:
        return gettext(
            "Last looked for more on {day}, before that document", day=words.day(earlier.on)
        )
    return gettext("We have not looked for later documents yet")


def _open(silence: Silence) -> str:
    """Return how many actions are open, and how many recommendations have none and are."""
    actions = sum(bool(ref.action) for ref in silence.open)
    without = len(silence.open) - actions
    said = [words.count(actions, "action")] if actions else []
    if without:
        said.append(
            gettext(
                "{recommendations} without an action",
                recommendations=words.count(without, "recommendation"),
            )
        )
    return gettext("{what} open", what=words.listed(tuple(said)))

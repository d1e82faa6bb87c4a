"""The short lines under a recommendation: that the same was asked before, or again.

Must not know: HTML, the rest of the page, how chains are found.
"""

from collections.abc import Sequence
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.chains import Asked, AskedAgain, Chain
from action_plans.model.refs import Ref
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.related_view import BY_WORDS
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.plan import AskedLine

CHAINS_ON_A_PAGE: Final = 20
BEFORE: Final = marked("Asked before")
AGAIN: Final = marked("Asked again")
AFTER_COMPLETION: Final = marked("Reported completed, then recommended again")


def chain_anchor(chain: Chain) -> str:
    """Return the fragment of a chain: that of its first recommendation, with its plan's id."""
    first = chain.asked[0].ref
    return f"{first.plan}-{first.anchor}"


def chain_path(edition: Edition, at: int) -> str:
    """Return the address of the chain of this index."""
    anchor = chain_anchor(edition.chains[at])
    return addresses.asked_before(at // CHAINS_ON_A_PAGE + 1, anchor)


def asked_lines(edition: Edition, ref: Ref) -> tuple[AskedLine, ...]:
    """Return that it was asked before, and again, each with a link to the whole chain."""
    at = edition.chain_of.get(ref)
    if at is None:
        return ()
    asked = edition.chains[at].asked
    here = next(each for each in asked if each.ref == ref)
    earlier = [each for each in asked if each.published < here.published]
    later = [each for each in asked if each.published > here.published]
    lines = []
    if here.joined:
        said = AFTER_COMPLETION if here.after_completion else BEFORE
        last = next(each for each in asked if each.ref == here.joined.earlier)
        others = len(earlier) - 1
        lines.append(_line(edition, at, said, last, others, here.joined))
    if later:
        # What follows this very recommendation is named before what follows another.
        next_one = min(later, key=lambda each: not _follows(each, ref))
        said = AFTER_COMPLETION if _again_after_completion(later, ref) else AGAIN
        lines.append(_line(edition, at, said, next_one, len(later) - 1, next_one.joined))
    return tuple(lines)


def asked_in_short(edition: Edition, ref: Ref) -> str:
    """Return when it was asked before or again, else that no earlier one is known: a few words."""
    at = edition.chain_of.get(ref)
    asked = edition.chains[at].asked if at is not None else ()
    here = next((each.published for each in asked if each.ref == ref), None)
    earlier = [each.published for each in asked if here and each.published < here]
    later = [each.published for each in asked if here and each.published > here]
    said = []
    if earlier:
        said.append(gettext("asked before, in {month}", month=words.month(max(earlier))))
    if later:
        said.append(gettext("asked again, in {month}", month=words.month(min(later))))
    return " · ".join(said) or gettext("not asked before here")


def _follows(later: Asked, ref: Ref) -> bool:
    return later.joined is not None and later.joined.earlier == ref


def _again_after_completion(later: Sequence[Asked], ref: Ref) -> bool:
    """True if one that follows this very recommendation came after it was reported completed."""
    return any(each.after_completion and _follows(each, ref) for each in later)


def _line(
    edition: Edition, at: int, said: str, named: Asked, others: int, joined: AskedAgain | None
) -> AskedLine:
    title = edition.library.plans[named.ref.plan].name
    more = gettext(", and {number} more", number=others) if others else ""
    recommendation = gettext("{plan}, recommendation {number}", plan=title, number=named.ref.number)
    words_ = f"{recommendation} ({words.month(named.published)}){more}"
    by_words = BY_WORDS[joined.by] if joined else ""
    return AskedLine(gettext(said), Link(words_, chain_path(edition, at)), by_words)

"""`/refused/`: which recommendations were refused, wholly or partly, and why.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from markupsafe import escape

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.model.meaning import RESPONSE
from action_plans.model.plan import Reason
from action_plans.model.site import Site
from action_plans.model.terms import Response
from action_plans.publishing import addresses, words
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.facets import actions_of
from action_plans.publishing.grammar import sentence
from action_plans.publishing.own_words import ground_word, response_word
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.page import Page
from action_plans.publishing.pages.questions.question import (
    Order,
    Part,
    Question,
    part_of,
    question_pages,
)
from action_plans.publishing.pages.reason_words import (
    ground_in_short,
    grounds_words,
    read_as_words,
)
from action_plans.publishing.prose import excerpt, opening, plain_text, render_prose
from action_plans.publishing.short_forms import Reader, short_forms
from action_plans.publishing.untranslated import said_in, told_in
from action_plans.publishing.views.parts import Html, Link
from action_plans.publishing.views.questions import RefusedRow

TITLE: Final = marked("Refused, and why")
TABLE: Final = "refused.csv"
SHORT_LENGTH: Final = 140
WHY_LENGTH: Final = 240  # a reason up to this long is there whole
GROUND_ALONE: Final = 8  # words of a sentence that says no more than "affordability is the ground"
HEADINGS: Final[Mapping[Response, tuple[str, str]]] = {
    Response.AGREED: (marked("Agreed"), "agreed"),
    Response.PARTLY_AGREED: (marked("Partly agreed"), "partly"),
    Response.NOT_AGREED: (marked("Refused (not agreed)"), "refused-wholly"),
    Response.NOT_STATED: (marked("Not stated"), "not-stated"),
}
# What refuses, wholly first.
ANSWERS: Final = sorted(
    (each for each in Response if RESPONSE[each].refuses), key=lambda each: RESPONSE[each].accepts
)


def refused_entries(edition: Edition) -> tuple[Entry, ...]:
    """Return the refused, then the partly agreed, each newest report first."""
    return tuple(
        entry for answer in ANSWERS for entry in edition.entries if entry.status.response is answer
    )


def refused_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page in each of its orders."""
    found = refused_entries(edition)
    oldest = sorted(found, key=lambda each: each.plan.report.published)
    yield from question_pages(
        Question(
            path=addresses.REFUSED,
            title=gettext(TITLE),
            answer=_answer(edition, found),
            notes=(),
            count=len(found),
            table=file_name(edition, TABLE),
            orders=(
                Order(gettext("newest report first"), "", partial(_parts, edition, found)),
                Order(
                    gettext("oldest report first"),
                    "oldest-first/",
                    partial(_parts, edition, oldest),
                ),
            ),
        )
    )


def _answer(edition: Edition, found: Sequence[Entry]) -> str:
    wholly = sum(each.status.response is Response.NOT_AGREED for each in found)
    partly = len(found) - wholly
    total = len(edition.entries)
    return sentence(
        ngettext(
            "{wholly} of the {recommendations} was refused, and {partly} {partly_agreed}",
            "{wholly} of the {recommendations} were refused, and {partly} {partly_agreed}",
            wholly or 1,
            wholly=wholly or gettext("none"),
            recommendations=words.count(total, "recommendation"),
            partly=partly or gettext("none"),
            partly_agreed=response_word(edition.library.site, Response.PARTLY_AGREED),
        )
    )


def _parts(edition: Edition, found: Sequence[Entry]) -> tuple[Part, ...]:
    return tuple(_part(edition, answer, found) for answer in ANSWERS)


def _part(edition: Edition, answer: Response, found: Sequence[Entry]) -> Part:
    heading, anchor = HEADINGS[answer]
    own = words.capital(edition.library.site.responses.word(answer))
    having = [each for each in found if each.status.response is answer]
    return part_of(own or gettext(heading), anchor, having, partial(refused_row, edition))


def refused_row(edition: Edition, entry: Entry) -> RefusedRow:
    """Return a recommendation with the reason that was given, and its grounds."""
    recommendation, plan = entry.recommendation, entry.plan
    reason = recommendation.reason
    lang = plan.lang
    whole = f"{recommendation.stem} {recommendation.text}".strip()
    named = gettext("{plan}, recommendation {number}", plan=plan.name, number=recommendation.number)
    reader = Reader(short_forms(edition), plan.id)

    def said(text: str, cut: str) -> Html:
        """Return what is shown of a text, a short form spelt out where it first stands."""
        return told_in(edition, text, reader.html(escape(cut)), lang, "span")

    return RefusedRow(
        ref=entry.key,
        link=Link(named, entry.ref.path),
        date=words.month(plan.report.published),
        short=said(recommendation.text, opening(recommendation.text, SHORT_LENGTH)),
        ground=ground_in_short(reason, edition.library.site),
        why=said(reason.text, _why(reason, edition.library.site)) if reason else Html(""),
        text=told_in(edition, recommendation.text, reader.html(render_prose(whole)), lang),
        reason=told_in(edition, reason.text, reader.prose(reason.text) or Html(""), lang)
        if reason
        else None,
        grounds=grounds_words(reason, edition.library.site),
        read_as=read_as_words(reason, edition.library.site),
        after=_after(entry),
        offered=tuple(_offered(edition, entry)),
    )


def _why(reason: Reason, site: Site) -> str:
    """Return a reason, if it is short all of it, else its first sentence.

    A sentence that only names the ground, which stands before it, is left out.
    """
    named = [ground_word(site, each) for each in reason.grounds]
    whole = plain_text(reason.text)
    first, _, rest = whole.partition(". ")
    is_ground = len(first.split()) <= GROUND_ALONE and any(
        each.casefold() in first.casefold() for each in named
    )
    said = rest if is_ground and rest else whole
    return said if len(said) <= WHY_LENGTH else opening(said, WHY_LENGTH)


def _offered(edition: Edition, entry: Entry) -> Iterator[Link]:
    """Yield each action that is offered instead of what was refused, named by what it is."""
    if entry.status.response is Response.NOT_AGREED:
        for action, status in actions_of(entry):
            name = action_name(status.ref.number, action.id)
            cut = excerpt(action.text, SHORT_LENGTH)
            said = said_in(edition, action.text, entry.plan.lang, cut)
            yield Link(Html("{} {}").format(name, said), status.ref.path)


def _after(entry: Entry) -> str:
    if not entry.status.actions or entry.status.response is Response.NOT_AGREED:
        return ""
    return gettext("Of the part agreed: {done}", done=done_words(entry))

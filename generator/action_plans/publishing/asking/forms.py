"""What can be asked of an action, in the three forms in which questions are put.

Must not know: HTML, pages, why an action is asked of, where the facts stand.

Rules of form: a question asks, on one subject, and argues nothing; it says what a document prints
and never that a thing was not done. A written question is one sentence, as the House of Commons
has it ("To ask the Secretary of State …"; Erskine May, chapter 22, on questions). A request for
information asks for what is recorded, as the Information Commissioner's guide has it. In it, and
in a question to a committee, no sentence has 25 words or more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.languages.speaking import kept
from action_plans.model.meaning import is_past
from action_plans.model.plan import Document
from action_plans.model.refs import Ref
from action_plans.model.site import Asked as Whom
from action_plans.model.terms import NAME_LEFT_OUT, DocumentKind, Lesser, Wording
from action_plans.publishing import words
from action_plans.publishing.asking.asked import Asked, Why, has_question_pages
from action_plans.publishing.asking.phrasings import Phrasing, phrasing_of
from action_plans.publishing.asking.quoted import few_words
from action_plans.publishing.dates_in_words import first_target, told
from action_plans.publishing.edition import Edition
from action_plans.publishing.events_in_words import day_or_month
from action_plans.publishing.grammar import agreeing, clauses, ordinal, sentence

# In words, of a sentence; of what is quoted of a recommendation.
LONGEST: Final = 24
LONGEST_QUOTE: Final = 30


@dataclass(frozen=True, slots=True)
class Texts:
    """The three texts; `parliament` is "" where no minister is named."""

    parliament: str
    information: str
    committee: str


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing that documents print of an action: as a clause about it, and as a sentence."""

    clause: str  # "" where a written question can do without it
    sentence: str


def texts_in(edition: Edition, asked: Asked) -> Texts:
    """Return `texts_of` an action for those whom the record names.

    Its page, its papers and the table share it, but in a large record, which has the table alone.
    """
    if not has_question_pages(edition):
        return texts_of(asked, edition.library.site.asked)
    kept, ref = _kept_of(edition), asked.status.ref
    if ref not in kept:
        kept[ref] = texts_of(asked, edition.library.site.asked)
    return kept[ref]


@kept(maxsize=1)
def _kept_of(_: Edition) -> dict[Ref, Texts]:
    return {}


def texts_of(asked: Asked, whom: Whom) -> Texts:
    """Return what can be asked of an action, for those whom the record names."""
    phrasing = phrasing_of(asked)
    stands = tuple(_stands(asked))
    told = (each.clause for each in stands)
    law = (sentence("this is a request under", whom.law),) if whom.law else ()
    about = tuple(_subject(asked))
    dates = tuple(sentence(each.sentence) for each in stands)
    return Texts(
        _parliament(asked, phrasing, whom.minister, told) if whom.minister else "",
        " ".join((*law, *about, *_posts(asked), *dates, *phrasing.wanted)),
        " ".join((*about, *dates, phrasing.question)),
    )


def _parliament(asked: Asked, phrasing: Phrasing, minister: str, told: Iterable[str]) -> str:
    wanted = _asked_for(asked)
    short = f" ({wanted})" if wanted else ""
    listed = f"{_which(asked)} listed for recommendation {asked.status.ref.number}{short}"
    by = f" by {asked.publisher}" if asked.publisher else ""
    answer = f"{document_words(asked.base)} in response to the report “{asked.plan.title}”{by}"
    about = clauses(filter(None, told))
    action = f"that action, {about}," if about else "that action"
    ask = f"{phrasing.before} {action} {phrasing.after}".rstrip(" ,")
    return sentence(f"To ask {minister}, with reference to {listed} in the {answer}, {ask}")


def _subject(asked: Asked) -> Iterator[str]:
    """Yield which action of which document it is, which answers whose report."""
    plan, on = asked.plan, words.day(asked.plan.report.published)
    if asked.publisher:
        long = f"{asked.publisher} published the report “{plan.title}”"
        short = f"{asked.publisher} published “{plan.name}”"
    else:
        long = f"the report “{plan.title}” was published"
        short = f"the report “{plan.name}” was published"
    yield sentence(_fitting(f"{long} on {on}", long, short))
    yield sentence(f"the {document_words(asked.base)} answers that report")
    number = asked.status.ref.number
    yield sentence(f"this is about {_which(asked)} listed there for recommendation {number}")
    if wanted := _asked_for(asked):
        yield sentence(f"that recommendation says, {wanted}")


def _asked_for(asked: Asked) -> str:
    """Return in a few words what the recommendation asked for, "" if it has no words.

    An action's own first words often tell what was done before it; a recommendation names its
    subject at once.
    """
    text = asked.entry.recommendation.text.replace(NAME_LEFT_OUT, "…")
    quote = few_words(text, LONGEST_QUOTE)
    in_short = "in short, " if asked.plan.wording is Wording.SUMMARY else ""
    return f"{in_short}“{quote}”" if quote else ""


def _posts(asked: Asked) -> Iterator[str]:
    """Yield the posts as printed, without any person's name, each in quotation marks."""
    posts = tuple(f"“{_without_names(each)}”" for each in asked.status.owners)
    posts_are = agreeing(len(posts), "the post named for it is", "the posts named for it are")
    said = sentence(posts_are, words.listed(posts))
    if posts and len(said.split()) <= LONGEST:
        yield said


def _without_names(post: str) -> str:
    return " ".join(post.replace(NAME_LEFT_OUT, "…").split()).rstrip(".")


def _stands(asked: Asked) -> Iterator[_Told]:
    """Yield what the documents print of its date, and which one is silent on it."""
    if asked.why is Why.OFFERED:
        plan = document_words(asked.base)
        kind = words.DOCUMENT_KIND[asked.base.kind]
        yield _Told(
            f"which the {kind} offers beside a recommendation that it answers “{asked.answer}”",
            f"the {plan} offers it beside that recommendation, which it answers “{asked.answer}”",
        )
    yield from _dates(asked)
    if asked.why is Why.LEFT_OUT and asked.left_out_of:
        yield _Told("", f"the {_later_words(asked.left_out_of)} does not mention it")


def _dates(asked: Asked) -> Iterator[_Told]:
    status, new = asked.status, asked.new_date
    first, target = first_target(status), status.target
    if target and (status.lesser or (status.moved and first)):
        later, now = _later_words(new[0] if new else asked.base), date_words(asked, target)
        if first:
            was = f"original target date was {date_words(asked, first)}"
            yield _Told(
                "" if status.lesser else f"whose {was} ({now} in the {later})", f"its {was}"
            )
        to = _NEW_DATE[status.lesser]
        part = f"whose {to} is {now} in the {later}" if status.lesser else ""
        yield _Told(part, f"the {later} gives {now} as its {to}")
    elif status.latest.recurs:
        yield _Told(*_of_it(f"timing is printed as “{status.latest.printed}”"))
    elif target:
        verb = "was" if is_past(status.schedule) else "is"
        yield _Told(*_of_it(f"target date {verb} {date_words(asked, target)}"))


def _of_it(said: str) -> tuple[str, str]:
    return f"whose {said}", f"its {said}"


_NEW_DATE: Final[Mapping[Lesser | None, str]] = {
    None: "new date",
    Lesser.DECISION: "date for a decision",
    Lesser.PART: "date for a part",
}


def document_words(document: Document) -> str:
    """Return a document by its kind and day: `update of 7 December 2021`."""
    day = words.day(document.date)
    dated = "dated" if document.kind is DocumentKind.REVISION else "of"
    return f"{words.DOCUMENT_KIND[document.kind]} {dated} {day}"


def _later_words(document: Document) -> str:
    is_update = document.kind is DocumentKind.UPDATE
    return f"{'plan’s ' if is_update else ''}{document_words(document)}"


def date_words(asked: Asked, target: date) -> str:
    """Return a target as its cell prints it: as a day or a month, or in the cell's own words."""
    cell = asked.cell(target)
    return told(cell) if cell else day_or_month(target)


def _which(asked: Asked) -> str:
    return "the action" if asked.of == 1 else f"the {ordinal(asked.nth)} action"


def _fitting(*said: str) -> str:
    """Return the first that makes a sentence short enough, else the last."""
    return next((each for each in said if len(each.split()) <= LONGEST), said[-1])

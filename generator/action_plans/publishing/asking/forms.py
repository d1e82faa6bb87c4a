"""What can be asked of an action, in the three forms in which questions are put.

Must not know: HTML, pages, why an action is asked of, where the facts stand.

Rules of form: a question asks, on one subject, and argues nothing; it says what a document prints
and never that a thing was not done. A written question is one sentence, as the House of Commons
has it ("To ask the Secretary of State …"; Erskine May, chapter 22, on questions). A request for
information asks for what is recorded, as the Information Commissioner's guide has it. In it, and
in a question to a committee, no sentence has 25 words or more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.model.meaning import is_past
from action_plans.model.plan import Document
from action_plans.model.site import Asked as Whom
from action_plans.model.terms import Lesser
from action_plans.publishing import words
from action_plans.publishing.asking.asked import Asked, Why
from action_plans.publishing.dates_in_words import first_target, told
from action_plans.publishing.events_in_words import day_or_month
from action_plans.publishing.grammar import ordinal, sentence

# In words: with some of ours they make a sentence that is short enough.
LONGEST_TITLE: Final = 16
LONGEST_NAME: Final = 16


@dataclass(frozen=True, slots=True)
class Texts:
    """The three texts; `parliament` is "" where no minister is named."""

    parliament: str
    information: str
    committee: str


def texts_of(asked: Asked, whom: Whom) -> Texts:
    """Return what can be asked of an action, for those whom the record names."""
    return Texts(
        _parliament(asked, whom.minister) if whom.minister else "",
        " ".join(_information(asked, whom.law)),
        " ".join(_committee(asked)),
    )


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What is asked, in each form: round the action in a sentence, and as sentences after it."""

    before: str
    after: str
    wanted: tuple[str, ...]
    question: str


def _parliament(asked: Asked, minister: str) -> str:
    phrasing, told = _phrasing(asked), " and ".join(_told(asked))
    about = f"recommendation {asked.status.ref.number} of “{_title(asked)}”"
    action = f"{_which(asked)} in the {document_words(asked.base)}"
    after = f", {phrasing.after}" if told and phrasing.after else f" {phrasing.after}".rstrip()
    return sentence(
        f"To ask {minister}, with reference to {about}, {phrasing.before} {action}"
        f"{', ' if told else ''}{told}{after}"
    )


def _information(asked: Asked, law: str) -> Iterator[str]:
    if law:
        yield sentence("this is a request under", law)
    yield from _subject(asked)
    yield from _stands(asked)
    yield from _phrasing(asked).wanted


def _committee(asked: Asked) -> Iterator[str]:
    yield from _subject(asked)
    yield from _stands(asked)
    yield _phrasing(asked).question


def _subject(asked: Asked) -> Iterator[str]:
    """Yield which action of which document it is, which answers what."""
    number = asked.status.ref.number
    yield sentence(f"the {document_words(asked.base)} answers “{_title(asked)}”")
    yield sentence(f"this is about {_which(asked)} that it lists for recommendation {number}")
    owners = words.listed(asked.status.owners)
    if owners and len(owners.split()) <= LONGEST_NAME:
        yield sentence("the post named for it is the", owners)


def _stands(asked: Asked) -> Iterator[str]:
    """Yield what the documents print of its date, and which one is silent on it."""
    status, new = asked.status, asked.new_date
    first = first_target(status)
    if asked.why is Why.OFFERED:
        yield "The action was offered in place of what was recommended."
    if new and new[1].lesser:
        if first:
            yield sentence(f"its target date was {date_words(asked, first)}")
        given = f"gives {date_words(asked, new[1].now)} as a new date"
        yield sentence(f"the {document_words(new[0])}", given, words.LESSER[new[1].lesser])
    elif status.moved and first and status.target:
        moved = f"{date_words(asked, first)} to {date_words(asked, status.target)}"
        yield sentence("its target date moved from", moved)
    elif status.target:
        yield sentence(f"its target date was {date_words(asked, status.target)}")
    if asked.why is Why.LEFT_OUT and asked.left_out_of:
        yield sentence(f"the {document_words(asked.left_out_of)} does not mention it")


def document_words(document: Document) -> str:
    """Return a document by its kind and day: `update of 7 December 2021`."""
    return f"{words.DOCUMENT_KIND[document.kind]} of {words.day(document.date)}"


def date_words(asked: Asked, target: date) -> str:
    """Return a target as its cell prints it: as a day or a month, or in the cell's own words."""
    cell = asked.cell(target)
    return told(cell) if cell else day_or_month(target)


def _title(asked: Asked) -> str:
    """Return the report's title, or its short one where that makes a sentence too long."""
    plan = asked.plan
    return plan.title if len(plan.title.split()) <= LONGEST_TITLE else plan.name


def _which(asked: Asked) -> str:
    return "the action" if asked.of == 1 else f"the {ordinal(asked.nth)} action"


def _told(asked: Asked) -> Iterator[str]:
    """Yield what is told of an action within a sentence: `which has a target date of …`."""
    status, new, silent = asked.status, asked.new_date, asked.left_out_of
    first, target = first_target(status), status.target
    if asked.why is Why.OFFERED:
        yield "which was offered in place of what was recommended"
    if status.lesser and new:
        if first:
            yield f"which has a target date of {date_words(asked, first)}"
        given = f"{date_words(asked, new[1].now)} {words.LESSER[status.lesser]}"
        yield f"for which the {document_words(new[0])} gives {given}"
    elif status.moved and first and target:
        moved = f"{date_words(asked, first)} to {date_words(asked, target)}"
        yield f"whose target date moved from {moved}"
    elif target:
        yield f"which has a target date of {date_words(asked, target)}"
    if asked.why is Why.LEFT_OUT and silent:
        yield f"which is not mentioned in the {document_words(silent)}"


_LATEST: Final = "Please send me the latest record of the progress made on it."
_COMPLETED: Final = Phrasing(
    "whether",
    "has been completed",
    (_LATEST, "If it has been completed, please also send the record that gives the date."),
    "Has it been completed, and if not, when will it be?",
)
_PROGRESS: Final = Phrasing(
    "what progress has been made on", "", (_LATEST,), "What progress has been made on it?"
)
_LESSER: Final[Mapping[Lesser, Phrasing]] = {
    Lesser.DECISION: Phrasing(
        "what has been decided on",
        "",
        ("Please send me the record of what was decided on it.",),
        "What has been decided on it?",
    ),
    Lesser.PART: Phrasing(
        "how much of", "has been completed", (_LATEST,), "How much of it has been completed?"
    ),
}


def _phrasing(asked: Asked) -> Phrasing:
    """Return what is asked: of a decision if that alone was dated, of progress in silence."""
    if asked.why is Why.NEW_DATE and asked.status.lesser:
        return _LESSER[asked.status.lesser]
    if asked.why is Why.LEFT_OUT or not is_past(asked.status.schedule):
        return _PROGRESS
    return _COMPLETED

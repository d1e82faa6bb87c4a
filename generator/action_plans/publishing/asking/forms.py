"""What can be asked of an action, in the three forms in which questions are put.

Must not know: HTML, pages, why an action is asked of, where the facts stand.

Rules of form: a question asks, on one subject, and argues nothing; it says what a document prints
and never that a thing was not done. A written question is one sentence, as the House of Commons
has it ("To ask the Secretary of State …"; Erskine May, chapter 22, on questions). A request for
information asks for what is recorded, as the Information Commissioner's guide has it. In it, and
in a question to a committee, no sentence has 25 words or more. Other languages than English have
no written questions: Parliament's are put in English.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from action_plans.languages.speaking import gettext, kept, words_in_force
from action_plans.model.refs import Ref
from action_plans.model.site import Asked as Whom
from action_plans.model.terms import NAME_LEFT_OUT, Wording
from action_plans.publishing import words
from action_plans.publishing.asking.asked import Asked, has_question_pages
from action_plans.publishing.asking.phrasings import Phrasing, phrasing_of
from action_plans.publishing.asking.printed import document_words, told_of
from action_plans.publishing.asking.quoted import few_words
from action_plans.publishing.edition import Edition
from action_plans.publishing.grammar import clauses, ordinal, sentence

# In words, of a sentence; of what is quoted of a recommendation.
LONGEST: Final = 24
LONGEST_QUOTE: Final = 30


@dataclass(frozen=True, slots=True)
class Texts:
    """The three texts; `parliament` is "" where no minister is named, and in other languages."""

    parliament: str
    information: str
    committee: str


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
    stands = tuple(told_of(asked))
    told = (each.clause for each in stands)
    law = (sentence(gettext("this is a request under {law}", law=whom.law)),) if whom.law else ()
    about = tuple(_subject(asked))
    dates = tuple(sentence(each.sentence) for each in stands)
    wanted = map(gettext, phrasing.wanted)
    in_english = words_in_force() is None  # as the House has its questions
    return Texts(
        _parliament(asked, phrasing, whom.minister, told) if whom.minister and in_english else "",
        " ".join((*law, *about, *_posts(asked), *dates, *wanted)),
        " ".join((*about, *dates, gettext(phrasing.question))),
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
    yield sentence(_fitting(*_report(asked)))
    document, number = document_words(asked.base), asked.status.ref.number
    yield sentence(gettext("the {document} answers that report", document=document))
    if asked.of == 1:
        said = gettext(
            "this is about the action listed there for recommendation {number}", number=number
        )
    else:
        said = gettext(
            "this is about the {nth} action listed there for recommendation {number}",
            nth=ordinal(asked.nth),
            number=number,
        )
    yield sentence(said)
    if quote := _quote(asked):
        yield sentence(
            gettext("that recommendation says, in short, “{quote}”", quote=quote)
            if _is_summary(asked)
            else gettext("that recommendation says, “{quote}”", quote=quote)
        )


def _report(asked: Asked) -> tuple[str, str, str]:
    """Return that a report was published, the fullest first."""
    plan, day = asked.plan, words.day(asked.plan.report.published)
    if not asked.publisher:
        return (
            gettext("the report “{title}” was published on {day}", title=plan.title, day=day),
            gettext("the report “{title}” was published", title=plan.title),
            gettext("the report “{title}” was published", title=plan.name),
        )
    who = asked.publisher
    return (
        gettext(
            "{who} published the report “{title}” on {day}", who=who, title=plan.title, day=day
        ),
        gettext("{who} published the report “{title}”", who=who, title=plan.title),
        gettext("{who} published “{title}”", who=who, title=plan.name),
    )


def _asked_for(asked: Asked) -> str:
    """Return for a sentence what the recommendation asked for, "" if it has no words."""
    quote = _quote(asked)
    in_short = "in short, " if _is_summary(asked) else ""
    return f"{in_short}“{quote}”" if quote else ""


def _quote(asked: Asked) -> str:
    """Return in a few words what the recommendation asked for.

    An action's own first words often tell what was done before it; a recommendation names its
    subject at once.
    """
    text = asked.entry.recommendation.text.replace(NAME_LEFT_OUT, "…")
    return few_words(text, LONGEST_QUOTE)


def _is_summary(asked: Asked) -> bool:
    return asked.plan.wording is Wording.SUMMARY


def _posts(asked: Asked) -> Iterator[str]:
    """Yield the posts as printed, without any person's name, each in quotation marks."""
    posts = tuple(f"“{_without_names(each)}”" for each in asked.status.owners)
    listed = words.listed(posts)
    said = sentence(
        gettext("the post named for it is {post}", post=listed)
        if len(posts) == 1
        else gettext("the posts named for it are {posts}", posts=listed)
    )
    if posts and len(said.split()) <= LONGEST:
        yield said


def _without_names(post: str) -> str:
    return " ".join(post.replace(NAME_LEFT_OUT, "…").split()).rstrip(".")


def _which(asked: Asked) -> str:
    return "the action" if asked.of == 1 else f"the {ordinal(asked.nth)} action"


def _fitting(*said: str) -> str:
    """Return the first that makes a sentence short enough, else the last."""
    return next((each for each in said if len(each.split()) <= LONGEST), said[-1])

"""What each finding and hint says: to the editor, who has the file open there, and to readers.

Must not know: how a finding is found or shown. Errors have no sentence for readers: with one, no
page is built. Facts stand in braces; `{about}` is the recommendation or the action, and for readers
a link to it. Several of one kind are told to readers in one sentence: `{abouts}` is how many
recommendations or actions they are about; facts that it names are alike in all.
"""

from dataclasses import dataclass, replace
from typing import Final

from action_plans.checking.codes import CheckCode as Code
from action_plans.model.problem import About, Fact, Problem


@dataclass(frozen=True, slots=True)
class Said:
    """One finding in two voices, and several for readers, each a sentence without its full stop."""

    editor: str
    reader: str
    readers: str = ""  # "" where each is told by itself


def _both(words: str, several: str = "") -> Said:
    return Said(words, words, several)


def told(problem: Problem, about: About, **facts: Fact) -> Problem:
    """Return a finding with what it is about, its facts, and its sentences for both."""
    said = SENTENCES[problem.code]
    return replace(
        problem,
        message=said.editor.format(about=about, **facts),
        about=about,
        facts=tuple(facts.items()),
        reader=said.reader,
        readers=said.readers,
    )


SENTENCES: Final[dict[str, Said]] = {
    Code.NO_ADDRESSEE: _both(
        "{about} is addressed to nobody",
        "{abouts} are addressed to nobody",
    ),
    Code.NO_RESPONSE: _both(
        "{about} has no response",
        "{abouts} have no response",
    ),
    Code.NO_ACTION: _both(
        "{about} is {answer}, and no action stands under it",
        "{abouts} are {answer}, and no action stands under them",
    ),
    Code.ACTION_UNDER_REFUSAL: _both(
        "{about} is not agreed, yet an action stands under it",
        "{abouts} are not agreed, yet actions stand under them",
    ),
    Code.NO_REASON: _both(
        "{about} is {answer}, and no reason is given",
        "{abouts} are {answer}, and no reason is given",
    ),
    Code.NO_GROUND: Said(
        "{about} is {answer} on no named ground",
        "{about} is {answer}, and the document names none of the four grounds",
        "{abouts} are {answer}, and the document names none of the four grounds",
    ),
    Code.REASON_WITHOUT_REFUSAL: _both(
        "{about} is {answer}, yet a reason stands under it",
        "{abouts} are {answer}, yet a reason stands under them",
    ),
    Code.NO_OWNER: _both(
        "{about} has no owner",
        "{abouts} have no owner",
    ),
    Code.NO_DATE: _both(
        "{about} has no target date",
        "{abouts} have no target date",
    ),
    Code.UNREAD_DATE: Said(
        "no date can be read from '{printed}'{why}",
        "{about}: no date can be read from '{printed}'{why}",
        "no date can be read from what is printed beside {abouts}",
    ),
    Code.FOOTNOTE_MISSING: Said(
        "the mark '{mark}' is explained nowhere",
        "{about}: the mark '{mark}' beside the date is explained nowhere",
        "the mark '{mark}' beside the dates of {abouts} is explained nowhere",
    ),
    Code.FOOTNOTE_UNUSED: _both("no date bears the mark '{mark}'"),
    Code.DUE_BEFORE_PLAN: _both(
        "{about} is due before the plan of {day}",
        "{abouts} are due before the plan of {day}",
    ),
    Code.COMPLETED_IN_FUTURE: Said(
        "'{printed}' lies after the document of {day}, which prints it",
        "{about}: '{printed}' lies after the document of {day}, which prints it",
        "days printed beside {abouts} lie after the document of {day}, which prints them",
    ),
    Code.SEVERAL_OWNERS: Said(
        "several posts seem to stand in one entry: '{owner}'",
        "{about}: several posts seem to stand in one entry: '{owner}'",
        "several posts seem to stand in one entry of {abouts}",
    ),
    Code.NOT_A_POST: Said(
        "'{owner}' does not name a post",
        "{about}: '{owner}' names no post",
        "the owners of {abouts} are printed as words that name no post",
    ),
    Code.OWNER_SPELLING: Said(
        "'{owner}' is not a listed spelling of a post; did you mean '{post}'?",
        "{about}: '{owner}' is close to the listed post '{post}', and not listed under it",
        "the owners of {abouts} are close to listed posts, and not listed under them",
    ),
    Code.OWNER_NOT_LISTED: Said(
        "'{owner}' is no post that is listed",
        "{about}: '{owner}' is not among the posts that this site lists",
        "the owners of {abouts} are not among the posts that this site lists",
    ),
    Code.NAME_LEFT_OUT: Said(
        "the document prints a person's name here",
        "{about}: the document prints a person's name, which is left out on this site",
        "the document prints a person's name in {abouts}, which is left out on this site",
    ),
    Code.ALLOW_UNUSED: Said(
        "'{text}' is allowed and stands nowhere that it would be an error",
        "an allowance in the plan's file is not used",
    ),
    Code.ACTION_TWICE: Said(
        "{about} says word for word what action {other} says",
        "{about} says word for word what another one says",
        "{abouts} say word for word what others say",
    ),
    Code.TRANSLATION_BEHIND: _both(
        "{about}: the {field} was changed in one language, and '{lang}' is as it was",
        "texts of {abouts} were changed in one language, and '{lang}' is as it was",
    ),
    Code.NO_THEME: Said(
        "{about} has no theme",
        "{about} is listed under no theme",
        "{abouts} are listed under no theme",
    ),
    Code.NO_BODY: Said("the plan does not say who {who}", "this site does not know yet who {who}"),
    Code.UNLIKELY_DATE: Said("the date {day} {why}", "the date {day} {why}, and may be a slip"),
    Code.LINK_AGAINST_TIME: _both("{older} is older than {newer}; {to} {cannot}"),
    Code.NUMBER_GAP: _both("{about} stands {place}"),
    Code.NUMBER_ORDER: _both("{about} stands after {before}"),
    Code.TOTALS_DIFFER: _both("the printed total says {row} {said}; the rows give {found}"),
    Code.UPDATE_BEFORE_PLAN: _both("the update of {day} does not come after {what}{plan}"),
    Code.PLAN_BEFORE_REPORT: _both(
        "the plan is dated {days} before the report that it answers, which was published on {day}"
    ),
    Code.RAW_HTML: Said(
        "'{tag}' is HTML, which is shown as it is typed",
        "{about}: '{tag}' is left over from a web page",
        "{abouts} have something left over from a web page",
    ),
    Code.PASTED_BULLET: Said(
        "'{sign}' makes no list; it came from a word processor",
        "{about}: a list runs on in one paragraph here",
        "lists run on in one paragraph in {abouts}",
    ),
    Code.CURLY_QUOTES: Said(
        "the curly quotes in {text} become part of the value",
        "{about}: the quotation marks in {text} are not the document's",
        "quotation marks in {abouts} are not the document's",
    ),
    Code.ACRONYM_UNEXPLAINED: Said(
        "'{short}' is never explained",
        "{about}: '{short}' is explained nowhere in this plan",
        "short forms in {abouts} are explained nowhere in this plan",
    ),
    Code.LONG_SENTENCE: Said(
        "a sentence has {words} words: '{begins} …'",
        "{about}: a sentence of this site's own has {words} words",
    ),
    Code.CITATION_UNRESOLVED: Said(
        "{here} cites '{printed}', which leads nowhere: {doubt}",
        "{about} cites '{printed}', which leads nowhere: {doubt}",
        "citations in {abouts} lead nowhere",
    ),
}

"""Citations of recommendations in the texts of plans: what they say, and what they lead to.

Must not know: files, HTML, suggestions, editors' links.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from action_plans.model.library import Library
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.refs import Ref
from action_plans.relating.plan_names import NOTHING, PlanNames

_SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_SPELT, start=1)}
_WIDEST_RANGE = 60  # more than any review has: what is wider or longer is no citation
_LONGEST_LIST = 60
# A number, "7a", "7(a)", "6(ii)"; what follows a slash is one only where no date is written so.
_PART = r"(?:\s?\((?:[a-z]|[ivx]{2,4})\))?"
_DATE = r"(?![0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
_NUMBER = (
    rf"{_DATE}(?:[0-9]{{1,6}}(?:\.[0-9]{{1,6}}){{0,5}}[a-z]?|{'|'.join(_NUMBERS)})\b(?!%){_PART}"
)
_AND = r"\s*(?:,\s*(?:and|or)?|&|/|\band\b|\bor\b)\s*"
_TO = r"\s*(?:-|–|\bto\b|\bthrough\b)\s*"
_CITED = re.compile(
    rf"\brec(?:ommendation)?s?\b\.?\s*(?:\(?\s*(?:nos?\.|numbers?|no\b|#)\s*|\()?"
    rf"(?P<list>{_NUMBER}(?:(?:{_AND}|{_TO}){_NUMBER}){{0,{_LONGEST_LIST}}})",
    re.IGNORECASE,
)
_COUNTS = re.compile(rf"rec\w*s\s+(?:{'|'.join(_NUMBERS)})$", re.IGNORECASE)  # "… three years ago"
_PIECE = re.compile(rf"(?P<first>{_NUMBER})(?:{_TO}(?P<last>{_NUMBER}))?", re.IGNORECASE)
# What no citation can do without; most texts have none, and are not looked at any closer. For
# small letters, since to look for it in either case takes several times as long.
_MENTIONED = re.compile(r"rec(?:ommendation)?s?(?![a-z])")
_MARKUP = re.compile(r"<[^<>]*>|[*_]")
# Runs of blanks are made short: patterns with several \s* are slow on long ones.
_BLANKS = re.compile(r"\s{2,}|[^\S ]")
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n\s*\n")
_LEADS_ON = re.compile(
    r"\W{0,3}\s*(?:(?:as )?(?:made|set out|given|contained|listed|promised|described)\s+)?"
    r"(?:in|of|from|within|made by)\s+",
    re.IGNORECASE,
)
# "recommendation 6 from 2019": a year alone, and neither a span nor a start.
_YEAR_ALONE = re.compile(
    r"\s+(?:from|of)\s+((?:19|20)[0-9]{2})\b(?!\s*(?:[-–/]|to\b|on\b|onwards?\b|until\b|and\b))",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\W{0,2}\s*(?P<mark>[(\[,])\s*(?:in|of|from|see)?\s*")
_THAT_ONE = re.compile(
    r"(?:that|the same|the latter)\s+(?:review|report|inspection|plan|action plan)"
)
_JOINED = re.compile(r"(?P<name>.*?)(?P<joint>['’]s?|\s*\(|,|)\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Citation:
    """One recommendation that a text cites; `there` is None where it cannot be resolved."""

    here: Ref  # the recommendation whose text cites
    where: str  # an action id, or "text", "lead-in", "reason", "update"
    number: str  # the cited number, as printed
    printed: str  # the words of the citation, without the name of the plan
    there: Ref | None
    doubt: str = ""  # why it cannot be resolved


@dataclass(frozen=True, slots=True)
class _Target:
    """The plan that a citation is of: its id, or why there is none."""

    plan: str = ""
    doubt: str = ""


def citations(library: Library) -> tuple[Citation, ...]:
    """Return every citation of a recommendation in every text, in the order of the plans."""
    names = PlanNames(library.plans.values(), library.vocabulary.common)
    return tuple(
        citation
        for plan in library.plans.values()
        for recommendation in plan.recommendations
        for where, text in _texts(recommendation)
        if _MENTIONED.search(text.lower())
        for citation in _citations_in(text, where, recommendation.ref, plan, library, names)
    )


def _texts(recommendation: Recommendation) -> Iterator[tuple[str, str]]:
    """Yield (where, text) of all printed texts; a `note` is an editor's and cites nothing."""
    yield "text", f"{recommendation.stem} {recommendation.text}"
    if recommendation.reason:
        yield "reason", recommendation.reason.text
    yield "lead-in", recommendation.lead_in
    for action in recommendation.actions:
        yield action.id, f"{action.group} {action.text}"
    for update in recommendation.updates:
        yield "update", update.text


def _citations_in(
    text: str, where: str, here: Ref, plan: Plan, library: Library, names: PlanNames
) -> Iterator[Citation]:
    text = _BLANKS.sub(_blank, _MARKUP.sub(" ", text))
    matches = [match for match in _CITED.finditer(text) if not _COUNTS.match(match[0])]
    spoken_of = ""  # the last other plan that the text named
    for at, match in enumerate(matches):
        end = matches[at + 1].start() if at + 1 < len(matches) else len(text)
        start = matches[at - 1].end() if at else 0
        before, after = _sentence_around(text, match, start, end)
        target = _target(before, after, plan.id, spoken_of, names)
        spoken_of = target.plan if target.plan not in ("", plan.id) else spoken_of
        for number in _numbers(match["list"]):
            yield _resolved(number, match[0].strip(), where, here, target, library)


def _blank(blanks: re.Match[str]) -> str:
    return "\n\n" if blanks[0].count("\n") > 1 else " "


def _sentence_around(text: str, match: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a citation in its sentence, up to its neighbours."""
    before = _SENTENCE_END.split(text[start : match.start()])[-1]
    after = text[match.end() : end]
    stop_after = _SENTENCE_END.search(after)
    return before, after[: stop_after.start()] if stop_after else after


def _target(before: str, after: str, own: str, spoken_of: str, names: PlanNames) -> _Target:
    """Return the plan that is meant: named right after the number, right before, or this one."""
    lead = _LEADS_ON.match(after)
    if lead:
        rest = after[lead.end() :]
        if _THAT_ONE.match(rest):
            return _Target(spoken_of, "" if spoken_of else "it says 'that' of a review not named")
        named = names.at_start(rest)
        if named.length:
            return _one_of(named.plans)
    year = _YEAR_ALONE.match(after)
    if year:
        return _one_of(names.of_year(year[1]))
    aside = _ASIDE.match(after)
    named = names.at_start(after[aside.end() :]) if aside else NOTHING
    if aside and named.plans and own not in named.plans:
        if aside["mark"] == ",":
            return _Target(doubt="it may be of the review named after it or of this one")
        return _one_of(named.plans)
    joined = _JOINED.match(before)
    if joined and joined["name"]:
        named = names.at_end(joined["name"])
        if named.plans and joined["joint"] != ",":
            return _one_of(named.plans)
        if named.plans and own not in named.plans:
            return _Target(doubt="it may be of the review named before it or of this one")
    return _Target(own)


def _one_of(plans: tuple[str, ...]) -> _Target:
    if not plans:
        return _Target(doubt="the review that it names is not held here")
    if len(plans) > 1:
        return _Target(doubt=f"the name fits {len(plans)} plans: {', '.join(plans[:4])}")
    return _Target(plans[0])


def _numbers(printed: str) -> Iterator[str]:
    """Yield each cited number: lists in order, ranges of whole numbers counted out."""
    for piece in _PIECE.finditer(printed):
        first, last = (_digits(piece[name]) for name in ("first", "last"))
        if not last:
            yield first
        elif first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _WIDEST_RANGE:
            yield from (str(number) for number in range(int(first), int(last) + 1))
        else:
            yield from (first, last)


def _digits(printed: str | None) -> str:
    word = (printed or "").lower().replace(" ", "")
    if word.endswith(")"):
        word = word.replace("(", "").rstrip(")")
    return str(_NUMBERS.get(word, word))


def _resolved(
    number: str, printed: str, where: str, here: Ref, target: _Target, library: Library
) -> Citation:
    """Return the citation with what it leads to, if that exists."""
    if not target.plan:
        return Citation(here, where, number, printed, None, target.doubt)
    found = library.recommendation(Ref(target.plan, number)) or library.recommendation(
        Ref(target.plan, number.rstrip(ascii_lowercase))  # "6(b)" where 6 has no parts of its own
    )
    if not found:
        doubt = f"{target.plan} has no recommendation {number}"
        return Citation(here, where, number, printed, None, doubt)
    return Citation(here, where, number, printed, found.ref)

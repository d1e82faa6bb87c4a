"""What a cell answers, and what it reports: words, ticked boxes, states and colours.

Must not know: tables, recommendations, plan files.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from action_plans.importing.assemble.months import MONTHS
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Layout
from action_plans.importing.layouts.read_layouts import folded_words, shared_words
from action_plans.model.terms import ReportedInWords, Response

STOPS = " -–—:;,."  # may stand between an answer and what follows it
_TICKED = "☒☑✓✔🗹🗷"
EMPTY_BOXES = "☐□▢❏❑○"
TICKS = (*"xX✓✔√•●", *_TICKED)
_BOX = re.compile(rf"\[(?:[{''.join(TICKS)} _])?\]|[{_TICKED}{EMPTY_BOXES}]")
_AFTER = re.compile(
    r"\s*(?:[-–—:;,.(]|(?:but|subject|ond|yn amodol|"
    r"and\s+(?:\w+\s+)?(?:implemented|completed?|done|closed|actioned|in\s+(?:place|progress)))\b|$)",
    re.IGNORECASE,
)
COLOURS = ("red", "amber", "green", "blue", "yellow", "black", "grey", "coch", "melyn", "gwyrdd")


# "We partially accept this recommendation", "The Government agrees with the conclusion in part"
_SENTENCE = re.compile(
    r"(?:we|the\s+(?:[\w’'-]+\s+){1,4}?|[A-Z]{2,8}\s)\s*"
    r"(?P<how>(?:fully|wholly|partly|partially|do(?:es)?\s+not)\s+)?"
    r"(?P<verb>accept|agree|reject|support)s?(?:\s+with)?\s+(?:this|the|these)\s+"
    r"(?:recommendation|conclusion|finding)s?\b(?P<part>\s+in\s+(?:part|principle|full)\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that a text begins with; `printed` are its own words, `rest` what follows them."""

    response: Response
    printed: str
    rest: str = ""


def read_answer(text: str, layout: Layout) -> Answer | None:
    """Return the answer that a whole cell is, or begins with before a dash, a bracket or a stop;
    one that says the same twice, as in two languages, is one.
    """
    bare = _ticked(" ".join(plain(text).split()))
    answers = {**shared_words().answers, **layout.answers}
    whole = answers.get(folded_words(bare))
    if whole:
        return Answer(Response(whole), bare)
    sentence = _SENTENCE.match(bare)
    if sentence:
        how = (sentence["how"] or "").replace("does", "do")
        words = folded_words(f"{how}{sentence['verb']}{sentence['part'] or ''}")
        if words in answers:
            rest = bare[sentence.end() :].strip(STOPS)
            return Answer(Response(answers[words]), sentence[0], rest)
    found = leading(bare, answers)
    again = read_answer(found[1].strip(f"{STOPS}/|"), layout) if found else None
    if found and again and again.response.value == answers[folded_words(found[0])]:
        return Answer(again.response, bare.removesuffix(again.rest).rstrip(STOPS), again.rest)
    if found and _AFTER.match(found[1]):
        rest = found[1].strip(STOPS)
        return Answer(Response(answers[folded_words(found[0])]), found[0], rest)
    return None


def leading(text: str, known: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the longest known words that a text begins with, and the rest; None without any."""
    words = list(re.finditer(r"[\w'’]+", text))[:6]
    for found in reversed(words):
        first = text[: found.end()]
        if folded_words(first) in known and not re.search(r"[.;()]", first):
            return first, text[found.end() :]
    return None


def _ticked(text: str) -> str:
    """Return the words beside the ticked one of several boxes, the text itself without boxes."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return text
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    behind = [text[box.end() : end].strip(" /|") for box, end in zip(boxes, ends, strict=True)]
    starts = [0, *(box.end() for box in boxes[:-1])]
    before = [
        text[start : box.start()].strip(" /|") for start, box in zip(starts, boxes, strict=True)
    ]
    said = behind if behind[-1] else before
    ticked = [
        each for each, box in zip(said, boxes, strict=True) if any(tick in box[0] for tick in TICKS)
    ]
    return ticked[0] if len(ticked) == 1 else ""


_STATED = re.compile(rf"\s*(?:$|[-–—:;,.(]|\d|(?:(?:in|on)\s+)?(?:{MONTHS}\b|\d))")
# "Complete by June" and "Complete: due in May" promise; they report nothing.
_PROMISED = re.compile(
    r"\W*(?:by|due|when|once|subject|expected|after|before|target|if|until|to be|will)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class State:
    """What a cell of a status column says; `reported` is None where it is not understood, or says
    that nothing is done: then `rest` is not all of it.
    """

    reported: ReportedInWords | None
    printed: str
    rest: str = ""
    colour: str = ""


def read_state(text: str, layout: Layout, key: Mapping[str, str]) -> State:
    """Return the state that a cell is, or begins with; a colour only by the key of its meanings."""
    bare = " ".join(plain(text).split())
    states = {**shared_words().states, **layout.states}
    meanings = {**layout.colours, **key}
    folded = folded_words(bare)
    if folded in meanings:
        said = meanings[folded]
        return State(ReportedInWords(said) if said else None, bare, colour=folded)
    if folded in COLOURS or re.fullmatch(r"[ragb]|[rag]{1,2}g", folded):
        return State(None, bare, bare, colour=folded)
    coloured = _COLOURED.match(bare)  # "Green – complete"
    bare = bare[coloured.end() :] if coloured else bare
    found = leading(bare, states)
    rest = found[1].strip(" -–—:;,.") if found else ""
    if found and _STATED.match(found[1]) and not _PROMISED.match(rest):
        said = states[folded_words(found[0])]
        return State(ReportedInWords(said) if said else None, found[0], rest)
    named = coloured[0].strip(" -–—=:(").casefold() if coloured else ""
    if meanings.get(named):  # "Green – in test since May"
        return State(ReportedInWords(meanings[named]), named, bare, named)
    return State(None, bare, bare)


_GOING = (ReportedInWords.IN_PROGRESS.value, ReportedInWords.ONGOING.value)
_COLOURED = re.compile(rf"^(?:{'|'.join(COLOURS)})\s*[-–—=:(]\s*(?=\w)", re.IGNORECASE)
_KEYED = re.compile(
    rf"\b({'|'.join(COLOURS)}|[RAGB])\s*(?:[-–—=:]|means\b)\s*([^;,.|]{{3,60}}?)(?=\s*(?:[;,.|]|$))",
    re.IGNORECASE,
)


_ABOUT = re.compile(r"^(?:the\s+)?actions?\s+(?:(?:is|are|has been|have been|fully)\s+)*", re.I)


def _meaning(words: str, layout: Layout) -> str:
    words = _ABOUT.sub("", words)
    for each in (words, words.partition(" and ")[0]):  # "completed and evidenced"
        said = read_state(each, layout, {}).reported
        if said:
            return said.value
    states = {**shared_words().states, **layout.states}
    found = leading(words, states)
    begun = states[folded_words(found[0])] if found else ""
    return begun if begun in _GOING else ""


def read_key(text: str, layout: Layout) -> dict[str, str]:
    """Return the meanings that a line gives to at least two colours, {} for another line.

    A meaning that names no state ("not started", "at risk") is "": nothing is reported. One that
    goes on says how what is in progress goes: "In progress and on time".
    """
    found = _KEYED.findall(plain(text))
    if len(found) < 2:
        return {}
    key = {}
    for colour, words in found:
        key[colour.casefold()] = _meaning(words, layout)
    named = {colour: key[colour[0]] for colour in COLOURS[:4] if colour[0] in key}
    return {name[0]: value for name, value in key.items()} | named | key

"""Rules: a text says something, in Markdown and without HTML, and spells out its short forms.

Must not know: YAML, how Markdown is rendered.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.spellings import in_curly_quotes
from action_plans.checking.subject import Subject, about_in
from action_plans.model.problem import Correction, Problem
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.located.source_text import Spot
from action_plans.reading.skeleton import NO_TEXT, PROMISED, RECOMMENDED, TITLE
from action_plans.reading.source_file import Path
from action_plans.relating.definitions import definitions_in

_BEGINS: Final = re.compile(r"\s*[^\W_]")  # with a word: the common case, and all that is asked
_ADDRESSES: Final = re.compile(r"\]\([^()]*\)|&#?\w+;")  # of links, and entities
_WORD: Final = re.compile(r"[^\W_]")
_HTML: Final = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>|<!--|<[!?][a-zA-Z]")
_ENTITY: Final = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|bull|pound|#\d{2,5});"
)
_BULLET: Final = re.compile(r"^[ \t]*[•◦▪‣●○■□·\uf0b7\uf0a7][ \t]*", re.MULTILINE)
# Two capitals or more, perhaps with small letters between them: MAPPA, OASys, PQiP, L&D; but not
# a surname such as McCann. It begins with what it looks for, and asks what stands before it only
# then: four times as fast.
_BULLETS: Final = re.compile("[•◦▪‣●○■□·\uf0b7\uf0a7]")
_ACRONYM: Final = re.compile(
    r"[A-Z](?<![\w/.&-][A-Z])(?!(?<=M)a?c[A-Z])[a-z&]*+[A-Z][A-Za-z&]*\+?(?![\w/.@&-])"
)
_PLURAL: Final = re.compile(r"(?<=[A-Z])s$")
_ROMAN: Final = re.compile(r"[IVX]+")
_SHOUTED: Final = 12  # letters; a longer run of capitals is a heading


# What a writer leaves in a place for later: TODO, "Title of the report", "[text to follow]".
_TO_BE_WRITTEN: Final = re.compile(
    r"\W*+(?:(?:TODO|FIXME|XXX+|TBW)\b|(?i:lorem ipsum|"
    r"title of (?:the|this) (?:inspection )?(?:report|plan|review)\W*$|(?:insert|write|add|enter|"
    r"type|put|describe)(?: \w+){0,4} (?:here|text|title|promised|recommended)\W*$|"
    r"(?:text|wording|title|words?)(?: \w+){0,2} (?:to follow|goes here|"
    r"to be (?:written|added|supplied))\W*$|what (?:is|was) (?:promised|recommended)\b.{0,24}$))"
)
_MORE_TO_COME: Final = re.compile(r"\W*+.*\b(?:TODO|FIXME)\b")


def skeletons_are_filled_in(subject: Subject) -> Iterator[Problem]:
    """Nothing stands as `plans new` wrote it, to be filled in."""
    texts = [(("title",), subject.plan.title), *subject.markdown]
    for path, text in texts:
        ours = text in (RECOMMENDED, PROMISED, NO_TEXT) or text.startswith(TITLE)
        if ours or _is_to_be_written(text):
            yield _at_its_line(
                subject,
                path,
                text,
                CheckCode.SKELETON_TEXT,
                "this text is the one that 'plans new' wrote, to be filled in"
                if ours
                else "this text only says that one is to be written",
                "Write your own in its place; readers would see this one.",
            )


def _is_to_be_written(text: str) -> bool:
    """True if a text stands in for one that is still to come, or has a place for more in it."""
    if ("TODO" in text or "FIXME" in text) and _MORE_TO_COME.match(text):
        return True
    return _TO_BE_WRITTEN.match(text) is not None


def texts_say_something(subject: Subject) -> Iterator[Problem]:
    """A text is not all marks: there is a word in it that a reader sees."""
    for path, text in subject.markdown:
        # No text at all is told by the reader.
        if text and not _BEGINS.match(text) and not _WORD.search(_ADDRESSES.sub("", text)):
            yield _at_its_line(
                subject,
                path,
                text,
                CheckCode.NOTHING_TO_READ,
                "nothing of this text is left for a reader to see",
                "Write words; marks such as -, > or &nbsp; alone show nothing.",
            )


def texts_hold_no_html(subject: Subject) -> Iterator[Problem]:
    """A text is Markdown, a cell is plain; an HTML tag in either is shown as it is typed."""
    for path, text in (*subject.markdown, *_short_values(subject)):
        found = _HTML.search(text) if "<" in text else None
        found = found or (_ENTITY.search(text) if "&" in text else None)
        if found is None or not _WORD.search(_ADDRESSES.sub("", text)):
            continue
        line, column = _line_of(subject, path, found[0])
        told = subject.finding_at(
            Spot(line, column, len(found[0])),
            path,
            CheckCode.RAW_HTML,
            "Delete it; use Markdown, such as **bold**, or a blank line between paragraphs.",
            tag=found[0],
        )
        whole = subject.source.text_lines()[line - 1]
        plain = _ENTITY.sub(lambda each: unescape(each[0]).strip(), _HTML.sub("", whole)).rstrip()
        yield replace(told, correction=Correction(line, line, (plain,)))


def _at_its_line(
    subject: Subject, path: Path, text: str, code: CheckCode, message: str, remedy: str
) -> Problem:
    """Return a mistake at the line where the words of a text begin."""
    line, column = _line_of(subject, path, (text.split() or [""])[0])
    found = subject.error_at((line, column, 0), code, message, remedy)
    return replace(found, about=about_in(subject.plan, path))


def _line_of(subject: Subject, path: Path, sign: str) -> tuple[int, int]:
    """Return the line and column at which a sign of a text stands: that of the text at least."""
    at = subject.source.place(path)
    for number, line in enumerate(subject.source.text_lines()[at.line - 1 :], start=at.line):
        if sign in line:
            return number, line.index(sign) + 1
    return at.line, at.column


def bullets_are_markdown(subject: Subject) -> Iterator[Problem]:
    """A list is written with hyphens; a pasted bullet makes no list."""
    for path, text in subject.markdown:
        if "\n" not in text and len(_BULLETS.findall(text)) > 1:
            continue  # told by the rule for lists that run on
        if not text.isascii() and (found := _BULLET.search(text)):
            yield subject.finding(
                path,
                CheckCode.PASTED_BULLET,
                "Begin each line of the list with a hyphen and a space, and write the text after"
                " `text: |`, which keeps its lines apart.",
                sign=found[0].strip(),
            )


def short_values_lose_pasted_quotes(subject: Subject) -> Iterator[Problem]:
    """A value that stands in quotes has straight ones; curly ones become part of it."""
    for path, text in _short_values(subject):
        if not text.isascii() and in_curly_quotes(text):
            told = subject.finding(
                path,
                CheckCode.CURLY_QUOTES,
                f"Use straight ones: '{text[1:-1]}'",
                text=text,
            )
            straight = subject.source.corrected(path, in_quotes(text[1:-1]))
            yield replace(told, correction=straight)


def _short_values(subject: Subject) -> Iterator[tuple[Path, str]]:
    yield ("title",), subject.plan.title
    yield ("short",), subject.plan.short
    for path, _, action in subject.actions:
        for index, owner in enumerate(action.owners):
            yield (*path, "owners", index), owner
        yield (*path, "due"), action.due.printed
    for path, recommendation in subject.recommendations:
        for index, update in enumerate(recommendation.updates):
            yield (*path, "updates", index, "due"), update.due.printed


def acronyms_are_explained(subject: Subject) -> Iterator[Problem]:
    """A short form is spelt out once in the plan, or stands in acronyms.yml for it."""
    explained = {
        each.short
        for each in subject.library.vocabulary.acronyms
        if not each.within or subject.plan.id in each.within
    }
    met: dict[str, Path] = {}
    for path, text in subject.markdown:
        if "(" in text:
            explained.update(each.short for each in definitions_in(text))
        shorts = _ACRONYM.findall(text)
        if shorts and _is_to_be_written(text):
            continue  # told by the rule for what is to be filled in
        for short in shorts:
            met.setdefault(_PLURAL.sub("", short), path)
    for short, path in met.items():
        if not _is_known(short, explained):
            yield subject.finding(
                path,
                CheckCode.ACRONYM_UNEXPLAINED,
                f"Spell it out where it first stands, its words before it: … ({short}); or add it"
                " to content/vocabulary/acronyms.yml.",
                short=short,
            )


def _is_known(short: str, explained: set[str]) -> bool:
    if short in explained or f"{short}s" in explained or _ROMAN.fullmatch(short):
        return True
    return len(short) >= _SHOUTED or short.rstrip("&") in explained

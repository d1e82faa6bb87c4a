"""The pages of the site that a reader may ask for by name, each with what it answers.

Must not know: HTML, what the pages show, what readers say for them, single plans.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.publishing import addresses
from action_plans.publishing.asking.asked import has_question_pages
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import FACETS

Way = tuple[str, str, str]  # title, address, what it answers

# What the page of every way to look names beside the lists.
ANSWERS: Final[tuple[Way, ...]] = (
    (marked("Dates passed"), addresses.DATES_PASSED, marked("What is past its date, oldest first")),
    (marked("Dates moved"), addresses.DATES_MOVED, marked("From when to when, and by how much")),
    (marked("Refused"), addresses.REFUSED, marked("What was refused, and why")),
    (marked("Asked before"), addresses.ASKED_BEFORE, marked("What a later review asked for again")),
    (
        marked("Where nothing later is known"),
        addresses.SILENCE,
        marked("Open, with no later word"),
    ),
    (marked("Figures"), addresses.FIGURES, marked("The record in pictures and tables")),
)
_CHANGED: Final = (marked("What is new"), addresses.CHANGES, marked("New plans and documents"))
_FOLLOWED: Final = (
    marked("Get updates"),
    addresses.FOLLOW,
    marked("How to be told of news"),
)
_ASKING: Final = (
    marked("Questions to ask"),
    addresses.QUESTIONS,
    marked("For each plan, in words"),
)
RECORD: Final[tuple[Way, ...]] = (
    (marked("Plans"), addresses.PLANS, marked("Every plan, newest report first")),
    (marked("Which plans are here"), addresses.COVERAGE, marked("And which are not")),
    (marked("How to read this"), addresses.HOW_TO_READ, marked("What each word means")),
    (marked("Glossary"), addresses.GLOSSARY, marked("What short forms stand for")),
    (marked("Data"), addresses.DATA, marked("All of it, to download")),
    (marked("About"), addresses.ABOUT, marked("What this is, and how to check it")),
)
# What is asked for by name and stands on those pages, or is for few.
_BESIDE: Final[tuple[Way, ...]] = (
    (marked("Browse"), addresses.BROWSE, marked("Every way to look through the record.")),
    (
        marked("Something wrong?"),
        f"{addresses.COVERAGE}#wrong",
        marked("Whether and how a mistake can be reported"),
    ),
    (marked("Who keeps this record"), f"{addresses.COVERAGE}#who", ""),
    (
        marked("Cite, print or link"),
        f"{addresses.HOW_TO_READ}#use",
        marked("How to cite or print one recommendation, or link to it"),
    ),
    (
        marked("Badges"),
        f"{addresses.DATA}#badges",
        marked("A badge shows on another site where a plan stands."),
    ),
    (
        marked("Who may use it"),
        f"{addresses.DATA}#licence",
        marked("The licence of the texts and the data"),
    ),
    (
        marked("If you are named"),
        f"{addresses.ABOUT}#named",
        marked("How a name is taken out"),
    ),
    (marked("What the columns mean"), addresses.DICTIONARY, marked("For each file of the data")),
    (
        marked("Accessibility"),
        addresses.ACCESSIBILITY,
        marked("What we did so that everybody can use this site, and what we have not checked."),
    ),
)
# Pages in the record's own language alone (site/languages.py).
_IN_OWN: Final[tuple[Way, ...]] = (
    (marked("Change a plan"), addresses.EDIT, marked("A form, for whoever edits the record")),
    (marked("The form of the data"), addresses.SCHEMA, marked("For other programs")),
)


def new_here(edition: Edition) -> Iterator[Way]:
    """Yield what tells of news, and what to ask, as far as the record has it."""
    yield _CHANGED
    yield _FOLLOWED
    if has_question_pages(edition):
        yield _ASKING


def in_words(ways: Iterable[Way]) -> Iterator[Way]:
    """Yield ways in the language in force."""
    for title, path, what in ways:
        yield gettext(title), path, gettext(what) if what else ""


def every_way(edition: Edition, used: Collection[str]) -> Iterator[Way]:
    """Yield every page that has a name, in the language in force; `used` are ids of facets."""
    own = _IN_OWN if edition.lang == edition.library.site.languages[0] else ()
    yield from in_words((*ANSWERS, *new_here(edition), *RECORD, *_BESIDE, *own))
    for facet in FACETS:
        if facet.id in used:
            yield gettext(facet.title), addresses.directory(facet.id), gettext(facet.question)

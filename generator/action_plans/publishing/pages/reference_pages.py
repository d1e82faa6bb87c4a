"""Pages that explain the record: glossary, how to read, about, data, accessibility, search.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.plan import Plan
from action_plans.model.terms import Checked, Ground, Reported, Response, Schedule
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.groups import used_facets
from action_plans.publishing.meanings import LEADS, MEANINGS
from action_plans.publishing.own_words import ground_word
from action_plans.publishing.pages import badges_on_page as badges
from action_plans.publishing.pages.data_view import data_view
from action_plans.publishing.pages.front_page import counts_in_words
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.verification import (
    commit_page,
    how_to_check,
    signatures_page,
)
from action_plans.publishing.standings import STANDING
from action_plans.publishing.views.edit import EditView
from action_plans.publishing.views.pages import SearchView
from action_plans.publishing.views.parts import Badge, Link
from action_plans.publishing.views.reference import (
    AboutView,
    AccessibilityView,
    AxisMeaning,
    GlossaryEntry,
    GlossaryView,
    HowToReadView,
    WordMeaning,
)


def reference_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages that explain the record."""
    for path, kind, title, description, make in REFERENCE_PAGES:
        yield Page(path, kind, gettext(title), partial(_shown, edition, make, description))


def _shown(edition: Edition, make: Callable[[Edition], object], description: str) -> Shown:
    return Shown(make(edition), gettext(description))


def _about(edition: Edition) -> AboutView:
    site = edition.library.site
    return AboutView(
        as_of=words.day(edition.as_of),
        commit=edition.commit,
        counts=counts_in_words(edition),
        description=site.description,
        maintainer=site.maintainer,
        licence=site.licence,
        commit_page=commit_page(edition),
        signatures_page=signatures_page(edition),
        checks=how_to_check(edition),
    )


def _how_to_read(edition: Edition) -> HowToReadView:
    grounds = tuple(ground_word(edition.library.site, each) for each in Ground)
    standings = tuple(
        (said.sign, standing.value, gettext(said.title), gettext(said.meaning))
        for standing, said in STANDING.items()
    )
    axes = tuple(_axis_meanings(edition))
    return HowToReadView(words.day(edition.as_of), standings, axes, grounds)


def _accessibility(edition: Edition) -> AccessibilityView:
    site = edition.library.site
    return AccessibilityView(words.day(edition.as_of), site.name, site.maintainer)


def _search(edition: Edition) -> SearchView:
    return SearchView(
        edition.library.site.name,
        tuple(
            (Link(gettext(each.title), addresses.directory(each.id)), gettext(each.lead))
            for each in used_facets(edition)
        ),
    )


def _edit(edition: Edition) -> EditView:
    return EditView(edition.library.site.repository)


def _axis_meanings(edition: Edition) -> Iterator[AxisMeaning]:
    """Yield the four axes with every word that each has."""
    site = edition.library.site
    yield _axis("response", [(badges.response_badge(each, site), each) for each in Response])
    yield _axis("reported", [(badges.reported_badge(each), each) for each in Reported])
    yield _axis("schedule", [(badges.schedule_badge(each), each) for each in Schedule])
    yield _axis("checked", [(badges.checked_badge(each, site), each) for each in Checked])


def _axis(id: str, shown: Sequence[tuple[Badge, StrEnum]]) -> AxisMeaning:
    """Return an axis' meanings; a word that may lead nowhere on this site carries no link."""
    entries = tuple(
        WordMeaning(replace(badge, path=""), MEANINGS[id][each]) for badge, each in shown
    )
    return AxisMeaning(id, gettext(words.capital(id)), LEADS[id], entries)


def _glossary(edition: Edition) -> GlossaryView:
    vocabulary = edition.library.vocabulary
    acronyms = sorted(vocabulary.acronyms, key=lambda each: (each.short.casefold(), each.full))
    plans = {id: plan for id, plan in edition.library.plans.items() if not plan.withdrawn}
    return GlossaryView(
        tuple(
            GlossaryEntry(
                f"g{number}",
                each.short,
                each.full,
                tuple(_plan(plans[id]) for id in each.within if id in plans),
            )
            for number, each in enumerate(acronyms, 1)
        ),
        tuple(
            GlossaryEntry(each.id, each.short, each.name, ())
            for each in vocabulary.organisations.values()
            if each.short and each.short != each.name
        ),
    )


def _plan(plan: Plan) -> Link:
    return Link(plan.name, addresses.plan(plan.id))


# (path, kind, title, description, what makes its view)
REFERENCE_PAGES: Final[tuple[tuple[str, str, str, str, Callable[[Edition], object]], ...]] = (
    (
        addresses.GLOSSARY,
        "glossary",
        marked("Glossary"),
        marked("What the short forms in the plans stand for."),
        _glossary,
    ),
    (
        addresses.ABOUT,
        "about",
        marked("About this record"),
        marked("What this is, where it comes from and how it is made."),
        _about,
    ),
    (
        addresses.DATA,
        "data",
        marked("Data to download"),
        marked("Everything on this site as files: for a spreadsheet, a database or a program."),
        data_view,
    ),
    (
        addresses.HOW_TO_READ,
        "how-to-read",
        marked("How to read this site"),
        marked("What each word on a badge means."),
        _how_to_read,
    ),
    (
        addresses.ACCESSIBILITY,
        "accessibility",
        marked("Accessibility"),
        marked("What we did so that everybody can use this site, and what we have not checked."),
        _accessibility,
    ),
    (
        addresses.SEARCH,
        "search",
        marked("Search"),
        marked("Find the recommendation that you mean."),
        _search,
    ),
    (
        addresses.EDIT,
        "edit",
        marked("Change a plan"),
        marked(
            "A form for the people who keep this record: it opens a plan and gives back its file."
        ),
        _edit,
    ),
)

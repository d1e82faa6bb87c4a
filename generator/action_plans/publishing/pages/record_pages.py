"""Pages on the record itself: every way to look, and which plans are here and which are not.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.model.site import KnownPlan
from action_plans.publishing import addresses, words
from action_plans.publishing.asking.asked import has_question_pages
from action_plans.publishing.edition import Edition
from action_plans.publishing.grammar import sentence, spelt_count
from action_plans.publishing.groups import groups_of, used_facets
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.plan_notes import documents_of, how_to_find
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import render_prose
from action_plans.publishing.reporting_faults import reached_at
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.questions import BrowseView, CoverageView

COVERAGE: Final = marked("Which plans are here, and which are not")
MOST_PLANS: Final = 300
# What the page of every way to look names beside the lists: title, address, what it shows.
ANSWERS: Final = (
    (marked("Dates passed"), addresses.DATES_PASSED, marked("What is past its date, oldest first")),
    (marked("Dates moved"), addresses.DATES_MOVED, marked("From when to when, and by how much")),
    (marked("Refused"), addresses.REFUSED, marked("What was refused, and why")),
    (marked("Asked before"), addresses.ASKED_BEFORE, marked("What a later review asked for again")),
    (marked("What went quiet"), addresses.SILENCE, marked("Where nothing later is known")),
    (marked("Figures"), addresses.FIGURES, marked("The record in pictures and tables")),
)
CHANGED: Final = (marked("What changed"), addresses.CHANGES, marked("New plans and documents"))
FOLLOWED: Final = (
    marked("How to follow"),
    addresses.FOLLOW,
    marked("How to be told of news"),
)
ASKING: Final = (marked("Questions to ask"), addresses.QUESTIONS, marked("For each plan, in words"))
RECORD: Final = (
    (marked("Plans"), addresses.PLANS, marked("Every plan, newest report first")),
    (marked("Which plans are here"), addresses.COVERAGE, marked("And which are not")),
    (marked("How to read this"), addresses.HOW_TO_READ, marked("What each word means")),
    (marked("Glossary"), addresses.GLOSSARY, marked("What short forms stand for")),
    (marked("Data"), addresses.DATA, marked("All of it, to download")),
    (marked("About"), addresses.ABOUT, marked("What this is, and how to check it")),
)


def record_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every way to look, and that of what the record covers."""
    yield Page(addresses.BROWSE, "browse", gettext("Browse"), partial(_browse, edition))
    yield Page(addresses.COVERAGE, "coverage", gettext(COVERAGE), partial(_coverage, edition))


def _browse(edition: Edition) -> Shown:
    lists = []
    for facet in used_facets(edition):
        used = len(groups_of(facet, edition))
        to = Link(gettext(facet.title), addresses.directory(facet.id))
        lists.append((to, gettext(facet.question), words.count(used, "list")))
    kinds = (
        (gettext("Answers"), tuple(_named(ANSWERS))),
        (gettext("Lists of recommendations"), tuple(lists)),
        (gettext("What is new, and how to follow"), tuple(_named(_new_here(edition)))),
        (gettext("About the record"), tuple(_named(RECORD))),
    )
    view = BrowseView(tuple(each for each in kinds if each[1]))
    return Shown(view, gettext("Every way to look through the record."))


def _named(ways: Iterable[tuple[str, str, str]]) -> Iterator[tuple[Link, str, str]]:
    for title, path, what in ways:
        yield Link(gettext(title), path), gettext(what), ""


def _new_here(edition: Edition) -> Iterator[tuple[str, str, str]]:
    yield CHANGED
    yield FOLLOWED
    if has_question_pages(edition):
        yield ASKING


def _coverage(edition: Edition) -> Shown:
    site = edition.library.site
    shared = SharedViews(edition)
    here = spelt_count(len(edition.plans), "plan")
    find = partial(how_to_find, edition)
    looked = sum(plan.looked is not None for plan in edition.plans)
    view = CoverageView(
        name=site.name,
        here=tuple(
            (
                Link(plan.name, addresses.plan(plan.id)),
                " · ".join(
                    each.words for each in documents_of(shared, plan, edition.statuses[plan.id])
                ),
            )
            for plan in edition.plans[:MOST_PLANS]
        ),
        sought=tuple(islice(filter(None, map(find, edition.plans)), MOST_PLANS)),
        here_words=sentence(
            ngettext("{plans} is here", "{plans} are here", len(edition.plans), plans=here)
        ),
        chosen=render_prose(site.coverage.chosen) if site.coverage.chosen.strip() else None,
        known=tuple((each.title, each.url, _known(each)) for each in site.coverage.known),
        unseen=tuple(_unseen(edition)),
        maintainer=site.maintainer,
        contact=Link(site.contact, reached_at(site)),
        repository=site.repository,
        licence=site.licence,
        looked=_looked(looked, len(edition.plans)),
    )
    chosen = gettext("How they were chosen, and what is known and not here.")
    return Shown(view, f"{view.here_words} {chosen}")


def _known(plan: KnownPlan) -> str:
    published = gettext("published {day}", day=words.day(plan.published)) if plan.published else ""
    return ": ".join(each for each in (published, plan.why) if each)


def _unseen(edition: Edition) -> Iterator[tuple[Link, str]]:
    """Yield each document of a plan that is known of and was not seen."""
    for plan in edition.plans:
        for each in edition.statuses[plan.id].documents:
            if not each.held:
                kind, day = words.DOCUMENT_KIND[each.kind], words.day(each.date)
                said = gettext("{document} of {day}", document=kind, day=day)
                yield Link(plan.name, addresses.plan(plan.id)), said


def _looked(looked: int, plans: int) -> str:
    if not looked:
        return gettext("For none of them is a search for later documents recorded.")
    return gettext(
        "For {number:,} of the {total:,} a search for later documents is recorded.",
        number=looked,
        total=plans,
    )

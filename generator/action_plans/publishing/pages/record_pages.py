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
from action_plans.publishing.ways import ANSWERS, RECORD, Way, in_words, new_here

COVERAGE: Final = marked("Which plans are here, and which are not")
MOST_PLANS: Final = 300


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
        (gettext("Answers"), _named(ANSWERS)),
        (gettext("Lists of recommendations"), tuple(lists)),
        (gettext("What is new, and how to follow"), _named(new_here(edition))),
        (gettext("About the record"), _named(RECORD)),
    )
    view = BrowseView(tuple(each for each in kinds if each[1]))
    return Shown(view, gettext("Every way to look through the record."))


def _named(ways: Iterable[Way]) -> tuple[tuple[Link, str, str], ...]:
    return tuple((Link(title, path), what, "") for title, path, what in in_words(ways))


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
                documents_of(shared, plan, edition.statuses[plan.id]),
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

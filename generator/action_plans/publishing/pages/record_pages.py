"""Pages on the record itself: every way to look, and which plans are here and which are not.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Final

from action_plans.model.site import KnownPlan
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import FACETS
from action_plans.publishing.grammar import agreeing, sentence, spelt_count
from action_plans.publishing.groups import groups_of
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.plan_notes import documents_of, how_to_find
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import render_prose
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.questions import BrowseView, CoverageView

COVERAGE: Final = "Which plans are here, and which are not"
MOST_PLANS: Final = 300


def record_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every way to look, and that of what the record covers."""
    yield Page(addresses.BROWSE, "browse", "Browse", partial(_browse, edition))
    yield Page(addresses.COVERAGE, "coverage", COVERAGE, partial(_coverage, edition))


def _browse(edition: Edition) -> Shown:
    ways = []
    for facet in FACETS:
        used = len(groups_of(facet, edition))
        if used:
            to = Link(facet.title, addresses.directory(facet.id))
            ways.append((to, facet.question, words.count(used, "list")))
    return Shown(BrowseView(tuple(ways)), "Every way to look through the record.")


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
        here_words=sentence(here, agreeing(len(edition.plans), "is", "are"), "here"),
        chosen=render_prose(site.coverage.chosen) if site.coverage.chosen.strip() else None,
        known=tuple((each.title, each.url, _known(each)) for each in site.coverage.known),
        unseen=tuple(_unseen(edition)),
        maintainer=site.maintainer,
        contact=Link(site.contact, _reached_at(site.contact)),
        repository=site.repository,
        licence=site.licence,
        looked=_looked(looked, len(edition.plans)),
    )
    return Shown(view, f"{view.here_words} How they were chosen, and what is known and not here.")


def _known(plan: KnownPlan) -> str:
    published = f"published {words.day(plan.published)}" if plan.published else ""
    return ": ".join(each for each in (published, plan.why) if each)


def _unseen(edition: Edition) -> Iterator[tuple[Link, str]]:
    """Yield each document of a plan that is known of and was not seen."""
    for plan in edition.plans:
        for each in edition.statuses[plan.id].documents:
            if not each.held:
                said = f"{words.DOCUMENT_KIND[each.kind]} of {words.day(each.date)}"
                yield Link(plan.name, addresses.plan(plan.id)), said


def _reached_at(contact: str) -> str:
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact


def _looked(looked: int, plans: int) -> str:
    if not looked:
        return "For none of them is a search for later documents recorded."
    return f"For {looked:,} of the {plans:,} a search for later documents is recorded."

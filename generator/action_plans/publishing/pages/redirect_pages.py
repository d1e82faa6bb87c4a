"""The old page of a renamed plan: it lists every anchor with its new link.

Must not know: HTML, MkDocs, the disk.

A redirect that the browser follows by itself would lose the fragment, so none is made.
"""

from collections.abc import Iterator
from functools import partial

from action_plans.languages.speaking import gettext
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.pages import RedirectView
from action_plans.publishing.views.parts import Link


def redirect_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page at each earlier id of each plan."""
    shown = {plan.id for plan in edition.plans}
    for plan in edition.library.plans.values():
        published = plan.id in shown
        for earlier in plan.was:
            yield Page(
                addresses.plan(earlier),
                "redirect",
                plan.title,
                partial(_shown, plan, published),
                lang=plan.lang,
                in_search_engines=False,
            )


def _shown(plan: Plan, published: bool) -> Shown:
    to = Link(plan.title, addresses.plan(plan.id))
    anchors = tuple(_anchors(plan)) if published else ()
    return Shown(
        RedirectView(plan.title, plan.lang, to, anchors), gettext("This plan has a new address.")
    )


def _anchors(plan: Plan) -> Iterator[tuple[str, Link]]:
    for recommendation in plan.recommendations:
        number = recommendation.number
        ref = recommendation.ref
        yield ref.anchor, Link(gettext("Recommendation {number}", number=number), ref.path)
        for action in recommendation.actions:
            its = Ref(plan.id, number, action.id)
            yield (
                its.anchor,
                Link(
                    gettext(
                        "Recommendation {number}, action {action}",
                        number=number,
                        action=action.id[1:],
                    ),
                    its.path,
                ),
            )

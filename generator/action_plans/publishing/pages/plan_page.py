"""A report's page: was it done? Then all that the record has on one plan.

Must not know: HTML but for rendered prose, MkDocs, the disk.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from action_plans.languages.speaking import gettext
from action_plans.model.counts import count_standings
from action_plans.model.fingerprint import fingerprint
from action_plans.model.meaning import is_done
from action_plans.model.plan import Plan
from action_plans.model.site import Site
from action_plans.model.status import PlanStatus
from action_plans.model.terms import Response, Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.badges import has_every_badge
from action_plans.publishing.bars import bar_of, on_page
from action_plans.publishing.cards import card_path
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.linked_data import plan_linked_data
from action_plans.publishing.own_words import answered_word
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.badge_snippet import snippet
from action_plans.publishing.pages.course.history import has_history
from action_plans.publishing.pages.findings_view import findings_view
from action_plans.publishing.pages.follow import follow_links, ways_on
from action_plans.publishing.pages.origin_view import origin_documents, plan_origin
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.plan_notes import (
    documents_of,
    facts_of,
    has_no_address,
    notes_of,
)
from action_plans.publishing.pages.recommendation_view import (
    Addressed,
    addressed,
    recommendation_view,
)
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.pages.spelt_out import spelt_out
from action_plans.publishing.repeats import repeats_words
from action_plans.publishing.reporting_faults import wrong_address
from action_plans.publishing.short_forms import short_forms
from action_plans.publishing.standings import STANDING
from action_plans.publishing.verdict import Verdict
from action_plans.publishing.verdict_in_edition import verdict_in
from action_plans.publishing.views.parts import Item, Link
from action_plans.publishing.views.plan import (
    BadgesView,
    FindingView,
    PlanView,
    StandingItems,
)


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every plan: published, not yet published, or withdrawn."""
    entries = edition.entries_by_plan()
    shared = SharedViews(edition)
    for plan in edition.library.plans.values():
        own = entries.get(plan.id, ())
        yield Page(
            addresses.plan(plan.id),
            "plan",
            plan.name,
            partial(_shown, shared, plan, own),
            lang=plan.lang,
            card=card_path(edition, plan),
            in_search_engines=bool(own),
        )


def _shown(shared: SharedViews, plan: Plan, entries: tuple[Entry, ...]) -> Shown:
    edition = fingerprint(plan, shared.edition.statuses[plan.id])
    view = spelt_out(plan_view(shared, plan, entries), short_forms(shared.edition))
    view = replace(view, edition=edition)
    said = " ".join((view.verdict, *view.verdict_rest[:1]))
    return Shown(view, said.strip() or view.not_yet or view.withdrawn)


def plan_view(shared: SharedViews, plan: Plan, entries: tuple[Entry, ...]) -> PlanView:
    """Return what a report's page shows; `entries` are the plan's own, as printed."""
    edition, source = shared.edition, plan.source
    status, usual = edition.statuses[plan.id], _usual(entries)
    verdict = verdict_in(edition, plan) if entries else Verdict("")
    return PlanView(
        id=plan.id,
        name=plan.name,
        title=plan.title,
        lang=plan.lang,
        documents=documents_of(shared, plan, status),
        kept_by=_keeper(edition.library.site),
        verdict=verdict.answer,
        verdict_rest=verdict.rest,
        bar=bar_of(status.actions, on_page),
        repeats=repeats_words(status.actions),
        by_standing=tuple(_by_standing(status)),
        answers=answers_in_words(entries, edition.library.site),
        to=shared.organisations(usual[0]),
        to_some=_to_some(entries, usual),
        recommendations=tuple([recommendation_view(shared, each, usual) for each in entries]),
        notes=notes_of(plan, status),
        facts=tuple(facts_of(edition, plan, entries)),
        footnotes=plan.footnotes,
        source_title=source.title if source else "",
        source_url=source.url if source else "",
        source_licence=source.licence if source else "",
        source_sought=has_no_address(plan),
        findings=_findings(edition, plan, entries),
        wrong=wrong_address(edition.library.site, edition.site_url, addresses.plan(plan.id)),
        badges=_badges(edition, plan),
        follow=follow_links(edition, f"plans/{plan.id}", status.actions),
        further=(*ways_on(edition, plan.id, status.actions), *_through_time(edition, plan)),
        linked_data=plan_linked_data(edition, plan, str(verdict)) if entries else None,
        not_yet=_not_yet(edition, status),
        withdrawn=_withdrawn(plan),
        as_of=words.day(edition.as_of),
        origins=origin_documents(edition, plan.id),
        origin=plan_origin(edition, plan.id),
    )


def _through_time(edition: Edition, plan: Plan) -> tuple[Link, ...]:
    has = has_history(edition, plan)
    return (Link(gettext("timeline"), addresses.history(plan.id)),) if has else ()


def _findings(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> tuple[FindingView, ...]:
    shown = tuple(each.recommendation for each in entries)
    return findings_view(shown, edition.findings.get(plan.id, ()))


def _to_some(entries: tuple[Entry, ...], usual: Addressed) -> str:
    """Return how many were made to the usual addressees, "" where all were: `9 of the 15`."""
    having = sum(addressed(each.recommendation) == usual for each in entries)
    if having == len(entries):
        return ""
    return gettext("{number:,} of the {total:,}", number=having, total=len(entries))


def _usual(entries: tuple[Entry, ...]) -> Addressed:
    """Return the addressees of most recommendations, which the page names once."""
    found = Counter(addressed(each.recommendation) for each in entries)
    return found.most_common(1)[0][0] if found else ((), "")


def _by_standing(status: PlanStatus) -> Iterator[StandingItems]:
    """Yield, for each standing that the plan has, links to its actions."""
    items: dict[Standing, list[Item]] = {each: [] for each in Standing}
    for action in status.actions:
        name = action_name(action.ref.number, action.ref.action)
        items[action.standing].append(Item(name, action.ref.anchor))
    for standing, having in items.items():
        if having:
            said = words.capital(gettext(STANDING[standing].counted))
            yield StandingItems(standing.value, said, tuple(having))


def answers_in_words(entries: tuple[Entry, ...], site: Site) -> str:
    """Return the answers with their numbers: `10 agreed, 3 partly agreed, 2 refused`."""
    counts = Counter(entry.status.response for entry in entries)
    return words.listed(
        tuple(f"{counts[each]} {answered_word(site, each)}" for each in Response if counts[each])
    )


def _badges(edition: Edition, plan: Plan) -> BadgesView:
    """Return what embeds the badge of what is reported, and where the others are."""
    own = snippet(
        _badge_in_words(plan, edition.statuses[plan.id]),
        addresses.badge(plan.id),
        addresses.plan(plan.id),
        edition.site_url,
    )
    if not has_every_badge(edition):
        return BadgesView(own, "")
    of_one = addresses.badge(plan.id, number="0").removesuffix("0.svg")
    return BadgesView(own, of_one)


def _badge_in_words(plan: Plan, status: PlanStatus) -> str:
    """Return what a plan's badge answers, in the page's language: those of pictures are English."""
    if not status.actions:
        return plan.name
    counts = count_standings(status.actions)
    done = [f"{counts[each]:,} {gettext(STANDING[each].key)}" for each in Standing if is_done(each)]
    return f"{plan.name}: {words.count(len(status.actions), 'action')}, {', '.join(done)}"


def _not_yet(edition: Edition, status: PlanStatus) -> str:
    if status.recommendations:
        return ""
    as_of = words.day(edition.as_of)
    if not status.published:
        return gettext("Not yet published on {day}, the day that this site speaks for.", day=as_of)
    return gettext(
        "On {day}, the day that this site speaks for, this record has no text of this plan.",
        day=as_of,
    )


def _keeper(site: Site) -> str:
    """Return who keeps the record, "" where that says no more than its name."""
    return "" if site.name in site.maintainer else site.maintainer


def _withdrawn(plan: Plan) -> str:
    if plan.withdrawn is None:
        return ""
    return gettext(
        "Withdrawn from this record on {day}: {why}",
        day=words.day(plan.withdrawn.date),
        why=plan.withdrawn.why,
    )

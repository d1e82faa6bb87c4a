"""Rules: what editors say of two recommendations on both ends agrees, and runs with time.

Must not know: YAML, links that are found in texts or suggested.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.plan import Recommendation
from action_plans.model.problem import Problem
from action_plans.model.refs import Ref
from action_plans.model.terms import LinkKind
from action_plans.reading.plan_fields import UNREAD_DAY

# Kinds with a direction: the other end cannot say the same.
_DIRECTED: Final[Mapping[LinkKind, bool]] = {
    LinkKind.CITES: False,
    LinkKind.FOLLOWS: True,
    LinkKind.REPEATS: True,
    LinkKind.SUPERSEDES: True,
    LinkKind.RELATED: False,
}


def links_agree_on_both_ends(subject: Subject) -> Iterator[Problem]:
    """No recommendation is linked that says it is not related, or claims to follow this one."""
    others: dict[Ref, frozenset[tuple[Ref, LinkKind | None]]] = {}  # what stands on the other end
    for path, recommendation in subject.recommendations:
        for index, link in enumerate(recommendation.related):
            there = subject.library.recommendation(link.to)
            if there is None or there.ref == recommendation.ref:
                continue
            if there.ref not in others:
                others[there.ref] = _links_of(there)
            at = (*path, "related", index, "to")
            if (recommendation.ref, None) in others[there.ref]:
                yield subject.error(
                    at,
                    CheckCode.LINKS_CONTRADICT,
                    f"{link.to} says that it is not related to {recommendation.ref}",
                    "Delete the link here, or not_related there.",
                )
            if _DIRECTED[link.kind] and (recommendation.ref, link.kind) in others[there.ref]:
                yield subject.error(
                    at,
                    CheckCode.LINKS_CONTRADICT,
                    f"{link.to} says that it {link.kind} {recommendation.ref}; both cannot be",
                    "Keep the link on the later one.",
                )


def _links_of(there: Recommendation) -> frozenset[tuple[Ref, LinkKind | None]]:
    """Return what editors say of a recommendation and others: how linked, None for not related."""
    linked = ((each.to, each.kind) for each in there.related)
    return frozenset((*linked, *((ref, None) for ref in there.not_related)))


def links_run_with_time(subject: Subject) -> Iterator[Problem]:
    """What follows, repeats or supersedes another is not the older one; `later` leads to later."""
    own = subject.plan.report.published
    for path, recommendation in subject.recommendations:
        for index, link in enumerate(recommendation.related):
            other = subject.library.plans.get(link.to.plan)
            if other and _DIRECTED[link.kind] and UNREAD_DAY < own < other.report.published:
                yield subject.finding(
                    (*path, "related", index, "as"),
                    CheckCode.LINK_AGAINST_TIME,
                    "Put the link on the later plan; the site shows both ends.",
                    older="this plan",
                    newer=link.to.plan,
                    cannot=f"cannot be what this one {link.kind}",
                    to=str(link.to),
                )
    for path, _, action in subject.actions:
        for index, ref in enumerate(action.later):
            other = subject.library.plans.get(ref.plan)
            if other and UNREAD_DAY < other.report.published < own:
                yield subject.finding(
                    (*path, "later", index),
                    CheckCode.LINK_AGAINST_TIME,
                    "Write the later plan here, or delete the entry.",
                    older=ref.plan,
                    newer="this plan",
                    cannot="does not speak of it later",
                    to=str(ref),
                )

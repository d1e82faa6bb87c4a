"""Rule: a plan uses no machine value that the record leaves out of `site.yml`.

Must not know: YAML, what the values mean.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.plan import Recommendation
from action_plans.model.problem import Problem
from action_plans.model.site import Values
from action_plans.reading.guess import listed
from action_plans.reading.source_file import Path

V = TypeVar("V", bound=StrEnum)


def values_are_the_records(subject: Subject) -> Iterator[Problem]:
    """Kinds, responses, grounds and grades are among those that the record names."""
    site = subject.library.site
    yield from _left_out(subject, ("kind",), subject.plan.kind, site.kinds, "kinds")
    for path, each in subject.recommendations:
        yield from _of_recommendation(subject, path, each)


def _of_recommendation(subject: Subject, path: Path, each: Recommendation) -> Iterator[Problem]:
    site = subject.library.site
    at = (*path, "response")
    yield from _left_out(subject, at, each.response, site.responses, "responses")
    for index, update in enumerate(each.updates):
        if update.response:
            at = (*path, "updates", index, "response")
            yield from _left_out(subject, at, update.response, site.responses, "responses")
    for key in ("grounds", "read_as") if each.reason else ():
        for index, ground in enumerate(getattr(each.reason, key)):
            at = (*path, "reason", key, index)
            yield from _left_out(subject, at, ground, site.grounds, "grounds")
    for index, check in enumerate(each.checks):
        at = (*path, "checks", index, "grade")
        yield from _left_out(subject, at, check.grade, site.grades, "grades")


def _left_out(
    subject: Subject, path: Path, value: V, used: Values[V], key: str
) -> Iterator[Problem]:
    if used.leaves_out(value):
        yield subject.error(
            path,
            CheckCode.VALUE_LEFT_OUT,
            f"'{value}' is not used in this record: site.yml leaves it out of {key}",
            f"{listed(list(used.said), 'It uses')} Write one of them, or add '{value}' to {key} "
            "in site.yml, with its word.",
        )

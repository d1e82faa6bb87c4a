"""Rules: a plan's numbers run on, its printed totals match, and its documents follow in time.

Must not know: YAML, the clock.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.meaning import is_basis
from action_plans.model.plan import Plan
from action_plans.model.problem import Problem
from action_plans.model.terms import DocumentKind, Response
from action_plans.reading.plan_fields import UNREAD_DAY
from action_plans.reading.source_file import Path

_PARTS = re.compile(r"[0-9]+|[a-z]")


def numbers_run_on(subject: Subject) -> Iterator[Problem]:
    """Each number is the next after the one before it: 3 after 2, 2.1 after 2 or 1.4, 3b after 3a.

    A number that stands twice is the reader's to tell.
    """
    numbers = [recommendation.number for recommendation in subject.plan.recommendations]
    if subject.lacks_recommendations():
        return
    if len(set(numbers)) < len(numbers):
        return  # one of the two is wrong, and which gaps there are depends on it
    if numbers and numbers[0] not in ("1", "1a", "1.1"):
        yield _gap(subject, 0, "first")
    for index, (before, number) in enumerate(pairwise(numbers), start=1):
        if before == number or _follows(_parts(before), _parts(number)):
            continue
        if _parts(number) < _parts(before):
            yield subject.finding(
                ("recommendations", index, "number"),
                CheckCode.NUMBER_ORDER,
                "Keep the order of the document; is the number right?",
                before=before,
            )
        else:
            yield _gap(subject, index, f"right after {before}")


def _gap(subject: Subject, index: int, place: str) -> Problem:
    return subject.finding(
        ("recommendations", index, "number"),
        CheckCode.NUMBER_GAP,
        "Is one left out? Keep the gap if it is printed so.",
        place=place,
    )


def _parts(number: str) -> tuple[int, ...]:
    """Return a number's parts as numbers: 5.12 is (5, 12), 3b is (3, 2)."""
    parts = _PARTS.findall(number)
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in parts)


def _follows(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """True if `number` is the next one on some level, and the first on each deeper level."""
    for level in range(len(number)):
        same = number[:level] == before[:level]
        rest = all(part == 1 for part in number[level + 1 :])
        last = before[level] if level < len(before) else 0
        if same and rest and number[level] == last + 1:
            return True
    return False


def totals_match_the_rows(subject: Subject) -> Iterator[Problem]:
    """The totals that the document prints are those of its recommendations."""
    printed = subject.plan.printed_totals
    if printed is None or subject.lacks_recommendations():
        return
    responses = Counter(each.response for each in subject.plan.recommendations)
    blank = responses[Response.NOT_STATED]
    counted = {
        "agreed": (printed.agreed, responses[Response.AGREED]),
        "partly-agreed": (printed.partly_agreed, responses[Response.PARTLY_AGREED]),
        "not-agreed": (printed.not_agreed, responses[Response.NOT_AGREED]),
        "total": (printed.total, len(subject.plan.recommendations)),
    }
    for key, (said, found) in counted.items():
        # A row without a response may be the one that is missing here.
        least_and_most = range(found, found + 1 + (blank if key != "total" else 0))
        if said is not None and said not in least_and_most:
            yield subject.finding(
                ("printed_totals", key),
                CheckCode.TOTALS_DIFFER,
                "Keep what is printed; look whether a response or a recommendation is missing.",
                row=key.replace("-", " "),
                said=said,
                found=found,
            )


def updates_come_after_the_plan(subject: Subject) -> Iterator[Problem]:
    """No update comes before, or on the day of, the plan that it reports on."""
    plans = [each.date for each in subject.plan.documents if is_basis(each.kind)]
    for index, document in enumerate(subject.plan.documents):
        if document.kind is DocumentKind.UPDATE and (not plans or document.date <= plans[0]):
            yield subject.finding(
                ("documents", index, "date"),
                CheckCode.UPDATE_BEFORE_PLAN,
                "An update reports on a plan; list the plan too, with held: false if it is not"
                " held here.",
                day=document.date,
                what="the plan of " if plans else "any plan",
                plan=plans[0] if plans else "",
            )


def plans_answer_a_published_report(subject: Subject) -> Iterator[Problem]:
    """The first document is not older than the report that it answers."""
    report = subject.plan.report
    first = min((document.date for document in subject.plan.documents), default=report.published)
    if UNREAD_DAY < first < report.published:
        days = (report.published - first).days
        yield subject.finding(
            _slipped(subject.plan),
            CheckCode.PLAN_BEFORE_REPORT,
            "Keep both if they are printed so.",
            days=f"{days} {'day' if days == 1 else 'days'}",
            day=report.published,
        )


def _slipped(plan: Plan) -> Path:
    """Return where the date stands that is more likely wrong, the report's or the first document's.

    It is the report's if another year is part of the plan's id, or if several documents are older.
    """
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", plan.id)
    published = plan.report.published
    another = bool(years) and str(published.year) not in years
    older = len(plan.documents) > 1 and all(each.date < published for each in plan.documents)
    return ("report", "published") if another or older else ("documents", 0, "date")

"""Rules: each action has an owner and a date that can be read, and no date contradicts another.

Must not know: YAML, the clock: dates are held against the documents that print them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.spellings import in_curly_quotes
from action_plans.checking.subject import Subject
from action_plans.model.due import Due, DueKind
from action_plans.model.meaning import is_basis
from action_plans.model.plan import Document
from action_plans.model.problem import Problem
from action_plans.reading.dates.meant import date_meant
from action_plans.reading.plan_fields import UNREAD_DAY
from action_plans.reading.source_file import Path

# As a date cell is written in which nothing stands.
_EMPTY: Final = ("due:\n", "due: \n", "due:\r", "due: ''", 'due: ""', "due: ~", "due: null")


def actions_have_owners(subject: Subject) -> Iterator[Problem]:
    """Each action names the post that answers for it."""
    for path, _, action in subject.actions:
        if not action.owners:
            yield subject.finding(
                (*path, "owners"),
                CheckCode.NO_OWNER,
                "Write the post as printed, in quotes; under a filled cell, repeat it with"
                " owners_inherited: true.",
                key=True,
            )


def actions_have_dates(subject: Subject) -> Iterator[Problem]:
    """Each action has a date, or words in its place, that can be read in one way."""
    for path, _, action in subject.actions:
        if action.due.kind is DueKind.BLANK:
            yield subject.finding(
                (*path, "due"),
                CheckCode.NO_DATE,
                "If the document prints one, write it as printed, in quotes.",
                key=True,
            )
        else:
            yield from _unread(subject, (*path, "due"), action.due)


def update_dates_can_be_read(subject: Subject) -> Iterator[Problem]:
    """What an update prints as its date can be read in one way; it may have no such key."""
    may_be_empty = any(map(subject.source.holds, _EMPTY))
    for path, recommendation in subject.recommendations:
        for index, update in enumerate(recommendation.updates):
            at = (*path, "updates", index, "due")
            if may_be_empty and update.due.kind is DueKind.BLANK and subject.source.has_key(at):
                yield subject.finding(
                    at,
                    CheckCode.UNREAD_DATE,
                    "Write what the document prints there, in quotes; if it prints nothing, delete"
                    " the key.",
                    key=True,
                    printed="",
                    why="",
                )
            yield from _unread(subject, at, update.due)


def _unread(subject: Subject, path: Path, due: Due) -> Iterator[Problem]:
    if due.kind is DueKind.UNREAD and not in_curly_quotes(due.printed):
        why = f": {due.why_unread}" if due.why_unread else ""
        meant = date_meant(due.printed)
        yield subject.finding(
            path,
            CheckCode.UNREAD_DATE,
            f"Write '{meant}' if the document prints that, else keep it as it is."
            if meant
            else "Keep it as printed if it is; two dates in one cell are two actions.",
            printed=due.printed,
            why=why,
        )


def footnote_marks_are_explained(subject: Subject) -> Iterator[Problem]:
    """The mark beside a date has its meaning under footnotes: a mark that lacks it is told once."""
    lacking: dict[str, Path] = {}
    for path, due in _dues(subject):
        if due.mark and not subject.plan.footnote(due.mark):
            lacking.setdefault(due.mark, path)
    # Where they may be lies in the file, which is opened again for no plan without need.
    if lacking and not subject.plan.footnotes and subject.source.lacks_entries(("footnotes",)):
        return  # they are there, and what is wrong with them is told
    for mark, path in lacking.items():
        yield subject.finding(
            path,
            CheckCode.FOOTNOTE_MISSING,
            f"Write its meaning at the top of the file, under footnotes: {{'{mark}': …}}",
            mark=mark,
        )


def footnotes_are_used(subject: Subject) -> Iterator[Problem]:
    """Every footnote has its mark beside a date."""
    dues = [due for _, due in _dues(subject)]
    # A cell that could not be read may be the one that bears the mark.
    if subject.plan.footnotes and all(due.is_readable for due in dues):
        marks = {due.mark for due in dues}
        for mark, _ in subject.plan.footnotes:
            if mark not in marks:
                yield subject.finding(
                    ("footnotes", mark),
                    CheckCode.FOOTNOTE_UNUSED,
                    "Write dates with their marks: due: '*March 2021'",
                    key=True,
                    mark=mark,
                )


def targets_come_after_the_plan(subject: Subject) -> Iterator[Problem]:
    """A date to be met does not lie before the first document, whether that is held or not."""
    first = min((document.date for document in subject.plan.documents), default=UNREAD_DAY)
    for path, _, action in subject.actions:
        target = action.due.target
        if target and target < first:
            yield subject.finding(
                (*path, "due"),
                CheckCode.DUE_BEFORE_PLAN,
                "Keep it if it is printed so; is the year right?",
                day=first,
            )


def completions_lie_in_the_past(subject: Subject) -> Iterator[Problem]:
    """What a document calls completed was so by the day of that document."""
    first = _first_held(subject)
    for path, _, action in subject.actions:
        if first:
            yield from _in_future(subject, (*path, "due"), action.due, first.date)
    for path, recommendation in subject.recommendations:
        for index, update in enumerate(recommendation.updates):
            yield from _in_future(
                subject, (*path, "updates", index, "due"), update.due, update.date
            )


def _in_future(subject: Subject, path: Path, due: Due, printed_on: date) -> Iterator[Problem]:
    if due.is_done and due.first_day and due.first_day > printed_on:
        yield subject.finding(
            path,
            CheckCode.COMPLETED_IN_FUTURE,
            "Keep it if it is printed so; is the year right?",
            printed=due.printed,
            day=printed_on,
        )


def _dues(subject: Subject) -> Iterator[tuple[Path, Due]]:
    """Yield every date cell of a plan with its path."""
    for path, _, action in subject.actions:
        yield (*path, "due"), action.due
    for path, recommendation in subject.recommendations:
        for index, update in enumerate(recommendation.updates):
            yield (*path, "updates", index, "due"), update.due


def _first_held(subject: Subject) -> Document | None:
    """Return the first document that is held and is no update, or None."""
    return next(
        (each for each in subject.plan.documents if each.held and is_basis(each.kind)),
        None,
    )

"""What only follows from a mistake that is told, and is not told beside it.

Must not know: which rules there are.
"""

from collections.abc import Collection, Sequence
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.model.problem import Place, Problem, Severity
from action_plans.reading.library_reader import LibraryReading

_ERROR: Final = Severity.ERROR
_MISSING: Final = frozenset(
    (
        CheckCode.NO_ADDRESSEE,
        CheckCode.NO_BODY,
        CheckCode.NO_DATE,
        CheckCode.NO_GROUND,
        CheckCode.NO_OWNER,
        CheckCode.NO_RESPONSE,
        CheckCode.NO_THEME,
    )
)

# What is said of a value: not beside a mistake in its line, nor where cells or tags are in it.
_OF_VALUES: Final = frozenset(
    (
        CheckCode.OWNER_NOT_LISTED,
        CheckCode.OWNER_SPELLING,
        CheckCode.SEVERAL_OWNERS,
        CheckCode.UNREAD_DATE,
        CheckCode.FOOTNOTE_MISSING,
        CheckCode.NUMBER_GAP,
        CheckCode.NUMBER_ORDER,
    )
)
_SPOILT: Final = (CheckCode.PASTED_CELLS, CheckCode.RAW_HTML)

# Told at the very words, within the value that a finding would be about.
_OF_PERSONS: Final = (
    CheckCode.PERSONAL_NAME,
    CheckCode.EMAIL_ADDRESS,
    CheckCode.TELEPHONE_NUMBER,
)

_BY_RESPONSE: Final = frozenset(
    (
        CheckCode.ACTION_UNDER_REFUSAL,
        CheckCode.NO_ACTION,
        CheckCode.NO_REASON,
        CheckCode.REASON_WITHOUT_REFUSAL,
        CheckCode.TOTALS_DIFFER,
    )
)


def without_consequences(reading: LibraryReading, found: Sequence[Problem]) -> list[Problem]:
    """Return what rules found, less what would not be so if the mistakes told were mended."""
    unread_lines = {(each.place.file, each.place.line) for each in reading.problems}
    found = [each for each in found if not _is_of_cells_unread(each, unread_lines)]
    mistaken = {each.place for each in (*reading.problems, *found) if each.severity is _ERROR}
    lines = {(place.file, place.line) for place in mistaken}
    persons = [each.place for each in found if each.code in _OF_PERSONS]
    unread = _without_response(reading, lines)
    spoilt = unread_lines | {
        (each.place.file, each.place.line) for each in found if each.code in _SPOILT
    }
    return [
        each
        for each in found
        if each.severity is _ERROR
        # A finding at the place of an error is about what stands in for what could not be read.
        or (
            each.place not in mistaken
            and not _holds(each.place, persons)
            and not _is_missed(each, lines)
            and not (each.code in _OF_VALUES and (each.place.file, each.place.line) in spoilt)
            and not (each.code in _BY_RESPONSE and (each.about.plan, each.about.number) in unread)
        )
    ]


def _is_of_cells_unread(problem: Problem, unread: Collection[tuple[str, int]]) -> bool:
    """True of cells on a line that cannot be read at all, which is told."""
    at = (problem.place.file, problem.place.line)
    return problem.code == CheckCode.PASTED_CELLS and at in unread


def _holds(place: Place, others: Collection[Place]) -> bool:
    """True if one of the others stands within a place."""
    return any(
        (each.file, each.line) == (place.file, place.line)
        and place.column <= each.column < place.column + place.length
        for each in others
    )


def _is_missed(problem: Problem, lines: Collection[tuple[str, int]]) -> bool:
    """True if something is said to be missing where there is something that cannot be read."""
    return problem.code in _MISSING and (problem.place.file, problem.place.line) in lines


def _without_response(
    reading: LibraryReading, lines: Collection[tuple[str, int]]
) -> Collection[tuple[str, str]]:
    """Return the recommendations whose response cannot be read: (plan, number), "" for any."""
    files = {file for file, _ in lines}
    found: set[tuple[str, str]] = set()
    for id, plan in reading.library.plans.items():
        source = reading.sources[id]
        if source.file not in files:
            continue
        for index, each in enumerate(plan.recommendations):
            place = source.place(("recommendations", index, "response"))
            if (place.file, place.line) in lines:
                found |= {(id, each.number), (id, "")}
    return found

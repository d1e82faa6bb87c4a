"""The bytes of one plan file → a Plan, and every problem in it.

Must not know: where files lie, other plans, the vocabularies.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Final

from action_plans.model.plan import Action, Plan, Recommendation, Update
from action_plans.model.problem import Problem, Severity
from action_plans.model.refs import PLAN_ID_LENGTH, is_plan_id, is_reserved
from action_plans.model.terms import Language
from action_plans.reading.codes import Code
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import NOTHING_SAID, Notes, Said
from action_plans.reading.located.source_text import SourceText, Spot
from action_plans.reading.located.tree import parse_tree
from action_plans.reading.mending.mend import mended
from action_plans.reading.mending.slip import Slip
from action_plans.reading.plan_checks import CHECKS
from action_plans.reading.plan_shape import PLAN
from action_plans.reading.shapes.shape import is_empty
from action_plans.reading.source_file import SourceFile


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What one file gave: its plan, None if none can be made of it, and its problems, sorted."""

    plan: Plan | None
    problems: tuple[Problem, ...]
    source: SourceFile
    # The plan in each other language that any text of it stands in; other texts as they are.
    translated: Mapping[str, Plan] = field(default_factory=dict)


def read_plan(data: bytes, file: str, said: Said = NOTHING_SAID) -> PlanReading:
    """Return the plan in `data`; `file` names it in problems, its stem is the plan's id.

    `said` is how the record's documents print machine values, for what a problem advises.
    With an error the plan is there for further checks, not for readers. Where there is one, the
    lines are looked at for what may have caused it, and read again as they were meant.
    """
    text, problems = decode(data, file)
    id = PurePosixPath(file).stem
    reading = _reading(SourceFile(file, data), text, problems, id, said)
    if text.text and (reading.problems or _swallows_keys(reading.plan)):
        meant = mended(text)
        if meant.slips:
            source = SourceFile(file, data, lines=tuple(meant.source.lines))
            told = [*problems, *(slip_problem(text, slip) for slip in meant.slips)]
            reading = _reading(source, meant.source, told, id, said)
            shown = tuple(_as_written(each, text) for each in reading.problems)
            reading = replace(reading, problems=shown)
    if not is_plan_id(id):
        notes = Notes(text)
        for problem in reading.problems:
            notes.add(problem)
        notes.error(Spot(), Code.BAD_FILE_NAME, *bad_file_name(id))
        return replace(reading, plan=None, problems=notes.problems)
    return reading


# Keys that no prose has, in the words of a text: a line that was indented too far is part of it.
_SWALLOWED: Final = ("response: ", "themes: [", "owners: [", "due: ", "answers: [")


_MARKS: Final = (
    *("-> ", "> ", ">> ", "- ", "+ ", "–> ", ">–", "– ", "— ", "-- ", "~ ", "|> ", "−> ", "= "),
)  # nearly those of a text below
_QUOTES: Final = "'\"‘’“”`´("


def _swallows_keys(plan: Plan | None) -> bool:
    """True if a text seems to hold a key, or a cell a quote, which the lines will tell."""
    if plan is None:
        return False
    texts = [each.text for each in plan.recommendations]
    for each in plan.recommendations:
        texts += (each.note, each.lead_in, each.reason.text if each.reason else "")
        texts += [action.text for action in each.actions]
        texts += [update.text for update in each.updates]
    if any(text.startswith(_MARKS) for text in texts):
        return True
    if any(key in text for text in texts for key in _SWALLOWED):
        return True
    owners = [owner for each in plan.recommendations for row in _rows(each) for owner in row.owners]
    cells = [row.due.printed for each in plan.recommendations for row in _rows(each)]
    return any(each[:1] in _QUOTES or each[-1:] in _QUOTES for each in (*owners, *cells) if each)


def _rows(recommendation: Recommendation) -> tuple[Action | Update, ...]:
    return (*recommendation.actions, *recommendation.updates)


def slip_problem(text: SourceText, slip: Slip) -> Problem:
    """Return the problem of a slip, with the lines that were meant."""
    found = text.problem(slip.at, slip.code, Severity.ERROR, slip.message, slip.remedy)
    return replace(found, correction=slip.correction)


def _as_written(problem: Problem, text: SourceText) -> Problem:
    """Return a problem with its line as it is written, where it was found in that as it was meant.

    What it shows is shown there, if the line has it; else the whole line is.
    """
    written = text.line(problem.place.line)
    if not problem.source_line or problem.source_line == written:
        return problem
    start = problem.place.column - 1
    words = problem.source_line[start : start + problem.place.length]
    at = written.find(words) if words else -1
    lead = len(written) - len(written.lstrip())
    column, length = (at + 1, len(words)) if at >= 0 else (lead + 1, len(written.strip()))
    place = replace(problem.place, column=column, length=max(length, 1))
    return replace(problem, place=place, source_line=written)


def _reading(
    source: SourceFile, text: SourceText, problems: Sequence[Problem], id: str, said: Said
) -> PlanReading:
    """Return what a text gives, beside the problems that are known of it."""
    notes = Notes(text, id if is_plan_id(id) else "unnamed", said)
    for problem in problems:
        notes.add(problem)
    plan = _read(notes) if text.text.strip() or not problems else None
    others = sorted(notes.langs - {plan.lang}) if plan else ()
    if plan and plan.lang != notes.lang and notes.langs:
        plan, _ = _in_language(plan.lang, text, notes)
    found = [(lang, *_in_language(lang, text, notes)) for lang in others]
    source = replace(
        source,
        dropped=frozenset(notes.dropped),
        renamed=dict(notes.renamed),
        is_sound=not notes.problems,
        lost=notes.lost,
    )
    if plan is not None:
        for check in CHECKS:
            for problem in check(plan, source):
                notes.add(problem)
    translated = {lang: replace(each, lang=Language(lang)) for lang, each, _ in found if each}
    for problem in (each for _, _, told in found for each in told):
        notes.add(problem)
    return PlanReading(plan, notes.problems, source, translated)


def _in_language(
    lang: str, text: SourceText, first: Notes
) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Return a plan as it stands in a language, and what is wrong with that and was not noted."""
    notes = Notes(text, first.within, first.said)
    notes.lang = lang
    plan = _read(notes)
    return plan, tuple(each for each in notes.problems if each not in first.problems)


def _read(notes: Notes) -> Plan | None:
    root = parse_tree(notes)
    if root is None or is_empty(root):
        if not notes.problems:
            remedy = "`plans new ID` writes a skeleton."
            notes.error(Spot(), Code.EMPTY_FILE, "this file is empty", remedy)
        return None
    return PLAN.read(root, notes)


def bad_file_name(id: str) -> tuple[str, str]:
    """Return what is wrong with a file name whose stem is no plan id, and the remedy."""
    message = f"'{id}' cannot be a plan's id, which the file name is"
    suggestion = suggested_id(id)
    if suggestion != id and is_plan_id(suggestion) and not is_reserved(suggestion):
        return message, f"Rename the file to {suggestion}.yml"
    least, most = PLAN_ID_LENGTH[0], PLAN_ID_LENGTH[-1]
    return (
        message,
        f"Use small letters and digits with hyphens between them, {least} to {most} characters.",
    )


def suggested_id(text: str) -> str:
    """Return a text as near to a plan id as it comes."""
    words = re.findall("[a-z0-9]+", text.casefold())
    return "-".join(words)[: PLAN_ID_LENGTH[-1]].strip("-") or "unnamed"

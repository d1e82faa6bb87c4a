"""What a proposed change brings, as one Markdown comment: what a second reader has to look at.

Must not know: files, git, GitHub. Everything that a plan file holds is shown as a code span, in
which nothing is a mention, a link or HTML.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.comparing.compare import compare
from action_plans.comparing.matching import match_plans
from action_plans.comparing.report import as_markdown
from action_plans.model.ledger import Ledger, lost_in, with_library
from action_plans.model.library import Library
from action_plans.model.plan import Action, Plan, Recommendation
from action_plans.model.problem import Problem, Severity
from action_plans.model.provenance import Provenance
from action_plans.reading.library_reader import LibraryReading
from action_plans.reporting.more import explained_at
from action_plans.reporting.text import count_line
from action_plans.reporting.untrusted import code_span

LONGEST: Final = 55_000  # bytes of the whole; GitHub takes 65,536 characters
_FOR_PROBLEMS: Final = 12_000
_FOR_TABLES: Final = 28_000
_LONGEST_CELL: Final = 160  # characters
_HEADS: Final = ("", "to", "response", "actions", "owners", "dates", "themes", "page")


@dataclass(frozen=True, slots=True)
class State:
    """The record before or after: what was read, and every problem in it."""

    reading: LibraryReading
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> Library:
        """The plans without an error: what the others say is not sure."""
        errors = {e.place.file for e in self.problems if e.severity is Severity.ERROR}
        broken = {id for id, source in self.reading.sources.items() if source.file in errors}
        return _without(self.reading.library, broken)


def review(
    old: State, new: State, as_of: date, site_url: str = "", lost: Sequence[Problem] = ()
) -> str:
    """Return the comment: new problems, lost addresses, new plans as tables, changes in meaning.

    With the site's address each problem's code leads to what it means. `lost` are the errors that
    only both states together show.
    """
    problems = [*lost, *new_problems(old.problems, new.problems)]
    parts = [*_problems(problems, site_url), *_lost(old, new)]
    before, after = old.sound, new.sound
    left = sorted(new.reading.sources.keys() - after.plans.keys())
    if left:
        shown = ", ".join(code_span(id) for id in left[:20])
        parts += [f"Not compared, since they have errors: {shown}.\n"]
    before = _without(before, left)
    for plan in match_plans(before.plans, after.plans).added:
        parts += _within(_table(plan, new.reading.provenance.get(plan.id)), _FOR_TABLES)
    told = "\n".join(parts)
    room = LONGEST - len(told.encode())
    return f"{told}\n{as_markdown(compare(before, after, as_of), room)}".lstrip("\n")


def new_problems(old: Sequence[Problem], new: Sequence[Problem]) -> list[Problem]:
    """Return the problems that were not there before, wherever they stood then; errors first."""
    before = Counter(map(_sameness, old))
    found = []
    for problem in new:
        key = _sameness(problem)
        if before[key]:
            before[key] -= 1
        else:
            found.append(problem)
    return sorted(found, key=lambda each: each.severity is not Severity.ERROR)


def _sameness(problem: Problem) -> tuple[str, str, str, str]:
    """Return what a problem is known by when lines have moved."""
    return problem.place.file, problem.code, problem.message, problem.source_line


def _problems(problems: Sequence[Problem], site_url: str) -> Iterator[str]:
    if not problems:
        yield "### No new problems\n"
        return
    yield f"### New with this change: {count_line(problems)}\n"
    yield from _within((_problem(each, site_url) for each in problems), _FOR_PROBLEMS)
    yield ""


def _problem(problem: Problem, site_url: str) -> str:
    place = code_span(f"{problem.place.file}:{problem.place.line}")
    message = code_span(_cut(problem.message))
    remedy = f" {code_span(_cut(problem.remedy))}" if problem.remedy else ""
    code = code_span(problem.code)
    if site_url:
        code = f"[{code}]({explained_at(problem.code, site_url)})"
    return f"- **{problem.severity.value}** {place} {code}: {message}{remedy}"


def _lost(old: State, new: State) -> Iterator[str]:
    """Yield the published addresses that the change takes away, whatever its own ledger says."""
    ledger = with_library(old.reading.published.ledger or Ledger(), old.reading.library)
    # Of a file that is there and could not be read, the problem is told.
    there = new.reading.sources.keys()
    found = lost_in(ledger, new.reading.library)
    lost = [each for each in found if each.now or each.plan not in there]
    if lost:
        yield "### Published addresses that would lead nowhere\n"
        yield "Rename with `plans rename OLD NEW`, withdraw with `plans withdraw ID --why …`.\n"
        yield from _within((f"- {code_span(each.address)}" for each in lost), _FOR_PROBLEMS)
        yield ""


def _without(library: Library, ids: Collection[str]) -> Library:
    plans = {id: plan for id, plan in library.plans.items() if id not in ids}
    return Library(plans, library.vocabulary)


def _table(plan: Plan, origin: Provenance | None) -> Iterator[str]:
    """Yield the lines of a table to hold beside the document, a recommendation a line."""
    actions = sum(len(each.actions) for each in plan.recommendations)
    yield f"### New plan {code_span(plan.id)}, to be compared with the document\n"
    counts = f"{len(plan.recommendations)} recommendations, {actions} actions"
    yield f"{code_span(plan.title)}: {counts}.\n"
    yield f"| {' | '.join(_HEADS)} |"
    yield f"|{'---|' * len(_HEADS)}"
    for each in plan.recommendations:
        yield f"| {' | '.join(_row(each, origin))} |"
    yield ""


def _row(each: Recommendation, origin: Provenance | None) -> Iterator[str]:
    owners = dict.fromkeys(owner for action in each.actions for owner in action.owners)
    yield code_span(each.number)
    yield _cell(each.to)
    yield code_span(each.response.value)
    yield str(len(each.actions)) if each.actions else "none"
    yield _cell(tuple(owners))
    yield _cell(tuple(map(_due, each.actions)))
    yield _cell(each.themes)
    yield _page(each.number, origin)


def _due(action: Action) -> str:
    return action.due.printed or "no date"


def _page(number: str, origin: Provenance | None) -> str:
    """Return where in the document a recommendation stands: its page, or table and row."""
    places = origin.fields.get(f"{number}/text", ()) if origin else ()
    if not places:
        return "–"
    place = places[0]
    return str(place.page) if place.page else f"table {place.table}, row {place.row}"


def _cell(values: Sequence[str]) -> str:
    return code_span(_cut("; ".join(values)).replace("|", "¦")) if values else "**none**"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def _within(lines: Iterator[str], room: int) -> Iterator[str]:
    """Yield lines as long as there is room; the rest is counted."""
    rest = 0
    for line in lines:
        room -= len(line.encode()) + 1
        if room >= 0 and not rest:
            yield line
        else:
            rest += 1
    if rest:
        yield f"\n… and {rest} more."

"""Problems as a person reads them at a terminal.

Must not know: how problems are found, where files lie.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from action_plans.model.problem import Problem, Severity
from action_plans.reporting.more import explained_at
from action_plans.reporting.source_line import marked_line, visible

_BOLD: Final = "1"
_RED: Final = "31"
_YELLOW: Final = "33"
_BLUE: Final = "34"
_GREY: Final = "2"
_COLOURS: Final = {Severity.ERROR: _RED, Severity.FINDING: _YELLOW, Severity.HINT: _BLUE}


def format_problems(problems: Sequence[Problem], colour: bool, site_url: str | None = None) -> str:
    """Return every problem with its line and its remedy, in the order given, then their count.

    Ends with a line break. Words say what colours say: a finding or a hint is called one. With
    `site_url`, which may be "", each tells where its code is explained.
    """
    blocks = [_block(problem, colour, site_url) for problem in problems]
    return "\n".join([*blocks, count_line(problems) + "\n"])


def count_line(problems: Sequence[Problem]) -> str:
    """Return how many errors, findings and hints there are, and in how many files."""
    if not problems:
        return "No problems."
    found = Counter(problem.severity for problem in problems)
    parts = [_counted(found[each], each.value) for each in Severity if found[each]]
    files = len({problem.place.file for problem in problems})
    *others, last = parts
    lead = f"{', '.join(others)} and " if others else ""
    return f"{lead}{last} in {_counted(files, 'file')}."


def headline(problem: Problem) -> str:
    """Return a problem's place, code and message on one line."""
    place = problem.place
    return (
        f"{visible(place.file)}:{place.line}:{place.column}: "
        f"{problem.code}{kind_of(problem)}: {visible(problem.message)}"
    )


def kind_of(problem: Problem) -> str:
    """Return what a problem is called behind its code: " (finding)"; an error needs no name."""
    return "" if problem.severity is Severity.ERROR else f" ({problem.severity.value})"


def _block(problem: Problem, colour: bool, site_url: str | None) -> str:
    hue = _COLOURS[problem.severity]
    lines = [_painted(headline(problem), f"{_BOLD};{hue}", colour)]
    number = str(problem.place.line)
    if problem.source_line.strip():
        shown, marks = marked_line(problem.source_line, problem.place.column, problem.place.length)
        lines.append(f"{_painted(f'  {number} |', _GREY, colour)} {shown}".rstrip())
        blank = " " * len(number)
        lines.append(f"{_painted(f'  {blank} |', _GREY, colour)} {_painted(marks, hue, colour)}")
    if problem.remedy:
        lines.append(f"  {visible(problem.remedy)}")
    lines += [f"  {visible(each)}" for each in corrected(problem)]
    if site_url is not None:
        lines.append(_painted(f"  More: {explained_at(problem.code, site_url)}", _GREY, colour))
    return "\n".join(lines) + "\n"


_MOST_SHOWN: Final = 3  # lines of a correction


def corrected(problem: Problem) -> tuple[str, ...]:
    """Return what a correction has written, if the words do not say it already and it is short."""
    correction = problem.correction
    if correction is None or len(correction.lines) > _MOST_SHOWN:
        return ()
    if not correction.lines:
        first, last = correction.first, correction.last
        which = f"line {first}" if first == last else f"lines {first} to {last}"
        return () if "elete" in problem.remedy else (f"Delete {which}.",)
    told = problem.remedy.replace("Write: ", "")
    if correction.lines[0].strip() in told:
        return ()
    at = "" if correction.first == problem.place.line else f" in line {correction.first}"
    return (f"Corrected{at}:", *(f"  {each.rstrip()}" for each in correction.lines))


def _painted(text: str, codes: str, colour: bool) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m" if colour else text


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

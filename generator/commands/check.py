"""`plans check`: every problem in every file.

Must not know: how any rule works, how a problem is shown.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from generator.checking.rules import check_library
from generator.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from generator.model.problem import Problem, Severity
from generator.reading.library_reader import LibraryReading, read_library
from generator.reporting.as_json import format_json
from generator.reporting.github import format_annotations, format_summary
from generator.reporting.text import format_problems

# Where GitHub takes a summary of a step, if it asks for one.
SUMMARY: Final = "GITHUB_STEP_SUMMARY"


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("check", help="list every problem in every file")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="only the problems of these plan files"
    )
    add_content(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem, errors and findings; exit 1 if any is an error."""
    reading = read_library(options.content)
    only = _plan_ids(options.paths, reading)
    if isinstance(only, str):
        print(f"plans check: {only}", file=sys.stderr)
        return MISUSED
    problems = check_library(reading)
    if only is not None:
        files = {reading.sources[id].file for id in only}
        problems = tuple(problem for problem in problems if problem.place.file in files)
    sys.stdout.write(FORMATS[options.format](problems))
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return CONTENT_HAS_ERRORS if errors else FINE


def _plan_ids(paths: Iterable[Path], reading: LibraryReading) -> set[str] | None | str:
    """Return the ids of the plan files named, None if none is, or what is wrong with one."""
    named = {path.stem: path for path in paths}
    for id, path in named.items():
        if not path.is_file():
            return f"there is no file '{path}'"
        if id not in reading.sources:
            return f"'{path}' is no plan file of the content folder; name the folder with --content"
    return set(named) or None


def _as_text(problems: Sequence[Problem]) -> str:
    return format_problems(problems, colour=sys.stdout.isatty())


def _as_annotations(problems: Sequence[Problem]) -> str:
    """Return annotations, and append the summary to the file that GitHub names, if it does."""
    summary = os.environ.get(SUMMARY)
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(format_summary(problems))
    return format_annotations(problems)


FORMATS: Final[dict[str, Callable[[Sequence[Problem]], str]]] = {
    "text": _as_text,
    "github": _as_annotations,
    "json": format_json,
}

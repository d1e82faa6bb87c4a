"""`plans check`: every problem in every file.

Must not know: how any rule works, how a problem is shown.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Final

from action_plans.checking.in_step import languages_are_in_step
from action_plans.checking.kept import addresses_are_kept, answers_are_kept
from action_plans.checking.published import ledger_is_current
from action_plans.checking.rules import check_library, vocabulary_rules
from action_plans.checking.style import lengths_of
from action_plans.commands.clock import NoDay, today
from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.commands.site_url import NotAnAddress, site_url
from action_plans.comparing.review import new_problems
from action_plans.comparing.revisions import NothingThere, read_revision
from action_plans.model.problem import Problem, Severity
from action_plans.reading.files import shown_name
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.site_reader import said_in
from action_plans.reading.vocabulary_reader import FILES as VOCABULARIES
from action_plans.reading.vocabulary_reader import read_vocabulary
from action_plans.reporting.as_json import format_json
from action_plans.reporting.github import format_annotations, format_summary
from action_plans.reporting.progress_bar import Progress
from action_plans.reporting.text import format_problems

# Where GitHub takes a summary of a step, if it asks for one.
SUMMARY: Final = "GITHUB_STEP_SUMMARY"


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("check")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="only the problems of these plan files"
    )
    add_content(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument(
        "--style", action="store_true", help="hints too: where an editor's words could be plainer"
    )
    parser.add_argument("--since", metavar="REV", help="first what was not there at this revision")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem, hints only where asked; exit 1 if any is an error."""
    progress = Progress()
    try:
        address = site_url(os.environ.get("SITE_URL", ""))
    except NotAnAddress as error:
        print(f"plans check: {error}", file=sys.stderr)
        return MISUSED
    with progress.stage("Reading plans"):
        reading = read_library(options.content)
    try:
        files = sorted(_files(options.paths))
    except FileNotFoundError as error:
        print(f"plans check: there is no file or folder '{error}'", file=sys.stderr)
        return MISUSED
    with progress.stage("Checking plans"):
        style: bool = options.style
        problems = (
            _problems_of(files, reading, style) if options.paths else _all_problems(reading, style)
        )
    if options.since:
        problems = _since(options, reading, problems)
    if options.style:
        print(_measured(lengths_of(reading.library.plans.values())), file=sys.stderr)
    sys.stdout.write(FORMATS[options.format](problems, address))
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return CONTENT_HAS_ERRORS if errors else FINE


def _measured(lengths: Sequence[int]) -> str:
    """Return how long the sentences of a record's editors are, in words."""
    if not lengths:
        return "No sentence of an editor's own."
    middle = f"{median(lengths):g}"
    longest = max(lengths)
    return f"{len(lengths):,} sentences of editors: median {middle} words, longest {longest}."


def _since(
    options: argparse.Namespace, reading: LibraryReading, problems: Sequence[Problem]
) -> tuple[Problem, ...]:
    """Return the problems, those first that a change since a revision brought.

    Where the whole record is looked at, what it has lost since then is among them.
    """
    content: Path = options.content
    try:
        before = read_revision(options.since, content, shown_name(content))
    except NothingThere as error:
        print(f"plans check: {error}; every problem counts as new", file=sys.stderr)
        return tuple(problems)
    lost: list[Problem] = []
    if not options.paths:
        lost = [
            *addresses_are_kept(before, reading),
            *answers_are_kept(before, reading),
            *languages_are_in_step(before, reading),
        ]
    every = sorted((*problems, *lost))
    new = set(new_problems(check_library(before, style=options.style), every))
    return tuple(sorted(every, key=lambda each: each not in new))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and the plan files of the folders named."""
    for path in paths:
        if path.is_dir():
            folder = path / "plans" if (path / "plans").is_dir() else path
            yield from folder.glob("*.yml")
        elif path.is_file():
            yield path
        else:
            raise FileNotFoundError(path)


def _today() -> date | None:
    """Return today; None where the environment names no day, and then no date lies ahead."""
    try:
        return today()
    except NoDay:
        return None


def _all_problems(reading: LibraryReading, style: bool) -> tuple[Problem, ...]:
    """Return every problem, and whether the ledger is behind, which stops no build."""
    found = check_library(reading, today=_today(), style=style)
    return tuple(sorted((*found, *ledger_is_current(reading))))


def _problems_of(
    files: Sequence[Path], reading: LibraryReading, style: bool
) -> tuple[Problem, ...]:
    """Return the problems of these files, wherever they lie, among the plans of the content."""
    plans, sources = dict(reading.library.plans), dict(reading.sources)
    problems: list[Problem] = []
    plan_files = [path for path in files if not is_vocabulary(path)]
    vocabularies = [path for path in files if is_vocabulary(path)]
    if vocabularies:
        problems.extend(_vocabulary_problems(vocabularies, reading))
    for path in plan_files:
        again = read_plan(
            path.read_bytes(),
            path.as_posix(),
            said_in(reading.library.site, reading.library.vocabulary),
        )
        problems.extend(again.problems)
        sources[path.stem] = again.source
        plans.pop(path.stem, None)
        if again.plan is not None:
            plans[path.stem] = again.plan
    library = replace(reading.library, plans=plans)
    renewed = replace(reading, library=library, sources=sources, problems=tuple(problems))
    only = {path.stem for path in plan_files}
    return check_library(renewed, only, _today(), style=style)


def is_vocabulary(path: Path) -> bool:
    """True if a file is one of the vocabularies, by its name and its folder."""
    return path.name in VOCABULARIES and path.resolve().parent.name == "vocabulary"


def _vocabulary_problems(files: Sequence[Path], reading: LibraryReading) -> Iterator[Problem]:
    """Yield the problems of vocabulary files, read beside the others of their folder."""
    for folder in dict.fromkeys(path.parent for path in files):
        found = read_vocabulary(folder, shown_name(folder))
        named = {shown_name(path) for path in files if path.parent == folder}
        renewed = replace(
            reading,
            library=replace(reading.library, vocabulary=found.vocabulary),
            vocabulary_sources=found.sources,
        )
        problems = (*found.problems, *vocabulary_rules(renewed))
        yield from (each for each in problems if each.place.file in named)


def _as_text(problems: Sequence[Problem], address: str) -> str:
    """Return the problems, errors last, where a terminal leaves them in sight."""
    ordered = sorted(problems, key=lambda each: each.severity is Severity.ERROR)
    return format_problems(ordered, sys.stdout.isatty(), address)


def _as_annotations(problems: Sequence[Problem], address: str) -> str:
    """Return annotations, and append the summary to the file that GitHub names, if it does."""
    summary = os.environ.get(SUMMARY)
    if summary:
        try:
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(format_summary(problems))
        except OSError as error:
            print(f"plans check: no summary in {summary}: {error.strerror}", file=sys.stderr)
    return format_annotations(problems, address)


FORMATS: Final[dict[str, Callable[[Sequence[Problem], str], str]]] = {
    "text": _as_text,
    "github": _as_annotations,
    "json": lambda problems, _: format_json(problems),
}

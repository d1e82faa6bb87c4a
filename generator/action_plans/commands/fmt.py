"""`plans fmt`: plan files in their one canonical form.

Must not know: what the form is.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    Commands,
    add_content,
    no_content,
)
from action_plans.disk.whole_file import replace_file
from action_plans.formatting.looked import without_looks
from action_plans.formatting.plan_file import format_plan
from action_plans.model.problem import Problem
from action_plans.reporting.text import format_problems


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("fmt")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only these plan files")
    add_content(parser, needed=False)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 if a file would change"
    )
    parser.add_argument(
        "--looked",
        action="store_true",
        help="take away the importer's '# look' comments: you have looked",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rewrite what is not canonical and name it; a file with errors is left as it is."""
    if not options.paths and not options.content.is_dir():
        print(f"plans fmt: {no_content('--content')}", file=sys.stderr)
        return MISUSED
    paths = options.paths or sorted((options.content / "plans").glob("*.yml"))
    missing = next((path for path in paths if not path.is_file()), None)
    if missing:
        print(f"plans fmt: there is no file '{missing}'", file=sys.stderr)
        return MISUSED
    problems: list[Problem] = []
    changed = list(_changed(paths, problems, looked=options.looked))
    for path, text in changed:
        if not options.check:
            replace_file(path, text)
        print(path)
    if problems:
        sys.stderr.write(format_problems(problems, colour=sys.stderr.isatty()))
    return CONTENT_HAS_ERRORS if problems or (options.check and changed) else FINE


def _changed(
    paths: list[Path], problems: list[Problem], *, looked: bool
) -> Iterator[tuple[Path, bytes]]:
    """Yield each file whose canonical form is another, with that form; collect why not."""
    for path in paths:
        data = path.read_bytes()
        told = without_looks(data, str(path)) if looked else data
        formatted = format_plan(told, str(path))
        problems.extend(formatted.problems)
        if formatted.text is not None and formatted.text.encode() != data:
            yield path, formatted.text.encode()

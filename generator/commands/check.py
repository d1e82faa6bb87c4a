"""`plans check`: every problem in every file.

Must not know: how any rule works, how a problem is shown.
"""

import argparse
import sys

from generator.checking.rules import check_library
from generator.commands.options import CONTENT_HAS_ERRORS, FINE, Commands, add_content
from generator.model.problem import Severity
from generator.reading.library_reader import read_library
from generator.reporting.text import format_problems


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("check", help="list every problem in every file")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem, errors and findings; exit 1 if any is an error."""
    problems = check_library(read_library(options.content))
    sys.stdout.write(format_problems(problems, colour=sys.stdout.isatty()))
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return CONTENT_HAS_ERRORS if errors else FINE

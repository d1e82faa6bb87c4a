"""`plans themes`: what each theme catches, and what none does.

Must not know: how a theme catches anything.
"""

import argparse
import sys

from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, Commands, add_content
from action_plans.reading.library_reader import read_library
from action_plans.relating.vocabulary_report import vocabulary_report


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("themes")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the report; plans that cannot be read are left out, with exit code 1."""
    reading = read_library(options.content)
    sys.stdout.write(str(vocabulary_report(reading.library)))
    if reading.has_errors:
        print("plans themes: some files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    return FINE

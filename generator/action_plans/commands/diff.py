"""`plans diff`: what changed in meaning between two states of the record.

Must not know: how states are compared, how a change is shown.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Final

from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    Commands,
    add_as_of,
    add_content,
)
from action_plans.comparing.change import Change
from action_plans.comparing.compare import compare
from action_plans.comparing.report import as_json, as_markdown, as_text
from action_plans.comparing.revisions import NothingThere, read_states
from action_plans.reporting.text import format_problems

FORMATS: Final[dict[str, Callable[[Sequence[Change]], str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("diff")
    parser.add_argument("old", metavar="OLD", help="a content folder, a plan file or a revision")
    parser.add_argument("new", metavar="NEW", help="likewise")
    add_content(parser, needed=False)
    add_as_of(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the changes; plans that cannot be read are named and left out, with exit code 1."""
    try:
        states = read_states(options.old, options.new, options.content)
    except NothingThere as error:
        print(f"plans diff: {error}", file=sys.stderr)
        return MISUSED
    sys.stdout.write(FORMATS[options.format](compare(states.old, states.new, options.as_of)))
    if states.left_out:
        sys.stderr.write(format_problems(states.problems, colour=sys.stderr.isatty()))
        print(f"plans diff: left out: {', '.join(states.left_out)}", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    return FINE

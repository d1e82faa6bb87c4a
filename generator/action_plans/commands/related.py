"""`plans related`: what may be related to a recommendation, or all that is best, for a decision.

Must not know: how candidates are found or scored.
"""

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.commands.related_review import review
from action_plans.disk.whole_file import replace_file
from action_plans.model.library import Library
from action_plans.model.refs import parse_ref
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.relating.candidates import candidates, heading, undecided
from action_plans.reporting.text import format_problems


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("related")
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("ref", nargs="?", metavar="REF", help="a recommendation: northmere-2021#5")
    asked.add_argument(
        "--review", action="store_true", help="decide on the best pairs of all plans, one by one"
    )
    parser.add_argument(
        "--most", type=int, default=120, metavar="N", help="pairs in a review (120)"
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the candidates, best first, or review pairs; exit 2 if there is no such recommendation.

    Plans that cannot be read are left out, with exit code 1.
    """
    reading = read_library(options.content)
    if options.review:
        return _review(reading, options.content, options.most)
    ref = parse_ref(options.ref)
    found = candidates(reading.library, ref.recommendation) if ref else None
    if found is None:
        print(f"plans related: {_unknown(options.ref, reading.library)}", file=sys.stderr)
        return MISUSED
    sys.stdout.write(heading(found) + "\n".join(map(str, found)))
    if not found:
        print(f"plans related: nothing is like {options.ref}", file=sys.stderr)
    if reading.has_errors:
        print("plans related: some files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    return FINE


def _review(reading: LibraryReading, content: Path, most: int) -> int:
    """Ask the editor about each pair; a file with errors cannot hold a decision."""
    if reading.has_errors:
        print("plans related: some files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    pairs = undecided(reading.library, most)
    problems = review(reading.library, pairs, content, input, print, replace_file)
    sys.stderr.write(format_problems(problems, colour=sys.stderr.isatty()) if problems else "")
    return CONTENT_HAS_ERRORS if problems else FINE


def _unknown(written: str, library: Library) -> str:
    """Return that there is no such recommendation, and which one may be meant."""
    known = [str(each.ref) for _, each in library.recommendations()]
    near = get_close_matches(written, known, n=1)
    meant = f"; did you mean {near[0]}?" if near else "; write it as northmere-2021#5"
    return f"there is no recommendation '{written}'{meant}"

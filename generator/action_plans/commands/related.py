"""`plans related REF`: what may be related to a recommendation, with reasons and lines to paste.

Must not know: how candidates are found or scored.
"""

import argparse
import sys
from difflib import get_close_matches

from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.model.library import Library
from action_plans.model.refs import parse_ref
from action_plans.reading.library_reader import read_library
from action_plans.relating.candidates import candidates, heading


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("related", help="list what may be related to a recommendation")
    parser.add_argument("ref", metavar="REF", help="a recommendation, such as recall-2020#5")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the candidates, best first; exit 2 if there is no such recommendation.

    Plans that cannot be read are left out, with exit code 1.
    """
    reading = read_library(options.content)
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


def _unknown(written: str, library: Library) -> str:
    """Return that there is no such recommendation, and which one may be meant."""
    known = [str(each.ref) for _, each in library.recommendations()]
    near = get_close_matches(written, known, n=1)
    meant = f"; did you mean {near[0]}?" if near else "; write it as recall-2020#5"
    return f"there is no recommendation '{written}'{meant}"

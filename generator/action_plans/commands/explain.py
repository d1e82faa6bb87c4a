"""`plans explain`: what a problem's code means, with a wrong and a right example.

Must not know: how a problem is found.
"""

import argparse
import sys

from action_plans.checking.explained import CODES
from action_plans.checking.explained.markdown import as_markdown
from action_plans.commands.options import FINE, MISUSED, Commands
from action_plans.reading.guess import did_you_mean, question


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("explain")
    parser.add_argument("codes", nargs="*", metavar="CODE", help="all of them, if none is named")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the entry of each code in Markdown, by name; an unknown one is told."""
    known = {str(each.code): each for each in CODES}
    for code in options.codes:
        if code not in known:
            guess = question(did_you_mean(code, known))
            print(f"plans explain: there is no code '{code}'{guess}", file=sys.stderr)
            return MISUSED
    sys.stdout.write(as_markdown(known[code] for code in options.codes or known))
    return FINE

"""`plans review OLD NEW`: what a change brings, as a comment for whoever reads it second.

Must not know: how a comment is made, where it is written.
"""

import argparse
import os
import sys

from action_plans.checking.in_step import languages_are_in_step
from action_plans.checking.kept import answers_are_kept
from action_plans.checking.published import ledger_is_current
from action_plans.checking.rules import check_library
from action_plans.commands.options import FINE, MISUSED, Commands, add_as_of, add_content
from action_plans.commands.site_url import NotAnAddress, site_url
from action_plans.comparing.review import State, review
from action_plans.comparing.revisions import NothingThere, read_revision
from action_plans.reading.library_reader import LibraryReading


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("review")
    parser.add_argument("old", metavar="OLD", help="the git revision before")
    parser.add_argument("new", metavar="NEW", help="the git revision that is proposed")
    add_content(parser)
    add_as_of(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the comment, in Markdown; errors in the files are part of it, and no failure."""
    shown = options.content.name
    try:
        address = site_url(os.environ.get("SITE_URL", ""))
        old, new = (
            state(read_revision(revision, options.content, shown))
            for revision in (options.old, options.new)
        )
    except (NothingThere, NotAnAddress) as error:
        print(f"plans review: {error}", file=sys.stderr)
        return MISUSED
    both = old.reading, new.reading
    lost = (*answers_are_kept(*both), *languages_are_in_step(*both))
    sys.stdout.write(review(old, new, options.as_of, address, lost))
    return FINE


def state(reading: LibraryReading) -> State:
    """Return a record with all its problems, that of a ledger behind among them."""
    found = (*check_library(reading), *ledger_is_current(reading))
    return State(reading, tuple(sorted(found)))

"""`plans index`: the search index of a built site, made anew; its pages stay.

Must not know: how an index is made.
"""

import argparse
import sys

from action_plans.commands.faults import FAULTS, why
from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    NOT_MADE,
    Commands,
    add_as_of,
    add_content,
    add_site,
)
from action_plans.commands.turns import add_wait, in_turn
from action_plans.disk.swap import FolderInUse, NotOurFolder
from action_plans.model.problem import Severity
from action_plans.pipeline.build import AnotherRecord, Order, index_alone
from action_plans.reporting.progress_bar import Progress
from action_plans.reporting.text import format_problems


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("index")
    add_content(parser)
    add_site(parser, "the built site")
    add_as_of(parser)
    add_wait(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Index and say how much; the last index stays where that fails."""
    order = Order(options.content, options.site, options.as_of)
    try:
        built = in_turn(lambda: index_alone(order, Progress()), options.wait, "plans index")
    except NotOurFolder:
        return _say(MISUSED, f"{options.site} is no built site; 'plans build' makes one")
    except FolderInUse:
        return _say(NOT_MADE, f"another build is still writing {order.site}; the last index stays")
    except AnotherRecord:
        return _say(
            MISUSED,
            f"{options.site} was not built of {options.content} as it is on {order.as_of}; "
            "'plans build' makes it anew",
        )
    except FAULTS as fault:
        return _say(NOT_MADE, f"not indexed, the last index stays: {why(fault)}")
    if built.edition is None:
        errors = [each for each in built.problems if each.severity is Severity.ERROR]
        sys.stderr.write(format_problems(errors, colour=sys.stderr.isatty()))
        return _say(CONTENT_HAS_ERRORS, "not indexed; the last index stays")
    return _say(FINE, f"{len(built.edition.entries)} recommendations are indexed")


def _say(code: int, message: str) -> int:
    print(f"plans index: {message}", file=sys.stderr)
    return code

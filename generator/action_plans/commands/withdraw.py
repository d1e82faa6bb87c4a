"""`plans withdraw ID --why …`: the plan's page stays and says why; lists and data leave it out.

Must not know: what is changed in the file.
"""

import argparse
import sys

from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    Commands,
    add_as_of,
    add_content,
)
from action_plans.disk.whole_file import replace_file
from action_plans.keeping.withdraw import withdrawn
from action_plans.reading.guess import did_you_mean, question
from action_plans.reading.library_reader import LibraryReading, read_library


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("withdraw")
    parser.add_argument("id", metavar="ID", help="the plan's id")
    parser.add_argument("--why", required=True, metavar="TEXT", help="the reason, which is shown")
    add_content(parser)
    add_as_of(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the withdrawal into the plan file and print its name."""
    reading = read_library(options.content)
    refusal = _refusal(options.id, options.why, reading)
    if refusal:
        print(f"plans withdraw: {refusal}", file=sys.stderr)
        return MISUSED
    path = options.content / "plans" / f"{options.id}.yml"
    if reading.has_errors:
        print("plans withdraw: the files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    replace_file(path, withdrawn(path.read_bytes(), path.name, options.as_of, options.why))
    print(path)
    return FINE


def _refusal(id: str, why: str, reading: LibraryReading) -> str:
    plans = reading.library.plans
    if id not in plans:
        return f"there is no plan '{id}'{question(did_you_mean(id, plans))}"
    if plans[id].withdrawn:
        return f"'{id}' is withdrawn already"
    return "" if why.strip() else "--why is empty; it is shown on the plan's page"

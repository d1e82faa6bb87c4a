"""`plans record`: notes in `content/published.yml` what the plans publish.

Must not know: what the ledger is for.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from action_plans.commands.clock import NoDay, today
from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    Commands,
    add_content,
)
from action_plans.commands.schema import write_ids
from action_plans.disk.whole_file import replace_file
from action_plans.model.ledger import Ledger, with_library, without
from action_plans.model.refs import Ref, is_plan_id, parse_ref
from action_plans.reading.ledger_file import NAME, ledger_text
from action_plans.reading.library_reader import LibraryReading, read_library


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("record")
    add_content(parser)
    parser.add_argument(
        "--forget",
        nargs="+",
        default=[],
        metavar="REF",
        help="plans, recommendations or actions that were noted and never published",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Bring the ledger up to date; with errors in the plans it stays as it is."""
    reading = read_library(options.content)
    forgotten = [_meant(each) for each in options.forget]
    if None in forgotten:
        wrong = options.forget[forgotten.index(None)]
        print(f"plans record: '{wrong}' is no plan, recommendation or action", file=sys.stderr)
        return MISUSED
    if reading.has_errors:
        print("plans record: the files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    try:
        on = today()
    except NoDay as error:
        print(f"plans record: {error}", file=sys.stderr)
        return MISUSED
    record(options.content, reading, [each for each in forgotten if each is not None], on)
    return FINE


def record(
    content: Path, reading: LibraryReading, forgotten: list[Ref | str], on: date | None = None
) -> None:
    """Write the ledger if it is another than before, and say so; new plans are there since `on`."""
    ledger = reading.published.ledger or Ledger()
    for each in forgotten:
        ledger = without(ledger, each)
    text = ledger_text(with_library(ledger, reading.library, on)).encode()
    path = content / NAME
    if not path.exists() or path.read_bytes() != text:
        replace_file(path, text)
        print(path)
    write_ids(content, reading.library)


def _meant(text: str) -> Ref | str | None:
    return text if is_plan_id(text) else parse_ref(text)

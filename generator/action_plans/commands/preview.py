"""`plans preview`: a plan, or the whole record, as one file that opens without a server.

Must not know: how a file is made.
"""

import argparse
import sys
from pathlib import Path

from action_plans.commands.faults import FAULTS, why
from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    NOT_MADE,
    Commands,
    add_as_of,
    add_content,
)
from action_plans.pipeline.preview import Previews, preview_plans, preview_record
from action_plans.reading.guess import did_you_mean, question
from action_plans.reporting.progress_bar import Progress


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("preview")
    parser.add_argument("ids", nargs="*", metavar="ID", help="plans, each in a file of its own")
    parser.add_argument("--all", action="store_true", help="the whole record in one file")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("preview"),
        metavar="DIR",
        help="where the files go (default: preview)",
    )
    add_content(parser)
    add_as_of(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files and name them; exit 1 if what they show has errors, which stand on top."""
    if bool(options.ids) == options.all:
        print("plans preview: name plans, or --all", file=sys.stderr)
        return MISUSED
    known = {path.stem for path in (options.content / "plans").glob("*.yml")}
    for id in options.ids:
        if id not in known:
            guess = question(did_you_mean(id, known))
            print(f"plans preview: there is no plan '{id}'{guess}", file=sys.stderr)
            return MISUSED
    try:
        return _written(_previews(options), options.out)
    except FAULTS as fault:
        print(f"plans preview: not made: {why(fault)}", file=sys.stderr)
        return NOT_MADE


def _previews(options: argparse.Namespace) -> Previews:
    progress = Progress()
    if options.all:
        return preview_record(options.content, options.as_of, progress)
    return preview_plans(options.content, options.ids, options.as_of, progress)


def _written(previews: Previews, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in previews.files.items():
        path = folder / f"{name}.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path)
    if previews.has_errors:
        print("plans preview: there are errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    return FINE

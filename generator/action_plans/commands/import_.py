"""`plans import`: a published document becomes a plan file.

Must not know: how a document is read.
"""

import argparse
import sys
from pathlib import Path

from action_plans.commands.options import CONTENT, MISUSED, Commands, no_content
from action_plans.importing.run import run_import


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("import")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--id", default="", metavar="ID", help="the plan's id")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(CONTENT),
        metavar="DIR",
        help="the content folder to write to (default: content)",
    )
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument(
        "--into",
        type=Path,
        metavar="FILE",
        help="merge a later version of the document into this plan file",
    )
    _add_what_is_printed(parser)
    parser.set_defaults(run=run)


def _add_what_is_printed(parser: argparse.ArgumentParser) -> None:
    """Add what makes the command write nothing, or tells it what a document does not."""
    parser.add_argument(
        "--coverage",
        action="store_true",
        help="write nothing; print what of each document is lost or invented",
    )
    parser.add_argument(
        "--columns",
        default="",
        metavar="NAMES",
        help="what the columns of the table hold, in order, where no layout knows its header:"
        " number,text,response,actions,owners,due",
    )
    parser.add_argument(
        "--words",
        action="store_true",
        help="FILE is a plan file: print which of its texts still are the document's own words",
    )
    parser.add_argument(
        "--beside",
        action="store_true",
        help="write nothing; print the document, where each field comes from and what to look at"
        " as JSON, which the form of 'plans serve' shows beside the plan",
    )


def run(options: argparse.Namespace) -> int:
    """Import the documents, or print how much of them an import keeps."""
    writes = not (options.coverage or options.words or options.into or options.beside)
    if writes and options.out == Path(CONTENT) and not options.out.is_dir():
        print(f"plans import: {no_content('--out')}", file=sys.stderr)
        return MISUSED
    return run_import(
        options.files,
        id=options.id,
        out=options.out,
        force=options.force,
        into=options.into,
        check_coverage=options.coverage,
        columns=options.columns,
        words=options.words,
        beside=options.beside,
    )

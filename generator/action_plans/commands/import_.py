"""`plans import`: a published document becomes a plan file.

Must not know: how a document is read.
"""

import argparse
from pathlib import Path

from action_plans.commands.options import Commands
from action_plans.importing.run import run_import


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "import", help="turn a published .txt, .docx, .odt or .pdf into a plan file"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--id", default="", metavar="ID", help="the plan's id")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("content"),
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
    parser.add_argument(
        "--coverage",
        action="store_true",
        help="write nothing; print what of each document is lost or invented",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Import the documents, or print how much of them an import keeps."""
    return run_import(
        options.files,
        id=options.id,
        out=options.out,
        force=options.force,
        into=options.into,
        check_coverage=options.coverage,
    )

"""What several commands share: exit codes, the as-of day, the folders.

Must not know: any single command.
"""

import argparse
from datetime import date
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from action_plans.commands.clock import NoDay, day_in, today

FINE: Final = 0
CONTENT_HAS_ERRORS: Final = 1
MISUSED: Final = 2
NOT_MADE: Final = 3  # a fault of ours or of the machine; what was there before is as it was

CONTENT: Final = "content"
_TODAY: Final = "today"  # a text, as the default of `--content`


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Print the message and where help is, and leave."""
        self.exit(MISUSED, f"{self.prog}: {message}\nSee '{self.prog} --help'.\n")


# argparse keeps the name private, and nothing else says what add_subparsers returns.
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def add_content(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """Add `--content DIR`; where it is not needed, the folder may be missing unless it is named."""
    parser.add_argument(
        "--content",
        type=existing_folder,
        # A text, since only of a text does argparse say what is wrong with it.
        default=CONTENT if needed else Path(CONTENT),
        metavar="DIR",
        help="the content folder (default: content)",
    )


def add_site(parser: argparse.ArgumentParser, what: str) -> None:
    """Add `--site DIR`; `what` says what the folder is to the command."""
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help=f"{what} (default: site)"
    )


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Add `--as-of YYYY-MM-DD`, by default the day of SOURCE_DATE_EPOCH, else today in UTC."""
    parser.add_argument(
        "--as-of",
        type=_day,
        default=_TODAY,
        metavar="YYYY-MM-DD",
        help="the day that the site speaks for (default: today, or SOURCE_DATE_EPOCH)",
    )


def no_content(option: str) -> str:
    """Return what to do without a content folder; `option` names one elsewhere."""
    return (
        "there is no content/ here; 'plans init NAME' makes a record with one, "
        f"and {option} names one elsewhere"
    )


def existing_folder(text: str) -> Path:
    """Return the folder that `text` names; argparse says so where there is none."""
    folder = Path(text)
    if not folder.is_dir() and text == CONTENT:
        raise argparse.ArgumentTypeError(no_content("--content"))
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder '{text}'")
    return folder


def _day(text: str) -> date:
    try:
        return today() if text == _TODAY else day_in(text)
    except NoDay as error:
        raise argparse.ArgumentTypeError(str(error)) from error

"""`plans init`: a record of one's own, in a folder that builds at once.

Must not know: what stands in the files.
"""

import argparse
import shutil
import sys
from contextlib import redirect_stdout
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.commands.options import FINE, MISUSED, NOT_MADE, Commands
from action_plans.commands.record import record
from action_plans.commands.schema import write_schemas
from action_plans.disk.folders import write_files
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.library_reader import read_library
from action_plans.starting.profiles import DEFAULT, profile, profile_names
from action_plans.starting.start import is_record_name, record_files
from action_plans.starting.wheel import own_wheel

WHEELS: Final = "wheels"  # in a record: where its requirements.txt has the program


def add(commands: Commands) -> None:
    """Add the command and its options."""
    told = "; ".join(f"{name}: {profile(name).says}" for name in profile_names())
    parser = commands.add_parser("init", epilog=f"Profiles: {told}.")
    parser.add_argument("name", metavar="NAME", help="the folder to make, such as northmere-plans")
    parser.add_argument(
        "--profile",
        default=DEFAULT,
        metavar="P",
        help=f"what it begins with: {', '.join(profile_names())} (default: {DEFAULT})",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the folder whole, or nothing; it takes no name that is taken."""
    if not is_record_name(options.name):
        return _say(
            MISUSED,
            f"'{options.name}' is no name for a record; use letters and digits, with single "
            "hyphens between them",
        )
    names = profile_names()
    if options.profile not in names:
        meant = question(did_you_mean(options.profile, names)) or "."
        known = listed(names, "There are")
        return _say(MISUSED, f"there is no profile '{options.profile}'{meant} {known}")
    target = Path(options.name)
    if target.exists() or target.is_symlink():
        return _say(
            MISUSED, f"{target} is there already, and is left as it is; choose another name"
        )
    try:
        is_whole = _write(target, options.profile)
    except OSError as fault:
        return _say(NOT_MADE, f"{target} cannot be written ({fault.strerror or fault})")
    print(target)
    if not is_whole:
        _say(FINE, f"put the wheel of this program into {target / WHEELS}, for whoever builds it")
    return _say(
        FINE, f"cd {target}, then 'plans build', 'plans serve'; README.md says what is where"
    )


def _write(target: Path, profile_name: str) -> bool:
    """Write all files beside the target, and give them its name in one step.

    Return whether the program's own wheel is among them.
    """
    installed = _installed()
    wheel = own_wheel(installed) if installed else None
    begun_with = profile(profile_name)
    with TemporaryDirectory(prefix=".plans-init-", dir=".") as folder:
        made = Path(folder, "record")
        version = installed.version if installed else "0"
        write_files(made, record_files(target.name, begun_with, version))
        if wheel:
            (made / WHEELS).mkdir()
            shutil.copyfile(wheel, made / WHEELS / wheel.name)
        content = made / "content"
        with redirect_stdout(StringIO()):  # what they write is told of as one folder
            write_schemas(content)
            record(content, read_library(content), [])
        made.rename(target)
    return wheel is not None


def _installed() -> Distribution | None:
    try:
        return distribution("action-plans")
    except PackageNotFoundError:  # read from its sources, installed nowhere
        return None


def _say(code: int, message: str) -> int:
    print(f"plans init: {message}", file=sys.stderr)
    return code

"""`plans rename OLD NEW`: another id, with provenance, links and the old address kept.

Must not know: what is changed in the files.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.commands.record import record
from action_plans.disk.whole_file import replace_file
from action_plans.keeping.rename import renamed
from action_plans.model.library import Library
from action_plans.model.refs import is_plan_id, is_reserved
from action_plans.reading.guess import did_you_mean, question
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_checks import reserved_id
from action_plans.reading.plan_reader import bad_file_name


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("rename")
    parser.add_argument("old", metavar="OLD", help="the plan's id")
    parser.add_argument("new", metavar="NEW", help="the id that it is to have")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rename the plan and print each file that changed; with errors in any file none does.

    What an earlier run began, and something cut short, is carried through.
    """
    reading = read_library(options.content)
    begun = _begun(options.content, options.old, options.new, reading.library)
    refusal = "" if begun else _refusal(options.old, options.new, reading.library)
    if refusal:
        print(f"plans rename: {refusal}", file=sys.stderr)
        return MISUSED
    if reading.has_errors and not begun:
        print("plans rename: the files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    plan = reading.library.plans[options.old]
    _write(options.content, begun or renamed(_files(options.content), plan, options.new))
    if reading.published.ledger is not None:
        record(options.content, read_library(options.content), [])
    return FINE


def _begun(content: Path, old: str, new: str, library: Library) -> Mapping[str, bytes | None]:
    """Return what a rename that was cut short has still to change; nothing if none was."""
    if old not in library.plans or new not in library.plans:
        return {}
    files = dict(_files(content))
    own = files.pop(f"plans/{new}.yml")
    files.pop(f"provenance/{new}.json", None)
    changed = renamed(files, library.plans[old], new)
    return changed if changed[f"plans/{new}.yml"] == own else {}


def _refusal(old: str, new: str, library: Library) -> str:
    """Return why the ids will not do, "" if they will."""
    if old not in library.plans:
        return f"there is no plan '{old}'{question(did_you_mean(old, library.plans))}"
    if not is_plan_id(new):
        return ". ".join(bad_file_name(new))
    if is_reserved(new):
        return ". ".join(reserved_id(new))
    taken = next((id for id, plan in library.plans.items() if new in (id, *plan.was)), "")
    return f"'{new}' is the id of {taken}, now or earlier" if taken else ""


def _files(content: Path) -> Mapping[str, bytes]:
    """Return the files that may name a plan, by their path in the content folder."""
    folders = (content, content / "plans", content / "vocabulary", content / "provenance")
    found = sorted(path for folder in folders for path in folder.glob("*.*") if path.is_file())
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in found
        if path.suffix in (".yml", ".json") and not path.is_symlink()
    }


def _write(content: Path, changed: Mapping[str, bytes | None]) -> None:
    """Write what is new, then take away what goes: cut short, nothing is lost."""
    for path, data in changed.items():
        if data is None:
            (content / path).unlink()
        else:
            replace_file(content / path, data)
        print(content / path)

"""`plans verify SITE`: whether a site is what the content makes, byte for byte.

Must not know: how a site is made.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from action_plans.commands.faults import FAULTS, why
from action_plans.commands.options import (
    CONTENT_HAS_ERRORS,
    FINE,
    MISUSED,
    NOT_MADE,
    Commands,
    add_content,
)
from action_plans.commands.site_url import NotAnAddress, site_url
from action_plans.disk.swap import MARK
from action_plans.pipeline.build import Order, build
from action_plans.reporting.progress_bar import Progress
from action_plans.site.manifest import differences, not_as_listed, read_manifest

MOST_TOLD: Final = 40  # files named, at most


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("verify")
    parser.add_argument("site", type=Path, metavar="SITE", help="the folder of a built site")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Tell what differs: from the site's own manifest, then from the content built anew.

    The public address is that of SITE_URL, as for a build. 0 if nothing differs; 1 if something
    does; 2 if there is no site with a manifest.
    """
    try:
        address = site_url(os.environ.get("SITE_URL", ""))
    except NotAnAddress as error:
        return _say(MISUSED, str(error))
    try:
        changed = not_as_listed(options.site, (MARK,))
        made = json.loads((options.site / "data" / "plans.json").read_text(encoding="utf-8"))
        as_of, commit = date.fromisoformat(made["as_of"]), str(made["commit"])
    except (OSError, ValueError, KeyError) as error:
        return _say(MISUSED, f"{options.site} is no site that can be verified: {error}")
    if changed:
        _tell(changed)
        return _say(CONTENT_HAS_ERRORS, f"{_files(changed)} not as its manifest says")
    with tempfile.TemporaryDirectory(prefix="plans-verify-") as folder:
        site = Path(folder) / "site"
        order = Order(options.content, site, as_of, address, commit)
        try:
            built = build(order, Progress())
        except FAULTS as fault:
            return _say(NOT_MADE, f"the content could not be built: {why(fault)}")
        if built.edition is None:
            return _say(CONTENT_HAS_ERRORS, "the content has errors; 'plans check' lists them")
        other = differences(read_manifest(options.site), read_manifest(site))
    return _judged(other)


def _judged(other: Sequence[str]) -> int:
    if other:
        _tell(other)
        return _say(CONTENT_HAS_ERRORS, f"{_files(other)} not what the content makes")
    return _say(FINE, "every byte is what the content makes")


def _files(paths: Sequence[str]) -> str:
    return f"{len(paths)} file is" if len(paths) == 1 else f"{len(paths)} files are"


def _tell(paths: Sequence[str]) -> None:
    print("\n".join(paths[:MOST_TOLD]))
    if len(paths) > MOST_TOLD:
        print(f"and {len(paths) - MOST_TOLD} more")


def _say(code: int, message: str) -> int:
    print(f"plans verify: {message}", file=sys.stderr)
    return code

"""`plans build`: the whole site, from the content folder.

Must not know: how any stage does its work.
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

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
from action_plans.commands.site_url import NotAnAddress, site_url
from action_plans.commands.turns import add_wait, in_turn
from action_plans.disk.commit import commit_of
from action_plans.disk.swap import FolderInUse, NotOurFolder
from action_plans.model.problem import Severity
from action_plans.pipeline.build import Built, NothingToPublish, Order, build
from action_plans.reporting.progress_bar import Progress
from action_plans.reporting.text import format_problems

OPEN_WITH: Final = "python3 -m http.server --directory"


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("build")
    add_content(parser)
    add_site(parser, "where the site goes; the last one is replaced only by a good one")
    add_as_of(parser)
    add_wait(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build, say what is wrong, and say where the site is and how to open it."""
    try:
        address = site_url(os.environ.get("SITE_URL", ""))
    except NotAnAddress as error:
        return _say(MISUSED, str(error))
    if _overlap(options.site, options.content):
        return _say(
            MISUSED,
            f"a site in {options.site} would replace plan files of {options.content}; "
            "name another folder with --site",
        )
    order = Order(
        content=options.content,
        site=options.site,
        as_of=options.as_of,
        site_url=address,
    )
    return _carry_out(order, options.wait)


def _carry_out(order: Order, wait: float) -> int:
    def begun() -> Built:
        # The commit is asked when the turn comes: it may be another one by then.
        return build(replace(order, commit=commit_of(order.content)), Progress())

    try:
        built = in_turn(begun, wait, "plans build")
    except FolderInUse:
        return _say(NOT_MADE, f"another build is still writing {order.site}. {_kept(order)}")
    except NotOurFolder:
        return _say(
            MISUSED,
            f"{order.site} holds something else than a site of ours, and is left as it is; "
            "name another folder with --site, or empty this one",
        )
    except NothingToPublish:
        return _say(
            CONTENT_HAS_ERRORS,
            f"no plan in {order.content} is published on {order.as_of}, and a site of none is not "
            f"built. {_kept(order)}",
        )
    except FAULTS as fault:
        return _say(NOT_MADE, f"not built: {why(fault)} {_kept(order)}")
    return _report(built, order)


def _overlap(site: Path, content: Path) -> bool:
    """True if putting the site in its place would remove what it is made of, or get into it."""
    site, content = site.resolve(), content.resolve()
    if content.is_relative_to(site):
        return True
    return any(
        site.is_relative_to(content / name) for name in ("plans", "vocabulary", "provenance")
    )


def _kept(order: Order) -> str:
    return "The last site is as it was." if order.site.exists() else "No site was built."


def _report(built: Built, order: Order) -> int:
    errors = [each for each in built.problems if each.severity is Severity.ERROR]
    if built.edition is None:
        sys.stderr.write(format_problems(errors, colour=sys.stderr.isatty()))
        return _say(CONTENT_HAS_ERRORS, f"not built. {_kept(order)}")
    if built.problems:
        found = _counted(len(built.problems), "finding")
        _say(FINE, f"{found} in the documents; 'plans check' lists them")
    edition = built.edition
    _say(
        FINE,
        f"{_counted(len(edition.plans), 'plan')}, "
        f"{_counted(len(edition.entries), 'recommendation')}, "
        f"{_counted(len(edition.action_statuses), 'action')}, as of {order.as_of.isoformat()}",
    )
    _say(FINE, f"the site is in {order.site.absolute()}")
    _say(FINE, f"to read it: {OPEN_WITH} {order.site}   and open http://localhost:8000/")
    return FINE


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _say(code: int, message: str) -> int:
    print(f"plans build: {message}", file=sys.stderr)
    return code

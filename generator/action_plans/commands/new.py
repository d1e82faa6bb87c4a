"""`plans new`: a new plan file to fill in.

Must not know: what stands in a plan file.
"""

import argparse
import sys

from action_plans.commands.options import FINE, MISUSED, Commands, add_as_of, add_content
from action_plans.model.refs import is_plan_id, is_reserved
from action_plans.reading.plan_checks import reserved_id
from action_plans.reading.plan_reader import bad_file_name
from action_plans.reading.skeleton import skeleton


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("new")
    parser.add_argument("id", metavar="ID", help="the plan's id, such as northmere-hostels-2021")
    add_content(parser)
    add_as_of(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the skeleton, unless the id is wrong, reserved or taken, and say where it is."""
    if not is_plan_id(options.id):
        return _refuse(". ".join(bad_file_name(options.id)))
    if is_reserved(options.id):
        return _refuse(". ".join(reserved_id(options.id)))
    path = options.content / "plans" / f"{options.id}.yml"
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(skeleton(options.id, options.as_of))
    except FileExistsError:
        return _refuse(f"{path} is there already, and is left as it is")
    print(path)
    print("plans new: fill it in, then 'plans check' and 'plans serve'", file=sys.stderr)
    return FINE


def _refuse(message: str) -> int:
    print(f"plans new: {message}", file=sys.stderr)
    return MISUSED

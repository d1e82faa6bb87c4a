"""`plans schema`: the JSON Schema of a plan file, for editors' programs.

Must not know: what stands in a plan file.
"""

import argparse
import json
import sys

from action_plans.commands.options import FINE, Commands
from action_plans.reading.schema import plan_schema


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("schema")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print the schema."""
    sys.stdout.write(json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n")
    return FINE

"""`plans schema`: the JSON Schemas of plan and vocabulary files, for editors' programs.

Must not know: what stands in the files.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Final

from action_plans.commands.options import FINE, MISUSED, Commands, add_content, no_content
from action_plans.disk.whole_file import replace_file
from action_plans.model.library import Library
from action_plans.reading.library_reader import read_library
from action_plans.reading.schema import IDS, ids_schema, plan_schema, schemas
from action_plans.reading.shapes.shape import JsonSchema

FOLDER: Final = "schema"  # in the content folder


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("schema")
    parser.add_argument(
        "--write", action="store_true", help="write all schemas to schema/ in the content folder"
    )
    add_content(parser, needed=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema of a plan file, complete in itself; or write those for editors' programs."""
    if not options.write:
        sys.stdout.write(schema_text(plan_schema()))
        return FINE
    if not options.content.is_dir():
        print(f"plans schema: {no_content('--content')}", file=sys.stderr)
        return MISUSED
    write_schemas(options.content)
    return FINE


def write_schemas(content: Path) -> None:
    """Write what editors' programs read into a content folder, and print what changed."""
    folder = content / FOLDER
    folder.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        _write(folder / name, schema)
    write_ids(content, read_library(content).library)


def write_ids(content: Path, library: Library) -> None:
    """Bring the file of what there is to name up to date, where the folder of schemas is there."""
    if (content / FOLDER).is_dir():
        _write(content / FOLDER / IDS, ids_schema(library))


def schema_text(schema: JsonSchema) -> str:
    """Return a schema as its file has it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _write(path: Path, schema: JsonSchema) -> None:
    text = schema_text(schema).encode()
    if not path.exists() or path.read_bytes() != text:
        replace_file(path, text)
        print(path)

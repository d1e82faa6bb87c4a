"""An import as the form shows it beside a plan: the document, where fields come from, the doubts.

Must not know: how the form shows it, file formats.

The JSON holds `plan` (the id), `text` (of the plan file), `provenance` (of its file beside it),
`name` (of the document), `blocks`, `fields` and `looks`:

- a block is `{"text", "at"}` or `{"rows": [{"at", "cells": […]}]}`, texts as a reader sees them;
- `fields` leads from the path of a field (`3/a2/due`) to the places where it stands;
- a look is a doubt: `field`, `at` (a list), `degree`, `kind`, `says`, `or`, `read` (the value of
  the field) and `comment`, the line that stands for it in the plan file, "" where none does.

A place has what is known of `page`, `table`, `row`, `column` and `line`, counted from 1.
"""

import json
from collections.abc import Mapping
from typing import TypeAlias

from action_plans.importing.document import Block, Table
from action_plans.importing.doubts import Doubt
from action_plans.importing.fields import located, values_of
from action_plans.importing.importer import Imported
from action_plans.importing.inline import plain
from action_plans.importing.look_comment import comment, to_look_at
from action_plans.importing.paths import At
from action_plans.importing.provenance import as_json

Shown: TypeAlias = dict[str, object]


def beside_json(made: Imported) -> str:
    """Return an import as JSON on one line."""
    stated = set(to_look_at(made.doubts))
    values = values_of(made.draft)
    document = made.draft.document
    return json.dumps(
        {
            "plan": made.plan_id,
            "text": made.text,
            "provenance": as_json(made.provenance),
            "name": document.name,
            "blocks": [_block(each) for each in document.blocks],
            "fields": {
                str(at): [place.known for place in value.places]
                for at, value in located(made.draft)
            },
            "looks": [
                _look(each, values, comment(each) if each in stated else "") for each in made.doubts
            ],
        },
        ensure_ascii=False,
    )


def _block(block: Block) -> Shown:
    if isinstance(block, Table):
        rows = [
            {
                "at": row.place.known,
                "cells": ["\n".join(plain(p.text) for p in cell.paragraphs) for cell in row.cells],
            }
            for row in block.rows
        ]
        return {"rows": rows}
    return {"text": f"{block.marker} {plain(block.text)}".strip(), "at": block.place.known}


def _look(doubt: Doubt, values: Mapping[At, str], written: str) -> Shown:
    return {
        "field": str(doubt.field),
        "at": [doubt.where.known] if str(doubt.where) else [],
        "degree": doubt.degree,
        "kind": doubt.kind.value,
        "says": f"{doubt.says} “{doubt.words}”" if doubt.words else doubt.says,
        "or": doubt.instead,
        "read": values.get(doubt.field, ""),
        "comment": written,
    }

"""`data/plan.schema.json`: the JSON Schema of a plan file.

Must not know: how the schema is made.
"""

from collections.abc import Iterator

from action_plans.publishing.data.json_text import Json, json_file
from action_plans.publishing.output import OutputFile


def plan_schema_json(schema: Json) -> Iterator[OutputFile]:
    """Yield the schema, fields in the order given."""
    yield json_file("data/plan.schema.json", schema)

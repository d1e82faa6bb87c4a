"""What each key of a plan file is, as the shapes have it, for whoever writes another program.

Must not know: how a page shows it.
"""

from collections.abc import Iterator
from typing import Final

from action_plans.model.data_form import Key
from action_plans.reading.plan_shape import PLAN
from action_plans.reading.shapes.shape import JsonSchema

_HOLDS: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "keys",
}


def plan_keys() -> tuple[Key, ...]:
    """Return every key at every depth, each before those that stand under it."""
    return tuple(_keys(PLAN.schema({}), ""))


def _keys(schema: JsonSchema, within: str) -> Iterator[Key]:
    needed = schema.get("required", ())
    for name, part in schema.get("properties", {}).items():
        one = part.get("items", part)
        path = f"{within}.{name}" if within else name
        path = f"{path}[]" if one is not part and "properties" in one else path
        values = tuple(one.get("enum", ()))
        yield Key(path, _holds(part), part["description"], name in needed, values)
        yield from _keys(one, path)


def _holds(schema: JsonSchema) -> str:
    """Return what stands at a place in plain words: "text", "list of texts", "day"."""
    if schema.get("type") == "array":
        return "list of " + " or ".join(_plural(each) for each in _kinds(schema["items"]))
    return "day" if schema.get("format") == "date" else " or ".join(_kinds(schema))


def _kinds(schema: JsonSchema) -> list[str]:
    kind = schema.get("type", "string")
    kinds = [kind] if isinstance(kind, str) else kind
    if "patternProperties" in schema:
        kinds = [each for each in kinds if each != "object"]  # a text may be there in two languages
    return list(dict.fromkeys(_HOLDS[each] for each in kinds))


def _plural(kind: str) -> str:
    return kind if kind.endswith("s") else f"{kind}s"

"""A fixed set of keys, read into a value of its own.

Must not know: which file is described, where files lie.
"""

from collections.abc import Callable, Sequence
from typing import Any

from action_plans.reading.codes import Code
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.located import nodes
from action_plans.reading.located.notes import Notes
from action_plans.reading.shapes.shape import (
    MISSING,
    Field,
    JsonSchema,
    KnownIds,
    Shape,
    T,
    Values,
    is_empty,
)
from action_plans.reading.shapes.titles import also_called, title


class Record(Shape[T]):
    """Keys, each with a shape; `make` makes the value of what was read."""

    def __init__(
        self, noun: str, fields: Sequence[Field[Any]], make: Callable[[Values], T]
    ) -> None:
        self.noun = noun
        self.fields = {field.name: field for field in fields}
        self._make = make
        self._needed = tuple(field for field in fields if field.required)
        self._vital = tuple(field for field in self._needed if field.default is MISSING)
        self._defaults = {field: field.default for field in fields}

    def read(self, node: nodes.Node, notes: Notes) -> T | None:
        """Return the value; None if it is no set of keys, or lacks one that it cannot do without.

        A misspelt key is noted, and its value is read as that of the key that was meant.
        """
        if not isinstance(node, nodes.Mapping):
            keys = ", ".join(f"{field.name}: …" for field in self._needed or self.fields.values())
            self.wrong_type(node, notes, f"Write its keys, such as {{{keys}}}.")
            return None
        values = Values(self._defaults, notes.within)
        fields = self.fields
        present: set[str] | None = None  # the names of its keys, worked out where they are asked
        for key, value in node.entries:
            field = fields.get(key.text)
            if field is None:
                if present is None:  # it may be worked out, and empty
                    present = self._names(node)
                field = self._meant(key, value, present, notes)
            if field is not None and is_empty(value):
                self._note_empty(field, key, notes)
            elif field is not None:
                result = field.shape.read(value, notes)
                if result is not None:
                    values[field] = result
        for field in self._needed:
            if values[field] is field.default:
                names = self._names(node) if present is None else present
                self._note_missing(names, node, notes)
                break
        lost = [field for field in self._vital if values[field] is MISSING]
        return None if lost else self._make(values)

    def _names(self, node: nodes.Mapping) -> set[str]:
        return {key.text for key, _ in node.entries} & self.fields.keys()

    def _meant(
        self, key: nodes.Scalar, value: nodes.Node, present: set[str], notes: Notes
    ) -> Field[Any] | None:
        """Note an unknown key; return the field that it was meant for, if that one is free.

        Where it is like none, and one key that is needed is missing, it is that one, if its value
        is of that sort.
        """
        free = [name for name in self.fields if name not in present]
        guess = did_you_mean(key.text, free) or also_called(key.text, free)
        lacking = [each.name for each in self._needed if each.name not in present]
        if guess is None and len(lacking) == 1 and not is_empty(value):
            shape = self.fields[lacking[0]].shape
            guess = lacking[0] if shape.is_many == isinstance(value, nodes.Sequence) else None
        guess = guess or did_you_mean(key.text, self.fields)
        notes.error(
            key,
            Code.UNKNOWN_KEY,
            f"'{key.text}' is not a key of {self.noun}{question(guess)}",
            listed(self.fields, "The keys are"),
            notes.corrected(key, guess if guess not in present else None),
        )
        if guess is None or guess in present:
            return None
        present.add(guess)
        notes.renamed[key.line, key.column] = guess
        return self.fields[guess]

    def _note_empty(self, field: Field[Any], key: nodes.Scalar, notes: Notes) -> None:
        """Note that nothing stands after a key; where it may be absent, that says the same."""
        if field.required:
            notes.error(
                key,
                Code.MISSING_KEY,
                f"'{field.name}' has no value",
                f"{field.description} For example: {example(field)}",
            )

    def _note_missing(self, present: set[str], node: nodes.Mapping, notes: Notes) -> None:
        """Note which keys are needed and not among those that are there."""
        missing = [field for field in self._needed if field.name not in present]
        if not missing:
            return
        names = ", ".join(f"'{field.name}'" for field in missing)
        examples = "; ".join(example(field) for field in missing)
        notes.error(
            node,
            Code.MISSING_KEY,
            f"{self.noun} needs the key{'s' if len(missing) > 1 else ''} {names}",
            f"{missing[0].description} For example: {examples}"
            if len(missing) == 1
            else f"For example: {examples}",
        )

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return an object's schema, each key with its title, description and example."""
        schema: JsonSchema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                field.name: {
                    **_titled(self.noun, field.name),
                    "description": field.description,
                    **field.shape.schema(known),
                    "examples": [field.example],
                }
                for field in self.fields.values()
            },
        }
        if self._needed:
            schema["required"] = [field.name for field in self._needed]
        return schema


def _titled(noun: str, key: str) -> JsonSchema:
    """Return what a key is called in plain words, nothing where it has no such name."""
    called = title(noun, key)
    return {"title": called} if called else {}


def example(field: Field[Any]) -> str:
    """Return a field's example as an editor would write it, on one line."""
    return f"{field.name}: {flow(field.example)}"


def flow(value: object) -> str:
    """Return a value in YAML's bracket style, for showing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(flow(each) for each in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(each)}' for key, each in value.items())}}}"
    text = str(value)
    needs_quotes = any(mark in text for mark in ",:[]{}#*&!'") or text.isdecimal()
    return f"'{text}'" if needs_quotes else text

"""Plan files as no formatter would write them: the same values in random order, style and indent.

Must not know: the canonical form.
"""

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeAlias

Value: TypeAlias = str | int | Sequence["Value"] | Mapping[str, "Value"]


class Scribbler:
    """Writes values as YAML, choosing among all ways; its comments are numbered."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.comments: list[str] = []

    def file(self, root: Mapping[str, Value]) -> str:
        """Return a file that holds `root`."""
        start = self._rng.choice(["", "---\n", "\n\n", "# yaml-language-server: elsewhere\n"])
        return start + "\n".join([*self._mapping(root, ""), *self._alone("")]) + "\n"

    def _mapping(self, of: Mapping[str, Value], indent: str) -> list[str]:
        keys = list(of)
        if self._rng.random() < 0.5:
            self._rng.shuffle(keys)
        lines = []
        for key in keys:
            quoted = [f"'{key}'", f'"{key}"']
            written = self._rng.choice([key, key, *quoted] if key.isidentifier() else quoted)
            lines += self._alone(indent)
            lines += self._after(f"{indent}{written}:", of[key], indent, in_list=False)
        return lines

    def _after(self, lead: str, value: Value, indent: str, in_list: bool) -> list[str]:
        """Return the lines of a value after `lead`, which ends with a colon or a dash."""
        if isinstance(value, str):
            return self._text(lead, value, indent)
        if isinstance(value, int):
            return [f"{lead} {json.dumps(value)}{self._beside()}"]
        if not value or self._rng.random() < 0.2:
            return [f"{lead} {self._flow(value)}{self._beside()}"]
        deeper = indent + " " * self._rng.choice([1, 2, 4])
        if isinstance(value, Mapping):
            lines = self._mapping(value, deeper)
        else:
            same = not in_list and self._rng.random() < 0.5
            lines = self._list(value, indent if same else deeper)
        return [lead + self._beside(), *lines]

    def _list(self, of: Sequence[Value], indent: str) -> list[str]:
        lines = []
        for each in of:
            lines += self._alone(indent)
            lines += self._after(f"{indent}-", each, indent, in_list=True)
        return lines

    def _text(self, lead: str, says: str, indent: str) -> list[str]:
        ways = [lambda: [f"{lead} {_single(says)}{self._beside()}"]] if says.isprintable() else []
        ways.append(lambda: [f"{lead} {json.dumps(says)}{self._beside()}"])
        if says.strip() == says and says and says[0] not in "#":
            inner = indent + "   "
            body = [inner + line if line else "" for line in says.split("\n")]
            ways.append(lambda: [f"{lead} |-{self._beside()}", *body])
            if "\n" not in says:
                ways.append(lambda: [f"{lead} >-{self._beside()}", *self._broken(says, inner)])
        plain = says.replace(" ", "").isalpha() and says.strip() == says
        if plain and says.casefold() not in ("no", "yes", "null", "true", "false"):
            ways.append(lambda: [f"{lead} {says}{self._beside()}"])
        return self._rng.choice(ways)()

    def _broken(self, says: str, indent: str) -> list[str]:
        """Return the lines of a folded text, broken at random single blanks."""
        lines = [indent]
        for at, character in enumerate(says):
            around = says[at - 1 : at] + says[at + 1 : at + 2]
            alone = character == " " and " " not in around and "\t" not in around
            if alone and self._rng.random() < 0.3:
                lines.append(indent)
            else:
                lines[-1] += character
        return lines

    def _flow(self, value: Value) -> str:
        if isinstance(value, str | int):
            return json.dumps(value)
        if isinstance(value, Mapping):
            parts = [f"{json.dumps(key)}: {self._flow(each)}" for key, each in value.items()]
            return "{" + ", ".join(parts) + "}"
        return "[" + ", ".join(self._flow(each) for each in value) + "]"

    def _alone(self, indent: str) -> list[str]:
        """Return nothing, a blank line, or a comment on a line of its own."""
        chance = self._rng.random()
        if chance < 0.85:
            return []
        return [""] if chance < 0.9 else [self._rng.choice([indent, ""]) + self._comment()]

    def _beside(self) -> str:
        return f"  {self._comment()}" if self._rng.random() < 0.1 else ""

    def _comment(self) -> str:
        self.comments.append(f"# note {len(self.comments)}: 'quoted' {{and}} so on")
        return self.comments[-1]


def _single(says: str) -> str:
    return "'" + says.replace("'", "''") + "'"

"""A text for people, which may stand in several languages: `{en: …, cy: …}`.

Must not know: which file is described, where files lie.
"""

import re
from abc import abstractmethod
from typing import Final, Generic

from action_plans.model.terms import Language
from action_plans.reading.codes import Code
from action_plans.reading.guess import listed
from action_plans.reading.located import nodes
from action_plans.reading.located.notes import Notes
from action_plans.reading.shapes.shape import JsonSchema, Shape, T, is_empty

_BROKEN: Final = nodes.Style.BROKEN  # looked up by name for each value, it would take its time
_LANGUAGES: Final = tuple(each.value for each in Language)
_A_LANGUAGE: Final = re.compile("[a-z]{2}")
# A text, or the same text in several languages: `{en: …, cy: …}`.
IN_LANGUAGES: Final[JsonSchema] = {
    "type": ["string", "object"],
    "patternProperties": {f"^({'|'.join(_LANGUAGES)})$": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}


class Single(Shape[T], Generic[T]):
    """A shape that is written as one text."""

    def read(self, node: nodes.Node, notes: Notes) -> T | None:
        """Return the value of a text; a list or a set of keys is noted."""
        if type(node) is nodes.Scalar and node.style is not _BROKEN:
            return self.parse(node, notes)
        self.wrong_type(node, notes, self._remedy(node))
        return None

    @abstractmethod
    def parse(self, scalar: nodes.Scalar, notes: Notes) -> T | None:
        """Return the value that a text spells, or None with the reason noted."""

    def _remedy(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Sequence):
            return "Write one value, without brackets or dash; a text with brackets is quoted."
        return "Write one value; a text with a colon or braces in it is quoted."


class Words(Single[str]):
    """A text for people, which may stand in several languages."""

    def read(self, node: nodes.Node, notes: Notes) -> str | None:
        """Return the text in the language that is read, or in the first that it has."""
        if type(node) is nodes.Scalar and node.style is not _BROKEN:
            return self.parse(node, notes)
        if type(node) is nodes.Mapping and node.entries:
            said = {key.text: value for key, value in node.entries}
            if all(key in _LANGUAGES and type(each) is nodes.Scalar for key, each in said.items()):
                empty = next((key for key, each in node.entries if is_empty(each)), None)
                if empty is not None:
                    _nothing_said(empty, notes)
                    return None
                notes.langs.update(said)
                return super().read(said.get(notes.lang) or node.entries[0][1], notes)
        return super().read(node, notes)

    def _remedy(self, node: nodes.Node) -> str:
        entries = node.entries if isinstance(node, nodes.Mapping) else ()
        if any(_A_LANGUAGE.fullmatch(key.text) for key, _ in entries):
            known = listed(_LANGUAGES, "A text may stand in these languages")
            return f"{known} One with a comma in it is quoted."
        return super()._remedy(node)


def _nothing_said(lang: nodes.Scalar, notes: Notes) -> None:
    """Note that one of the languages of a text has none."""
    message = f"nothing is written behind {lang.text}"
    remedy = f"Write the text in that language, or delete {lang.text}: until it is translated."
    notes.error(lang, Code.EMPTY_ENTRY, message, remedy)

"""The parts of a .docx file, found by their relations: strict and oddly named ones alike.

Must not know: paragraphs and tables, other formats.
"""

import posixpath
from dataclasses import dataclass
from typing import Final

from lxml import etree

from action_plans.importing.document import Unreadable
from action_plans.importing.limits import parts_of
from action_plans.importing.xml_names import NAMES, parsed

# The strict form of the format has names of its own for the same things.
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", NAMES["w"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", NAMES["r"].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", NAMES["m"].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", NAMES["a"].encode()),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: `kind` is the last word of its type, `target` a part or address."""

    id: str
    kind: str
    target: str


class Package:
    """A .docx file's parts, parsed when asked for."""

    def __init__(self, data: bytes) -> None:
        """Raise Unreadable for what is no .docx file."""
        self._parts = {
            name.replace("\\", "/").lstrip("/"): part
            for name, part in parts_of(data, ("*.xml", "*.rels")).items()
        }
        documents = [each.target for each in self.relations("") if each.kind == "officeDocument"]
        self.main = next((name for name in documents if name in self._parts), "word/document.xml")
        if self.main not in self._parts:
            raise Unreadable("It is no .docx file: it has no text part.")

    def root(self, name: str) -> etree._Element | None:
        """Return a part's root element, None if it is not there; raises Unreadable if damaged."""
        part = self._parts.get(name)
        if not part:
            return None
        for strict, usual in _STRICT:
            part = part.replace(strict, usual)
        return parsed(part)

    def relations(self, name: str) -> list[Relation]:
        """Return what a part refers to, in order; the package itself is the part ""."""
        folder, own = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{own}.rels"))
        found = []
        for each in root if root is not None else ():
            target = each.get("Target") or ""
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (each.get("Type") or "").rpartition("/")[2]
            found.append(Relation(each.get("Id") or "", kind, target))
        return found

    def related(self, kind: str) -> list[etree._Element]:
        """Return the parts of a kind that the text refers to, as root elements."""
        targets = (each.target for each in self.relations(self.main) if each.kind == kind)
        roots = map(self.root, dict.fromkeys(targets))
        return [root for root in roots if root is not None]

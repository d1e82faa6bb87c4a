"""The fields of a plan in the making, each named by a typed path.

Must not know: what the fields hold, how a plan file is written.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Name(StrEnum):
    """The fields that an import fills, as a plan file spells them."""

    ID = "id"
    TITLE = "title"
    KIND = "kind"
    LANG = "lang"
    SOURCE_TITLE = "source/title"
    PUBLISHED = "report/published"
    DOCUMENTS = "documents"
    DATE = "date"
    INSPECTORATE = "inspectorate"
    RESPONDENT = "respondent"
    FOOTNOTES = "footnotes"
    TOTALS = "printed_totals"
    NUMBER = "number"
    NUMBER_PRINTED = "number_printed"
    TO = "to"
    TO_PRINTED = "to_printed"
    STEM = "stem"
    TEXT = "text"
    RESPONSE = "response"
    REASON = "reason/text"
    NOTE = "note"
    LEAD_IN = "lead_in"
    UPDATES = "updates"
    LABEL = "label"
    GROUP = "group"
    OWNERS = "owners"
    DUE = "due"
    CONDITION = "condition"
    REPORTED = "reported"
    EVIDENCE = "evidence/names"


@dataclass(frozen=True, slots=True)
class At:
    """Where a field stands: in the plan itself, one of its documents, a recommendation, one of its
    actions or updates.

    `action`, `update` and `document` count from 1, 0 is none. `item` is the place in a list, the
    key of a mapping, or "". Without a name it is the recommendation, action or update as a whole.
    """

    number: str = ""
    action: int = 0
    update: int = 0
    name: Name | None = None
    item: str = ""
    document: int = 0

    def __str__(self) -> str:
        """Return the path as provenance files spell it: `3/a2/owners/0`, `3/updates/0/due`."""
        parts = [self.number]
        if self.action:
            parts.append(f"a{self.action}")
        if self.update:
            parts.append(f"updates/{self.update - 1}")
        if self.document:
            parts.append(f"documents/{self.document - 1}")
        parts.append(self.name.value if self.name else "")
        parts.append(self.item)
        return "/".join(part for part in parts if part)

    def __bool__(self) -> bool:
        """False where no field was written."""
        return self != PLAN

    def of(self, name: Name, item: object = "") -> "At":
        """Return a field of the same recommendation, action or update."""
        return At(self.number, self.action, self.update, name, str(item), self.document)

    def act(self, index: int) -> "At":
        """Return an action of the recommendation, counted from 1."""
        return At(self.number, action=index)

    def outcome(self, index: int) -> "At":
        """Return an update of the recommendation, counted from 1."""
        return At(self.number, update=index)

    @property
    def parent(self) -> "At":
        """What it belongs to: the list, the action or update, the recommendation, the plan."""
        if self.item:
            return replace(self, item="")
        if self.name:
            return replace(self, name=None)
        return At(self.number) if self.action or self.update else PLAN


PLAN = At()


def field(name: Name, item: object = "") -> At:
    """Return a field of the plan itself."""
    return At(name=name, item=str(item))

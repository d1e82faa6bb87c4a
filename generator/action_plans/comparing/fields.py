"""Which fields of a plan file are compared as they stand, and what each is called.

Must not know: how fields with a meaning of their own (dates, owners, links) are compared.

A test holds that every field of the model is named here or handled by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.values import shown

_TEXT: Final = ChangeKind.TEXT_CHANGED
_FACT: Final = ChangeKind.FACT_CHANGED


@dataclass(frozen=True, slots=True)
class Compared:
    """A field by its name in the model, what it is called, and the kind of its change."""

    name: str
    called: str
    kind: ChangeKind = _TEXT


PLAN: Final = (
    Compared("title", "title"),
    Compared("short", "short title"),
    Compared("kind", "kind of review", _FACT),
    Compared("wording", "wording", _FACT),
    Compared("lang", "language", _FACT),
    Compared("inspectorate", "inspectorate", _FACT),
    Compared("respondent", "respondent", _FACT),
    Compared("report", "report", _FACT),
    Compared("review", "promised review", _FACT),
    Compared("looked", "when an editor last looked", _FACT),
    Compared("source", "source", _FACT),
    Compared("was", "earlier ids", _FACT),
    Compared("footnotes", "footnotes"),
    Compared("printed_totals", "printed totals", _FACT),
    Compared("allow", "what is allowed to stand", _FACT),
)
RECOMMENDATION: Final = (
    Compared("number_printed", "number as printed", _FACT),
    Compared("to", "addressees", _FACT),
    Compared("to_printed", "addressees as printed", _FACT),
    Compared("stem", "words before the text"),
    Compared("text", "text"),
    Compared("reason", "reason"),
    Compared("themes", "themes", _FACT),
    Compared("note", "note"),
    Compared("lead_in", "lead-in"),
    Compared("checks", "independent checks", _FACT),
)
ACTION: Final = (
    Compared("label", "label", _FACT),
    Compared("group", "group"),
    Compared("text", "text"),
    Compared("owners_inherited", "owner taken from the cell above", _FACT),
    Compared("reported", "reported in the first document", _FACT),
    Compared("evidence", "evidence named", _FACT),
    Compared("condition", "condition on the date"),
)
UPDATE: Final = (
    Compared("answers", "actions answered by the update", _FACT),
    Compared("text", "text of the update"),
    Compared("dates", "what the new date is for", _FACT),
    Compared("reported", "reported in words", _FACT),
    Compared("evidence", "evidence named by the update", _FACT),
    Compared("response", "response in the update", ChangeKind.RESPONSE_CHANGED),
)


@dataclass(frozen=True, slots=True)
class Side:
    """One state of something, with the id of its plan, which own references leave out."""

    value: object
    plan: str


def field_changes(
    ref: str, old: Side, new: Side, compared: tuple[Compared, ...], dated: date | None = None
) -> Iterator[Change]:
    """Yield a change for each of the fields that differs, in the order of the table."""
    for each in compared:
        before, after = getattr(old.value, each.name), getattr(new.value, each.name)
        if before == after:
            continue
        said, says = shown(before, old.plan), shown(after, new.plan)
        if said != says:  # a reference to the plan itself says the same after a renaming
            yield Change(each.kind, ref, said, says, each.called, dated=dated)


def vocabulary_changes(
    name: str, old: Mapping[str, object], new: Mapping[str, object]
) -> Iterator[Change]:
    """Yield a change for each entry of a vocabulary that was added, removed or changed."""
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) != new.get(key):
            said = (shown(old.get(key)), shown(new.get(key)))
            yield Change(ChangeKind.VOCABULARY_CHANGED, name, *said, f"entry {key}")

"""Every field of a draft with its path, in the order of the plan file.

Must not know: file formats, how a plan file is written.
"""

from collections.abc import Iterator

from action_plans.importing.draft import (
    ActionDraft,
    PlanDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name
from action_plans.importing.paths import field as plan_field

Field = tuple[At, Value]

# The fields that hold Markdown; a star or a bracket in any other is one that is printed.
_MARKDOWN = frozenset(
    (Name.FOOTNOTES, Name.GROUP, Name.LEAD_IN, Name.NOTE, Name.REASON, Name.STEM, Name.TEXT)
)


def shown(at: At, text: str) -> str:
    """Return the text of a field as a reader sees it."""
    return plain(text) if at.name in _MARKDOWN else text


def located(draft: PlanDraft) -> Iterator[Field]:
    """Yield where each field that holds anything stands, and its value."""
    yield from ((at, value) for at, value in _all(draft) if value or value.printed)


def values_of(draft: PlanDraft) -> dict[At, str]:
    """Return the value of each field, as a reader sees it; lists as a whole too."""
    values: dict[At, str] = {}
    for at, value in located(draft):
        values[at] = shown(at, value.text)
        if at.name is Name.OWNERS:
            before = values.get(at.parent)
            values[at.parent] = f"{before}; {values[at]}" if before else values[at]
    for made in draft.recommendations:
        values[At(made.number.text).of(Name.TO)] = ", ".join(made.to) or "nobody"
    return values


def _all(draft: PlanDraft) -> Iterator[Field]:
    yield plan_field(Name.TITLE), draft.title
    if draft.published:
        day = Value(draft.published.isoformat(), (draft.published_place,), " ")
        yield plan_field(Name.PUBLISHED), day
    for index, document in enumerate(draft.documents, 1):
        day = Value(document.dated.isoformat(), (document.place,), " ")
        here = At(document=index)
        yield from _named(here, (Name.DATE, day), (Name.LABEL, document.label))
    title = draft.source_title
    yield plan_field(Name.SOURCE_TITLE), Value(title.text, title.places, copied=True)
    for mark, value in draft.footnotes.items():
        yield plan_field(Name.FOOTNOTES, mark), value
    for key, value in draft.totals.items():
        yield plan_field(Name.TOTALS, key), value
    for made in draft.recommendations:
        yield from _of_recommendation(At(made.number.text), made)


def _of_recommendation(at: At, made: RecommendationDraft) -> Iterator[Field]:
    yield from _named(
        at,
        (Name.NUMBER, made.number),
        (Name.NUMBER_PRINTED, made.number_printed),
        (Name.TO_PRINTED, made.to_printed),
        (Name.STEM, made.stem),
        (Name.TEXT, made.text),
        (Name.RESPONSE, made.response_value),
        (Name.REASON, made.reason),
        (Name.NOTE, made.note),
        (Name.LEAD_IN, made.lead_in),
    )
    for index, action in enumerate(made.actions, 1):
        here = at.act(index)
        words = (Name.LABEL, action.label), (Name.GROUP, action.group), (Name.TEXT, action.text)
        yield from (*_named(here, *words), *_owners(here, action), *_outcome(here, action))
        yield from _named(
            here, (Name.CONDITION, action.condition), (Name.EVIDENCE, action.evidence)
        )
    for index, update in enumerate(made.updates, 1):
        here = at.outcome(index)
        yield here.of(Name.TEXT), update.text
        yield from (*_outcome(here, update), *_owners(here, update))


def _named(at: At, *values: tuple[Name, Value]) -> Iterator[Field]:
    return ((at.of(name), value) for name, value in values)


def _outcome(at: At, owned: ActionDraft | UpdateDraft) -> Iterator[Field]:
    return _named(at, (Name.REPORTED, owned.reported), (Name.DUE, owned.due))


def _owners(at: At, owned: ActionDraft | UpdateDraft) -> Iterator[Field]:
    return ((at.of(Name.OWNERS, index), owner) for index, owner in enumerate(owned.owners))

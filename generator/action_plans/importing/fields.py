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


def fields_of(draft: PlanDraft) -> Iterator[tuple[str, Value]]:
    """Yield (path, value) for each field that holds anything; see action_plans.importing.paths."""
    return ((str(at), value) for at, value in located(draft))


def located(draft: PlanDraft) -> Iterator[Field]:
    """Yield where each field that holds anything stands, and its value."""
    yield from ((at, value) for at, value in _all(draft) if value or value.printed)


def values_of(draft: PlanDraft) -> Iterator[tuple[str, str]]:
    """Yield the path and the value, as a reader sees it, of each field; lists as a whole too."""
    owners: dict[str, list[str]] = {}
    for at, value in located(draft):
        yield str(at), plain(value.text)
        if at.name is Name.OWNERS:
            owners.setdefault(str(at.of(Name.OWNERS)), []).append(plain(value.text))
    yield from ((path, "; ".join(own)) for path, own in owners.items())
    for made in draft.recommendations:
        yield str(At(made.number.text).of(Name.TO)), ", ".join(made.to) or "nobody"


def _all(draft: PlanDraft) -> Iterator[Field]:
    yield plan_field(Name.TITLE), draft.title
    if draft.published:
        day = Value(draft.published.isoformat(), (draft.published_place,), " ")
        yield plan_field(Name.PUBLISHED), day
    for index, document in enumerate(draft.documents):
        day = Value(document.dated.isoformat(), (document.place,), " ")
        yield plan_field(Name.DOCUMENTS, f"{index}/date"), day
        yield plan_field(Name.DOCUMENTS, f"{index}/label"), document.label
    title = draft.source_title
    yield plan_field(Name.SOURCE_TITLE), Value(title.text, title.places, copied=True)
    for mark, value in draft.footnotes.items():
        yield plan_field(Name.FOOTNOTES, mark), value
    for key, value in draft.totals.items():
        yield plan_field(Name.TOTALS, key), value
    for made in draft.recommendations:
        yield from _of_recommendation(At(made.number.text), made)


def _of_recommendation(at: At, made: RecommendationDraft) -> Iterator[Field]:
    yield at.of(Name.NUMBER), made.number
    yield at.of(Name.NUMBER_PRINTED), made.number_printed
    yield at.of(Name.TO_PRINTED), made.to_printed
    yield at.of(Name.STEM), made.stem
    yield at.of(Name.TEXT), made.text
    yield at.of(Name.RESPONSE), made.response_value
    yield at.of(Name.REASON), made.reason
    yield at.of(Name.NOTE), made.note
    yield at.of(Name.LEAD_IN), made.lead_in
    for index, action in enumerate(made.actions, 1):
        yield from _of_action(at.act(index), action)
    for index, update in enumerate(made.updates, 1):
        yield from _of_update(at.outcome(index), update)


def _of_action(at: At, action: ActionDraft) -> Iterator[Field]:
    yield at.of(Name.LABEL), action.label
    yield at.of(Name.GROUP), action.group
    yield at.of(Name.TEXT), action.text
    for index, owner in enumerate(action.owners):
        yield at.of(Name.OWNERS, index), owner
    yield at.of(Name.REPORTED), action.reported
    yield at.of(Name.DUE), action.due
    yield at.of(Name.CONDITION), action.condition


def _of_update(at: At, update: UpdateDraft) -> Iterator[Field]:
    yield at.of(Name.TEXT), update.text
    yield at.of(Name.DUE), update.due
    yield at.of(Name.REPORTED), update.reported
    for index, owner in enumerate(update.owners):
        yield at.of(Name.OWNERS, index), owner

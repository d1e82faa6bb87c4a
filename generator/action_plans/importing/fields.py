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

Field = tuple[str, Value]


def fields_of(draft: PlanDraft) -> Iterator[Field]:
    """Yield (path, value) for each field that holds anything.

    Paths are `title`, `documents/0/label`, `3/text`, `3/a2/owners/0`, `3/updates/0/due`.
    """
    yield from ((path, value) for path, value in _all(draft) if value or value.printed)


def _all(draft: PlanDraft) -> Iterator[Field]:
    yield "title", draft.title
    if draft.published:
        yield "report/published", Value(draft.published.isoformat(), (draft.published_place,), " ")
    for index, document in enumerate(draft.documents):
        yield f"documents/{index}/date", Value(document.dated.isoformat(), (document.place,), " ")
        yield f"documents/{index}/label", document.label
    yield "source/title", Value(draft.source_title.text, draft.source_title.places, copied=True)
    for mark, value in draft.footnotes.items():
        yield f"footnotes/{mark}", value
    for key, value in draft.totals.items():
        yield f"printed_totals/{key}", value
    for made in draft.recommendations:
        for name, value in _of_recommendation(made):
            yield f"{made.number.text}/{name}", value


def _of_recommendation(made: RecommendationDraft) -> Iterator[Field]:
    yield "number", made.number
    yield "number_printed", made.number_printed
    yield "to_printed", made.to_printed
    yield "stem", made.stem
    yield "text", made.text
    yield "response", made.response_value
    yield "reason/text", made.reason
    yield "note", made.note
    yield "lead_in", made.lead_in
    for index, action in enumerate(made.actions, 1):
        for name, value in _of_action(action):
            yield f"a{index}/{name}", value
    for index, update in enumerate(made.updates):
        for name, value in _of_update(update):
            yield f"updates/{index}/{name}", value


def _of_action(action: ActionDraft) -> Iterator[Field]:
    yield "label", action.label
    yield "group", action.group
    yield "text", action.text
    for index, owner in enumerate(action.owners):
        yield f"owners/{index}", owner
    yield "due", action.due
    yield "condition", action.condition


def _of_update(update: UpdateDraft) -> Iterator[Field]:
    yield "text", update.text
    yield "due", update.due
    for index, owner in enumerate(update.owners):
        yield f"owners/{index}", owner

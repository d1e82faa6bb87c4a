"""Every text of a plan with its path: what is Markdown, and what is copied as it is printed.

Must not know: rules, files.
"""

from collections.abc import Iterator

from action_plans.model.plan import Action, Plan, Recommendation, Update
from action_plans.reading.source_file import Path

Text = tuple[Path, str]


def texts_of(plan: Plan) -> Iterator[Text]:
    """Yield every text that is not empty, from top to bottom."""
    yield ("title",), plan.title
    yield from _plan_lines(plan)
    for index, recommendation in enumerate(plan.recommendations):
        path: Path = ("recommendations", index)
        for field in ("to_printed", "number_printed"):
            if getattr(recommendation, field):
                yield (*path, field), getattr(recommendation, field)
        yield from _prose(path, recommendation)
        for at, action in enumerate(recommendation.actions):
            if action.label:
                yield (*path, "actions", at, "label"), action.label
            yield from _cells((*path, "actions", at), action)
        for at, update in enumerate(recommendation.updates):
            yield from _cells((*path, "updates", at), update)
        for at, check in enumerate(recommendation.checks):
            yield (*path, "checks", at, "source"), check.source
    for index, allowed in enumerate(plan.allow):
        yield ("allow", index, "why"), allowed.why


def markdown_of(plan: Plan) -> Iterator[Text]:
    """Yield every text that is Markdown and not empty, from top to bottom."""
    for mark, meaning in plan.footnotes:
        yield ("footnotes", mark), meaning
    for index, recommendation in enumerate(plan.recommendations):
        yield from _prose(("recommendations", index), recommendation)


def _cells(path: Path, row: Action | Update) -> Iterator[Text]:
    """Yield what stands in the cells of a row beside its text, as printed."""
    for place, owner in enumerate(row.owners):
        yield (*path, "owners", place), owner
    if row.due.printed:
        yield (*path, "due"), row.due.printed
    if row.evidence:
        yield (*path, "evidence", "names"), row.evidence.names
        yield (*path, "evidence", "url"), row.evidence.url


def _plan_lines(plan: Plan) -> Iterator[Text]:
    yield ("short",), plan.short
    yield ("report", "examined"), plan.report.examined
    if plan.source:
        for field in ("title", "url", "licence"):
            yield ("source", field), getattr(plan.source, field)
    if plan.looked:
        yield ("looked", "where"), plan.looked.where
    if plan.withdrawn:
        yield ("withdrawn", "why"), plan.withdrawn.why
    for index, document in enumerate(plan.documents):
        for field in ("label", "house", "reference", "url"):
            yield ("documents", index, field), getattr(document, field)
    for mark, meaning in plan.footnotes:
        yield ("footnotes", mark), meaning


def _prose(path: Path, recommendation: Recommendation) -> Iterator[Text]:
    """Yield the Markdown of one recommendation."""
    if recommendation.stem:
        yield (*path, "stem"), recommendation.stem
    yield (*path, "text"), recommendation.text
    if recommendation.reason and recommendation.reason.text:
        yield (*path, "reason", "text"), recommendation.reason.text
    if recommendation.note:
        yield (*path, "note"), recommendation.note
    if recommendation.lead_in:
        yield (*path, "lead_in"), recommendation.lead_in
    for at, action in enumerate(recommendation.actions):
        yield from _action((*path, "actions", at), action)
    for at, update in enumerate(recommendation.updates):
        yield from _update((*path, "updates", at), update)
    for at, link in enumerate(recommendation.related):
        if link.why:
            yield (*path, "related", at, "why"), link.why


def _action(path: Path, action: Action) -> Iterator[Text]:
    if action.group:
        yield (*path, "group"), action.group
    yield (*path, "text"), action.text
    if action.condition:
        yield (*path, "condition"), action.condition


def _update(path: Path, update: Update) -> Iterator[Text]:
    if update.text:
        yield (*path, "text"), update.text

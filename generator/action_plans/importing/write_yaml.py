"""A draft → the text of its plan file, in the canonical form, doubts as comments.

Must not know: how the draft was made, where files lie.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from action_plans.formatting.emit import emit
from action_plans.formatting.scalars import is_taken_for_text
from action_plans.formatting.written import Entry, Keyed, Listed, Text, Written, WrittenFile
from action_plans.importing.doubts import Doubt
from action_plans.importing.draft import (
    ActionDraft,
    PlanDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from action_plans.importing.inline import plain
from action_plans.importing.look_comment import comment, to_look_at
from action_plans.importing.paths import PLAN, At, Name
from action_plans.model.meaning import RESPONSE

NO_TEXT = "[…]"  # stands where a text is required and none is printed
_QUOTE = "'"
_TOTALS = ("agreed", "partly-agreed", "not-agreed", "total")


_NAMES: Final = {each.value: each for each in Name}


class _Builder:
    """Builds entries and remembers them by the field that each holds."""

    def __init__(self) -> None:
        self.entries: dict[At, Entry] = {}

    def keyed(
        self, pairs: Iterable[tuple[str, Written | None]], at: At = PLAN, within: str = ""
    ) -> Keyed:
        """Return a mapping of the pairs that have a value, each remembered as a field of what
        stands `at`; `within` is the key that the mapping itself has, with a stroke.
        """
        made = {key: Entry(Text(key), 0, value) for key, value in pairs if value is not None}
        for key, entry in made.items():
            if f"{within}{key}" in _NAMES:
                self.entries[at.of(_NAMES[f"{within}{key}"])] = entry
        return Keyed(list(made.values()), flow=False)


def plan_text(draft: PlanDraft, doubts: Iterable[Doubt]) -> str:
    """Return the plan file's text; a doubt stands as a comment above the field it is about."""
    return emit(plan_tree(draft, doubts))


def plan_tree(draft: PlanDraft, doubts: Iterable[Doubt]) -> WrittenFile:
    """Return the plan file as it will be written."""
    build = _Builder()
    root = build.keyed(_plan_pairs(build, draft))
    for made in draft.recommendations:
        whole = At(made.number.text)
        build.entries.setdefault(whole, build.entries[whole.of(Name.NUMBER)])
    head = _comment_all(build, doubts)
    return WrittenFile(root, head, [])


def _plan_pairs(build: _Builder, draft: PlanDraft) -> list[tuple[str, Written | None]]:
    day = draft.published.isoformat() if draft.published else None
    review = None
    if draft.review_every:
        review = build.keyed(
            (("by", Text(draft.review_by)), ("every", Text(draft.review_every.value))),
            within="review/",
        )
    totals = {key: draft.totals[key] for key in _TOTALS if key in draft.totals}
    source = [("title", _line(draft.source_title))] if draft.source_title else []
    return [
        ("title", _line(draft.title) or Text(NO_TEXT)),
        ("kind", Text(draft.kind.value)),
        ("wording", Text("published")),
        ("lang", Text(draft.lang)),
        ("inspectorate", _texts(draft.inspectorate)),
        ("respondent", _texts(draft.respondent)),
        ("report", build.keyed([("published", Text(day))], within="report/") if day else None),
        ("documents", _documents(build, draft)),
        ("review", review),
        ("source", build.keyed(source, within="source/") if source else None),
        ("footnotes", _by_key(draft.footnotes, _QUOTE)),
        ("printed_totals", _by_key(totals)),
        (
            "recommendations",
            Listed([_item(_recommendation(build, made)) for made in draft.recommendations], False),
        ),
        ("allow", _allow(build, draft)),
    ]


def _allow(build: _Builder, draft: PlanDraft) -> Listed | None:
    why = Text("the title of the published review")
    items = [
        _item(build.keyed((("text", Text(name)), ("why", why)), within="allow/"))
        for name in draft.allow
    ]
    return Listed(items, False) if items else None


def _item(value: Written) -> Entry:
    return Entry(None, 0, value)


def _documents(build: _Builder, draft: PlanDraft) -> Listed:
    made = (
        (
            ("date", Text(document.dated.isoformat())),
            ("kind", Text(document.kind.value)),
            ("held", None if document.held else Text("false")),
            ("label", _line(document.label)),
        )
        for document in draft.documents
    )
    return Listed([_item(build.keyed(pairs, within="documents/")) for pairs in made], False)


def _by_key(values: Mapping[str, Value], quote: str = "") -> Keyed | None:
    entries = [Entry(Text(key, quote), 0, Text(value.text)) for key, value in values.items()]
    return Keyed(entries, False) if entries else None


def _recommendation(build: _Builder, made: RecommendationDraft) -> Keyed:
    at = At(made.number.text)
    reason = None
    if made.reason or RESPONSE[made.response].refuses:
        grounds = _texts([ground.value for ground in made.grounds])
        reason = build.keyed(
            (("grounds", grounds), ("text", _prose(made.reason))), at, within="reason/"
        )
    actions = [
        _item(_action(build, action, at.act(index))) for index, action in enumerate(made.actions, 1)
    ]
    updates = [
        _item(_update(build, update, at.outcome(index)))
        for index, update in enumerate(made.updates, 1)
    ]
    return build.keyed(
        (
            ("number", Text(made.number.text, _QUOTE)),
            ("number_printed", _line(made.number_printed, _QUOTE)),
            ("to", _texts(made.to)),
            ("to_printed", _line(made.to_printed)),
            ("stem", _prose(made.stem)),
            ("text", _prose(made.text) or Text(NO_TEXT)),
            ("response", Text(made.response.value)),
            ("reason", reason),
            ("themes", Listed([], True)),
            ("note", _prose(made.note)),
            ("lead_in", _prose(made.lead_in)),
            ("actions", Listed(actions, not actions)),
            ("updates", Listed(updates, False) if updates else None),
        ),
        at,
    )


def _action(build: _Builder, action: ActionDraft, at: At) -> Keyed:
    named = (("names", _line(action.evidence)),)
    proof = build.keyed(named, at, within="evidence/") if action.evidence else None
    made = build.keyed(
        (
            ("id", Text(f"a{at.action}")),
            ("label", _line(action.label)),
            ("group", Text(_one_line(plain(action.group.text))) if action.group else None),
            ("text", _prose(action.text) or Text(NO_TEXT)),
            ("owners", _owners(action.owners)),
            ("owners_inherited", Text("true") if action.inherited else None),
            ("reported", _line(action.reported)),
            ("evidence", proof),
            ("due", Text(_one_line(action.due.text), _QUOTE)),
            ("condition", _line(action.condition)),
        ),
        at,
    )
    build.entries[at] = made.entries[0]
    return made


def _update(build: _Builder, update: UpdateDraft, at: At) -> Keyed:
    made = build.keyed(
        (
            ("date", Text(update.dated.isoformat())),
            ("answers", _texts([f"a{each + 1}" for each in update.answers])),
            ("text", _prose(update.text)),
            ("due", _line(update.due, _QUOTE)),
            ("owners", _owners(update.owners) if update.owners else None),
            ("reported", _line(update.reported)),
        ),
        at,
    )
    if at.update == 1:
        build.entries[At(at.number).of(Name.UPDATES)] = made.entries[0]
    return made


def _texts(texts: Iterable[str], quote: str = "") -> Listed:
    return Listed([_item(Text(text, quote)) for text in texts], True)


def _owners(owners: Iterable[Value]) -> Listed:
    return _texts((_one_line(owner.text) for owner in owners), _QUOTE)


def _line(value: Value, quote: str = "") -> Text | None:
    text = _one_line(value.text)
    return Text(text, quote if is_taken_for_text(text) else _QUOTE) if value else None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _prose(value: Value) -> Text | None:
    return Text(value.text.strip(), ">") if value and value.text.strip() else None


def _comment_all(build: _Builder, doubts: Iterable[Doubt]) -> list[str]:
    """Put each doubt above its field, or above what the field belongs to; return the others."""
    head = ["# yaml-language-server: $schema=../schema/plan.schema.json"]
    for doubt in to_look_at(doubts):
        at = doubt.field
        while at and at not in build.entries:
            at = at.parent
        (build.entries[at].above if at else head).append(comment(doubt))
    return head

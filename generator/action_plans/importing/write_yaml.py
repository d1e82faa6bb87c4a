"""A draft → the text of its plan file, in the canonical form, doubts as comments.

Must not know: how the draft was made, where files lie.
"""

from collections.abc import Iterable, Mapping

from action_plans.formatting.emit import emit
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
from action_plans.model.meaning import RESPONSE

NO_TEXT = "[…]"  # stands where a text is required and none is printed
_QUOTE = "'"
_TOTALS = ("agreed", "partly-agreed", "not-agreed", "total")


class _Builder:
    """Builds entries and remembers them by the path of their field."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}

    def entry(self, name: str, value: Written, path: str = "") -> Entry:
        """Return a key with its value, remembered under `path` if one is given."""
        made = Entry(Text(name), 0, value)
        if path:
            self.entries[path] = made
        return made

    def keyed(self, pairs: Iterable[tuple[str, Written | None]], path: str = "") -> Keyed:
        """Return a mapping of the pairs that have a value; each is remembered below `path`."""
        lead = f"{path}/" if path else ""
        return Keyed(
            [
                self.entry(name, value, f"{lead}{name}")
                for name, value in pairs
                if value is not None
            ],
            flow=False,
        )


def plan_text(draft: PlanDraft, doubts: Iterable[Doubt]) -> str:
    """Return the plan file's text; a doubt stands as a comment above the field it is about."""
    return emit(plan_tree(draft, doubts))


def plan_tree(draft: PlanDraft, doubts: Iterable[Doubt]) -> WrittenFile:
    """Return the plan file as it will be written."""
    build = _Builder()
    root = build.keyed(_plan_pairs(build, draft))
    for made in draft.recommendations:
        build.entries.setdefault(made.number.text, build.entries[f"{made.number.text}/number"])
    head = _comment_all(build, doubts)
    return WrittenFile(root, head, [])


def _plan_pairs(build: _Builder, draft: PlanDraft) -> list[tuple[str, Written | None]]:
    day = draft.published.isoformat() if draft.published else None
    review = None
    if draft.review_every:
        review = build.keyed(
            (("by", Text(draft.review_by)), ("every", Text(draft.review_every.value)))
        )
    totals = {key: draft.totals[key] for key in _TOTALS if key in draft.totals}
    source = build.keyed((("title", _line(draft.source_title)),)) if draft.source_title else None
    return [
        ("title", _line(draft.title) or Text(NO_TEXT)),
        ("kind", Text(draft.kind.value)),
        ("wording", Text("published")),
        ("lang", Text(draft.lang)),
        ("inspectorate", _texts(draft.inspectorate)),
        ("respondent", _texts(draft.respondent)),
        ("report", build.keyed((("published", Text(day)),)) if day else None),
        ("documents", _documents(build, draft)),
        ("review", review),
        ("source", source),
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
    items = [_item(build.keyed((("text", Text(name)), ("why", why)))) for name in draft.allow]
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
    return Listed([_item(build.keyed(pairs, "documents/entry")) for pairs in made], False)


def _by_key(values: Mapping[str, Value], quote: str = "") -> Keyed | None:
    entries = [Entry(Text(key, quote), 0, Text(value.text)) for key, value in values.items()]
    return Keyed(entries, False) if entries else None


def _recommendation(build: _Builder, made: RecommendationDraft) -> Keyed:
    path = made.number.text
    reason = None
    if made.reason or RESPONSE[made.response].refuses:
        grounds = _texts([ground.value for ground in made.grounds])
        reason = build.keyed(
            (("grounds", grounds), ("text", _prose(made.reason))), f"{path}/reason"
        )
    actions = [
        _item(_action(build, action, index, path)) for index, action in enumerate(made.actions, 1)
    ]
    updates = [
        _item(_update(build, update, index, path)) for index, update in enumerate(made.updates)
    ]
    return build.keyed(
        (
            ("number", Text(made.number.text, _QUOTE)),
            ("number_printed", _quoted(made.number_printed)),
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
        path,
    )


def _action(build: _Builder, action: ActionDraft, index: int, within: str) -> Keyed:
    path = f"{within}/a{index}"
    made = build.keyed(
        (
            ("id", Text(f"a{index}")),
            ("label", _line(action.label)),
            ("group", Text(_one_line(plain(action.group.text))) if action.group else None),
            ("text", _prose(action.text) or Text(NO_TEXT)),
            ("owners", _owners(action.owners)),
            ("owners_inherited", Text("true") if action.inherited else None),
            ("reported", _line(action.reported)),
            ("due", Text(_one_line(action.due.text), _QUOTE)),
            ("condition", _line(action.condition)),
        ),
        path,
    )
    build.entries[path] = made.entries[0]
    return made


def _update(build: _Builder, update: UpdateDraft, index: int, within: str) -> Keyed:
    path = f"{within}/updates/{index}"
    made = build.keyed(
        (
            ("date", Text(update.dated.isoformat())),
            ("answers", _texts([f"a{each + 1}" for each in update.answers])),
            ("text", _prose(update.text)),
            ("due", Text(_one_line(update.due.text), _QUOTE) if update.due else None),
            ("owners", _owners(update.owners) if update.owners else None),
            ("reported", _line(update.reported)),
        ),
        path,
    )
    if index == 0:
        build.entries[f"{within}/updates"] = made.entries[0]
    return made


def _texts(texts: Iterable[str]) -> Listed:
    return Listed([_item(Text(text)) for text in texts], True)


def _owners(owners: Iterable[Value]) -> Listed:
    return Listed([_item(Text(_one_line(owner.text), _QUOTE)) for owner in owners], True)


def _line(value: Value) -> Text | None:
    return Text(_one_line(value.text)) if value else None


def _quoted(value: Value) -> Text | None:
    return Text(_one_line(value.text), _QUOTE) if value else None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _prose(value: Value) -> Text | None:
    return Text(value.text.strip(), ">") if value and value.text.strip() else None


def _comment_all(build: _Builder, doubts: Iterable[Doubt]) -> list[str]:
    """Put each doubt above its field, or above what the field belongs to; return the others."""
    head = ["# yaml-language-server: $schema=../schema/plan.schema.json"]
    for doubt in to_look_at(doubts):
        path = str(doubt.field)
        while path and path not in build.entries:
            path = path.rpartition("/")[0]
        (build.entries[path].above if path else head).append(comment(doubt))
    return head

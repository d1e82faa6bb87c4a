"""Two plan files as written, the old one and a later version's → one, editors' work kept.

Must not know: where files lie, how documents are read.

What an editor may have written is kept: ids, themes, notes, links, checks, and every printed
field that was changed since it was imported. A summary's texts are kept as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from action_plans.formatting.tree_edits import (
    add_item,
    entry_of,
    items_of,
    set_value,
    text_of,
    texts_of,
    value_of,
)
from action_plans.formatting.written import Entry, Keyed, Listed, Text, WrittenFile
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import NOWHERE, Doubts, doubt
from action_plans.importing.look_comment import comment
from action_plans.importing.merging.matching import Promise, match_actions
from action_plans.importing.paths import At, Name
from action_plans.importing.provenance import digest

_PRINTED = (
    Name.NUMBER_PRINTED,
    Name.TO_PRINTED,
    Name.STEM,
    Name.TEXT,
    Name.RESPONSE,
    Name.LEAD_IN,
)
_PRINTED_ACTION = (Name.LABEL, Name.GROUP, Name.TEXT, Name.DUE, Name.OWNERS)
_FACTS = (
    Name.RESPONSE,
    Name.DUE,
    Name.OWNERS,
    Name.LABEL,
    Name.NUMBER_PRINTED,
    Name.TO_PRINTED,
)


@dataclass(slots=True)
class Merge:
    """A merge under way. `digests` are of the values as they were last imported, by path;
    `renamed` tells where in the plan a field of the later version now stands.
    """

    digests: Mapping[str, str]
    replaces: bool
    summary: bool = False
    doubts: Doubts = field(default_factory=Doubts)
    renamed: dict[At, At] = field(default_factory=dict)

    def say(self, code: Code, at: At, **facts: object) -> str:
        """Add to the review list and return the comment for the file."""
        self.doubts.all.append(doubt(code, NOWHERE, at, "", 0, **facts))
        return comment(self.doubts.all[-1])


def merge_trees(old: WrittenFile, new: WrittenFile, work: Merge) -> None:
    """Take what the new file says into the old one, which is changed in place."""
    assert isinstance(old.root, Keyed) and isinstance(new.root, Keyed)
    work.summary = text_of(old.root, "wording") == "summary"
    _documents(old.root, new.root)
    for name in ("review", "footnotes", "printed_totals"):
        value = value_of(new.root, name)
        if value is not None and value_of(old.root, name) is None:
            set_value(old.root, name, value)
    known = {text_of(each, "number"): each for each in items_of(old.root, "recommendations")}
    seen = set()
    for item in items_of(new.root, "recommendations"):
        number = text_of(item, "number")
        seen.add(number)
        if number in known:
            _recommendation(known[number], item, number, work)
        else:
            add_item(old.root, "recommendations", item)
            work.say(Code.NEW_RECOMMENDATION, At(number))
            work.renamed[At(number)] = At(number)
    for number in known.keys() - seen:
        work.say(Code.RECOMMENDATION_GONE, At(number))


def _documents(old: Keyed, new: Keyed) -> None:
    """Add the documents not yet listed; one listed as not held is held now."""
    listed = value_of(old, "documents")
    assert isinstance(listed, Listed)
    known = {text_of(each, "date"): each for each in items_of(old, "documents")}
    for item in items_of(new, "documents"):
        day = text_of(item, "date")
        if day not in known:
            listed.entries.append(Entry(None, 0, item))
            listed.flow = False
    listed.entries.sort(
        key=lambda each: text_of(each.value, "date") if isinstance(each.value, Keyed) else ""
    )


def _recommendation(old: Keyed, new: Keyed, number: str, work: Merge) -> None:
    whole = At(number)
    for name in _PRINTED:
        _field(old, new, whole.of(name), whole.of(name), work)
    olds = list(items_of(old, "actions"))
    news = list(items_of(new, "actions"))
    found = match_actions([_promise(each) for each in olds], [_promise(each) for each in news])
    ids = [text_of(each, "id") for each in olds]
    for here, item in enumerate(news):
        source = whole.act(here + 1)
        if here in found:
            kept = olds[found[here]]
            own = whole.act(int(ids[found[here]][1:]))
            for name in _PRINTED_ACTION:
                _field(kept, item, own.of(name), source.of(name), work)
            work.renamed[source] = own
            continue
        taken = [int(id[1:]) for id in ids if id[1:].isdecimal()]
        free = f"a{max(taken, default=0) + 1}"
        ids.append(free)
        set_value(item, "id", Text(free))
        add_item(old, "actions", item)
        found[here] = len(ids) - 1
        own = whole.act(int(free[1:]))
        work.renamed[source] = own
        item.entries[0].above.append(work.say(Code.NEW_ACTION, own))
    for there in range(len(olds)):
        if there not in found.values():
            said = work.say(Code.ACTION_GONE, whole.act(int(ids[there][1:])))
            olds[there].entries[0].above.append(said)
    _updates(old, new, whole, {at: ids[there] for at, there in found.items()}, work)


def _promise(action: Keyed) -> Promise:
    return Promise(
        text_of(action, "text"),
        text_of(action, "due"),
        tuple(texts_of(action, "owners")),
        text_of(action, "label"),
    )


def _field(old: Keyed, new: Keyed, at: At, source: At, work: Merge) -> None:
    """Take a printed field of the later version, unless an editor has changed it since."""
    assert at.name is not None
    name, listed = at.name.value, at.name is Name.OWNERS
    before, after = _texts(old, name, listed), _texts(new, name, listed)
    same = list(map(digest, before)) == list(map(digest, after))
    if not after or same or (work.summary and at.name not in _FACTS):
        return
    paths = [at.of(at.name, index) for index in range(len(before))] if listed else [at]
    imported = [work.digests.get(str(path)) for path in paths]
    edited = list(map(digest, before)) != imported
    found = entry_of(old, name)
    if edited if any(imported) else not work.replaces:
        said = work.say(Code.KEPT, at, later="; ".join(after))
        if found:
            found.above.append(said)
        return
    says = f"changed from “{'; '.join(before)}”" if before else "new in this version"
    value = value_of(new, name)
    assert value is not None
    set_value(old, name, value, work.say(Code.CHANGED, at, says=says))
    work.renamed[source] = at


def _texts(node: Keyed, name: str, listed: bool) -> list[str]:
    return texts_of(node, name) if listed else list(filter(None, [text_of(node, name)]))


def _updates(old: Keyed, new: Keyed, whole: At, ids: Mapping[int, str], work: Merge) -> None:
    """Add the outcomes of documents that the plan has no outcome of yet."""
    known = {text_of(each, "date") for each in items_of(old, "updates")}
    count = sum(1 for _ in items_of(old, "updates"))
    for at, item in enumerate(items_of(new, "updates"), 1):
        if text_of(item, "date") in known:
            continue
        answers = [
            ids[int(each[1:]) - 1] for each in texts_of(item, "answers") if int(each[1:]) - 1 in ids
        ]
        flow = Listed([Entry(None, 0, Text(each)) for each in answers], True)
        set_value(item, "answers", flow)
        add_item(old, "updates", item)
        count += 1
        work.renamed[whole.outcome(at)] = whole.outcome(count)
        code = Code.OWN_WORDS_WANTED if work.summary else Code.NEW_UPDATE
        item.entries[0].above.append(work.say(code, whole.of(Name.UPDATES)))

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
from action_plans.formatting.written import Entry, Keyed, Listed, Text, Written, WrittenFile
from action_plans.importing.document import Place
from action_plans.importing.merging.matching import Promise, match_actions
from action_plans.importing.provenance import digest
from action_plans.importing.review import Doubt, DoubtKind
from action_plans.importing.write_yaml import comment

_PRINTED = ("number_printed", "to_printed", "stem", "text", "response", "lead_in")
_PRINTED_ACTION = ("label", "group", "text", "due")
_FACTS = ("response", "due", "owners", "label", "number_printed", "to_printed")


@dataclass(slots=True)
class Merge:
    """A merge under way. `digests` are of the values as they were last imported, by path;
    `renamed` tells under which path of the plan a path of the later version now stands.
    """

    digests: Mapping[str, str]
    replaces: bool
    summary: bool = False
    doubts: list[Doubt] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)

    def say(self, kind: DoubtKind, degree: int, path: str, text: str) -> str:
        """Add to the review list and return the comment for the file."""
        doubt = Doubt(kind, degree, Place(), path, text)
        self.doubts.append(doubt)
        return comment(doubt)


def merge_trees(old: WrittenFile, new: WrittenFile, work: Merge) -> None:
    """Take what the new file says into the old one, which is changed in place."""
    assert isinstance(old.root, Keyed) and isinstance(new.root, Keyed)
    work.summary = text_of(old.root, "wording") == "summary"
    _documents(old.root, new.root)
    _missing(old.root, new.root, ("review", "footnotes", "printed_totals"))
    known = {text_of(each, "number"): each for each in items_of(old.root, "recommendations")}
    seen = set()
    for item in items_of(new.root, "recommendations"):
        number = text_of(item, "number")
        seen.add(number)
        if number in known:
            _recommendation(known[number], item, number, work)
        else:
            add_item(old.root, "recommendations", item)
            work.say(DoubtKind.GUESSED, 6, number, "the recommendation is new in this version")
            work.renamed[number] = number
    for number in known.keys() - seen:
        work.say(DoubtKind.LEFT_OUT, 7, number, "the later version does not have it; it is kept")


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


def _missing(old: Keyed, new: Keyed, names: tuple[str, ...]) -> None:
    for name in names:
        value = value_of(new, name)
        if value is not None and value_of(old, name) is None:
            set_value(old, name, value)


def _recommendation(old: Keyed, new: Keyed, number: str, work: Merge) -> None:
    for name in _PRINTED:
        _field(old, new, name, f"{number}/{name}", f"{number}/{name}", work)
    olds = list(items_of(old, "actions"))
    news = list(items_of(new, "actions"))
    found = match_actions([_promise(each) for each in olds], [_promise(each) for each in news])
    ids = [text_of(each, "id") for each in olds]
    for here, item in enumerate(news):
        path = f"{number}/a{here + 1}"
        if here in found:
            kept = olds[found[here]]
            own = f"{number}/{ids[found[here]]}"
            for name in _PRINTED_ACTION:
                _field(kept, item, name, f"{own}/{name}", f"{path}/{name}", work)
            _owners(kept, item, own, path, work)
            work.renamed[path] = own
            continue
        free = _free_id(ids)
        ids.append(free)
        set_value(item, "id", Text(free))
        add_item(old, "actions", item)
        found[here] = len(ids) - 1
        work.renamed[path] = f"{number}/{free}"
        said = work.say(
            DoubtKind.GUESSED, 6, f"{number}/{free}", "the action is new in this version"
        )
        item.entries[0].above.append(said)
    for there in range(len(olds)):
        if there not in found.values():
            said = work.say(
                DoubtKind.LEFT_OUT,
                7,
                f"{number}/{ids[there]}",
                "the later version does not have this action; it is kept",
            )
            olds[there].entries[0].above.append(said)
    _updates(old, new, number, {at: ids[there] for at, there in found.items()}, work)


def _free_id(ids: list[str]) -> str:
    taken = [int(id[1:]) for id in ids if id[1:].isdecimal()]
    return f"a{max(taken, default=0) + 1}"


def _promise(action: Keyed) -> Promise:
    return Promise(
        text_of(action, "text"),
        text_of(action, "due"),
        tuple(texts_of(action, "owners")),
        text_of(action, "label"),
    )


def _field(old: Keyed, new: Keyed, name: str, path: str, source: str, work: Merge) -> None:
    """Take a printed field of the later version, unless an editor has changed it since."""
    before, after = text_of(old, name), text_of(new, name)
    if not after or digest(before) == digest(after):
        return
    edited = path in work.digests and work.digests[path] != digest(before)
    unknown = path not in work.digests
    keeps = edited or (work.summary and name not in _FACTS) or (unknown and not work.replaces)
    if work.summary and name not in _FACTS:
        return
    if keeps:
        said = work.say(DoubtKind.NOT_UNDERSTOOD, 6, path, f"kept; the later version has “{after}”")
        found = entry_of(old, name)
        if found:
            found.above.append(said)
        return
    says = f"changed from “{before}”" if before else "new in this version"
    value = value_of(new, name)
    assert value is not None
    set_value(old, name, value, work.say(DoubtKind.GUESSED, 3, path, says))
    work.renamed[source] = path


def _owners(old: Keyed, new: Keyed, path: str, source: str, work: Merge) -> None:
    before, after = texts_of(old, "owners"), texts_of(new, "owners")
    if not after or [digest(each) for each in before] == [digest(each) for each in after]:
        return
    imported = [work.digests.get(f"{path}/owners/{at}") for at in range(len(before))]
    edited = [digest(each) for each in before] != imported
    if edited and not (work.replaces and not any(imported)):
        work.say(
            DoubtKind.NOT_UNDERSTOOD,
            6,
            f"{path}/owners",
            f"kept; the later version has “{'; '.join(after)}”",
        )
        return
    value = value_of(new, "owners")
    assert value is not None
    said = work.say(DoubtKind.GUESSED, 3, f"{path}/owners", f"changed from “{'; '.join(before)}”")
    set_value(old, "owners", value, said)
    work.renamed[f"{source}/owners"] = f"{path}/owners"


def _updates(old: Keyed, new: Keyed, number: str, ids: Mapping[int, str], work: Merge) -> None:
    """Add the outcomes of documents that the plan has no outcome of yet."""
    known = {text_of(each, "date") for each in items_of(old, "updates")}
    count = sum(1 for _ in items_of(old, "updates"))
    for at, item in enumerate(items_of(new, "updates")):
        if text_of(item, "date") in known:
            continue
        answers = [
            ids[int(each[1:]) - 1] for each in texts_of(item, "answers") if int(each[1:]) - 1 in ids
        ]
        set_value(item, "answers", _flow(answers))
        add_item(old, "updates", item)
        work.renamed[f"{number}/updates/{at}"] = f"{number}/updates/{count}"
        says = (
            "in the document's own words; write it in yours"
            if work.summary
            else "new in this version"
        )
        item.entries[0].above.append(
            work.say(DoubtKind.GUESSED, 8 if work.summary else 3, f"{number}/updates", says)
        )
        count += 1


def _flow(texts: list[str]) -> Written:
    return Listed([Entry(None, 0, Text(text)) for text in texts], True)

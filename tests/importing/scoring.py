"""How much of what a document says stands at the right place of its plan, and what was doubted.

Must not know: how documents are read, how plans are assembled.

Expected values stand in `layouts/*.yml`: of each recommendation its addressees, words of its text,
its answer, and of each action words of its text, owners, date and what is reported of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from action_plans.importing.importer import Imported
from action_plans.importing.inline import plain

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """One field: its kind, its path in the plan, whether it is right, and how it was doubted."""

    document: str
    kind: str
    path: str
    right: bool
    degree: int
    found: str = ""


def marks_of(name: str, wants: Data, made: Imported) -> list[Mark]:
    """Return a mark for each field that a document should give, and for each that it should not."""
    plan = yaml.safe_load(made.text)
    degrees: dict[str, int] = {}
    for doubt in made.doubts:
        path = str(doubt.field)
        degrees[path] = max(degrees.get(path, 0), doubt.degree)
    return [
        Mark(name, kind, path, right, _degree(path, degrees), "" if right else found)
        for kind, path, right, found in _marks(wants, plan)
    ]


def _degree(path: str, degrees: dict[str, int]) -> int:
    """Return the greatest doubt about a field, about the action or recommendation it is of, or
    about that field of all its actions.
    """
    parts = path.split("/")
    paths = ["/".join(parts[: at + 1]) for at in range(len(parts))] + [f"{parts[0]}/{parts[-1]}"]
    return max(degrees.get(each, 0) for each in paths)


def _marks(wants: Data, plan: Data) -> Iterator[tuple[str, str, bool, str]]:
    title = plain(str(plan["title"]))
    yield "title", "title", wants["title"] in title, title
    yield "lang", "lang", plan["lang"] == wants.get("lang", "en"), plan["lang"]
    published = str(plan.get("report", {}).get("published"))
    yield "published", "report/published", published == wants["published"], published
    documents = [str(each["date"]) for each in plan["documents"]]
    yield "documents", "documents", documents == wants["documents"], str(documents)
    found = {str(each["number"]): each for each in plan["recommendations"]}
    for number in found.keys() - wants["recs"].keys():
        yield "number", f"{number}/number", False, "invented"
    for number, said in wants["recs"].items():
        made = found.get(number)
        yield "number", f"{number}/number", made is not None, "missing"
        if made is not None:
            later = {
                id: str(update.get("reported", ""))
                for update in made.get("updates", [])
                for id in update["answers"]
            }
            yield from _recommendation(number, said, made, later)
            printed = wants.get("printed", {}).get(number)
            shown = str(made.get("to_printed", ""))
            if printed:
                yield "to_printed", f"{number}/to", printed.casefold() in shown.casefold(), shown
            updates = wants.get("updates", {}).get(number, [])
            yield from _updates(number, updates, made.get("updates", []))


def _recommendation(
    number: str, said: Any, made: Data, later: dict[str, str]
) -> Iterator[tuple[str, str, bool, str]]:
    to, words, response, actions = said
    text = plain(made["text"])
    yield "to", f"{number}/to", made["to"] == to, str(made["to"])
    yield "text", f"{number}/text", words in text, text
    answers = response if isinstance(response, list) else [response]
    yield "response", f"{number}/response", made["response"] in answers, made["response"]
    listed = made.get("actions", [])
    taken: set[int] = set()
    for wanted in actions:
        phrase, owners, due, *more = wanted
        at = next((at for at, each in enumerate(listed) if phrase in plain(each["text"])), None)
        path = f"{number}/a{(at or 0) + 1}"
        yield "action", f"{path}/text", at is not None and at not in taken, phrase
        if at is None:
            continue
        taken.add(at)
        own = [plain(each) for each in listed[at].get("owners", [])]
        wanted_owners = owners if isinstance(owners, list) else [owners]
        yield "owners", f"{path}/owners", own == wanted_owners, str(own)
        shown = str(listed[at].get("due", ""))  # as printed: a star before it is no emphasis
        yield "due", f"{path}/due", shown == due, shown
        reported = str(listed[at].get("reported", "")) or later.get(f"a{at + 1}", "")
        yield "reported", f"{path}/reported", [reported] == (more or [""]), reported
    for at in range(len(listed)):
        if at not in taken:
            yield "action", f"{number}/a{at + 1}/text", False, f"invented: {listed[at]['text']}"


def _updates(
    number: str, wanted: Sequence[Any], made: Sequence[Data]
) -> Iterator[tuple[str, str, bool, str]]:
    for at in range(len(wanted), len(made)):
        yield "update", f"{number}/updates/{at}", False, f"invented: {made[at]}"
    for at, (answers, phrase, day, *due) in enumerate(wanted):
        path = f"{number}/updates/{at}"
        if at >= len(made):
            yield "update", path, False, "missing"
            continue
        own = made[at]
        right = (
            own["answers"] == answers and phrase in own.get("text", "") and str(own["date"]) == day
        )
        right = right and (not due or str(own.get("due")) == due[0])
        yield "update", path, right, str(own)

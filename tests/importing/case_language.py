"""What a document should give, as `import_cases/cases.yml` writes it, held against a plan.

Must not know: how documents are read, how plans are assembled.

A phrase must be held by the text; `=` before it means the whole text, `/…/` a regular expression,
a list alternatives. What has a fixed spelling (numbers, ids, dates, answers) must be equal.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from action_plans.importing.importer import Imported
from action_plans.importing.inline import plain

_SHAPE: Final = {"title", "documents", "published", "recs"}
_CASE: Final = _SHAPE | {
    "like",
    "lang",
    "numbers",
    "footnotes",
    "must_contain",
    "must_mention",
    "must_not_contain",
    "once",
    "not_due",
    "names",
    "refused",
}
_TEXTS: Final = ("number_printed", "to_printed", "text")
_LISTS: Final = ("to", "grounds")
_RECOMMENDATION: Final = {*_TEXTS, *_LISTS, "response", "has", "actions", "updates"}
_FOUND: Final = {"find", "number"}
_ACTION: Final = ("text", "owners", "due", "label")
_UPDATE: Final = {"text", "answers", "date"}

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One document's name, and what it should give."""

    name: str
    wants: Data


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file, shapes filled in; raises ValueError for a key that is none."""
    held = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # "1." is no number
    _only(held, {"shapes", "cases"}, path.name)
    for name, shape in held["shapes"].items():
        _only(shape, _SHAPE, name)
    shapes = held["shapes"]
    return [Case(name, _filled(name, wants, shapes)) for name, wants in held["cases"].items()]


def _filled(name: str, wants: Data, shapes: Mapping[str, Data]) -> Data:
    _only(wants, _CASE, name)
    shape = shapes[wants["like"]] if "like" in wants else {}
    recs = {key: dict(said) for key, said in shape.get("recs", {}).items()}
    for key, said in wants.get("recs", {}).items():
        recs.setdefault(key, {}).update(said)
    for key, said in recs.items():
        also = _FOUND if "numbers" in wants else set()
        _only(said, _RECOMMENDATION | also, f"{name}: {key}")
        for update in said.get("updates", ()):
            _only(update, _UPDATE, f"{name}: {key}: updates")
    return {**shape, **wants, "recs": recs}


def _only(said: Mapping[str, object], known: set[str], where: str) -> None:
    if said.keys() - known:
        raise ValueError(f"{where}: {', '.join(sorted(said.keys() - known))} means nothing here")


def is_held(wanted: object, text: str) -> bool:
    """True if a text is as wanted: a phrase, `=whole`, `/pattern/`, or one of a list of these."""
    if isinstance(wanted, list):
        return any(is_held(each, text) for each in wanted)
    said, text = str(wanted), _even(text)
    if len(said) > 1 and said[0] == said[-1] == "/":
        return bool(re.search(said[1:-1], text))
    if said.startswith("="):
        return _even(said[1:]) == text
    return _even(said) in text if said else not text


def faults(case: Case, made: Imported) -> list[str]:
    """Return in words where a plan is not what the case wants, [] if all is well."""
    plan = yaml.safe_load(made.text)
    return [
        *_front(case.wants, plan),
        *_recommendations(case.wants, plan["recommendations"]),
        *_whole(case.wants, plan, [f"{each.says} {each.words}" for each in made.doubts]),
    ]


def _front(wants: Data, plan: Data) -> Iterator[str]:
    for key in ("title", "lang"):
        if key in wants and not is_held(wants[key], plain(str(plan[key]))):
            yield f"{key}: {plan[key]!r}, not {wants[key]!r}"
    dates = [str(each["date"]) for each in plan["documents"]]
    if "documents" in wants and dates != wants["documents"]:
        yield f"documents: {dates}, not {wants['documents']}"
    published = str(plan.get("report", {}).get("published", ""))
    if "published" in wants and published != wants["published"]:
        yield f"published: {published!r}, not {wants['published']!r}"


def _recommendations(wants: Data, made: Sequence[Data]) -> Iterator[str]:
    found = {str(each["number"]): each for each in made}
    if wants.get("numbers") != "any" and list(found) != list(wants["recs"]):
        yield f"recommendations: {list(found)}, not {list(wants['recs'])}"
    if wants.get("numbers") == "any" and len(found) != len(wants["recs"]):
        yield f"recommendations: {list(found)}, not {len(wants['recs'])} of them"
    for key, said in wants["recs"].items():
        one = _the_one(said, key, found)
        if one is None:
            yield f"{key}: it is not there"
            continue
        yield from (f"{key}: {fault}" for fault in _recommendation(said, one))


def _the_one(said: Data, key: str, found: Mapping[str, Data]) -> Data | None:
    if "find" not in said:
        return found.get(key)
    return next((each for each in found.values() if is_held(said["find"], _all_of(each))), None)


def _recommendation(said: Data, made: Data) -> Iterator[str]:
    for key in _TEXTS:
        text = plain(str(made.get(key, "")))
        if key in said and not is_held(said[key], text):
            yield f"{key}: {text!r}, not {said[key]!r}"
    for key in _LISTS:
        listed = made.get(key) if key == "to" else made.get("reason", {}).get(key, [])
        if key in said and listed != said[key]:
            yield f"{key}: {listed}, not {said[key]}"
    if "number" in said and not is_held(_exactly(said["number"]), str(made["number"])):
        yield f"number: {made['number']!r}, not {said['number']!r}"
    if "response" in said and not is_held(_exactly(said["response"]), made["response"]):
        yield f"response: {made['response']!r}, not {said['response']!r}"
    if "has" in said and not is_held(said["has"], _all_of(made)):
        yield f"it does not hold {said['has']!r}"
    if "actions" in said:
        yield from _actions(said["actions"], made.get("actions", []))
    if "updates" in said:
        yield from _updates(said["updates"], made.get("updates", []))


def _exactly(wanted: object) -> object:
    """Return a wanted value that has a fixed spelling, so that no longer text will do."""
    if isinstance(wanted, list):
        return [_exactly(each) for each in wanted]
    text = str(wanted)
    return text if text.startswith(("=", "/")) else f"={text}"


def _actions(wanted: Any, made: Sequence[Data]) -> list[str]:
    if isinstance(wanted, dict):
        _only(wanted, {"any"}, "actions")
        tried = [_actions(each, made) for each in wanted["any"]]
        return [] if [] in tried else [" or else ".join("; ".join(each) for each in tried)]
    if len(wanted) != len(made):
        return [f"{len(made)} actions, not {len(wanted)}: {[each['text'] for each in made]}"]
    return [
        f"a{at}: {fault}"
        for at, (each, action) in enumerate(zip(wanted, made, strict=True), 1)
        for fault in _action(each, action)
    ]


def _action(wanted: Any, made: Data) -> Iterator[str]:
    if isinstance(wanted, list):
        wanted = dict(zip(_ACTION, wanted, strict=False))
    _only(wanted, set(_ACTION), "an action")
    owners = [plain(each) for each in made.get("owners", [])]
    if "owners" in wanted and not _are_owners(wanted["owners"], owners):
        yield f"owners: {owners}, not {wanted['owners']!r}"
    for key in ("text", "due", "label"):
        text = plain(str(made.get(key, "")))
        if key in wanted and not is_held(wanted[key], text):
            yield f"{key}: {text!r}, not {wanted[key]!r}"


def _are_owners(wanted: object, owners: Sequence[str]) -> bool:
    """True if the owners are as wanted: a list names each; a phrase stands for one alone."""
    if isinstance(wanted, list):
        return len(wanted) == len(owners) and all(map(is_held, wanted, owners))
    if str(wanted).startswith("/"):
        return is_held(wanted, "; ".join(owners))
    return len(owners) == 1 and is_held(wanted, owners[0])


def _updates(wanted: Sequence[Data], made: Sequence[Data]) -> Iterator[str]:
    if len(wanted) != len(made):
        yield f"{len(made)} updates, not {len(wanted)}"
    for at, (each, update) in enumerate(zip(wanted, made, strict=False), 1):
        if not is_held(each["text"], plain(update["text"])):
            yield f"update {at}: {update['text']!r}, not {each['text']!r}"
        if update.get("answers", []) != each["answers"]:
            yield f"update {at} answers {update.get('answers')}, not {each['answers']}"
        if str(update["date"]) != each["date"]:
            yield f"update {at}: {update['date']}, not {each['date']}"


def _whole(wants: Data, plan: Data, told: Sequence[str]) -> Iterator[str]:
    values = list(_values(plan))
    notes = [plain(str(each)) for each in plan.get("footnotes", {}).values()]
    held = {"must_contain": (*values, *told), "must_mention": told, "footnotes": notes}
    for key, texts in held.items():
        yield from (f"{key}: {each!r}" for each in wants.get(key, ()) if not _stands(each, texts))
    for key, texts in {"must_not_contain": values, "not_due": list(_dues(plan))}.items():
        yield from (f"{key}: {each!r}" for each in wants.get(key, ()) if _stands(each, texts))
    for each in wants.get("once", ()):
        count = sum(text.count(each) for text in values)
        if count != 1:
            yield f"{each!r} stands {count} times"
    for each in wants.get("names", ()):
        if _stands(each, values) and not _stands(each, told):
            yield f"the name {each} stands in the plan and is not told of"


def _stands(wanted: object, texts: Sequence[str]) -> bool:
    return any(is_held(wanted, text) for text in texts)


def _dues(plan: Data) -> Iterator[str]:
    for made in plan["recommendations"]:
        for each in (*made.get("actions", ()), *made.get("updates", ())):
            yield plain(str(each.get("due", "")))


def _values(data: object) -> Iterator[str]:
    """Yield every value of a plan as a reader sees it."""
    if isinstance(data, dict):
        for each in data.values():
            yield from _values(each)
    elif isinstance(data, list):
        for each in data:
            yield from _values(each)
    else:
        yield _even(plain(str(data)))


def _all_of(made: Data) -> str:
    return " ".join(_values(made))


def _even(text: str) -> str:
    return " ".join(text.split())

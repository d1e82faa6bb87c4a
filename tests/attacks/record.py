"""A record in which each payload stands in every field: one plan, one entry of each vocabulary.
Where a text may stand in two languages, it does.

Must not know: what is looked at in the site of it.
"""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from action_plans.reading import vocabulary_shape as shapes
from action_plans.reading.corrections_file import CORRECTIONS
from action_plans.reading.plain_words_shape import PLAIN_WORDS
from action_plans.reading.schema import plan_schema
from action_plans.reading.shapes.shape import JsonSchema
from action_plans.reading.site_shape import SITE
from tests.attacks.payloads import PAYLOADS
from tests.building import FROZEN
from tests.site.hostile_plan import TEXT, hostile_plan

# What each file beside the plans holds, by its path in the content folder.
SCHEMAS: Final[Mapping[str, JsonSchema]] = {
    "site.yml": SITE.schema({}),
    "corrections.yml": CORRECTIONS.schema({}),
    "vocabulary/organisations.yml": shapes.ORGANISATIONS.schema({}),
    "vocabulary/owners.yml": shapes.OWNERS.schema({}),
    "vocabulary/themes.yml": shapes.THEMES.schema({}),
    "vocabulary/acronyms.yml": shapes.ACRONYMS.schema({}),
    "vocabulary/plain-words.yml": PLAIN_WORDS.schema({}),
}


def write_record(folder: Path) -> Path:
    """Write the content folder and return it."""
    shutil.copytree(FROZEN / "vocabulary", folder / "vocabulary")
    (folder / "plans").mkdir()
    plan = plan_schema()
    for number, payload in enumerate(PAYLOADS):
        file = folder / "plans" / f"attack-{number:03}.yml"
        _write(file, in_both(_plan(number, payload), plan))
    for name, schema in SCHEMAS.items():
        file, hostile = folder / name, in_both(beside(name, PAYLOADS), schema)
        held = yaml.safe_load(file.read_text("utf-8")) if file.exists() else None
        _write(file, {**held, **hostile} if held else hostile)
    return folder


def in_both(value: Any, schema: JsonSchema) -> Any:
    """Return what a file holds with each text in both languages that may stand in two."""
    if isinstance(value, str) and "patternProperties" in schema:
        return {"en": value, "cy": value}
    kind = "array" if isinstance(value, list) else "object" if isinstance(value, dict) else ""
    for each in schema.get("anyOf", ()):
        if each.get("type") == kind:
            schema = each
    if isinstance(value, list):
        return [in_both(each, schema.get("items", {})) for each in value]
    if isinstance(value, dict):
        more = schema.get("additionalProperties") or {}
        of = schema.get("properties", {})
        return {key: in_both(each, of.get(key, more)) for key, each in value.items()}
    return value


def _write(file: Path, value: object) -> None:
    """Write a value as JSON, which is YAML, with a line for each value."""
    file.write_text(json.dumps(value, default=str, indent=1), encoding="utf-8")


def hostile_fields(payload: str) -> dict[str, Any]:
    """Return a plan with the payload in each field that takes any text, as its file has it."""
    # As text: `on` is a key, no truth.
    plan: dict[str, Any] = yaml.load(hostile_plan(payload), yaml.BaseLoader)
    (only,) = plan["recommendations"]
    evidence = {"names": payload, "url": "https://example.org/evidence"}
    only["actions"][0]["evidence"] = evidence
    only["updates"][0]["evidence"] = evidence
    only["related"] = [{"to": "attack-000#1", "as": "related", "why": payload}]
    answer = {"date": "2022-05-20", "kind": "answer", "house": payload, "reference": payload}
    plan["documents"].append({**answer, "url": "https://example.org/answer"})
    plan["footnotes"] = {"*": payload, payload: payload}
    plan["was"] = ["attack-before"]
    plan["allow"] = [{"text": payload, "why": payload}]
    return {**plan, "short": f"Short {payload}"}


def _plan(number: int, payload: str) -> dict[str, Any]:
    """Return the plan of a payload, among the others."""
    plan = hostile_fields(payload)
    (only,) = plan["recommendations"]
    only["to"], only["themes"] = [f"body-{number}"], [f"theme-{number}"]
    if not number:
        del only["related"]
    plan["was"] = [f"attack-before-{number:03}"]
    if number % 7 == 3:
        plan["withdrawn"] = {"date": "2023-01-31", "why": payload}
    return {**plan, "short": f"{number} {payload}", "respondent": [f"body-{number}"]}


def beside(name: str, payloads: Sequence[str], text: str = TEXT) -> Any:
    """Return what a file beside the plans holds: each payload in every field that takes any text,
    and `text` in those of which a record has one.
    """
    if name == "site.yml":
        return _site(text)
    if name == "corrections.yml":
        fixed = {"date": "2023-01-31", "ref": "attack-000#1"}
        return [{**fixed, "was": each, "is": each, "why": each} for each in payloads]
    found: dict[str, Any] = {}
    for number, payload in enumerate(payloads):
        found |= _ENTRIES[name](number, payload)
    return found


# An entry of each vocabulary, by the file that it is for.
_ENTRIES: Final[Mapping[str, Callable[[int, str], dict[str, Any]]]] = {
    "vocabulary/organisations.yml": lambda number, payload: {
        f"body-{number}": {"name": payload, "short": f"{number} {payload}"}
    },
    "vocabulary/owners.yml": lambda number, payload: {
        f"post-{number}": {
            "name": payload,
            "organisation": f"body-{number}",
            "printed": [
                f"{number} {payload}",
                {"as": f"{number}th {payload}", "in": [f"body-{number}"]},
            ],
        }
    },
    "vocabulary/themes.yml": lambda number, payload: {
        f"theme-{number}": {"name": payload, "scope": payload}
        | {key: [payload] for key in ("phrases", "synonyms")}
    },
    "vocabulary/acronyms.yml": lambda number, payload: {
        f"ZQ{number}": {"full": payload},
        f"ZR{number}": [{"full": payload, "in": [f"attack-{number:03}"]}],
    },
    "vocabulary/plain-words.yml": lambda number, payload: {
        f"words-{number}": {key: [payload] for key in ("said", "cy", "means")}
        | {"themes": [f"theme-{number}"]}
    },
}


def _site(text: str) -> dict[str, Any]:
    """Return what a record says of itself, and how it says each value of ours."""
    own = ("name", "lead", "description", "maintainer", "branch", "licence")
    said: dict[str, Any] = dict.fromkeys(own, text)
    said["repository"] = "https://example.org/record"  # so that links are made with the branch
    said["coverage"] = {"chosen": text, "known": [{"title": text, "why": text}]}
    said["questions"] = dict.fromkeys(("minister", "authority", "law", "committee"), text)
    said["languages"] = ["en", "cy"]
    said["common_words"] = [text]
    for name in ("kinds", "responses", "grounds", "grades"):
        values = SITE.schema({})["properties"][name]["properties"]
        said[name] = {each: {"word": text, "printed": [f"{each} {text}"]} for each in values}
    return said

"""A record in which each payload stands in every field: one plan, one entry of each vocabulary.

Must not know: what is looked at in the site of it.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.attacks.payloads import PAYLOADS
from tests.building import FROZEN
from tests.site.hostile_plan import TEXT, hostile_plan


def write_record(folder: Path) -> Path:
    """Write the content folder and return it."""
    shutil.copytree(FROZEN / "vocabulary", folder / "vocabulary")
    (folder / "plans").mkdir()
    for number, payload in enumerate(PAYLOADS):
        _write(folder / "plans" / f"attack-{number:03}.yml", _plan(number, payload))
    for name, entries in _vocabularies().items():
        file = folder / "vocabulary" / name
        held = yaml.safe_load(file.read_text("utf-8"))
        _write(file, {**held, **entries})
    said = {"name": TEXT, "lead": TEXT, "description": TEXT, "maintainer": TEXT, "licence": TEXT}
    covered = {"chosen": TEXT, "known": [{"title": TEXT, "why": TEXT}]}
    _write(folder / "site.yml", {**said, "coverage": covered})
    wrong = {"date": "2023-01-31", "ref": "attack-000#1", "was": TEXT, "is": TEXT, "why": TEXT}
    _write(folder / "corrections.yml", [wrong])
    return folder


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


def _vocabularies() -> dict[str, dict[str, Any]]:
    """Return the entries that hold a payload each, by the file that they are for."""
    found: dict[str, dict[str, Any]] = {
        "organisations.yml": {}, "owners.yml": {}, "themes.yml": {}, "acronyms.yml": {},
        "plain-words.yml": {},
    }  # fmt: skip
    for number, payload in enumerate(PAYLOADS):
        body = {"name": payload, "short": f"{number} {payload}"}
        found["organisations.yml"][f"body-{number}"] = body
        post = {"name": payload, "organisation": f"body-{number}"}
        found["owners.yml"][f"post-{number}"] = post
        words = {"name": payload, "scope": payload, "phrases": [payload], "synonyms": [payload]}
        found["themes.yml"][f"theme-{number}"] = words
        found["acronyms.yml"][f"ZQ{number}"] = {"full": payload}
        plain = {"said": [payload], "means": [payload], "themes": [f"theme-{number}"]}
        found["plain-words.yml"][f"words-{number}"] = plain
    return found

"""The JSON Schema says of a file what the reader says of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from action_plans.model.library import Organisation, Theme, Vocabulary
from action_plans.reading.located import nodes
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.tree import parse_tree
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.plan_shape import PLAN
from action_plans.reading.schema import plan_schema
from action_plans.reading.shapes.record import Record
from tests.building import CONTENT, FROZEN

HERE = Path(__file__).parent
NORTHMERE = HERE / "fixtures" / "northmere-hostels-2021.yml"
GOOD = NORTHMERE.read_text(encoding="utf-8")


def as_data(node: nodes.Node) -> Any:
    """Return a tree as YAML 1.2's core schema has it, which editors' programs follow."""
    if isinstance(node, nodes.Mapping):
        return {key.text: as_data(value) for key, value in node.entries}
    if isinstance(node, nodes.Sequence):
        return [as_data(item) for item in node.items]
    if node.style is not nodes.Style.PLAIN:
        return node.text
    if node.text in ("", "~", "null"):
        return None
    if node.text in ("true", "false"):
        return node.text == "true"
    if re.fullmatch("[-+]?[0-9]+", node.text):
        return int(node.text)
    return float(node.text) if re.fullmatch(r"[-+]?[0-9]+\.[0-9]+", node.text) else node.text


def data_of(text: str) -> Any:
    source, problems = decode(text.encode(), "x.yml")
    root = parse_tree(Notes(source))
    assert root is not None and not problems
    return as_data(root)


def complaints(text: str) -> list[str]:
    validator = Draft7Validator(plan_schema(), format_checker=Draft7Validator.FORMAT_CHECKER)
    return sorted(error.message for error in validator.iter_errors(data_of(text)))


def has_errors(text: str) -> bool:
    return bool(read_plan(text.encode(), "plans/northmere-hostels-2021.yml").problems)


def test_it_is_a_schema_of_draft_7() -> None:
    schema = plan_schema()
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_invented_plan_is_valid() -> None:
    # `owners:` and `due:` without a value are as good as absent to the reader; the schema, which
    # stands for the tidy form, has an editor's program point at them.
    tidy = GOOD.replace("    owners:\n    due:\n", "")
    assert tidy != GOOD
    assert complaints(tidy) == []


@pytest.mark.parametrize("content", [FROZEN, pytest.param(CONTENT, marks=pytest.mark.content)])
def test_published_plans_are_valid(content: Path) -> None:
    for path in sorted((content / "plans").glob("*.yml")):
        assert complaints(path.read_text(encoding="utf-8")) == [], path.name


def fields(record: Record[Any]) -> list[tuple[str, Any]]:
    """Return every field at every depth with its own part of the schema."""
    schema = record.schema({})
    found = []
    stack = [schema]
    while stack:
        part = stack.pop()
        for name, below in part.get("properties", {}).items():
            found.append((name, below))
            stack.append(below)
        if isinstance(part.get("items"), dict):
            stack.append(part["items"])
    return found


def test_every_field_is_described_and_its_example_is_valid() -> None:
    found = fields(PLAN)
    assert len(found) > 60
    for name, part in found:
        assert part["description"][-1] in ".;)", name
        (example,) = part["examples"]
        assert list(Draft7Validator(part).iter_errors(example)) == [], name


def test_ids_are_those_of_a_vocabulary_where_one_is_given() -> None:
    vocabulary = Vocabulary(
        organisations={"hmpps": Organisation("hmpps", "HMPPS"), "crc": Organisation("crc", "CRC")},
        themes={"recall": Theme("recall", "Recall")},
    )
    schema = plan_schema(vocabulary)
    assert schema["properties"]["respondent"]["items"]["enum"] == ["crc", "hmpps"]
    below = schema["properties"]["recommendations"]["items"]["properties"]
    assert below["themes"]["items"]["enum"] == ["recall"]
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: thematic", "knd: thematic"),
        ("kind: thematic", "kind: Thematic"),
        ("kind: thematic", "kind: [thematic]"),
        ("title: A joint", "titel: A joint"),
        ("wording: summary\n", ""),
        ("respondent: [hmpps]", "respondent: hmpps"),
        ("respondent: [hmpps]", "respondent: [hmpps, hmpps]"),
        ("published: 2021-03-02", "published: 31/02/2021"),
        ("published: 2021-03-02", "published: 2021-02-31"),
        ("published: 2021-03-02", "publishd: 2021-03-02"),
        ("held: false", "held: 'false'"),
        ("held: false", "held: no"),
        ("agreed: 1", "agreed: one"),
        ("number: '1'", "number: R1"),
        ("id: a1", "id: A1"),
        ("response: partly-agreed", "response: partly agreed"),
        ("grounds: [affordability]", "grounds: [money]"),
        ("same_as: '2/a1'", "same_as: '2'"),
        ("other-plan-2019#6", "Other plan, 6"),
        ("answers: []", "answer: []"),
        ("date: 2023-05,", "date: May 2023,"),
        ("url: https://", "url: javascript:"),
        ("was: [northmere-hostels]", "was: [Northmere]"),
        ("was: [northmere-hostels]", "was: [ab]"),
        ("owners_inherited: true", "owners_inherited: yes"),
    ],
)
def test_reader_and_schema_refuse_the_same(old: str, new: str) -> None:
    tidy = GOOD.replace("    owners:\n    due:\n", "")
    broken = tidy.replace(old, new, 1)
    assert broken != tidy
    assert has_errors(broken)
    assert complaints(broken)

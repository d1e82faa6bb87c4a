"""The JSON Schema says of a file what the reader says of it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7

from action_plans.commands.schema import schema_text
from action_plans.model.library import Organisation, Theme, Vocabulary
from action_plans.reading.library_reader import read_library
from action_plans.reading.located import nodes
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.tree import parse_tree
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.plan_shape import PLAN
from action_plans.reading.schema import IDS, form_schema, ids_schema, plan_schema, schemas
from action_plans.reading.shapes.record import Record
from tests.building import CONTENT, FROZEN, SCHEMAS

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
        assert part["title"], name
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


def test_the_committed_schemas_are_those_that_the_command_writes() -> None:
    """`plans schema --write` brings them up to date; what hangs on content has its own file."""
    folder = SCHEMAS
    for name, schema in schemas().items():
        assert (folder / name).read_text("utf-8") == schema_text(schema), name


@pytest.mark.parametrize("name", schemas())
def test_patterns_are_of_the_kind_that_unicode_validators_take(name: str) -> None:
    """In that mode (ajv, check-jsonschema) only marks of the syntax may be escaped."""
    Draft7Validator.check_schema(schemas()[name])
    patterns = re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(schemas()[name]))
    for pattern in map(json.loads, patterns):
        escaped = re.findall(r"\\(.)", pattern)
        assert [each for each in escaped if each not in r"\^$.*+?()[]{}|/sdDwW"] == []


@pytest.mark.parametrize("content", [FROZEN, pytest.param(CONTENT, marks=pytest.mark.content)])
def test_the_schemas_for_editors_accept_what_is_there_and_offer_its_ids(content: Path) -> None:
    library = read_library(content).library
    ids = ids_schema(library)
    registry: Registry[Any] = Registry().with_resource(IDS, DRAFT7.create_resource(ids))
    files = {"plan": sorted((content / "plans").glob("*.yml"))}
    for name in ("organisations", "owners", "themes", "acronyms"):
        files[name] = [content / "vocabulary" / f"{name}.yml"]
    for name, paths in files.items():
        validator = Draft7Validator(schemas()[f"{name}.schema.json"], registry=registry)
        for path in paths:
            data = data_of(path.read_text("utf-8"))
            assert [error.message for error in validator.iter_errors(data)] == [], path.name
    assert set(library.vocabulary.themes) == set(ids["definitions"]["theme"]["enum"])
    first = next(library.recommendations())[1]
    assert str(first.ref) in ids["definitions"]["recommendation"]["enum"]


def _keys(schema: Any) -> list[str]:
    """Return the paths of all keys of a schema; raises where something else stands for one."""
    found = []
    for key, part in schema.get("properties", {}).items():
        one = part.get("items", part)
        found += [key, *(f"{key}.{below}" for below in _keys(one))]
    return found


def test_the_schema_of_the_form_has_the_keys_of_the_file_and_no_other() -> None:
    """An action's evidence has a key `names`, which is no mark of what may be named."""
    assert _keys(form_schema()) == _keys(plan_schema())

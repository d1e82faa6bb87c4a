"""The attack round leaves out no field: each of the schema is filled, or tried and refused."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from action_plans.reading.schema import plan_schema
from tests.attacks.payloads import PAYLOADS
from tests.attacks.printed import BOUND, comments, refusals
from tests.attacks.record import SCHEMAS, beside, hostile_fields, in_both
from tests.attacks.round import Round

MARK = "payload"
SCHEMA = plan_schema()
# Fields of which each part is tried elsewhere: withdrawn plans stand in the record by their number.
ELSEWHERE = {"withdrawn.why"}


def leaves(node: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, bool]]:
    """Yield each field that holds text, by its path, and whether only certain words fit in it."""
    if "$ref" in node:
        node = SCHEMA["$defs"][node["$ref"].rpartition("/")[2]]
    for choice in ("anyOf", "oneOf", "allOf"):
        for each in node.get(choice, ()):
            yield from leaves(each, path)
    for key, each in node.get("properties", {}).items():
        yield from leaves(each, (*path, key))
    if isinstance(more := node.get("additionalProperties"), Mapping):
        yield from leaves(more, (*path, "*"))
    if "items" in node:
        yield from leaves(node["items"], (*path, "0"))
    kinds = node.get("type", ())
    if "string" in ([kinds] if isinstance(kinds, str) else kinds):
        yield ".".join(path), bool({"pattern", "enum", "format", "const"} & node.keys())


def filled(value: object, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the path of each field that is the payload."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from filled(each, (*path, str(key)))
    elif isinstance(value, list):
        for each in value:
            yield from filled(each, (*path, "0"))
    elif isinstance(value, str) and MARK in value:
        yield ".".join(path)


def test_every_field_of_a_plan_is_attacked() -> None:
    found = dict(leaves(SCHEMA))
    free = {path for path, is_bound in found.items() if not is_bound} - ELSEWHERE
    assert len(free) > 25 and len(PAYLOADS) >= 80
    assert free - set(filled(hostile_fields(MARK))) == set()
    bound = {path.replace("documents.2.", "documents.0.") for path in BOUND}
    assert {path for path, is_bound in found.items() if is_bound} - bound == set()


def test_a_text_that_may_stand_in_two_languages_is_attacked_in_both() -> None:
    found = set(filled(in_both(hostile_fields(MARK), SCHEMA)))
    both = {path.removesuffix(".cy") for path in found if path.endswith(".cy")}
    assert {f"{path}.en" for path in both} <= found
    # Posts are spellings of the vocabulary, which has a name of them in each language.
    alone = found - {f"{path}.{lang}" for path in both for lang in ("en", "cy")}
    assert {path.rpartition(".owners.")[2] for path in alone} == {"0"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_beside_the_plans_is_attacked(name: str) -> None:
    found = dict(leaves(SCHEMAS[name]))
    free = {path for path, is_bound in found.items() if not is_bound}
    assert free
    tried = set(filled(beside(name, [MARK], MARK)))
    if not free & tried:  # its keys are ids of one's own
        tried = {f"*.{path.partition('.')[2]}" for path in tried}
    assert free - {path.removesuffix(".") for path in tried} == set()


def test_a_payload_is_refused_where_only_certain_words_fit_and_stays_one_in_the_comment() -> None:
    found = Round()
    refusals(PAYLOADS[:1], found)
    comments(PAYLOADS[:1], found)
    assert found.wrong == []
    assert found.looked["payloads where only certain words fit"] == len(BOUND)
    assert found.looked["comments"] == 2

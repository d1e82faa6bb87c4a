"""The files under `schema/`: the schema of each version, and the conformance set with its runner.

Must not know: how a file is checked, where the cases lie on the disk.

Each version that there ever was has all three at its address. The schema of an older one is kept
as it was (`older/`); its set is today's without the cases of what was added since.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.model.data_form import VERSION, VERSIONS
from action_plans.publishing import addresses
from action_plans.publishing.data.json_text import Json, json_file
from action_plans.publishing.output import OutputFile

SCHEMA: Final = "plan.schema.json"
CASES: Final = "conformance.json"
RUNNER: Final = "run_conformance.py"

_HERE: Final = Path(__file__).parent


def address(number: str, name: str) -> str:
    """Return where a file of a version stands: `schema/1.0/plan.schema.json`."""
    return f"{addresses.SCHEMA}{number}/{name}"


class CasesDisagreeError(Exception):
    """Wrong files and what is expected of them are not of the same cases; says what to run."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            f"{', '.join(names)}: a wrong file without what is expected of it, or the other way; "
            "run pytest --rewrite tests/publishing/test_conformance.py"
        )


@dataclass(frozen=True, slots=True)
class Cases:
    """A record whose files are right, files that are wrong, and what is expected of both.

    `record` is by the path in a content folder, `wrong` by the name of the case; each takes the
    place of the file `replaces`. `expected` holds, under `cases`, an entry for each wrong file, and
    beside it whatever else is expected.
    """

    record: Mapping[str, str]
    wrong: Mapping[str, str]
    replaces: str
    expected: Mapping[str, Json]


def schema_files(schema: Mapping[str, Json], cases: Cases, site_url: str) -> Iterator[OutputFile]:
    """Yield the files of every version, `schema` being that of the newest; each schema says its own
    address where the site has one.
    """
    runner = (_HERE / RUNNER).read_bytes()
    for each in VERSIONS:
        number = each.number
        own = schema if number == VERSION else older_schema(number)
        own = {"$id": site_url + address(number, SCHEMA), **own} if site_url else own
        yield json_file(address(number, SCHEMA), own)
        yield json_file(address(number, CASES), conformance_set(cases, number))
        yield OutputFile(address(number, RUNNER), runner)


def older_schema(number: str) -> Mapping[str, Json]:
    """Return the schema of an older version, as it was."""
    text = (_HERE / "older" / f"{number}.schema.json").read_text(encoding="utf-8")
    schema: Mapping[str, Json] = json.loads(text)
    return schema


def conformance_set(cases: Cases, number: str = VERSION) -> Json:
    """Return the whole set of a version as one value, which the runner reads."""
    expected = dict(cases.expected)
    wrong = expected.pop("cases")
    assert isinstance(wrong, Mapping)
    if unknown := sorted(cases.wrong.keys() ^ wrong.keys()):
        raise CasesDisagreeError(unknown)
    numbers = [each.number for each in VERSIONS]
    since = VERSIONS[numbers.index(number) + 1 :]
    later = {name for each in since for name in each.cases}
    return {
        "version": number,
        "record": dict(cases.record),
        "replaces": cases.replaces,
        **expected,
        "cases": [
            {"name": name, **_fields(wrong[name]), "text": text}
            for name, text in cases.wrong.items()
            if name not in later
        ],
    }


def _fields(value: Json) -> Mapping[str, Json]:
    assert isinstance(value, Mapping)
    return value

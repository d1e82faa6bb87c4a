"""The files under `schema/`: the schema of each version, and the conformance set with its runner.

Must not know: how a file is checked, where the cases lie on the disk.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.model.data_form import VERSION
from action_plans.publishing import addresses
from action_plans.publishing.data.json_text import Json, json_file
from action_plans.publishing.output import OutputFile

FOLDER: Final = f"{addresses.SCHEMA}{VERSION}/"
SCHEMA: Final = f"{FOLDER}plan.schema.json"
CASES: Final = f"{FOLDER}conformance.json"
RUNNER: Final = f"{FOLDER}run_conformance.py"

_RUNNER: Final = Path(__file__).with_name("run_conformance.py")


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
    """Yield every file; the schema says its own address where the site has one."""
    yield json_file(SCHEMA, {"$id": site_url + SCHEMA, **schema} if site_url else schema)
    yield json_file(CASES, conformance_set(cases))
    yield OutputFile(RUNNER, _RUNNER.read_bytes())


def conformance_set(cases: Cases) -> Json:
    """Return the whole set as one value, which the runner reads."""
    expected = dict(cases.expected)
    wrong = expected.pop("cases")
    assert isinstance(wrong, Mapping)
    if unknown := sorted(cases.wrong.keys() ^ wrong.keys()):
        raise CasesDisagreeError(unknown)
    return {
        "version": VERSION,
        "record": dict(cases.record),
        "replaces": cases.replaces,
        **expected,
        "cases": [
            {"name": name, **_fields(wrong[name]), "text": text}
            for name, text in cases.wrong.items()
        ],
    }


def _fields(value: Json) -> Mapping[str, Json]:
    assert isinstance(value, Mapping)
    return value

"""The folder `provenance/` of a content folder: what its files tell, by plan id.

Must not know: what such a file holds, what is shown of it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from action_plans.model.problem import Problem
from action_plans.model.provenance import Provenance
from action_plans.reading.files import file_bytes, shown_name, symbolic_link
from action_plans.reading.provenance_reader import read_provenance, without_plan

SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class ProvenanceFolder:
    """Where plans come from, by plan id, those without a file left out; and every problem."""

    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_provenance_folder(folder: Path, shown_as: str, plans: Collection[str]) -> ProvenanceFolder:
    """Return what the folder's files tell; there need not be one. `plans` are all plans' ids.

    Files that do not end in .json are passed over.
    """
    refusal = symbolic_link(folder, shown_as)
    if refusal:
        return ProvenanceFolder(problems=(refusal,))
    found: dict[str, Provenance] = {}
    problems: list[Problem] = []
    for path, shown in _files(folder, shown_as):
        data = file_bytes(path, shown)
        if isinstance(data, Problem):
            problems.append(data)
        elif path.stem not in plans:
            problems.append(without_plan(shown))
        elif data is not None:
            reading = read_provenance(data, shown)
            problems.extend(reading.problems)
            if reading.provenance:
                found[path.stem] = reading.provenance
    return ProvenanceFolder(found, tuple(problems))


def _files(folder: Path, shown_as: str) -> Iterator[tuple[Path, str]]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.suffix == SUFFIX and not path.name.startswith("."):
            yield path, f"{shown_as}/{shown_name(PurePath(path.name))}"

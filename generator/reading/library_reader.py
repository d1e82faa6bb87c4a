"""A content folder → the Library, every problem in its files, and where things stand in them.

Must not know: what is published of it, the rules that compare plans.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.collector import without_collections
from generator.model.library import Library
from generator.model.plan import Plan
from generator.model.problem import Place, Problem, Severity
from generator.model.provenance import Provenance
from generator.reading.codes import Code
from generator.reading.files import file_bytes, plan_files, shown_name, symbolic_link
from generator.reading.plan_reader import PlanReading, read_plan
from generator.reading.provenance_folder import read_provenance_folder
from generator.reading.source_file import SourceFile
from generator.reading.vocabulary_reader import read_vocabulary

OnFile = Callable[[int, int], None]  # called with (files done, files in all)


@dataclass(frozen=True, slots=True)
class LibraryReading:
    """What a content folder gave.

    `problems` are those of reading, sorted; what the rules find is `check_library`'s. `sources`
    holds every file that was read, by plan id, those too of which no plan could be made.
    """

    library: Library
    problems: tuple[Problem, ...]
    sources: Mapping[str, SourceFile]
    vocabulary_sources: Mapping[str, SourceFile] = field(default_factory=dict)  # "owners.yml"
    provenance: Mapping[str, Provenance] = field(default_factory=dict)  # of imported plans, by id

    @property
    def has_errors(self) -> bool:
        """True if the library is not fit to be published."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def read_library(
    content: Path, shown_as: str = "", on_file: OnFile | None = None
) -> LibraryReading:
    """Return the plans and vocabularies in a content folder.

    `shown_as` is how problems name the folder, by default as `content` is written.
    """
    shown = PurePosixPath(shown_as or shown_name(content))
    vocabulary = read_vocabulary(content / "vocabulary", str(shown / "vocabulary"))
    problems = list(vocabulary.problems)
    plans: dict[str, Plan] = {}
    sources: dict[str, SourceFile] = {}
    with without_collections():
        for each in _readings(content / "plans", str(shown / "plans"), on_file):
            if isinstance(each, Problem):
                problems.append(each)
                continue
            problems.extend(each.problems)
            id = PurePosixPath(each.source.file).stem
            sources[id] = each.source
            if each.plan is not None:
                plans[id] = each.plan
    origins = read_provenance_folder(content / "provenance", str(shown / "provenance"), sources)
    problems.extend(origins.problems)
    return LibraryReading(
        library=Library(dict(sorted(plans.items())), vocabulary.vocabulary),
        problems=tuple(sorted(problems)),
        sources=dict(sorted(sources.items())),
        vocabulary_sources=vocabulary.sources,
        provenance=origins.provenance,
    )


def _readings(
    folder: Path, shown_as: str, on_file: OnFile | None
) -> Iterator[PlanReading | Problem]:
    """Yield what each file of a folder gives, one file at a time."""
    refusal = symbolic_link(folder, shown_as)
    if refusal:
        yield refusal
        return
    if not folder.is_dir():
        yield Problem(
            Place(shown_as),
            Code.NO_PLANS_FOLDER,
            Severity.ERROR,
            "there is no such folder, and the plans are kept in it",
            "Make it, or name another content folder with --content.",
        )
        return
    found = list(plan_files(folder, shown_as))
    for done, (shown, path) in enumerate(found, start=1):
        if isinstance(path, Problem):
            yield path
        else:
            data = file_bytes(path, shown)
            if isinstance(data, bytes):
                yield read_plan(data, shown)
            elif data is not None:
                yield data
        if on_file:
            on_file(done, len(found))

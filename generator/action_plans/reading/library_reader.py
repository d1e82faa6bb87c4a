"""A content folder → the Library, every problem in its files, and where things stand in them.

Must not know: what is published of it, the rules that compare plans.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from action_plans.model.library import Library, Translated, Vocabulary
from action_plans.model.plan import Plan
from action_plans.model.problem import Place, Problem, Severity
from action_plans.model.provenance import Provenance
from action_plans.model.site import NO_SITE, Site
from action_plans.processes.collector import without_collections
from action_plans.reading.codes import Code
from action_plans.reading.corrections_file import NAME as CORRECTIONS
from action_plans.reading.corrections_file import CorrectionsReading, read_corrections
from action_plans.reading.files import file_bytes, plan_files, shown_name, symbolic_link
from action_plans.reading.ledger_file import NAME as LEDGER
from action_plans.reading.ledger_file import LedgerReading, read_ledger
from action_plans.reading.located.notes import Said
from action_plans.reading.plan_reader import PlanReading, read_plan
from action_plans.reading.provenance_folder import read_provenance_folder
from action_plans.reading.site_reader import SITE_FILE, read_site, said_in, with_words
from action_plans.reading.source_file import SourceFile
from action_plans.reading.vocabulary_reader import read_vocabulary


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
    site_source: SourceFile | None = None  # None where there is no site.yml
    provenance: Mapping[str, Provenance] = field(default_factory=dict)  # of imported plans, by id
    published: LedgerReading = field(default_factory=LedgerReading)
    corrections: CorrectionsReading = field(default_factory=CorrectionsReading)

    @property
    def has_errors(self) -> bool:
        """True if the library is not fit to be published."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def read_library(content: Path, shown_as: str = "") -> LibraryReading:
    """Return the plans and vocabularies in a content folder.

    `shown_as` is how problems name the folder, by default as `content` is written.
    """
    shown = PurePosixPath(shown_as or shown_name(content))
    site = read_site(content / SITE_FILE, str(shown / SITE_FILE))
    lang = _first_of(site.site)
    if lang:
        site = read_site(content / SITE_FILE, str(shown / SITE_FILE), lang)
    vocabulary = read_vocabulary(content / "vocabulary", str(shown / "vocabulary"), lang)
    problems = [*vocabulary.problems, *site.problems]
    with without_collections():
        said = said_in(site.site, vocabulary.vocabulary)
        readings = _readings(content / "plans", str(shown / "plans"), said)
        translated: dict[str, dict[str, Plan]] = {}
        plans, sources = _sorted_out(readings, problems, translated)
    origins = read_provenance_folder(content / "provenance", str(shown / "provenance"), sources)
    published = read_ledger(content / LEDGER, str(shown / LEDGER))
    corrections = read_corrections(content / CORRECTIONS, str(shown / CORRECTIONS))
    problems.extend((*origins.problems, *published.problems, *corrections.problems))
    library = Library(
        dict(sorted(plans.items())),
        with_words(vocabulary.vocabulary, site.site),
        site.site,
        corrections.corrections,
        published.ledger.since if published.ledger else {},
        _in_others(content, site.site, translated),
    )
    return LibraryReading(
        library=library,
        problems=tuple(sorted(problems)),
        sources=dict(sorted(sources.items())),
        vocabulary_sources=vocabulary.sources,
        site_source=site.source,
        provenance=origins.provenance,
        published=published,
        corrections=corrections,
    )


def _in_others(
    content: Path, site: Site, translated: Mapping[str, Mapping[str, Plan]]
) -> Mapping[str, Translated]:
    """Return the record in each further language: of its pages, or of some text of a plan."""
    langs = dict.fromkeys((*(each.value for each in site.languages[1:]), *sorted(translated)))
    return {lang: Translated(translated.get(lang, {}), *_words_in(content, lang)) for lang in langs}


def _first_of(site: Site) -> str:
    """Return a record's own language, "" for one that says nothing of languages."""
    return "" if site.languages == NO_SITE.languages else site.languages[0].value


def _words_in(content: Path, lang: str) -> tuple[Vocabulary, Site]:
    """Return the vocabularies and what the record says of itself in another of its languages."""
    site = read_site(content / SITE_FILE, SITE_FILE, lang).site
    return with_words(
        read_vocabulary(content / "vocabulary", "vocabulary", lang).vocabulary, site
    ), site


def _sorted_out(
    readings: Iterable[PlanReading | Problem],
    problems: list[Problem],
    translated: dict[str, dict[str, Plan]],
) -> tuple[dict[str, Plan], dict[str, SourceFile]]:
    """Return the plans and the files that they stand in, by id.

    What is wrong is added to `problems`, a plan in another language to those of the language.
    """
    plans: dict[str, Plan] = {}
    sources: dict[str, SourceFile] = {}
    for each in readings:
        if isinstance(each, Problem):
            problems.append(each)
            continue
        problems.extend(each.problems)
        id = PurePosixPath(each.source.file).stem
        sources[id] = each.source
        if each.plan is not None:
            plans[id] = each.plan
            for lang, plan in each.translated.items():
                translated.setdefault(lang, {})[id] = plan
    return plans, sources


def _readings(folder: Path, shown_as: str, said: Said) -> Iterator[PlanReading | Problem]:
    """Yield what each file of a folder gives, in the order of their names."""
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
    for shown, path in plan_files(folder, shown_as):
        reading = _reading(shown, path, said)
        if reading is not None:
            yield reading


def _reading(shown: str, path: Path | Problem, said: Said) -> PlanReading | Problem | None:
    """Return what a file gives, None if it went while the folder was read."""
    if isinstance(path, Problem):
        return path
    data = file_bytes(path, shown)
    return read_plan(data, shown, said) if isinstance(data, bytes) else data

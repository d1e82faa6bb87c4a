"""`site.yml` → a Site, and every problem in it.

Must not know: plans, what a record's own words are for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from action_plans.model.library import Vocabulary
from action_plans.model.problem import Problem
from action_plans.model.site import NO_SITE, Site
from action_plans.model.terms import PlanKind
from action_plans.reading.files import file_bytes
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import A_POST, Notes, Said
from action_plans.reading.located.tree import parse_tree
from action_plans.reading.plan_fields import A_GRADE, A_GROUND, A_KIND, A_RESPONSE
from action_plans.reading.shapes.shape import is_empty
from action_plans.reading.site_shape import SITE
from action_plans.reading.source_file import SourceFile

SITE_FILE: Final = "site.yml"


@dataclass(frozen=True, slots=True)
class SiteReading:
    """What the file gave, its problems sorted; `source` is None where there is no file."""

    site: Site = NO_SITE
    problems: tuple[Problem, ...] = ()
    source: SourceFile | None = None


def with_words(vocabulary: Vocabulary, site: Site) -> Vocabulary:
    """Return a vocabulary with what the record's own words add to it."""
    common = frozenset(each.lower() for each in site.common_words)
    answers, grounds = dict(site.responses.spellings()), dict(site.grounds.spellings())
    kinds = tuple(kind for kind in PlanKind if not site.kinds.leaves_out(kind))
    return replace(vocabulary, common=common, answers=answers, grounds=grounds, kinds=kinds)


def said_in(site: Site, vocabulary: Vocabulary) -> Said:
    """Return how the record's documents print the words of closed lists, and its posts."""
    axes: dict[str, Iterable[tuple[str, StrEnum]]] = {
        A_RESPONSE: site.responses.spellings(),
        A_GROUND: site.grounds.spellings(),
        A_GRADE: site.grades.spellings(),
        A_KIND: site.kinds.spellings(),
    }
    said: dict[str, Mapping[str, str]] = {
        noun: {" ".join(printed.split()).casefold(): value.value for printed, value in spellings}
        for noun, spellings in axes.items()
    }
    return {**said, A_POST: vocabulary.owner_ids()}


def read_site(path: Path, shown_as: str, lang: str = "") -> SiteReading:
    """Return what `site.yml` says; a record without one says nothing of itself.

    `shown_as` is how problems name the file; texts in several languages are read in `lang`, by
    default in the first that each has.
    """
    found = file_bytes(path, shown_as)
    if found is None:
        return SiteReading()
    if isinstance(found, Problem):
        return SiteReading(problems=(found,))
    return parse(found, shown_as, lang)


def parse(data: bytes, shown_as: str, lang: str = "") -> SiteReading:
    """Return what the file's bytes say."""
    text, undecoded = decode(data, shown_as)
    notes = Notes(text)
    notes.lang = lang
    for problem in undecoded:
        notes.add(problem)
    root = parse_tree(notes)
    read = None if root is None or is_empty(root) else SITE.read(root, notes)
    source = SourceFile(shown_as, data, frozenset(notes.dropped), dict(notes.renamed))
    return SiteReading(read or NO_SITE, tuple(sorted(notes.problems)), source)

"""What the importer's tests share: the vocabulary, the sources, plans to compare.

Must not know: what is tried.
"""

from functools import cache
from pathlib import Path

import pytest

from action_plans.importing.child import read
from action_plans.importing.document import Format
from action_plans.importing.from_text import read_text
from action_plans.importing.importer import Imported, imported
from action_plans.importing.write_yaml import plan_text
from action_plans.model.library import Vocabulary
from action_plans.reading.vocabulary_reader import read_vocabulary
from tests.building import FROZEN

ROOT = Path(__file__).parents[2]
SOURCES = ROOT.parent / "shared" / "sources"
DOCUMENTS = Path(__file__).parent / "documents"
needs_sources = pytest.mark.skipif(
    not SOURCES.is_dir(), reason="the published documents are not beside this checkout"
)
PUBLISHED = {
    "joseph-mccann-2020": "000_b06ae2792772ccfb.txt",
    "recall-2020": "001_5221256a8bed32ff.txt",
    "joshua-jacques-2024": "002_07e669ff0d178429.txt",
    "north-west-2019": "003_2965c9d6d8450638.txt",
    "sfo-reviews-2020": "004_49576715860e3d6e.txt",
}


@cache
def vocabulary() -> Vocabulary:
    """Return the frozen vocabulary."""
    return read_vocabulary(FROZEN / "vocabulary", "vocabulary").vocabulary


def import_text(path: Path, plan_id: str = "") -> Imported:
    """Return what a text document gives, read in this process."""
    document = read_text(path.read_bytes(), path.name, "0" * 64)
    return imported(document, vocabulary(), plan_id)


def import_file(path: Path) -> Imported:
    """Return what a document of any format gives, read in this process; raises Unreadable."""
    return imported(read(path.read_bytes(), Format(path.suffix[1:]), path.name), vocabulary())


@cache
def import_source(plan_id: str) -> Imported:
    """Return what one of the published documents gives."""
    return import_text(SOURCES / PUBLISHED[plan_id], plan_id)


def bare_plan(made: Imported) -> str:
    """Return the plan file without comments, for comparing documents of different formats."""
    return plan_text(made.draft, ())

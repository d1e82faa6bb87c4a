"""The search of one edition: an index of its records, and the lists that lead a query to them.

Must not know: pages, MkDocs, how a record's words came about.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.publishing.edition import Edition
from generator.publishing.search_records import SearchRecord, search_records
from generator.searching.indexer import IndexedPage, IndexerFailed, write_index
from generator.searching.record_page import record_page
from generator.searching.setup_list import setup_list
from generator.searching.subjects import phrasebook, subjects
from generator.searching.word_lists import counted, word_lists

INDEX: Final = "pagefind"
LISTS: Final = "search"
# What the indexer adds for user interfaces of its own; ours needs none of it.
_NOT_OURS: Final = ("pagefind-*ui*", "pagefind-highlight.js", "wasm.unknown.pagefind")


def index_search(edition: Edition, site: Path) -> int:
    """Write the search index of an edition below `site` and return how many records it holds.

    An older index goes first. Raises `IndexerFailed` rather than leave one that lacks a record.
    """
    folder = site / INDEX
    for old in (folder, site / LISTS / "words"):
        shutil.rmtree(old, ignore_errors=True)
    records = tuple(search_records(edition))
    if not records:
        raise IndexerFailed("there is no recommendation to index")
    indexed = write_index(_pages(edition, records), folder)
    if indexed != len(records):
        raise IndexerFailed(f"the indexer took in {indexed} of {len(records)} recommendations")
    for pattern in _NOT_OURS:
        for path in folder.glob(pattern):
            path.unlink()
    _write_lists(edition, records, site / LISTS)
    return indexed


def _write_lists(edition: Edition, records: tuple[SearchRecord, ...], folder: Path) -> None:
    parts = [{"path": f"{INDEX}/", "records": len(records)}]
    _write_json(folder / "setup.json", setup_list(edition, records, parts))
    for letter, entries in word_lists(counted([records]), 1).items():
        _write_json(folder / "words" / f"{letter}.json", entries)


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8", newline="\n")


def _pages(edition: Edition, records: tuple[SearchRecord, ...]) -> Iterator[IndexedPage]:
    phrases = phrasebook(edition.library.vocabulary.themes.values())
    for record in records:
        yield IndexedPage(f"/{record.path}", record_page(record, subjects(record, phrases)))

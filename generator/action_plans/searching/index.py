"""The search of one edition: an index of its records, and the lists that lead a query to them.

Must not know: pages, MkDocs, how a record's words came about.

A large record is indexed in parts, newest reports first. The search page looks into as many as it
needs; each part is indexed by itself, in little memory.
"""

import gzip
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import accumulate, groupby
from pathlib import Path
from typing import Final

from action_plans.disk.folders import OutsideFolder, write_files
from action_plans.model.library import Vocabulary
from action_plans.processes.pool import processors
from action_plans.publishing.edition import Edition
from action_plans.publishing.scripts import minified
from action_plans.publishing.search_records import SearchRecord, search_records
from action_plans.publishing.search_terms import PROGRAM, WHOLE
from action_plans.searching.english import commonness, english_lists
from action_plans.searching.in_order import in_order
from action_plans.searching.indexed_record import Marking, due_key, indexed_record
from action_plans.searching.indexer import Index, IndexedRecord, IndexerFailed, index_of
from action_plans.searching.initials import short_forms
from action_plans.searching.kept_parts import Kept, KeptParts
from action_plans.searching.phrase_keys import keyed, speaking
from action_plans.searching.plan_names import name_lists
from action_plans.searching.same_meaning import phrases, words_of_all, words_of_the_field
from action_plans.searching.setup_list import setup_list
from action_plans.searching.site_pages import page_phrases, site_pages, words_for_pages
from action_plans.searching.slim import slimmed
from action_plans.searching.states import ANY_OF
from action_plans.searching.states_list import state_phrases, states_of
from action_plans.searching.subjects import phrasebook
from action_plans.searching.text import stems
from action_plans.searching.word_lists import WordCount, lists_of_words, same_lists

LISTS: Final = "search"
_LISTS: Final = ("words", "same", "due", "plans", "english")  # folders of lists
PART: Final = 1_500
FEW: Final = 500  # records, up to which a list of all files of an index is short
# How many places of words one file of the index holds. A reader fetches whole files: small ones
# hold little but the words that were asked for, but the list of many is long.
PLACES: Final = 1_000
FEW_PLACES: Final = 140

# The first part brings the program that reads an index; the others only have to have its file.
# What the indexer adds for user interfaces of its own is left out.
_READER: Final = "wasm.en.pagefind"
_SCRIPT: Final = "pagefind.js"
_FIRST: Final = (_SCRIPT, _READER)  # no worker: it is not asked for one
_NO_PROGRAM: Final = gzip.compress(b"pagefind_dcd", mtime=0)


class NotWanted(Exception):
    """Nobody waits for an index any longer."""


def index_search(
    edition: Edition,
    site: Path,
    beside_pages: bool = False,
    is_wanted: Callable[[], bool] = lambda: True,
    kept: Kept | None = None,
) -> int:
    """Write the search index of an edition below `site` and return how many records it holds.

    An older index goes first; an edition without recommendations has none. `beside_pages` says that
    pages are made meanwhile, which need processors too. `kept` has parts of an earlier index, and
    afterwards those of this one: the same comes of it with and without. Raises `IndexerFailed`
    rather than leave an index that lacks a record, and `NotWanted` before a part of it that is not
    wanted any longer.
    """
    remove_index(site)
    records = tuple(search_records(edition))
    if not records:
        return 0
    parts = in_parts(records)
    themes = edition.library.vocabulary.themes
    marking = Marking(
        phrasebook(themes.values()),
        {id: at for at, id in enumerate(themes)},
        {plan.id: at for at, plan in enumerate(edition.plans)},
    )
    with ThreadPoolExecutor(max(1, processors() // (2 if beside_pages else 1))) as pool:
        folders = [site / path for path in part_paths(len(parts))]
        firsts = accumulate((len(part) for part in parts), initial=0)
        made = KeptParts(kept, len(parts))
        job = partial(_write_part, marking, is_wanted, made)
        counts = list(pool.map(job, firsts, parts, folders))
    made.keep()
    _write_lists(edition, records, parts, counts, site / LISTS)
    return len(records)


def remove_index(site: Path) -> None:
    """Remove the search index of a site and its lists, whole or in part; pages stay."""
    for old in (site / PROGRAM, *(site / LISTS / each for each in _LISTS)):
        shutil.rmtree(old, ignore_errors=True)
    for each in ("setup.json", "pages.json"):
        (site / LISTS / each).unlink(missing_ok=True)


def is_of_index(path: str) -> bool:
    """True if a file, by its path from where the pages of a language are, is part of an index."""
    return path.startswith((PROGRAM, f"{LISTS}/")) and path != f"{LISTS}/index.html"


def in_parts(records: Sequence[SearchRecord]) -> tuple[Sequence[SearchRecord], ...]:
    """Return records cut into the parts of an index, in their order."""
    if len(records) <= WHOLE:
        return (records,)
    return tuple(records[start : start + PART] for start in range(0, len(records), PART))


def part_paths(parts: int) -> tuple[str, ...]:
    """Return where each part of an index is, from the site's root; the first is the usual place."""
    return (PROGRAM, *(f"{PROGRAM}part-{number}/" for number in range(2, parts + 1)))


def _write_part(
    marking: Marking,
    is_wanted: Callable[[], bool],
    made: KeptParts,
    first: int,
    records: Sequence[SearchRecord],
    folder: Path,
) -> WordCount:
    """Write one part of the index, and return the count of its words.

    `first` is the place of its first record among all.
    """
    if not is_wanted():
        raise NotWanted
    count = WordCount()
    given: list[IndexedRecord] = []
    for place, record in enumerate(records, first):
        indexed, words, stems = indexed_record(record, marking, place)
        count.add(words, stems)
        given.append(indexed)
    index = made.part(given, FEW_PLACES if len(records) <= FEW else PLACES, index_of)
    held = _held(index)
    if not index.records == held == len(records):
        raise IndexerFailed(
            f"{len(records)} recommendations were to be indexed, the indexer took in "
            f"{index.records}, and its index holds {held}"
        )
    is_first = first == 0
    ordered = in_order(slimmed(index.files) if len(records) <= FEW else index.files)
    files = {path: content for path, content in ordered.items() if _is_ours(path, is_first)}
    if is_first:
        files[_SCRIPT] = minified(files[_SCRIPT].decode())
    else:
        files[_READER] = _NO_PROGRAM
    try:
        write_files(folder, files.items())
    except OutsideFolder as error:
        raise IndexerFailed(f"the indexer names a file outside its folder: {error}") from error
    return count


def _is_ours(path: str, is_first: bool) -> bool:
    if path.endswith(".js") or path.startswith("wasm."):
        return is_first and path in _FIRST
    return not path.endswith(".css")


def _held(index: Index) -> int:
    """Return how many pages an index says that it holds."""
    try:
        entry = json.loads(index.files["pagefind-entry.json"])
        return sum(int(each["page_count"]) for each in entry["languages"].values())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexerFailed(f"the index cannot be read: {error}") from error


def _write_lists(
    edition: Edition,
    records: Sequence[SearchRecord],
    parts: Sequence[Sequence[SearchRecord]],
    counts: Sequence[WordCount],
    folder: Path,
) -> None:
    places = [_place(path, part) for path, part in zip(part_paths(len(parts)), parts, strict=True)]
    known = set().union(*(each.records for each in counts))
    vocabulary = edition.library.vocabulary
    part_of = {record.plan_id: at for at, part in enumerate(parts) for record in part}
    called, plans = name_lists(edition.plans, vocabulary.acronyms, part_of)
    english_of = english_lists(known, (*words_of_all(vocabulary), *words_for_pages()))
    pages = site_pages(edition, records)
    states = states_of(edition.library.site)
    keys = keyed(
        (*phrases(vocabulary, known), *state_phrases(states), *page_phrases(pages)), ANY_OF
    )
    meant = {each.short.lower(): each.full.lower() for each in vocabulary.acronyms}
    texts = (passage.words for record in records[:WHOLE] for passage in record.passages)
    lists: dict[str, object] = {
        "setup.json": setup_list(edition, records, places, speaking(keys)),
        "pages.json": pages,
        **{f"plans/{number}.json": each for number, each in enumerate(plans)},
        **{f"english/{letter}.json": each for letter, each in english_of.items()},
        **lists_of_words(
            counts,
            called,
            short_forms(texts, meant),
            common_beside(vocabulary),
            ((each.short, each.full) for each in vocabulary.acronyms),
        ),
        **same_lists(keys),
    }
    for path, value in lists.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(_json(value))
    if len(parts) > 1:
        _write_dues(parts, folder / "due")


def common_beside(vocabulary: Vocabulary) -> Mapping[str, int]:
    """Return how common the words of stems are in English, the field's own words left out."""
    own = set(stems(words_of_the_field(vocabulary)))
    return {base: level for base, level in commonness().items() if base not in own}


def _write_dues(parts: Sequence[Sequence[SearchRecord]], folder: Path) -> None:
    """Write by when the records of each part are due, so that the parts' orders can be made one.

    A list holds [date, how many], earliest first; an index tells the order of its own records only.
    """
    folder.mkdir(exist_ok=True)
    for number, records in enumerate(parts, 1):
        runs = groupby(sorted(due_key(record) for record in records))
        told = [[date, len(list(having))] for date, having in runs]
        (folder / f"{number}.json").write_bytes(_json(told))


def _place(path: str, records: Sequence[SearchRecord]) -> Mapping[str, object]:
    years = sorted({str(record.published.year) for record in records}, reverse=True)
    return {"path": path, "records": len(records), "years": years}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

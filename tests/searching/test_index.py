"""The index of an edition: complete, in parts where it is large, or refused."""

import gzip
import json
import stat
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from action_plans.publishing.search_records import SearchRecord, search_records
from action_plans.publishing.search_terms import SAME_LISTS
from action_plans.searching import index, indexer
from action_plans.searching.in_order import in_order
from action_plans.searching.index import NotWanted, index_search, part_paths, remove_index
from action_plans.searching.indexer import IndexedRecord, IndexerFailed, index_of
from action_plans.searching.initials import short_forms
from action_plans.searching.letters import list_of, same_list_of
from action_plans.searching.phrase_keys import STOP
from action_plans.searching.same_meaning import PERHAPS, PLAINLY, TERM
from action_plans.searching.site_pages import PAGE_WORDS
from action_plans.searching.states import STATES
from action_plans.searching.strangers import family_of
from action_plans.searching.text import Stems, stem, words_of
from tests.publishing.small_library import NIGHT_PLAN, NIGHT_STATUS, edition_of, small_edition
from tests.relating.builders import library

RECORDS = [
    IndexedRecord(f"/plans/x/#r{n}", f"word{n} and more", {"title": "x"}, {}, {}) for n in range(3)
]


def fragments(folder: Path) -> list[dict[str, object]]:
    """Return the records of an index, by address."""
    found = []
    for path in folder.glob("fragment/*"):
        text = gzip.decompress(path.read_bytes())
        found.append(json.loads(text.removeprefix(b"pagefind_dcd")))
    return sorted(found, key=lambda each: str(each["url"]))


def test_every_recommendation_is_one_record(tmp_path: Path) -> None:
    assert index_search(small_edition(), tmp_path) == 4
    records = fragments(tmp_path / "pagefind")
    assert [each["url"] for each in records] == [
        "/plans/day-cover-2022/#r1",
        "/plans/night-cover-2021/#r1",
        "/plans/night-cover-2021/#r3a",
        "/plans/night-cover-2021/#r5-12",
    ]
    filters = records[1]["filters"]
    assert isinstance(filters, dict)
    # In a small index a record carries of its facets those that a hit shows.
    assert filters.keys() == {"response", "done"}
    assert filters["response"] == ["partly-agreed"]
    assert "Likely to come later than printed." in str(records[1]["content"])
    assert "Not yet in the world" not in str(records)  # an update after the as-of day
    assert "Withdrawn" not in str(records)


def test_each_passage_is_found_again_in_the_content(tmp_path: Path) -> None:
    index_search(small_edition(), tmp_path)
    record = fragments(tmp_path / "pagefind")[1]
    words = str(record["content"]).split()
    anchors = record["anchors"]
    assert isinstance(anchors, list)
    assert [(each["id"], words[each["location"]]) for each in anchors] == [
        ("text.r1", "Staff"),
        ("more.r1", "Two"),
        ("action.r1-a1", "Hire."),
        ("update.r1-a1", "Later."),
        ("action.r1-a2", '=HYPERLINK("x").'),
        ("update.r1", "Nights"),
        ("more.r1", "It"),
    ]


def test_words_of_the_indexer_s_own_are_text_in_a_record(tmp_path: Path) -> None:
    """Else a text could say where passages begin, or that its words weigh more."""
    first, *others = NIGHT_PLAN.recommendations
    said = "Sign ______ here ___PAGEFIND_WEIGHT___9 and ___PAGEFIND_ANCHOR___i:0:x"
    plan = replace(NIGHT_PLAN, recommendations=(replace(first, text=said), *others))
    index_search(edition_of((plan,), (NIGHT_STATUS,)), tmp_path)
    record = fragments(tmp_path / "pagefind")[0]
    assert str(record["content"]).startswith(
        "Sign ______ here PAGEFIND_WEIGHT___9 and PAGEFIND_ANCHOR___i:0:x"
    )
    assert "'x'" not in str(record["anchors"])


def test_a_reader_fetches_few_words_but_those_that_were_asked_for() -> None:
    """The files of the index stay small; the indexer's own size would make one of all these."""
    records = [
        replace(RECORDS[0], url=f"/plans/x/#r{n}", content=" ".join(f"word{i}" for i in range(30)))
        for n in range(300)
    ]
    files = [path for path in index_of(records, index.PLACES).files if path.startswith("index/")]
    assert len(files) >= 4


def test_only_what_our_page_reads_is_kept(tmp_path: Path) -> None:
    index_search(small_edition(), tmp_path)
    names = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert {name for name in names if not name.endswith(".pf_meta")} == {
        "filter",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.en.pagefind",
    }


def test_an_edition_without_recommendations_has_no_index(tmp_path: Path) -> None:
    index_search(small_edition(), tmp_path)
    assert index_search(edition_of((), ()), tmp_path) == 0
    assert not (tmp_path / "pagefind").exists()
    assert list((tmp_path / "search").iterdir()) == []


def test_removing_an_index_leaves_the_page(tmp_path: Path) -> None:
    index_search(small_edition(), tmp_path)
    (tmp_path / "search" / "index.html").write_text("the page")
    remove_index(tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["search", "index.html"]


def test_a_large_record_is_indexed_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "WHOLE", 3)
    monkeypatch.setattr(index, "PART", 2)
    assert index_search(small_edition(), tmp_path) == 4
    setup = json.loads((tmp_path / "search" / "setup.json").read_text())
    assert [(each["path"], each["records"], each["years"]) for each in setup["parts"]] == [
        ("pagefind/", 2, ["2022", "2021"]),
        ("pagefind/part-2/", 2, ["2021"]),
    ]
    urls = [each["url"] for path in part_paths(2) for each in fragments(tmp_path / path)]
    assert len(set(urls)) == 4
    assert not (tmp_path / "pagefind" / "part-2" / "pagefind.js").exists()
    dues = [json.loads(each.read_text()) for each in sorted(tmp_path.glob("search/due/*.json"))]
    assert dues == [[["2023-01-31", 1], ["9999-12-31", 1]], [["9999-12-31", 2]]]
    words = json.loads((tmp_path / "search" / "words" / "ke.json").read_text())["words"]
    assert [1, "keys", "2"] in words  # one record has it, in the second part alone


def test_lists_have_every_word_by_its_first_letters(tmp_path: Path) -> None:
    index_search(small_edition(), tmp_path)
    words = {
        path.stem: json.loads(path.read_text())["words"]
        for path in (tmp_path / "search" / "words").iterdir()
    }
    assert [4, "cover", "", 1] in words[list_of("cover")]  # a common word of English
    assert [1, "count", "", 0, family_of("count")] in words[list_of("count")]  # no form of county
    hostels = words[list_of("hostel")]
    assert [2, "hostels hostel"] in hostels or [3, "hostels hostel"] in hostels
    assert any(entry[1] == "2021" for entry in words["other"])


def test_phrases_are_looked_up_by_a_word_that_few_have(tmp_path: Path) -> None:
    index_search(small_edition(), tmp_path)
    lists = {
        path.stem: json.loads(path.read_text()) for path in (tmp_path / "search" / "same").iterdir()
    }
    assert lists.keys() == {str(each) for each in range(SAME_LISTS)}
    for name, held in lists.items():
        said = [(words_of(phrase), ways) for phrase, ways, kind in held if kind <= TERM]
        assert all(name in map(same_list_of, words) for words, _ in said)
        assert all(ways for _, ways in said)
        # A word that says nothing is asked for only where a phrase has no other.
        telling = [[each for each in words if each not in STOP] or words for words, _ in said]
        assert all(name in map(same_list_of, words) for words in telling)
    states = [each.id for each in STATES]
    assert ["overdue", states.index("passed"), PLAINLY] in lists[same_list_of("overdue")]
    for word in ("happen", "achieve"):  # any of the words that `@do` stands for
        assert ["@not @do", states.index("not-done"), PERHAPS] in lists[same_list_of(word)]
    setup = json.loads((tmp_path / "search" / "setup.json").read_text())
    assert set(setup["speaking"]) < STOP
    assert any(lists.values())


def test_pages_that_are_asked_for_by_name_are_there(site: Path) -> None:
    pages = json.loads((site / "search" / "pages.json").read_text())
    for title, path, _ in pages:
        page, _, part = path.partition("#")
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert title
        assert not part or f'id="{part}"' in html, path
    assert PAGE_WORDS.keys() <= {path for _, path, _ in pages}


@pytest.mark.parametrize(
    ("word", "name"),
    [("able", "aa"), ("aeon", "ae"), ("a", "aa"), ("x9", "xa"), ("été", "other"), ("2021", "other"),
     ("zzz", "zu")],
)  # fmt: skip
def test_lists_are_parted_by_two_letters(word: str, name: str) -> None:
    assert list_of(word) == name


def test_words_that_the_field_lives_by_are_not_common() -> None:
    vocabulary = library([], {"victims": ["victim", "share information"]}).vocabulary
    common = index.common_beside(vocabulary)
    assert {common.get(stem(word)) for word in ("share", "information", "victims")} == {None}
    assert (common[stem("wrote")], common[stem("seeing")], common[stem("accepted")]) == (2, 2, 1)


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ({}, "workload management tool"),
        ({"wmt": "workload measurement tool"}, "workload management tool"),
        ({"wmt": "workload management tool"}, None),
    ],
)
def test_initials_stand_for_what_texts_spell_out(known: dict[str, str], found: str | None) -> None:
    assert short_forms(["Review the Workload Management Tool"], known).get("wmt") == found


def records_of(size: int) -> Sequence[SearchRecord]:
    first = next(iter(search_records(small_edition())))
    return [replace(first, path=f"plans/x/#r{n}") for n in range(size)]


@pytest.mark.parametrize(
    ("size", "parts"),
    [(1, [1]), (4_000, [4_000]), (4_001, [1_500, 1_500, 1_001]), (6_000, [1_500] * 4)],
)
def test_parts_are_cut_by_size(size: int, parts: list[int]) -> None:
    assert [len(each) for each in index.in_parts(records_of(size))] == parts


def fake_program(folder: Path, script: str) -> Path:
    path = folder / "fake-indexer"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


FAULTS = {
    "crashes": ("exit 134", "exit code 134"),
    "says why": ("echo out of memory >&2; exit 1", "out of memory"),
    "answers nonsense": ("printf 'bm9uc2Vuc2U=,'; exec cat >/dev/null", "cannot be read"),
    "is killed": ("kill -9 $$", "exit code -9"),
    "says nothing": ("exec sleep 90", "has said nothing for 0.5 seconds"),
    "ends its answers and lives on": ("exec cat >/dev/null", "ended early"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_program_that_fails_fails_the_index(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, message = FAULTS[fault]
    fake = fake_program(tmp_path, script)
    monkeypatch.setattr(indexer, "program", lambda: fake)
    monkeypatch.setattr(indexer, "LONGEST_SILENCE", 0.5)
    with pytest.raises(IndexerFailed, match=message):
        index_search(small_edition(), tmp_path / "site")
    assert not (tmp_path / "site" / "search" / "setup.json").exists()


def test_a_fault_of_ours_is_raised_as_it_is() -> None:
    def broken() -> Iterator[IndexedRecord]:
        yield RECORDS[0]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        index_of(broken(), index.PLACES)


def test_words_are_stemmed_rightly_side_by_side() -> None:
    letters = "abcdefghijk"
    words = [f"{a}{b}{c}ing" for a in letters for b in letters for c in ("assess", "record")]
    found = Stems()
    one_by_one = [found[word] for word in words]
    for found in [Stems() for _ in range(20)]:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(found.__getitem__, words)) == one_by_one


def test_a_missing_program_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: str(tmp_path / "none"))
    with pytest.raises(IndexerFailed, match="missing"):
        index_of(RECORDS, index.PLACES)


def test_a_program_that_does_not_start_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    monkeypatch.setattr(indexer, "program", lambda: empty)
    with pytest.raises(IndexerFailed, match="does not start"):
        index_of(RECORDS, index.PLACES)


def test_a_record_that_the_indexer_drops_fails_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = index_of

    def short(records: Sequence[IndexedRecord], places: int) -> indexer.Index:
        return real(list(records)[:-1], places)

    monkeypatch.setattr(index, "index_of", short)
    with pytest.raises(IndexerFailed, match="4 recommendations were to be indexed"):
        index_search(small_edition(), tmp_path)


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    lists = []
    for name in ("one", "two"):
        index_search(small_edition(), tmp_path / name)
        folder = tmp_path / name
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        lists.append([(str(path.relative_to(folder)), path.read_bytes()) for path in files])
    assert lists[0] == lists[1]
    assert [path for path, _ in lists[0] if path.endswith(".pf_filter")]


def test_what_is_built_in_another_way_is_left_as_it_is() -> None:
    files = {"pagefind-entry.json": b'{"languages":{"en":{"hash":"en_1"}}}'}
    for meta in (b"", b"x", gzip.compress(b"pagefind_dcd\x81\x01")):
        given = {**files, "pagefind.en_1.pf_meta": meta}
        assert in_order(given) == given


def test_no_more_is_made_of_an_index_that_nobody_waits_for(tmp_path: Path) -> None:
    with pytest.raises(NotWanted):
        index_search(small_edition(), tmp_path, is_wanted=lambda: False)
    assert not list(tmp_path.rglob("*.*"))

"""Parts of an index that an earlier build made: taken where the records are the same, else not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from action_plans.disk.cache import FileCache
from action_plans.searching import index, kept_parts
from action_plans.searching.index import index_search
from action_plans.searching.indexer import Index, IndexedRecord, index_of
from tests.publishing.small_library import small_edition

PART = 1  # records: the four of the small edition are four parts


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return where the first record of each part is, once the program has made it."""
    asked: list[str] = []

    def noted(records: Sequence[IndexedRecord], places: int) -> Index:
        asked.append(records[0].url)
        return index_of(records, places)

    monkeypatch.setattr(index, "index_of", noted)
    monkeypatch.setattr(index, "WHOLE", PART)
    monkeypatch.setattr(index, "PART", PART)
    return asked


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_parts_that_were_kept_are_not_made_again(tmp_path: Path, made: list[str]) -> None:
    kept = FileCache(tmp_path / "kept")
    for name, cache in (("plain", None), ("first", kept), ("again", kept)):
        index_search(small_edition(), tmp_path / name, kept=cache)
    assert len(made) == 8
    assert files(tmp_path / "plain") == files(tmp_path / "first") == files(tmp_path / "again")


def test_of_an_edition_that_changed_only_what_changed_is_made(
    tmp_path: Path, made: list[str]
) -> None:
    kept = FileCache(tmp_path / "kept")
    edition = small_edition()
    index_search(edition, tmp_path / "first", kept=kept)
    made.clear()
    last = edition.entries[-1]
    text = replace(last.recommendation, text="Publish what was found in the hostels.")
    entries = (*edition.entries[:-1], replace(last, recommendation=text))
    changed = replace(edition, entries=entries)
    index_search(changed, tmp_path / "changed", kept=kept)
    assert made == [f"/{last.ref.path}"]
    index_search(changed, tmp_path / "plain")
    assert files(tmp_path / "changed") == files(tmp_path / "plain")
    assert len(kept.read()) == 4  # what is no longer asked for is not kept either


def test_what_cannot_be_read_is_made_anew(tmp_path: Path, made: list[str]) -> None:
    kept = FileCache(tmp_path / "kept")
    index_search(small_edition(), tmp_path / "first", kept=kept)
    kept.write(dict.fromkeys(kept.read(), b"no part of an index"))
    index_search(small_edition(), tmp_path / "again", kept=kept)
    assert len(made) == 8
    assert files(tmp_path / "first") == files(tmp_path / "again")


def test_another_program_makes_all_anew(
    tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = FileCache(tmp_path / "kept")
    index_search(small_edition(), tmp_path / "first", kept=kept)
    other = tmp_path / "other"
    other.write_bytes(b"another one")
    monkeypatch.setattr(kept_parts, "program", lambda: other)
    index_search(small_edition(), tmp_path / "again", kept=kept)
    assert len(made) == 8


def test_of_very_many_parts_none_is_kept(
    tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_parts, "MOST", 3)
    kept = FileCache(tmp_path / "kept")
    for name in ("first", "again"):
        index_search(small_edition(), tmp_path / name, kept=kept)
    assert len(made) == 8
    assert not (tmp_path / "kept").exists()

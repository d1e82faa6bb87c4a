"""What a build keeps for the next: never believed when damaged, never in the way."""

from pathlib import Path

import pytest

from action_plans.disk.cache import FileCache
from action_plans.relating.links import all_links
from tests.benchmarks.relating_corpus import planted
from tests.relating.vocabulary import content_vocabulary

AB, CD, EF = "ab" * 16, "cd" * 16, "ef" * 16
KEPT = {AB: b"what was found", CD: b"", EF: b"and more"}


def read(folder: Path) -> dict[str, bytes]:
    return {key: bytes(content) for key, content in FileCache(folder).read().items()}


def test_what_is_kept_is_there_for_the_next_build_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "kept"
    assert read(folder) == {}
    FileCache(folder).write(KEPT)
    assert read(folder) == KEPT
    FileCache(folder).write({CD: b"second"})
    assert read(folder) == {CD: b"second"}
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("spoilt", range(0, 120, 7))
def test_a_damaged_byte_costs_what_it_stands_in_and_no_more_is_believed(
    tmp_path: Path, spoilt: int
) -> None:
    FileCache(tmp_path).write(KEPT)
    file = next(tmp_path.iterdir())
    whole = file.read_bytes()
    file.write_bytes(whole[:spoilt] + bytes([whole[spoilt] ^ 1]) + whole[spoilt + 1 :])
    found = read(tmp_path)
    assert found.items() < KEPT.items()


@pytest.mark.parametrize("size", [0, 1, 20, 41, 60, 100, 136])
def test_a_file_cut_short_is_believed_as_far_as_it_goes(tmp_path: Path, size: int) -> None:
    FileCache(tmp_path).write(KEPT)
    file = next(tmp_path.iterdir())
    whole = file.read_bytes()
    assert size < len(whole)
    file.write_bytes(whole[:size])
    assert read(tmp_path).items() < KEPT.items()


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands where the folder should")
    FileCache(tmp_path / "kept").write(KEPT)
    assert read(tmp_path / "kept") == {}


def test_links_are_the_same_with_and_without_what_is_kept(tmp_path: Path) -> None:
    library = planted(12, list(content_vocabulary().themes.values())).library
    afresh = all_links(library)
    kept = FileCache(tmp_path)
    assert all_links(library, kept) == afresh
    assert len(kept.read()) == len(library.plans)
    file = next(tmp_path.iterdir())
    before = file.read_bytes(), file.stat().st_mtime_ns
    assert all_links(library, kept) == afresh
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    file.write_bytes(before[0][: len(before[0]) // 2])
    assert all_links(library, kept) == afresh
    assert file.read_bytes() == before[0]

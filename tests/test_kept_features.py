"""What a build keeps for the next: never believed when damaged, never in the way."""

import os
import stat
from pathlib import Path

import pytest

from generator.kept_features import KeptFolder
from generator.relating.links import all_links
from generator.shared_work import in_processes
from tests.benchmarks.relating_corpus import planted
from tests.relating.vocabulary import content_vocabulary


def test_what_is_kept_is_there_for_the_next_build(tmp_path: Path) -> None:
    kept = KeptFolder(tmp_path / "deep" / "kept")
    assert list(kept) == [] and kept.get("ab") is None
    kept["ab"] = b"first"
    kept["cd"] = b""
    kept["ab"] = b"second"
    again = KeptFolder(tmp_path / "deep" / "kept")
    assert dict(again) == {"ab": b"second", "cd": b""}
    del again["ab"]
    assert list(kept) == ["cd"]
    assert [each.name for each in (tmp_path / "deep" / "kept").iterdir()] == ["cd"]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"short", bytes(40), None],
    ids=["empty", "cut short", "zeros", "one byte changed"],
)
def test_a_damaged_file_is_as_if_it_were_not_there(tmp_path: Path, damaged: bytes | None) -> None:
    kept = KeptFolder(tmp_path)
    kept["ab"] = b"what was found"
    file = tmp_path / "ab"
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"?" if damaged is None else damaged)
    assert kept.get("ab") is None


def test_a_file_under_another_key_is_not_believed(tmp_path: Path) -> None:
    kept = KeptFolder(tmp_path)
    kept["ab"] = b"what was found"
    (tmp_path / "ab").rename(tmp_path / "cd")
    assert kept.get("cd") is None


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands where the folder should")
    kept = KeptFolder(tmp_path / "kept")
    kept["ab"] = b"what was found"
    del kept["ab"]
    assert dict(kept) == {}


def test_links_are_the_same_with_and_without_what_is_kept(tmp_path: Path) -> None:
    library = planted(12, list(content_vocabulary().themes.values())).library
    afresh = all_links(library)
    kept = KeptFolder(tmp_path)
    assert all_links(library, kept) == afresh
    assert len(kept) == len(library.plans)
    times = {each.name: each.stat().st_mtime_ns for each in tmp_path.iterdir()}
    for each in sorted(tmp_path.iterdir())[:3]:
        each.write_bytes(os.urandom(60))
        os.utime(each, (0, 0))
    assert all_links(library, kept) == afresh
    rewritten = [
        each.name for each in tmp_path.iterdir() if each.stat().st_mtime_ns != times[each.name]
    ]
    assert len(rewritten) == 3
    assert all(stat.S_ISREG(each.stat().st_mode) for each in tmp_path.iterdir())


def test_links_are_the_same_however_the_work_is_shared_out() -> None:
    library = planted(450, list(content_vocabulary().themes.values())).library
    assert all_links(library, share=in_processes) == all_links(library)

"""Files are written below their folder, and moved, and never over one another."""

from pathlib import Path

import pytest

from action_plans.disk.folders import (
    OutsideFolder,
    files_in,
    linked_files,
    move_files,
    move_into,
    write_files,
)


def test_files_are_moved_to_where_others_have_been(tmp_path: Path) -> None:
    here, other = tmp_path / "here", tmp_path / "other"
    write_files(here, [("plans/one/index.html", b"1")])
    write_files(other, [("plans/two/index.html", b"2"), ("404.html", b"3"), ("left", b"4")])
    move_files(here, other, ["plans/two/index.html", "404.html"])
    assert set(files_in(here)) == {"plans/one/index.html", "plans/two/index.html", "404.html"}
    assert set(files_in(other)) == {"left"}


def test_folders_that_both_have_become_one(tmp_path: Path) -> None:
    write_files(tmp_path / "one", [("a/b/x", b"1"), ("c", b"2")])
    write_files(tmp_path / "other", [("a/b/y", b"3"), ("a/d/z", b"4"), ("e/f", b"5")])
    move_into(tmp_path / "one", tmp_path / "other")
    files = [path for path in (tmp_path / "one").rglob("*") if path.is_file()]
    found = {path.relative_to(tmp_path / "one").as_posix(): path.read_text() for path in files}
    assert found == {"a/b/x": "1", "a/b/y": "3", "a/d/z": "4", "c": "2", "e/f": "5"}


def test_no_file_is_moved_over_another(tmp_path: Path) -> None:
    write_files(tmp_path / "one", [("a/x", b"1")])
    write_files(tmp_path / "other", [("a/x", b"2")])
    with pytest.raises(FileExistsError):
        move_into(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "a" / "x").read_bytes() == b"1"


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "", "a\\..\\x", "a\0b"])
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutsideFolder):
        write_files(tmp_path / "site", [(path, b"")])


def test_two_files_with_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_files(tmp_path, [("a/B", b""), ("a/b", b"")])


def test_files_are_in_two_folders_at_once_and_each_may_be_without_them(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    write_files(one, [("a/x", b"1"), ("b", b"2"), ("c", b"3")])
    linked_files(one, other, lambda path: path != "b")
    (one / "c").unlink()
    assert {path: (other / path).read_bytes() for path in files_in(other)} == {
        "a/x": b"1",
        "c": b"3",
    }

"""A folder is replaced whole or not at all, and nothing is written outside it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from action_plans.folders import (
    FolderInUse,
    NotOurFolder,
    OutsideFolder,
    files_in,
    move_files,
    move_into,
    replaced_folder,
    write_files,
)

MARK = "mark.txt"


def filled(folder: Path, text: str) -> None:
    write_files(folder, [(MARK, text.encode()), ("deep/er/file", b"x")])


def test_a_good_folder_takes_the_place_of_the_last(tmp_path: Path) -> None:
    for text in ("first", "second"):
        with replaced_folder(tmp_path / "site", MARK) as new:
            filled(new, text)
        assert (tmp_path / "site" / MARK).read_text() == text
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_failed_build_leaves_the_last_site(tmp_path: Path) -> None:
    with replaced_folder(tmp_path / "site", MARK) as new:
        filled(new, "good")
    with pytest.raises(RuntimeError, match="halfway"), replaced_folder(tmp_path / "site", MARK):
        raise RuntimeError("halfway")
    assert (tmp_path / "site" / MARK).read_text() == "good"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_build_killed_between_two_moves_is_mended_by_the_next(tmp_path: Path) -> None:
    with replaced_folder(tmp_path / "site", MARK) as new:
        filled(new, "good")
    (tmp_path / "site").rename(tmp_path / ".site-last")
    (tmp_path / ".site-new-left").mkdir()
    with pytest.raises(RuntimeError, match="again"), replaced_folder(tmp_path / "site", MARK):
        raise RuntimeError("again")
    assert (tmp_path / "site" / MARK).read_text() == "good"
    assert not (tmp_path / ".site-new-left").exists()


def test_a_folder_that_no_build_made_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "letters.txt").write_text("mine")
    with pytest.raises(NotOurFolder), replaced_folder(tmp_path / "site", MARK):
        pytest.fail("the block must not run")
    assert (tmp_path / "site" / "letters.txt").read_text() == "mine"


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo])
def test_what_is_no_folder_is_left_alone(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """A build once took the place of a device file."""
    make(tmp_path / "site")
    with pytest.raises(NotOurFolder), replaced_folder(tmp_path / "site", MARK):
        pytest.fail("the block must not run")
    assert not (tmp_path / "site").is_dir()


def test_files_are_moved_to_where_others_have_been(tmp_path: Path) -> None:
    here, other = tmp_path / "here", tmp_path / "other"
    write_files(here, [("plans/one/index.html", b"1")])
    write_files(other, [("plans/two/index.html", b"2"), ("404.html", b"3"), ("left", b"4")])
    move_files(here, other, ["plans/two/index.html", "404.html"])
    assert set(files_in(here)) == {"plans/one/index.html", "plans/two/index.html", "404.html"}
    assert set(files_in(other)) == {"left"}


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "real")
    with replaced_folder(tmp_path / "site", MARK) as new:
        filled(new, "good")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / MARK).read_text() == "good"


def test_nothing_is_left_beside_what_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "letters.txt").write_text("mine")
    with pytest.raises(NotOurFolder), replaced_folder(tmp_path / "site", MARK):
        pytest.fail("the block must not run")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_name_with_signs_of_a_pattern_clears_only_its_own(tmp_path: Path) -> None:
    for name in (".site-new-mine", ".*-new-left"):
        (tmp_path / name).mkdir()
    with replaced_folder(tmp_path / "*", MARK) as new:
        filled(new, "good")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["*", ".*.lock", ".site-new-mine"]


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


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from action_plans.folders import *\n"
        "try:\n"
        f"  with replaced_folder(Path({str(tmp_path / 'site')!r}), {MARK!r}): pass\n"
        "except FolderInUse: sys.exit(3)\n"
    )
    root = Path(__file__).parent.parent
    with replaced_folder(tmp_path / "site", MARK) as new:
        filled(new, "first")
        environment = {**os.environ, "PYTHONPATH": str(root)}
        other = subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    assert other.returncode == 3
    assert (tmp_path / "site" / MARK).read_text() == "first"
    assert issubclass(FolderInUse, Exception)


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "", "a\\..\\x", "a\0b"])
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutsideFolder):
        write_files(tmp_path / "site", [(path, b"")])


def test_two_files_with_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_files(tmp_path, [("a/B", b""), ("a/b", b"")])

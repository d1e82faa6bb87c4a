"""A folder is replaced whole or not at all, at every moment, and only where it is ours."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from action_plans.disk import swap
from action_plans.disk.folders import write_files
from action_plans.disk.swap import MARK, FolderInUse, NotOurFolder, exchanged, replacement

NAME = "index.html"
ROOT = Path(__file__).parents[2]


def put(site: Path, text: str) -> None:
    """Make a site with this text."""
    with replacement(site) as made:
        write_files(made.new, [(NAME, text.encode()), ("deep/er/file", b"x")])
        made.put_in_place("mark")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_good_folder_takes_the_place_of_the_last(tmp_path: Path) -> None:
    for text in ("first", "second"):
        put(tmp_path / "site", text)
        assert (tmp_path / "site" / NAME).read_text() == text
        assert (tmp_path / "site" / MARK).read_text() == "mark"
    assert names(tmp_path) == [".site.lock", "site"]


@pytest.mark.parametrize("fails", [True, False])
def test_what_is_not_put_in_place_leaves_the_last_site(fails: bool, tmp_path: Path) -> None:
    put(tmp_path / "site", "good")
    if fails:
        with pytest.raises(RuntimeError, match="halfway"), replacement(tmp_path / "site"):
            raise RuntimeError("halfway")
    else:
        with replacement(tmp_path / "site") as made:
            write_files(made.new, [(NAME, b"bad")])
    assert (tmp_path / "site" / NAME).read_text() == "good"
    assert names(tmp_path) == [".site.lock", "site"]


def without_exchange(one: Path, other: Path) -> bool:
    return False


@pytest.mark.parametrize("way", [exchanged, without_exchange])
def test_a_reader_finds_the_old_or_the_new_at_every_moment(
    way: Callable[[Path, Path], bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system exchanges in one call. Elsewhere the next run mends what a kill left."""
    monkeypatch.setattr(swap, "exchanged", way)
    monkeypatch.setattr(os, "sync", lambda: None)  # two hundred times would be unkind
    site = tmp_path / "site"
    put(site, "0")
    stop, missed, seen = threading.Event(), [0], [0]

    def read() -> None:
        while not stop.is_set():
            seen[0] += 1
            try:
                (site / NAME).stat()
            except FileNotFoundError:
                missed[0] += 1

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(200 if way is exchanged else 5):
            put(site, str(number))
    finally:
        stop.set()
        reader.join()
    assert seen[0] > 200 or way is not exchanged
    assert missed[0] == 0 or way is not exchanged
    assert names(tmp_path) == [".site.lock", "site"]


def test_a_build_killed_between_two_moves_is_mended_before_anything_is_read(tmp_path: Path) -> None:
    put(tmp_path / "site", "good")
    (tmp_path / "site").rename(tmp_path / ".site-last")
    (tmp_path / ".site-new-left").mkdir()
    with replacement(tmp_path / "site"):
        assert (tmp_path / "site" / NAME).read_text() == "good"
        assert not (tmp_path / ".site-new-left").exists()


@pytest.mark.parametrize("file", ["letters.txt", "data/plans.json"])
def test_a_folder_that_no_build_made_is_left_alone(file: str, tmp_path: Path) -> None:
    write_files(tmp_path / "site", [(file, b"mine")])
    with pytest.raises(NotOurFolder), replacement(tmp_path / "site"):
        pytest.fail("the block must not run")
    assert (tmp_path / "site" / file).read_text() == "mine"
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo])
def test_what_is_no_folder_is_left_alone(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """A build once took the place of a device file."""
    make(tmp_path / "site")
    with pytest.raises(NotOurFolder), replacement(tmp_path / "site"):
        pytest.fail("the block must not run")
    assert not (tmp_path / "site").is_dir()


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "real")
    put(tmp_path / "site", "good")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / NAME).read_text() == "good"


def test_a_name_with_signs_of_a_pattern_clears_only_its_own(tmp_path: Path) -> None:
    for name in (".site-new-mine", ".*-new-left"):
        (tmp_path / name).mkdir()
    put(tmp_path / "*", "good")
    assert names(tmp_path) == ["*", ".*.lock", ".site-new-mine"]


@pytest.mark.parametrize(("umask", "mode"), [(0o077, 0o644), (0o022, 0o644), (0o002, 0o664)])
def test_what_is_published_can_be_read_by_a_web_server(
    umask: int, mode: int, tmp_path: Path
) -> None:
    before = os.umask(umask)
    try:
        put(tmp_path / "site", "good")
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    for path in (tmp_path / "site", *(tmp_path / "site").rglob("*")):
        assert path.stat().st_mode & 0o777 == (mode | 0o111 if path.is_dir() else mode), path


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from action_plans.disk.swap import *\n"
        "try:\n"
        f"  with replacement(Path({str(tmp_path / 'site')!r})): pass\n"
        "except FolderInUse: sys.exit(3)\n"
    )
    with replacement(tmp_path / "site") as made:
        write_files(made.new, [(NAME, b"first")])
        other = subprocess.run([sys.executable, "-c", code], check=False)
        made.put_in_place("mark")
    assert other.returncode == 3
    assert (tmp_path / "site" / NAME).read_text() == "first"
    assert issubclass(FolderInUse, Exception)

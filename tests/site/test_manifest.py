"""A manifest lists every file of a site, in a form that `sha256sum` checks."""

import shutil
import subprocess
from pathlib import Path

import pytest

from action_plans.site.manifest import (
    AT_ONCE,
    MANIFEST,
    differences,
    not_as_listed,
    read_manifest,
    write_manifest,
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "plans/a/index.html", "data/a b.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    write_manifest(tmp_path)
    return tmp_path


def test_every_file_but_the_manifest_is_listed_by_its_path(site: Path) -> None:
    assert list(read_manifest(site)) == ["data/a b.json", "index.html", "plans/a/index.html"]
    assert not_as_listed(site) == []


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="there is no sha256sum here")
def test_anyone_can_check_it(site: Path) -> None:
    check = ["sha256sum", "--check", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(check, cwd=site, check=False).returncode == 0


def test_what_was_changed_added_or_taken_away_is_named(site: Path) -> None:
    (site / "index.html").write_text("other", encoding="utf-8")
    (site / "new.html").write_text("new", encoding="utf-8")
    (site / "data" / "a b.json").unlink()
    assert not_as_listed(site) == ["data/a b.json", "index.html", "new.html"]
    assert not_as_listed(site, ["new.html"]) == ["data/a b.json", "index.html"]


def test_two_manifests_differ_by_paths_and_hashes() -> None:
    assert differences({"a": "1", "b": "2"}, {"b": "3", "c": "4"}) == ["a", "b", "c"]
    assert differences({"a": "1"}, {"a": "1"}) == []


def test_what_is_no_list_of_hashes_is_told(site: Path) -> None:
    (site / MANIFEST).write_text("hello\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no list of hashes"):
        read_manifest(site)


def test_many_files_are_listed_in_order(tmp_path: Path) -> None:
    for number in range(AT_ONCE + 5):
        (tmp_path / f"{number:05}").touch()
    write_manifest(tmp_path)
    assert list(read_manifest(tmp_path)) == [f"{number:05}" for number in range(AT_ONCE + 5)]

"""Writing, listing and moving the many files of a folder.

Must not know: what the files are.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path


class OutsideFolder(ValueError):
    """A path that would lead out of the folder that is written: our own mistake, never followed."""


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write (path, content) pairs below `folder` and return how many; none may lead out of it.

    Raises `OutsideFolder` for an absolute path or one with `..`, and `FileExistsError` where two
    files have the same path, letter case ignored, since some file systems ignore it too.
    """
    made: set[str] = set()
    seen: set[str] = set()
    for path, content in files:
        if _leads_out(path):
            raise OutsideFolder(path)
        folded = path.casefold()
        if folded in seen:
            raise FileExistsError(f"two files with the path {path}")
        seen.add(folded)
        inner = path.rpartition("/")[0]
        if inner not in made:
            (folder / inner).mkdir(parents=True, exist_ok=True)
            made.add(inner)
        (folder / path).write_bytes(content)
    return len(seen)


def _leads_out(path: str) -> bool:
    if ".." in path and ".." in path.split("/"):
        return True
    return path in ("", ".") or path[0] == "/" or "\0" in path or "\\" in path


def files_in(folder: Path) -> Iterator[str]:
    """Yield every file below a folder, as a path from it with slashes."""
    folders = [""]
    while folders:
        inner = folders.pop()
        with os.scandir(f"{folder}/{inner}") as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(f"{inner}{entry.name}/")
                else:
                    yield inner + entry.name


def move_files(folder: Path, other: Path, paths: Iterable[str]) -> None:
    """Move files from `other` to the same paths in `folder`, where others may do so meanwhile."""
    made: set[str] = set()
    for path in paths:
        inner = path.rpartition("/")[0]
        if inner not in made:
            os.makedirs(f"{folder}/{inner}", exist_ok=True)  # noqa: PTH103 - they are many
            made.add(inner)
        os.replace(f"{other}/{path}", f"{folder}/{path}")  # noqa: PTH105


def linked_files(folder: Path, other: Path, is_wanted: Callable[[str], bool]) -> None:
    """Have the files of `folder` whose path is wanted in `other` too, not copied."""
    for path in filter(is_wanted, files_in(folder)):
        (other / path).parent.mkdir(parents=True, exist_ok=True)
        (other / path).hardlink_to(folder / path)


def move_into(folder: Path, other: Path) -> None:
    """Move all that is in `other` to `folder`; folders that both have become one.

    Raises `FileExistsError` where both have a file of the same path.
    """
    for each in other.iterdir():
        place = folder / each.name
        if each.is_dir() and place.is_dir():
            move_into(place, each)
        elif place.exists():
            raise FileExistsError(f"two files with the path {place}")
        else:
            each.rename(place)

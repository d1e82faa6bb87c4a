"""A folder, a file or a git revision, as somebody names it → the library in it.

Must not know: what is compared. The only module of this room that touches the disk or runs git.
"""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.model.library import Library, Vocabulary
from action_plans.model.problem import Problem, Severity
from action_plans.reading.files import file_bytes
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.reading.located.decode import MOST_BYTES
from action_plans.reading.plan_reader import read_plan

_TIME: Final = 120  # seconds that git may take
_REGULAR: Final = (b"100644", b"100755")  # modes of files; links and submodules are not read


class NothingThere(Exception):
    """What was named is no folder, no file and no revision; says so in one sentence."""


@dataclass(frozen=True, slots=True)
class State:
    """One state of the record; `broken` are the ids of plans that cannot be read rightly."""

    library: Library
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> frozenset[str]:
        """The ids of plans with an error: what they say is not sure."""
        errors = (each for each in self.problems if each.severity is Severity.ERROR)
        return frozenset(PurePosixPath(each.place.file).stem for each in errors)


@dataclass(frozen=True, slots=True)
class States:
    """Both states, without the plans that either cannot tell; `left_out` are their ids, sorted."""

    old: Library
    new: Library
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...]  # the errors that are the reason


def read_states(old: str, new: str, content: Path) -> States:
    """Return what `old` and `new` name: content folders, plan files, or git revisions.

    A revision is one of the repository that `content` lies in, and its state of `content` is read.
    Where one of them is a plan file, only that plan is compared. Raises NothingThere.
    """
    only = next((Path(name).name for name in (new, old) if _is_file(name)), "")
    before, after = _state(old, content, only), _state(new, content, only)
    left_out = before.broken | after.broken
    errors = (*before.problems, *after.problems)
    return States(
        _without(before.library, left_out),
        _without(after.library, left_out),
        tuple(sorted(left_out)),
        tuple(each for each in errors if each.severity is Severity.ERROR),
    )


def _is_file(name: str) -> bool:
    return Path(name).is_file()


def _state(name: str, content: Path, only: str) -> State:
    """Return the state that `name` names; of one plan alone if `only` is its file's name."""
    path = Path(name)
    if not name:
        raise NothingThere("a name is empty; name a folder, a plan file or a revision")
    if path.is_file():
        return _file(path, only)
    if path.is_dir():
        return _folder(path, str(path), only)
    with TemporaryDirectory(prefix="plans-diff-") as folder:
        _take_out(name, content, Path(folder))
        return _folder(Path(folder), f"{name}:{content}", only)


def read_revision(revision: str, content: Path, shown_as: str) -> LibraryReading:
    """Return what `content` held at a git revision of its repository. Raises NothingThere."""
    with TemporaryDirectory(prefix="plans-review-") as folder:
        _take_out(revision, content, Path(folder))
        return read_library(Path(folder), shown_as)


def _file(path: Path, only: str) -> State:
    """Return the library of one file, read under the name `only`: two files are one plan."""
    data = file_bytes(path, str(path))
    if not isinstance(data, bytes):
        raise NothingThere(data.message if data else f"there is no file {path}")
    reading = read_plan(data, str(path.with_name(only)))
    plans = {reading.plan.id: reading.plan} if reading.plan else {}
    return State(Library(plans, Vocabulary()), reading.problems)


def _folder(folder: Path, shown_as: str, only: str) -> State:
    if only:
        file = folder / "plans" / only
        return _file(file, only) if file.is_file() else State(Library({}, Vocabulary()), ())
    reading = read_library(folder, shown_as)
    return State(reading.library, reading.problems)


def _without(library: Library, ids: frozenset[str]) -> Library:
    plans = {id: plan for id, plan in library.plans.items() if id not in ids}
    return Library(plans, library.vocabulary)


def _take_out(revision: str, content: Path, folder: Path) -> None:
    """Write the regular files of a revision's content folder into an empty folder."""
    if not content.is_dir():
        raise NothingThere(f"there is no folder {content}")
    named = f"{revision}^{{commit}}"
    commit = _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", named)
    if commit is None:
        raise NothingThere(f"'{revision}' is no folder, no file and no revision of this repository")
    files: list[tuple[Path, str]] = []
    for place in ("plans", "vocabulary", "provenance", "."):
        (folder / place).mkdir(exist_ok=True)
        found = _files(content, commit.decode().strip(), place)
        files += [(folder / place / name, blob) for name, blob in found]
    for path, data in zip((path for path, _ in files), _blobs(content, files), strict=True):
        path.write_bytes(data)


def _blobs(content: Path, files: Sequence[tuple[Path, str]]) -> Iterator[bytes]:
    """Yield what is in each file, from one run of git: 10,000 runs would take minutes."""
    asked = "".join(f"{blob}\n" for _, blob in files).encode()
    told = _git(content, "cat-file", "--batch", given=asked) or b""
    at = 0
    for _ in files:
        facts, _, _ = told[at : at + 200].partition(b"\n")
        start = at + len(facts) + 1
        end = start + int(facts.split()[2])
        yield told[start:end]
        at = end + 1


def _files(content: Path, commit: str, place: str) -> Iterator[tuple[str, str]]:
    """Yield (name, blob) of the regular files right inside a folder of the content folder."""
    listed = _git(content, "ls-tree", "-z", "-l", commit, f"./{place}/") or b""
    for entry in listed.split(b"\0"):
        facts, _, path = entry.partition(b"\t")
        mode, _, rest = facts.partition(b" ")
        if mode not in _REGULAR:
            continue
        _, blob, size = rest.split()
        name = PurePosixPath(path.decode("utf-8", "backslashreplace")).name
        if int(size) <= MOST_BYTES and name not in ("", ".", ".."):
            yield name, blob.decode()


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what git prints, run in `folder`; None if it fails or is not there."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=_TIME)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None

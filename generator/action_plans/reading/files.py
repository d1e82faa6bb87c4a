"""The files of a content folder: which are read, and why others are not.

Must not know: what stands in them.

Symbolic links are not followed: a content folder may come from a stranger's pull request, and
problems show the lines of a file.
"""

import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from action_plans.model.problem import Place, Problem, Severity
from action_plans.reading.codes import Code
from action_plans.reading.located.decode import MOST_BYTES
from action_plans.reading.plan_reader import suggested_id


def shown_name(path: PurePath) -> str:
    """Return a path as it is shown, on every system with slashes and always printable."""
    return _printable(path.as_posix())


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def file_bytes(path: Path, shown: str) -> bytes | Problem | None:
    """Return what is in a regular file, why it is not read, or None if there is no such file.

    Of a file that is too large so much is read that its size is seen.
    """
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            return _not_a_file(found.st_mode, shown)
        with path.open("rb") as file:
            # Asked for so many bytes, Python makes room for them all, which takes its time.
            return file.read(MOST_BYTES + 1 if found.st_size > MOST_BYTES else -1)
    except FileNotFoundError:
        return None
    except OSError as error:
        return _problem(
            shown,
            Code.UNREADABLE_FILE,
            f"this file cannot be read: {error.strerror or 'unknown reason'}",
            "Look at its permissions, and whether another program holds it.",
        )


def symbolic_link(folder: Path, shown: str) -> Problem | None:
    """Return the problem of a folder that is a symbolic link or no folder, or None."""
    try:
        mode = folder.lstat().st_mode
    except OSError:
        return None
    return None if stat.S_ISDIR(mode) else _not_a_file(mode, shown)


def plan_files(folder: Path, shown_as: str) -> Iterator[tuple[str, Path | Problem]]:
    """Yield what is in the folder of plans, by name: (shown name, file or why it is none).

    Names that begin with a dot are passed over, being editors' programs' own.
    """
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.startswith("."):
            continue
        shown = f"{shown_as}/{_printable(path.name)}"
        yield shown, _refusal(path, shown) or path


def _refusal(path: Path, shown: str) -> Problem | None:
    """Return why something in the folder of plans is not read, or None."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return None  # reading it tells
    if not stat.S_ISREG(mode):
        return _not_a_file(mode, shown)
    suffix = path.suffix
    if suffix == ".yml":
        return None
    if suffix.lower() in (".yml", ".yaml"):
        return _problem(
            shown,
            Code.BAD_FILE_NAME,
            f"the name of a plan file ends in .yml, not in {suffix}",
            f"Rename it to {suggested_id(_printable(path.stem))}.yml",
        )
    return _problem(
        shown,
        Code.NOT_A_PLAN_FILE,
        "this is not a plan file, and only plan files are kept here",
        "Move it elsewhere; a plan file's name ends in .yml.",
    )


def _not_a_file(mode: int, shown: str) -> Problem:
    if stat.S_ISLNK(mode):
        message = "this is a symbolic link, which is not followed"
        remedy = "Put the file itself here."
    elif stat.S_ISDIR(mode):
        message = "this is a folder, and folders are not looked into"
        remedy = "Move the plan files in it one level up."
    else:
        message = "this is not a file that can be read"
        remedy = "Delete it."
    return _problem(shown, Code.NOT_A_PLAN_FILE, message, remedy)


def _problem(shown: str, code: Code, message: str, remedy: str) -> Problem:
    return Problem(Place(shown), code, Severity.ERROR, message, remedy)

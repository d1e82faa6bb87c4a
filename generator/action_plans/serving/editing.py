"""Plan files as the form in the preview opens, checks and saves them.

Must not know: how the form asks, what a plan is.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from action_plans.model.problem import Problem
from action_plans.model.refs import is_plan_id


class NotDone(Exception):
    """What was asked for cannot be done; the message says why, for who fills in the form."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A plan's file as it is; the digest is "" where there is none."""

    text: str
    digest: str


class Editing:
    """The plan files of a content folder. Only `plans/<id>.yml` in it is read or written.

    `problems_of` finds what is wrong with the bytes of a plan's file among all the others; `write`
    puts a file in its place so that a fault never leaves half of it.
    """

    def __init__(
        self,
        content: Path,
        problems_of: Callable[[str, bytes], Sequence[Problem]],
        write: Callable[[Path, bytes], None],
    ) -> None:
        self._plans = content / "plans"
        self._problems_of = problems_of
        self._write = write

    def open(self, id: str) -> Opened:
        """Return a plan's file. Raises `NotDone` where there is none, or it is no text."""
        data = self._read(self._path(id))
        if data is None:
            raise NotDone(f"There is no plan '{id}' here.")
        try:
            return Opened(data.decode(), _digest(data))
        except UnicodeDecodeError as error:
            raise NotDone("The file is not in UTF-8.") from error

    def check(self, id: str, text: str) -> Sequence[Problem]:
        """Return every problem that the file would have. Raises `NotDone`."""
        self._path(id)
        return self._problems_of(id, text.encode("utf-8", "replace"))

    def save(self, id: str, text: str, digest: str) -> Opened:
        """Write a plan's file, which has to be as it was opened: `digest`, "" for a new one.

        Raises `NotDone` where it was changed meanwhile, or cannot be written.
        """
        path = self._path(id)
        before = self._read(path)
        if digest != (_digest(before) if before is not None else ""):
            raise NotDone(
                "The file was changed meanwhile, by you in another window or by somebody else."
                " Copy or download yours, open the plan again, and put in what you changed."
            )
        data = text.encode("utf-8", "replace")
        try:
            self._plans.mkdir(exist_ok=True)
            self._write(path, data)
        except OSError as error:
            raise NotDone(f"The file cannot be written: {error.strerror}.") from error
        return Opened(text, _digest(data))

    def _path(self, id: str) -> Path:
        if not is_plan_id(id):
            raise NotDone(
                "An id has 3 to 60 small letters and digits, with hyphens between: northmere-2021."
            )
        return self._plans / f"{id}.yml"

    def _read(self, path: Path) -> bytes | None:
        """Return a file's bytes, None if there is no such file. A link is none of ours."""
        if path.is_symlink():
            raise NotDone("This plan's file is a link to another place.")
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise NotDone(f"The file cannot be read: {error.strerror}.") from error


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

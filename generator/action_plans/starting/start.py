"""The files of a new record: the folder round the content, and what the profile puts into it.

Must not know: the disk, whether the folder is free.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from action_plans.disk.folders import files_in
from action_plans.starting.profiles import Profile

_FOLDER: Final = Path(__file__).with_name("record")
# Names that begin with a dot are passed over where a wheel is packed.
_DOTTED: Final = ("gitignore", "github/")
_NAME: Final = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")
_LONGEST: Final = 60


def is_record_name(name: str) -> bool:
    """True if a folder may be called so: letters and digits with `-`, `_` or `.` between them."""
    return len(name) <= _LONGEST and _NAME.fullmatch(name) is not None


def record_files(name: str, begun_with: Profile, version: str) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of each file of a record that is called `name`.

    `version` is that of this program, which the record is built with.
    """
    filled = {
        "@TITLE@": title_of(name),
        "@PLAN@": begun_with.plan,
        "@VERSION@": version,
    }
    around = ((path, (_FOLDER / path).read_text(encoding="utf-8")) for path in files_in(_FOLDER))
    for path, text in (*sorted(around), *begun_with.files):
        for mark, said in filled.items():
            text = text.replace(mark, said)
        yield (f".{path}" if path.startswith(_DOTTED) else path), text.encode()


def title_of(name: str) -> str:
    """Return what a record is called until its keeper says otherwise: `Northmere reviews`."""
    words = re.sub(r"[-_.]+", " ", name)
    return words[:1].upper() + words[1:]

"""The profiles that ship: folders of vocabularies, a record's words and one invented plan.

Must not know: what the files mean.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from action_plans.disk.folders import files_in

DEFAULT: Final = "general"
_FOLDER: Final = Path(__file__).with_name("profiles")
_ABOUT: Final = "profile.yml"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a record begins with; `layout` names the layout that reads its usual documents."""

    name: str
    says: str  # for whom it is, in a few words
    layout: str
    plan: str  # the id of its invented plan
    files: tuple[tuple[str, str], ...]  # path in the record's folder and text, sorted


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles, the one first that is taken where none is named."""
    found = sorted(path.parent.name for path in _FOLDER.glob(f"*/{_ABOUT}"))
    return tuple(sorted(found, key=lambda name: name != DEFAULT))


def profile(name: str) -> Profile:
    """Return the profile of a name that there is."""
    folder = _FOLDER / name
    about = yaml.safe_load((folder / _ABOUT).read_bytes())
    paths = sorted(set(files_in(folder)) - {_ABOUT})
    texts = tuple((path, (folder / path).read_text(encoding="utf-8")) for path in paths)
    plan = next((folder / "content" / "plans").glob("*.yml")).stem
    return Profile(name, about["says"], about["layout"], plan, texts)

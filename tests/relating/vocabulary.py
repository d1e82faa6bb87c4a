"""The content folder's themes, acronyms and owners, read plainly; for measuring only."""

from pathlib import Path
from typing import Any

import yaml

from generator.model.library import Acronym, Organisation, Owner, Theme, Vocabulary

FOLDER = Path(__file__).parents[2] / "content" / "vocabulary"


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return found


def _acronyms() -> tuple[Acronym, ...]:
    found = []
    for short, entry in _read("acronyms.yml").items():
        for each in entry if isinstance(entry, list) else [entry]:
            found.append(Acronym(short, each["full"], tuple(each.get("in", ()))))
    return tuple(found)


def content_vocabulary() -> Vocabulary:
    """Return the vocabulary of the content folder."""
    return Vocabulary(
        organisations={
            id: Organisation(id, each["name"], each.get("short", ""))
            for id, each in _read("organisations.yml").items()
        },
        owners={
            id: Owner(
                id, each["name"], each.get("organisation", ""), tuple(each.get("printed", ()))
            )
            for id, each in _read("owners.yml").items()
        },
        themes={
            id: Theme(
                id,
                each["name"],
                each.get("scope", ""),
                tuple(each.get("phrases", ())),
                tuple(each.get("synonyms", ())),
            )
            for id, each in _read("themes.yml").items()
        },
        acronyms=_acronyms(),
    )

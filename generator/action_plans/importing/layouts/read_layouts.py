"""The layouts of the package's files: `words.yml` for all, and one file for each layout.

Must not know: documents, which layout a table has.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import yaml

from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Column, Layout, Phrase

_FOLDER: Final = Path(__file__).parent
_SHARED: Final = "words.yml"
_KEYS: Final = {"name", "language", "tells", "columns", "answers", "states", "colours"}


class LayoutError(ValueError):
    """A layout file that says what none may say; its text names the file and the key."""


@cache
def shared_words() -> Layout:
    """Return the words that all layouts share."""
    return read_layout(_FOLDER / _SHARED)


@cache
def layouts() -> tuple[Layout, ...]:
    """Return the layouts, those first that more phrases tell."""
    found = [read_layout(path) for path in sorted(_FOLDER.glob("*.yml")) if path.name != _SHARED]
    return tuple(sorted(found, key=lambda each: -len(each.tells)))


def read_layout(path: Path) -> Layout:
    """Return a file's layout; raises LayoutError for a key or a column that means nothing."""
    data = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    unknown = (data.keys() - _KEYS) | (data.get("columns", {}).keys() - set(Column))
    if unknown:
        raise LayoutError(f"{path.name}: {', '.join(sorted(unknown))} means nothing in a layout")
    return Layout(
        data["name"],
        data.get("language", ""),
        tuple(map(_phrase, data.get("tells", ()))),
        {
            Column(column): tuple(map(_phrase, said))
            for column, said in data.get("columns", {}).items()
        },
        _folded(data.get("answers", {})),
        _folded(data.get("states", {})),
        _folded(data.get("colours", {})),
    )


def _folded(words: Mapping[str, str]) -> dict[str, str]:
    return {folded_words(key): value for key, value in words.items()}


def _phrase(text: str) -> Phrase:
    return Phrase(header_words(text.removeprefix("=")), text.startswith("="))


@lru_cache(maxsize=512)  # a row is looked at by itself, and with the one above and below
def header_words(text: str) -> tuple[str, ...]:
    """Return a header's words as they are compared: small, without a leading number or brackets."""
    bare = re.sub(r"\(s\)", "s", " ".join(plain(text).split()))
    bare = re.sub(r"^\W*\d+[.)]?\s*", "", bare)
    return tuple(folded_words(bare.split("(")[0].strip() or bare).split())


def folded_words(text: str) -> str:
    """Return words as they are compared: small, no points or strokes, apostrophes gone."""
    bare = re.sub(r"['’]", "", plain(text).casefold()).replace("&", " and ")
    return " ".join(re.sub(r"[^\w]+", " ", bare).split())

"""What bodies call themselves and their posts, in the fields that documents come from.

Must not know: documents, which field a document is of. The words stand in field_words.yml.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Each is a list of words or short phrases, as printed."""

    ranks: tuple[str, ...]
    inspectors: tuple[str, ...]
    inspections: tuple[str, ...]
    dull: tuple[str, ...]  # small letters
    shared: tuple[str, ...]  # small letters
    places: tuple[str, ...]
    several: tuple[str, ...]  # small letters
    bodies: tuple[str, ...]


@cache
def field_words() -> FieldWords:
    """Return the words of the file."""
    found = yaml.safe_load(Path(__file__).with_suffix(".yml").read_bytes())
    return FieldWords(**{key: tuple(said) for key, said in found.items()})


def any_of(phrases: Sequence[str]) -> str:
    """Return the pattern of any of some phrases, white space as it comes, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, each.split())) for each in longest_first)

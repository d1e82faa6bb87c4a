"""The form of the data that others may rely on: its version, and what each key of a plan file is.

Must not know: how a key is read, HTML.

The first number of the version changes when a plan file or a table that was right becomes wrong or
means something else; the second when something is added that may be left out.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Version:
    """A version: what it added to the one before, and the cases that ask for just that.

    `cases` are names in the conformance set; the sets of older versions are without them.
    """

    number: str
    adds: str
    cases: tuple[str, ...] = ()


# All that there ever were, oldest first: what was published of each stays at its address.
VERSIONS: Final = (
    Version("1.0", "The first."),
    Version(
        "1.1",
        "A text for people may stand in English and in Welsh: {en: …, cy: …}.",
        ("third-language", "two-languages"),
    ),
)
VERSION: Final = VERSIONS[-1].number
# The day for which the conformance set says what is to be read from its record.
CASES_AS_OF: Final = date(2022, 6, 1)


@dataclass(frozen=True, slots=True)
class Key:
    """One key: `path` leads to it from the top, `[]` for each entry of a list.

    `holds` is what kind of value stands there, `values` the machine values if the list is closed.
    """

    path: str
    holds: str
    says: str
    needed: bool
    values: tuple[str, ...] = ()

    @property
    def within(self) -> str:
        """The path of the key that it stands under, "" at the top."""
        return self.path.rpartition(".")[0]


def anchor_of(path: str) -> str:
    """Return a key's path as it stands in an address: "recommendations-actions-due", "plan"."""
    return path.replace("[]", "").translate(str.maketrans("._", "--")) or "plan"

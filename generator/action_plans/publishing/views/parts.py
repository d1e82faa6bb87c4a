"""The small values that several pages share: badges, links, counts, prose.

Must not know: where on a page they stand, MkDocs, the disk.

Views of which a large build makes tens of thousands are named tuples: they take half the time that
a frozen dataclass does.
"""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from action_plans.publishing.words import Tone

Html = Markup  # safe by construction: only prose.py, untranslated.py and linked_data.py make it


class Link(NamedTuple):
    """A link within the site: `path` is from the site's root, without a leading slash."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Badge:
    """One axis in words, with the list of everything that has the same value."""

    axis: str  # response | reported | schedule | checked
    label: str  # "Reported"
    value: str  # machine spelling
    words: str  # "in progress"
    tone: Tone
    path: str = ""  # the listing of this value, "" where there is none


@dataclass(frozen=True, slots=True)
class Item:
    """A link to another place of the same page."""

    words: str
    anchor: str


class Snippet(NamedTuple):
    """An embeddable badge, with what to copy to show it on another site."""

    image: str  # its path from this site's root
    alt: str  # what it says of what
    html: str
    stand_in: str  # what stands for this site's address there, "" where it is the address itself

"""What a recommendation's card shows of the recommendations that have to do with it.

Must not know: HTML but for a language, how links are found.

Named tuples, since a large build makes tens of thousands of them.
"""

from typing import NamedTuple

from action_plans.publishing.views.parts import Html


class RelatedEnd(NamedTuple):
    """The recommendation that a link leads to, the same at every link."""

    ref: str
    path: str  # the anchor alone if it is on the same page
    title: str  # plan and number
    excerpt: Html  # plain, in its language


class RelatedView(NamedTuple):
    """One related recommendation in another plan, or in this one, and why it is related."""

    by: str  # who says so, in machine spelling; several with a blank between them
    by_words: str  # "cited in the text and linked by an editor"; "" where the group says it
    end: RelatedEnd
    why: Html  # plain, in its language


class RelatedGroup(NamedTuple):
    """Related recommendations that are joined in one way, newest first."""

    by: str  # "suggested" where all of them are, else ""
    heading: str  # "Asked again by"
    views: tuple[RelatedView, ...]

"""A page: its address, its title, and how to make what it shows.

Must not know: templates, MkDocs, the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass

from action_plans.publishing import addresses


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: a view model of `action_plans.publishing.views`, and a summary of it."""

    view: object
    description: str  # plain text, untrusted, one or two sentences, for search engines


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. What it shows is made when asked for, so that a list is cheap."""

    path: str  # from the site's root, "" or ending with a slash
    kind: str  # names its template
    title: str  # plain text, untrusted
    make: Callable[[], Shown]
    lang: str = "en"
    card: str = addresses.CARD  # the picture of it where it is shared
    in_search_engines: bool = True

"""A page: its address, its title and the view that its template places.

Must not know: templates, MkDocs, the disk.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    path: str  # from the site's root, "" or ending with a slash
    kind: str  # names its template
    title: str  # plain text, untrusted
    description: str  # plain text, untrusted, one sentence
    view: object  # a view model of generator.publishing.views
    lang: str = "en"
    in_search_engines: bool = True

"""The languages of a site: the record's own at its root, every other one in a folder of its own.

Must not know: what stands on pages, MkDocs, what a plan is.

Pages of another language are a site within the site: the same addresses below `cy/`, and links
from page to page within it, with scripts and a search index of its own. What there is once, such
as data, badges, feeds and styles, stands at the root, and links to it lead up there.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Final

from action_plans.languages.catalogues import OWN_NAMES, catalogue_of
from action_plans.languages.speaking import ENGLISH, Catalogue, gettext, speaking
from action_plans.publishing.docs_tree import (
    FORM_SCRIPT,
    SCRIPT,
    SEARCH_BOX_SCRIPT,
    SEARCH_LATER_SCRIPT,
    SEARCH_SCRIPT,
)
from action_plans.site.body import PERMALINK

# Files of the theme with words in them, or that find what stands beside them.
SPOKEN: Final = frozenset(
    (
        SCRIPT,
        SEARCH_SCRIPT,
        SEARCH_BOX_SCRIPT,
        SEARCH_LATER_SCRIPT,
        FORM_SCRIPT,
        "assets/search-on.js",
    )
)

_LINK: Final = re.compile(r'(?<=[ \n])(href|src|action|data-of-one)="(?![a-z]+:|/|#)([^"]+)"')
_FIGURE: Final = re.compile(r"figures/[^/]+\.svg")


@dataclass(frozen=True, slots=True)
class Other:
    """Where the pages of a site stand in another language, as the theme is told."""

    lang: str
    name: str  # in itself
    folder: str  # from the site's root
    path: str  # from the root of the language that leads there
    address: str = ""  # in full, where the site's own is known

    @property
    def words(self) -> Catalogue | None:
        """Its words, None for English."""
        return catalogue_of(self.lang)


@dataclass(frozen=True, slots=True)
class SiteLanguage:
    """One language of a site's pages; `others` tell where they stand in another one."""

    lang: str = ENGLISH
    folder: str = ""  # of its pages, from the site's root, with a slash
    others: tuple["Other", ...] = ()

    @property
    def words(self) -> Catalogue | None:
        """Its words, None for English."""
        return catalogue_of(self.lang)

    @property
    def extra(self) -> Mapping[str, object]:
        """Return what the theme is told of it."""
        told: dict[str, object] = {"others": self.others} if self.others else {}
        return told if self.lang == ENGLISH else {**told, "lang": self.lang, "words": self.words}

    @property
    def to_root(self) -> str:
        """What leads from the root of its pages to that of the site."""
        return "../" * self.folder.count("/")

    @property
    def permalink(self) -> str:
        """Return what the link of a heading to itself says, "" in English."""
        if self.lang == ENGLISH:
            return ""
        with speaking(self.words):
            return gettext(PERMALINK)

    def at(self, site_url: str) -> "SiteLanguage":
        """Return it with the addresses of the others in full, where the site's own is known."""
        if not site_url:
            return self
        others = (replace(each, address=site_url + each.folder) for each in self.others)
        return replace(self, others=tuple(others))

    def placed(
        self, files: Iterable[tuple[str, bytes]], paths: Iterable[str]
    ) -> Iterator[tuple[str, bytes]]:
        """Yield pages and scripts as (path of the file, content) where they stand in the site.

        `paths` are those of all pages in this language: other links lead up to the root.
        """
        if not self.folder:
            yield from files
            return
        here = SPOKEN.union(paths)
        for name, content in files:
            if not name.endswith(".html"):
                yield self.folder + name, content
                continue
            lead = _leading(name, here)
            html = _LINK.sub(lambda found: f'{found[1]}="{lead(found[2])}"', content.decode())  # noqa: B023
            yield self.folder + name, html.encode()


IN_ENGLISH: Final = SiteLanguage()


def languages_of(langs: Sequence[str]) -> tuple[SiteLanguage, ...]:
    """Return the languages of a site, its own first, each with the way to the others."""
    folders = {lang: f"{lang}/" if at else "" for at, lang in enumerate(langs)}
    return tuple(
        SiteLanguage(lang, folder, tuple(_others(lang, folders)))
        for lang, folder in folders.items()
    )


def _others(lang: str, folders: Mapping[str, str]) -> Iterator[Other]:
    up = "../" if folders[lang] else ""
    for other, folder in folders.items():
        if other != lang:
            yield Other(other, OWN_NAMES[other], folder, up + folder)


def _leading(name: str, held: frozenset[str]) -> Callable[[str], str]:
    """Return what gives each link of the page in the file `name` as it is written in its folder."""
    here = dirname(name)

    @lru_cache(None)
    def lead(link: str) -> str:
        bare = re.split("[#?]", link, maxsplit=1)[0]
        there = normpath(join(here, bare))
        if not bare or there.startswith(".."):
            return link  # on the page itself, or out of the folder already
        address = "" if there == "." else there + "/" * bare.endswith(("/", ".", ".."))
        is_here = address in held or _FIGURE.fullmatch(address)
        return link if is_here else f"../{link.removeprefix('./')}"

    return lead

"""Pages into the theme: those near the root by the builder, all others into what it made of one.

Must not know: what is on a page, how the builder is called.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import jinja2

from action_plans.disk.folders import files_in, move_files, write_files
from action_plans.publishing.docs_tree import joined_assets, rendered_pages, shared_fields
from action_plans.publishing.pages.page import Page
from action_plans.publishing.templates import environment
from action_plans.site.builder import (
    DocsPage,
    SiteBuilderFailed,
    build_site,
    docs_file,
    pages_in_menu,
)
from action_plans.site.filled import filled_pages
from action_plans.site.languages import IN_ENGLISH, SiteLanguage
from action_plans.site.policy import hashes, header_files, style_hashes, with_policy
from action_plans.site.shells import (
    FilledShell,
    Shell,
    shell_of,
    shell_page,
    without_layout,
)
from action_plans.site.theme_folder import CONFIG, THEME


@dataclass(frozen=True, slots=True)
class Theming:
    """What lays the theme round pages: the project that has it, and the site's own facts."""

    project: Path
    site_url: str
    as_of: date
    # The record's own words, as the builder's configuration has them (`site_name` and the like).
    called: Mapping[str, str] = field(default_factory=dict)
    language: SiteLanguage = IN_ENGLISH

    @property
    def theme(self) -> Path:
        """The folder of the theme."""
        return self.project / THEME

    @property
    def config(self) -> Path:
        """The builder's configuration."""
        return self.project / CONFIG


def begin_site(
    pages: Sequence[Page],
    theming: Theming,
    scratch: Path,
    site: Path,
    templates: jinja2.Environment,
) -> Mapping[Shell, FilledShell]:
    """Put the theme's files and the pages near the root into `site`; return shells for the others.

    `templates` are the theme's.

    Raises `SiteBuilderFailed`, and `BadTheme` where the theme prints content in an unknown way.
    """
    near = [page for page in pages if shell_of(page.path, {}, False) is None]
    shells = list(dict.fromkeys(_shells(pages)))
    docs, built = scratch / "docs", scratch / "built"
    asides = [DocsPage(*shell_page(shell, at)) for at, shell in enumerate(shells)]
    menu = pages_in_menu(theming.config) - {page.path for page in near}
    asides += [DocsPage(path, {}, "") for path in sorted(menu)]  # the builder looks for them
    _build(
        [*(DocsPage(*page) for page in rendered_pages(near, templates)), *asides],
        theming,
        docs,
        built,
    )
    filled = {
        shell: FilledShell(shell, at, _page(built, aside.path).read_text(encoding="utf-8"))
        for at, (shell, aside) in enumerate(zip(shells, asides, strict=False))
    }
    for aside in asides:
        _page(built, aside.path).unlink()
    move_files(site, built, list(files_in(built)))
    shutil.rmtree(built)
    return filled


def _shells(pages: Iterable[Page]) -> Iterator[Shell]:
    for page in pages:
        for contents in (False, True):  # which of them is not known until the page is made
            shell = shell_of(page.path, shared_fields(page), contents)
            if shell:
                yield shell


def write_pages(pages: Sequence[Page], theming: Theming, scratch: Path, site: Path) -> None:
    """Put the theme's files and these pages into `site`."""
    templates = environment(theming.theme, theming.language.words)
    shells = begin_site(pages, theming, scratch, site, templates)
    write_files(site, filled_pages(pages, shells, templates))


def build_plainly(pages: Sequence[Page], theming: Theming, scratch: Path, site: Path) -> None:
    """Put the theme's files and all pages into `site` by the builder alone.

    The same comes of it as of `write_pages`, but for white space between tags.
    """
    rendered = [
        DocsPage(*page)
        for page in rendered_pages(pages, environment(theming.theme, theming.language.words))
    ]
    menu = pages_in_menu(theming.config) - {page.path for page in pages}
    empty = [DocsPage(path, {}, "") for path in sorted(menu)]
    docs, built = scratch / "docs", scratch / "built"
    _build([*rendered, *empty], theming, docs, built)
    for page in empty:
        _page(built, page.path).unlink()
    move_files(site, built, list(files_in(built)))
    shutil.rmtree(built)


def _build(pages: Sequence[DocsPage], theming: Theming, docs: Path, built: Path) -> None:
    write_files(docs, map(docs_file, pages))
    write_files(docs, joined_assets(theming.theme, theming.language.words))
    build_site(
        theming.config,
        docs,
        built,
        site_url=theming.site_url,
        as_of=theming.as_of,
        called=theming.called,
        extra=theming.language.extra,
        permalink=theming.language.permalink,
    )
    shutil.rmtree(docs)
    templates = theming.theme.rglob("*.html")
    ours = {each for path in templates for each in hashes(path.read_text(encoding="utf-8"))}
    scripts: set[str] = set()
    for page in built.rglob("*.html"):
        html = without_layout(page.read_text(encoding="utf-8"))
        found = hashes(html)
        if not ours.issuperset(found):
            name = page.relative_to(built).as_posix()
            raise SiteBuilderFailed(f"{name} holds a script that no template of the theme has")
        scripts.update(found)
        page.write_text(with_policy(html), encoding="utf-8")
    papers = (theming.theme / "packs" / "pack.css").read_text(encoding="utf-8")
    files = header_files(scripts, style_hashes(f"<style>{papers}</style>")).items()
    write_files(built, ((path, text.encode()) for path, text in files))


def _page(built: Path, path: str) -> Path:
    return built / path / "index.html"

"""Pages to a plain docs tree: templates placed, titles made safe, styles joined.

Must not know: MkDocs' configuration, the disk but for the theme's own files.
"""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import jinja2

from action_plans.languages.speaking import Catalogue
from action_plans.publishing import addresses
from action_plans.publishing.pages.page import Page
from action_plans.publishing.script_words import SAID, said_in
from action_plans.publishing.scripts import joined, joined_in_parts, minified, without_exports
from action_plans.publishing.search_terms import shared_module
from action_plans.publishing.templates import render

STYLESHEET: Final = "assets/site.css"
SCRIPT: Final = "assets/site.js"
SEARCH_SCRIPT: Final = "assets/search.js"
SEARCH_BOX_SCRIPT: Final = "assets/search-box.js"  # the list under the box in the header
SEARCH_LATER_SCRIPT: Final = "assets/search-later.js"  # what most searches do without
FORM_SCRIPT: Final = "assets/edit.js"
FORM_STYLESHEET: Final = "assets/edit.css"
FORM_LIBRARY: Final = "form-library.js"


def rendered_pages(
    pages: Iterable[Page], templates: jinja2.Environment
) -> Iterator[tuple[str, Mapping[str, str], str]]:
    """Yield (path, front matter, body) for each page.

    The theme prints front matter as it stands, so every value is HTML-escaped here.
    """
    for page in pages:
        shown = page.make()
        front = {
            "title": _safe(page.title),
            "description": _safe(shown.description),
            "card": page.card,
            **shared_fields(page),
        }
        root = addresses.from_page(page.path)
        yield page.path, front, render(templates, page.kind, shown.view, root)


def shared_fields(page: Page) -> Mapping[str, str]:
    """Return what a page's front matter says that does not hang on what the page shows."""
    lang = {"lang": page.lang} if page.lang != "en" else {}
    return lang if page.in_search_engines else {**lang, "robots": "noindex"}


def joined_assets(theme: Path, words: Catalogue | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the stylesheet, the script of every page, that of the search, and what a form needs.

    Tokens come first, then each component by name. A page loads the search when it is wanted; the
    form is loaded by its own page alone. `words` are those of the scripts, None for English.
    """
    styles = [theme / "tokens.css", *sorted((theme / "components").glob("*/*.css"))]
    yield STYLESHEET, b"\n".join(file.read_bytes() for file in styles)
    scripts = sorted((theme / "components").glob("*/*.js"))
    if scripts:
        yield SCRIPT, minified(_page_script(scripts, _said(theme), words))
    modules = search_modules(theme)
    if "main" in modules:
        name = SEARCH_SCRIPT.rpartition("/")[2]
        parts = joined_in_parts(said_in(words, modules), "main", ("instant", "later"), name)
        paths = (SEARCH_SCRIPT, SEARCH_BOX_SCRIPT, SEARCH_LATER_SCRIPT)
        yield from zip(paths, map(minified, parts), strict=True)
    if (form := theme / "edit").is_dir():
        yield from _form_assets(form, _said(theme), words)


def _page_script(scripts: Sequence[Path], said: Mapping[str, str], words: Catalogue | None) -> str:
    """Return scripts of components as one, in a block of its own with what fills their texts."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in scripts}
    (filling, *others) = said_in(words, {**said, **texts}).values()
    return "{\n" + "\n".join((without_exports(filling), *others)) + "\n}"


def _form_assets(
    form: Path, said: Mapping[str, str], words: Catalogue | None
) -> Iterator[tuple[str, bytes]]:
    modules = {file.stem: file.read_text(encoding="utf-8") for file in form.glob("*.js")}
    yield FORM_SCRIPT, minified(joined(said_in(words, {**modules, **said}), "main"))
    yield FORM_STYLESHEET, (form / "edit.css").read_bytes()
    for name in (FORM_LIBRARY, "LICENCES.txt"):
        path = name if name == FORM_LIBRARY else "form-library.txt"
        yield f"assets/{path}", (form / "library" / name).read_bytes()


def search_modules(theme: Path) -> Mapping[str, str]:
    """Return the modules of the search by name, what they share with the index among them."""
    files = sorted((theme / "search").glob("*.js"))
    modules = {file.stem: file.read_text(encoding="utf-8") for file in files}
    return {**modules, **_said(theme), "shared": shared_module()}


def _said(theme: Path) -> Mapping[str, str]:
    """Return the module that fills texts of scripts."""
    return {SAID: (theme / f"{SAID}.js").read_text(encoding="utf-8")}


def _safe(text: str) -> str:
    """Return text on one line that is inert wherever the theme prints it."""
    return html.escape(" ".join(text.split()))

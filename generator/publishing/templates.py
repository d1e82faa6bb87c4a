"""Page templates: a finished view in, the Markdown text of one page out.

Must not know: what a view holds, MkDocs' configuration, where the page is written.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import jinja2
from markupsafe import Markup

# Markdown never reads what stands between these two, and the theme takes them away again
# (theme/overrides/partials/content.html, or sooner generator/site_hooks.py, which leaves Markdown
# nothing to read at all). Editors' text thus cannot be formatted by accident.
OPENING: Final = "<!--html"
CLOSING: Final = "html-->"
# Stands for the way to the site's root while a page is rendered, so that what `once` keeps of one
# page is right on another; no text that YAML can hold has it.
ROOT: Final = "\0root/"

_COMMENT_END = re.compile(r"--\s*!?>")
_HEADING = re.compile(r"#{1,6} [A-Za-z0-9 &#;]+ \{#[a-z0-9][a-z0-9-]*(?: lang=[a-z]{2})?\}")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 ]")


class TemplateError(Exception):
    """A template left something where Markdown would read it: our own mistake, never content's."""


def heading(text: str, level: int, id: str, lang: str = "en") -> Markup:
    """Return a Markdown heading with an id, in whose words Markdown finds nothing to format.

    Every character but ASCII letters, digits and spaces becomes a numeric character reference,
    so `text` may be anybody's; `id` and `lang` are ours. A text of white space alone gives "-".
    """
    line = " ".join(text.split()) or "-"
    words = _NOT_PLAIN.sub(lambda found: f"&#{ord(found[0])};", line)
    marks = f"#{id}" if lang == "en" else f"#{id} lang={lang}"
    return Markup(f"{'#' * level} {words} {{{marks}}}")


class Once:
    """Renders each view with a macro a single time, however often it stands on pages.

    A template writes `{{ rows | once(row, root) }}` and gets what `row(each, root)` writes of each
    view, one after another. Views are frozen and told apart by identity, which costs nothing: a
    row stands in ten listings, and rendering is most of what a page costs.
    """

    def __init__(self) -> None:
        # Each view is held beside its HTML, so that no other can be mistaken for it.
        self._kept: dict[tuple[object, str], dict[int, tuple[object, str]]] = {}

    def __call__(
        self, views: Iterable[object], macro: Callable[[object, str], str], root: str
    ) -> Markup:
        """Return the HTML of all the views, in their order."""
        kept = self._kept.setdefault((macro, root), {})
        written = []
        for view in views:
            found = kept.get(id(view))
            if found is None:
                found = kept[id(view)] = view, str(macro(view, root))
            written.append(found[1])
        return Markup("".join(written))


def environment(theme: Path) -> jinja2.Environment:
    """Return what renders pages from the templates in a theme's folder.

    Autoescape is on, undefined names are errors, and nothing but the view, the way to the
    site's root and the filters `heading` and `once` is offered.
    """
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    env.filters["heading"] = heading
    env.filters["once"] = Once()
    return env


def render(env: jinja2.Environment, page_kind: str, view: object, root: str) -> str:
    """Return the Markdown of one page, front matter left to the caller.

    `root` is the relative way to the site's root, such as `../../`. Raises `TemplateError` where
    anything but headings stands outside the marks that keep Markdown away.
    """
    text = env.get_template(f"pages/{page_kind}.html").render(view=view, root=ROOT)
    _refuse_what_markdown_would_read(text, page_kind)
    return text.replace(ROOT, root)


def _refuse_what_markdown_would_read(text: str, page_kind: str) -> None:
    """Raise `TemplateError` unless the text is wrapped HTML and headings only."""
    outside, *wrapped = f"\n{text}\n".split(f"\n{OPENING}\n")
    for each in wrapped:
        inside, closed, after = f"\n{each}".partition(f"\n{CLOSING}\n")
        if not closed or _COMMENT_END.search(inside) or OPENING in inside:
            raise TemplateError(f"{page_kind}: a comment does not end where its HTML does")
        outside += f"\n{after}"
    for line in outside.splitlines():
        if line.strip() and not _HEADING.fullmatch(line.strip()):
            raise TemplateError(f"{page_kind}: neither wrapped HTML nor a heading: {line!r}")

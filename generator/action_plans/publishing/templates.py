"""Page templates: a finished view in, the Markdown text of one page out.

Must not know: what a view holds, MkDocs' configuration, where the page is written.
"""

import re
from functools import lru_cache, partial
from itertools import zip_longest
from pathlib import Path
from typing import Final

import jinja2
from markupsafe import Markup

from action_plans.languages.speaking import ENGLISH, Catalogue
from action_plans.publishing.template_words import words_of

# Markdown never reads what stands between these two, and the theme takes them away again
# (theme/overrides/partials/content.html, or sooner action_plans/site/body.py, which leaves
# Markdown nothing to read at all). Editors' text thus cannot be formatted by accident.
OPENING: Final = "<!--html"
CLOSING: Final = "html-->"
# Where wrapped HTML opens, and where any comment ends. A pattern that begins with plain characters
# is searched for at many times the speed of a choice between patterns.
_MARK = re.compile(r"--(?:(?<=<!--)html|\s*!?>)")
_ENDS = (f"\n{CLOSING}\n", f"\n{CLOSING}")  # the latter at the end of a page
HEADING: Final = re.compile(
    r"(?P<marks>#{1,6}) (?P<words>[A-Za-z0-9 &#;]+) "
    r"\{#(?P<id>[a-z0-9][a-z0-9-]*)(?: lang=(?P<lang>[a-z]{2}))?\}"
)
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 ]")


class TemplateError(Exception):
    """A template left something where Markdown would read it: our own mistake, never content's."""


@lru_cache(maxsize=1 << 10)  # most headings are the same on every page: "Recommendation 3"
def heading(text: str, level: int, id: str, lang: str = "", *, page_lang: str = ENGLISH) -> Markup:
    """Return a Markdown heading with an id, in whose words Markdown finds nothing to format.

    Every character but ASCII letters, digits and spaces becomes a numeric character reference,
    so `text` may be anybody's; `id` and `lang`, by default the page's, are ours. A text of white
    space alone gives "-".
    """
    line = " ".join(text.split()) or "-"
    words = _NOT_PLAIN.sub(lambda found: f"&#{ord(found[0])};", line)
    marks = f"#{id}" if lang in ("", page_lang) else f"#{id} lang={lang}"
    return Markup(f"{'#' * level} {words} {{{marks}}}")


def environment(theme: Path, words: Catalogue | None = None) -> jinja2.Environment:
    """Return what renders pages from the templates in a theme's folder, in one language.

    Autoescape is on, undefined names are errors, and nothing but the view, the way to the
    site's root, the page's language (`page_lang`), `_` and `trans` (`template_words.py`) and the
    filter `heading` is offered. `words` are of that language, None for English.
    """
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,  # all of them: a bounded cache is kept in order at each look
    )
    env.add_extension(words_of(words))
    lang = words.lang if words else ENGLISH
    env.globals.clear()
    env.globals["page_lang"] = lang
    env.filters["heading"] = partial(heading, page_lang=lang)
    return env


def render(env: jinja2.Environment, page_kind: str, view: object, root: str) -> str:
    """Return the Markdown of one page, front matter left to the caller.

    `root` is the relative way to the site's root, such as `../../`. Raises `TemplateError` where
    anything but headings stands outside the marks that keep Markdown away.
    """
    text = env.get_template(f"pages/{page_kind}.html").render(view=view, root=root)
    _refuse_what_markdown_would_read(text, page_kind)
    return text


def _refuse_what_markdown_would_read(text: str, page_kind: str) -> None:
    """Raise `TemplateError` unless the text is wrapped HTML and headings only."""
    marks = [found.start() for found in _MARK.finditer(text)]  # where their `--` stands
    outside, at = "", 0
    for opening, closing in zip_longest(marks[::2], marks[1::2], fillvalue=len(text)):
        before = text[at : opening - len("<!")]
        if not (
            (before.endswith("\n") or opening == len("<!"))
            and text.startswith("--html\n", opening)
            and text[closing - len("\nhtml") : closing + len("-->\n")] in _ENDS
        ):
            raise TemplateError(f"{page_kind}: a comment does not end where its HTML does")
        outside += before
        at = closing + len("-->\n")
    for line in (outside + text[at:]).splitlines():
        if line.strip() and not HEADING.fullmatch(line.strip()):
            raise TemplateError(f"{page_kind}: neither wrapped HTML nor a heading: {line!r}")

"""Pages of a built site → one HTML file, complete in itself.

Must not know: plans, how the pages were made.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

from lxml.html import HtmlElement, document_fromstring, tostring

from action_plans.previewing.links import OneFile

_HERE: Final = Path(__file__).parent
_MAP: Final = re.compile(r"/\*# sourceMappingURL=.*?\*/", re.DOTALL)
_BODY: Final = (
    'dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom"'
    ' data-md-color-accent="custom"'
)


def one_file(site: Path, paths: Sequence[str], title: str, before: str = "") -> str:
    """Return one page, or many of which one is shown at a time, as a file.

    `paths` are the pages' addresses in the site, "" the front page; `before` is HTML of our own
    that stands on top. Of many, the first is shown first, and a field finds recommendations.
    """
    file = OneFile(site, frozenset(paths))
    pages = [_page(file, path) for path in paths]
    is_many = len(paths) > 1
    script = (_HERE / "find.js").read_text(encoding="utf-8") if is_many else ""
    find = (_HERE / "find.html").read_text(encoding="utf-8") if is_many else ""
    return (
        '<!doctype html>\n<html lang="en" class="no-js">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_styles(site)}</style>\n</head>\n"
        f'<body {_BODY} class="one-file{" one-file--many" if is_many else ""}">\n'
        f'<main class="md-main__inner md-grid">\n{before}{find}{"".join(pages)}</main>\n'
        f"{f'<script>{script}</script>' if script else ''}</body>\n</html>\n"
    )


def bare_file(site: Path, title: str, inner: str) -> str:
    """Return a file that holds only what is given, HTML of our own."""
    return one_file(site, [], title, inner)


def _policy(script: str) -> str:
    """Return that nothing is asked for, and that no script runs but our own."""
    told = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
    if not script:
        return told
    return f"{told}; script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _styles(site: Path) -> str:
    """Return every style of the site, and what the file itself needs."""
    sheets = (*sorted(site.glob("assets/stylesheets/*.css")), *sorted(site.glob("assets/*.css")))
    texts = [_MAP.sub("", sheet.read_text(encoding="utf-8")).strip() for sheet in sheets]
    return "\n".join((*texts, (_HERE / "one-file.css").read_text(encoding="utf-8")))


def _page(file: OneFile, path: str) -> str:
    tree = document_fromstring((file.site / path / "index.html").read_bytes())
    article: HtmlElement = tree.find(".//article")
    title = tree.findtext(".//title") or ""
    for to_itself in article.find_class("headerlink"):
        to_itself.drop_tree()  # what can be copied from it is an address of this machine
    file.settle(article, path)
    inner = tostring(article, encoding="unicode")
    return (
        f'<div class="one-file__page md-content" id="{escape(file.key(path))}"'
        f' data-title="{escape(title)}">{inner}</div>\n'
    )

"""The theme's own events of the builder (`hooks:` in mkdocs.yml): what pages share is made once.

Must not know: MkDocs' modules, since its successors call the same events; what is on a page.

What stands between `{# once for a depth #}` and `{# end #}` in a template is the same on all pages
of one depth: nothing in it is a page's own but the way to the site's root. Parts that are once for
a folder are those with the menu, in which the entry is marked that a page is or is below of: the
same on all pages of a folder. A builder that knows no hooks takes the marks for the comments that
they are, and gives the same page, more slowly.
"""

import re
from collections.abc import Callable, Hashable
from typing import Final, Protocol

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context

_INDENTS: Final = re.compile(r"^[ \t]+", re.MULTILINE)
_ONCE: Final = re.compile(r"\{# once for a (depth|folder) #\}(.*?)\{# end #\}", re.DOTALL)


class Page(Protocol):
    """What is used of a builder's page."""

    url: str
    previous_page: object | None
    next_page: object | None


def on_env(env: jinja2.Environment, **_: object) -> None:
    """Leave out the white space that templates are laid out with; render once what is shared."""
    env.trim_blocks = True
    env.add_extension(_Once)


class _Once(Extension):
    """The marks as a tag, `{% once "depth" %} … {% endonce %}`, that keeps what it rendered.

    It is kept for as long as the environment, which is one run of the builder. Templates lose their
    indents on the way; the ends of lines still part words.
    """

    tags = {"once"}  # noqa: RUF012 - it is Jinja's

    def __init__(self, environment: jinja2.Environment) -> None:
        super().__init__(environment)
        self._parts = 0
        self._kept: dict[Hashable, str] = {}

    def preprocess(  # its arguments are Jinja's
        self,
        source: str,
        name: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
    ) -> str:
        return _ONCE.sub(r'{% once "\1" %}\2{% endonce %}', _INDENTS.sub("", source))

    def parse(self, parser: Parser) -> nodes.Node:
        """Return a part of a template as a call of `_written` with that part."""
        line = next(parser.stream).lineno
        self._parts += 1
        shared_by = parser.parse_expression()
        arguments = [nodes.Const(self._parts), shared_by, nodes.ContextReference()]
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        call = self.call_method("_written", arguments)
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _written(
        self, part: int, shared_by: str, context: Context, caller: Callable[[], str]
    ) -> str:
        folder = _folder(context["page"]) if shared_by == "folder" else ""
        key = part, context["base_url"], folder
        written = self._kept.get(key)
        if written is None:
            written = self._kept[key] = caller()
        return written


def _folder(page: Page | None) -> str:
    """Return what the pages with the same menu share; a page of the menu has one of its own."""
    if page is None:  # the page for an address that is not there
        return ""
    if page.previous_page or page.next_page:
        return page.url
    return page.url.rstrip("/").rpartition("/")[0]

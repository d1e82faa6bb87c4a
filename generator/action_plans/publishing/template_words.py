"""Words in templates: each is put into its language while a template is compiled.

Must not know: what is said, the language in force, the disk.

Templates write what jinja2's own extension for gettext knows, so that Babel finds their texts:
`{{ _("All plans") }}` for plain text, `{% trans n=view.pages %}Page {{ n }}{% endtrans %}` for a
text with values and tags in it. Theirs is looked up whenever a page is rendered; here an English
template is compiled to what it would be without either.
"""

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from action_plans.languages.speaking import Catalogue

_VALUE: Final = re.compile(r"%\((\w+)\)s")


class TemplateWords(Extension):
    """Compiles `_()` and `trans` into the words of the environment's language (`words`)."""

    tags = {"trans"}  # noqa: RUF012 - as jinja2 declares it
    words: Catalogue | None = None

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the tokens of a template, a text in the place of each `_("…")`."""
        held: list[Token] = []
        for token in stream:
            held.append(token)
            if not _may_be_call(held):
                yield from held
                held.clear()
            elif len(held) == 4:
                yield Token(held[2].lineno, "string", self._said(held[2].value))
                held.clear()
        yield from held

    def _said(self, text: str) -> str:
        return self.words.said(text) if self.words else text

    def parse(self, parser: Parser) -> nodes.Node:
        """Return what a `trans` block prints."""
        lineno = next(parser.stream).lineno
        values = _values(parser)
        said = self._said(_message(parser))
        parts: list[nodes.Expr] = []
        for at, part in enumerate(_VALUE.split(said)):
            if at % 2:
                parts.append(values.get(part) or nodes.Name(part, "load"))
            elif part:
                parts.append(nodes.TemplateData(part.replace("%%", "%")))
        return nodes.Output(parts, lineno=lineno)


def words_of(words: Catalogue | None) -> type[TemplateWords]:
    """Return what compiles templates in a language, None for English."""
    return type("WordsOfOne", (TemplateWords,), {"words": words})


_CALL: Final = (("name", "_"), ("lparen", None), ("string", None), ("rparen", None))


def _may_be_call(held: list[Token]) -> bool:
    """Return whether tokens are `_("…")`, or the beginning of it."""
    return all(
        token.type == type_ and (value is None or token.value == value)
        for token, (type_, value) in zip(held, _CALL, strict=False)
    )


def _values(parser: Parser) -> dict[str, nodes.Expr]:
    """Return what a block names: `number=view.pages, of=…`."""
    values: dict[str, nodes.Expr] = {}
    while parser.stream.current.type != "block_end":
        if values:
            parser.stream.expect("comma")
        name = parser.stream.expect("name").value
        parser.stream.expect("assign")
        values[name] = parser.parse_expression()
    parser.stream.expect("block_end")
    return values


def _message(parser: Parser) -> str:
    """Return the text of a block as gettext knows it: values as `%(name)s`, `%` doubled."""
    text = ""
    while True:
        token = next(parser.stream)
        if token.type == "data":
            text += token.value.replace("%", "%%")
        elif token.type == "variable_begin":
            text += f"%({parser.stream.expect('name').value})s"
            parser.stream.expect("variable_end")
        elif parser.stream.skip_if("name:endtrans"):
            return text
        else:
            raise TemplateSyntaxError("a text holds words and names alone", token.lineno)

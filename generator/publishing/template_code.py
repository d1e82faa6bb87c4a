"""How templates are compiled and run: as Jinja does it, less what ours have no use for.

Must not know: what a template shows, where its text goes.

Jinja allows for values of every kind at each place. Ours are attributes of views and macros of
ours, and a third of the time that a page took went into asking what they are.
"""

from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """Return what `markupsafe.escape` returns, as any kind of string.

    Only a plain string without any of the five characters, and what is `Markup` already, stand as
    they are; for all else MarkupSafe is asked.
    """
    if type(value) is str:
        text: str = value
        is_plain = not ("&" in text or "<" in text or ">" in text or "'" in text or '"' in text)
        return text if is_plain else escape(text)
    return value if type(value) is Markup else escape(value)


class _Template(jinja2.Template):
    """A compiled template that escapes what it writes by `escaped`."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """Return the template; its code calls `escape`, a global of its own, for output alone."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


class _Code(CodeGenerator):
    """Compiles `view.words` to that very expression: what a view lacks is an `AttributeError`."""

    def visit_Getattr(  # noqa: N802 - Jinja calls it by the kind of node
        self, node: nodes.Getattr, frame: Frame
    ) -> None:
        """Write the code for an attribute; an item is read as `view["words"]` alone."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


class _Context(Context):
    """Calls what a template calls with the arguments that stand there, and nothing else."""

    def call(self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Return what a macro, or a method of a value, gives; neither asks for the context."""
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return __obj(*args, **kwargs)


class Environment(jinja2.Environment):
    """A Jinja environment in which templates are compiled and run like this."""

    code_generator_class = _Code
    context_class = _Context
    template_class = _Template

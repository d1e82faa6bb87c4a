"""How templates are compiled and run: as Jinja does it, less what ours have no use for.

Must not know: what a template shows, where its text goes.

Jinja allows for values of every kind at each place. Ours are attributes of views and macros of
ours, and a third of the time that a page took went into asking what they are.
"""

from collections.abc import Callable, MutableMapping
from functools import partial
from types import CodeType
from typing import Any, Final

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

# What `Markup` makes of a plain string, sooner, since it does not ask what it is given.
safe: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)


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


class _Macro(Macro):
    """A macro that is nearly always called with its arguments in their order, none by name."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """Return what it writes, as Markup."""
        left_out = self._argument_count - len(args)
        if kwargs or self.caller or left_out < 0:
            return super().__call__(*args, **kwargs)
        if left_out:
            args += (missing,) * left_out
        return safe(self._func(*args))


class _Template(jinja2.Template):
    """A compiled template that escapes what it writes by `escaped`, and has macros of this kind."""

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
        template.root_render_func.__globals__.update(escape=escaped, Macro=_Macro)
        return template


class _Code(CodeGenerator):
    """Compiles `view.words` and `link(to, root)` to these very expressions.

    What a view lacks is thus an `AttributeError`, and nothing that is called asks for the context.
    """

    def visit_Getattr(  # noqa: N802 - Jinja calls it by the kind of node
        self, node: nodes.Getattr, frame: Frame
    ) -> None:
        """Write the code for an attribute; an item is read as `view["words"]` alone."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802 - Jinja calls it by the kind of node
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write the code for a call of a macro, or of a method of a value."""
        if node.dyn_args or node.dyn_kwargs:
            self.fail("a call with * or ** is not provided for", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class Environment(jinja2.Environment):
    """A Jinja environment in which templates are compiled and run like this."""

    code_generator_class = _Code
    template_class = _Template

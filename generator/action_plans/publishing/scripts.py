"""The scripts of the site: modules joined into one file, and made small.

Must not know: what any script does.

No bundler comes as a Python package that is kept up, and this needs little of one: our modules
import by name from each other, and export constants. Each becomes a function's body, in the order
in which they need each other; one that needs itself in the end raises `graphlib.CycleError`.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import Final

import minify

_IMPORT: Final = re.compile(r'^import \{([^}]+)\} from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (const|function\*?) (\w+)", re.MULTILINE)
_OTHER: Final = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class CannotJoin(Exception):
    """A module imports or exports in a way that is not known here: a mistake of ours."""


def minified(script: str) -> bytes:
    """Return a script without comments and white space, and with short names, as a file."""
    return f"{minify.string('application/javascript', script)}\n".encode()


def joined(modules: Mapping[str, str], entry: str) -> str:
    """Return modules, by name, as one module that exports what `entry` does.

    Only what `entry` needs is in it, in an order that hangs on nothing but their names and needs.
    Raises `CannotJoin`.
    """
    return _joined(modules, entry, _reached(_needs(modules), entry))


def joined_in_parts(
    modules: Mapping[str, str], entry: str, others: Sequence[str], script: str
) -> list[str]:
    """Return modules in parts: all that `entry` needs, and what each of `others` needs beside that.

    The others import the rest from the first, whose file beside them is called `script`. Raises
    `CannotJoin`.
    """
    needs = _needs(modules)
    first = _reached(needs, entry)
    lent: set[str] = set()
    parts = []
    for other in others:
        own = _reached(needs, other) - first
        borrowed = {name for each in own for name in needs[each]} & first
        lent |= borrowed
        names = _in_order(borrowed)
        parts.append(f'import {{ {names} }} from "./{script}";\n{_joined(modules, other, own)}')
    return [f"{_joined(modules, entry, first)}export {{ {_in_order(lent)} }};\n", *parts]


def _in_order(modules: Collection[str]) -> str:
    return ", ".join(f"_{name}" for name in sorted(modules))


def _needs(modules: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    return {
        name: sorted({found[2] for found in _IMPORT.finditer(modules[name])})
        for name in sorted(modules)
    }


def _joined(modules: Mapping[str, str], entry: str, own: Collection[str]) -> str:
    order = TopologicalSorter(_needs(modules)).static_order()
    body = "".join(_wrapped(name, modules) for name in order if name in own)
    names = ", ".join(f"{short}: {name}" for name, short in _short_names(modules[entry]).items())
    return f"{body}export const {{ {names} }} = _{entry};\n"


def _reached(needs: Mapping[str, Sequence[str]], entry: str) -> set[str]:
    reached: set[str] = set()
    left = [entry]
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            left += needs[name]
    return reached


def _wrapped(name: str, modules: Mapping[str, str]) -> str:
    """Return a module as a function's body; what it lends others has short names between them."""

    def lent(found: re.Match[str]) -> str:
        short = _short_names(modules[found[2]])
        names = (each.strip() for each in found[1].split(",") if each.strip())
        return (
            f"const {{ {', '.join(f'{short[each]}: {each}' for each in names)} }} = _{found[2]};\n"
        )

    body = _IMPORT.sub(lent, modules[name])
    body = _EXPORT.sub(r"\1 \2", body)
    if strange := _OTHER.search(body):
        raise CannotJoin(f"{name}.js: {strange[0]}")
    given = ", ".join(f"{short}: {each}" for each, short in _short_names(modules[name]).items())
    return f"const _{name} = (() => {{\n{body}\nreturn {{ {given} }};\n}})();\n"


def without_exports(module: str) -> str:
    """Return a module that needs no other as a plain script."""
    return _EXPORT.sub(r"\1 \2", module)


def _short_names(module: str) -> dict[str, str]:
    return {
        name: f"{chr(97 + at % 26)}{at // 26 or ''}" for at, name in enumerate(_exported(module))
    }


def _exported(module: str) -> list[str]:
    return [found[2] for found in _EXPORT.finditer(module)]

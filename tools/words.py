"""`python -m tools.words`: finds the texts of the interface and brings every catalogue up to date.

Must not know: what a text says, how it is said. With `--missing cy` it prints what has no
translation; with `--check` it changes nothing, and fails where it would.

Templates are read by jinja2's own extractor for Babel, scripts as the build reads them. In the
program's modules, texts are what stands in the calls named below; a call that is made of a value
(`gettext(each.title)`) has its texts where they are `marked`, or in a table of `Said`.
"""

import argparse
import ast
import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import yaml
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from action_plans.checking.explained import CODES
from action_plans.checking.sentences import SENTENCES
from action_plans.languages.catalogues import LANGUAGES
from action_plans.model.data_form import VERSIONS
from action_plans.publishing.data.json_text import Json
from action_plans.publishing.edition_in import DEFAULTS
from action_plans.publishing.form_files import SAID_KEYS
from action_plans.publishing.pages.dictionary_page import described
from action_plans.publishing.script_words import SAID, texts_in
from action_plans.reading.keys import plan_keys
from action_plans.reading.schema import form_schema

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = ROOT / "generator" / "action_plans"
CATALOGUES: Final = PACKAGE / "languages"
Message = str | tuple[str, str]

# Where words for readers are said.
_ROOMS: Final = ("publishing", "searching", "site")
# Which arguments hold texts, by number or name; all of them where nothing is named.
_TEXTS: Final[dict[str, tuple[int | str, ...]]] = {
    "gettext": (0,),
    "marked": (0,),
    "Said": (0,),
    "Facet": (1, 2, 3, 4, "each"),
    "StandingWords": (0, 1, 2, 3, 4),
    "_state": (1, "note"),
    "Phrasing": (2, 3),
    "BeginningWords": (0, 1),
}
_PLURALS: Final = ("ngettext", "plural")
_COUNTS: Final = ("count", "spelt_count")


def messages() -> Iterator[tuple[Message, str]]:
    """Yield every text of the interface with the file that it stands in, file by file."""
    for path in sorted((ROOT / "theme").rglob("*.html")):
        yield from ((text, _named(path)) for text in _in_template(path))
    for path in sorted((ROOT / "theme").rglob("*.js")):
        if path.stem != SAID and "library" not in path.parts:
            own = texts_in(path.read_text(encoding="utf-8"))
            yield from ((text, _named(path)) for text in own)
    for path in sorted(path for room in _ROOMS for path in (PACKAGE / room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from ((text, _named(path)) for text in _in_module(tree))
    for said in SENTENCES.values():
        for told in filter(None, (said.reader.removeprefix("{about}"), said.readers)):
            yield told, "generator/action_plans/checking/sentences.py"
    yield from ((each.meaning, "generator/action_plans/checking/explained") for each in CODES)
    yield from ((said, "generator/action_plans/model/site.py") for said in DEFAULTS)
    yield from ((said, "generator/action_plans/publishing/data") for said in described())
    yield from ((said, "generator/action_plans/reading/plan_shape.py") for said in _of_the_schema())
    menu = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    yield from ((title, "mkdocs.yml") for entry in menu for title in entry)


def _of_the_schema() -> Iterator[str]:
    """Yield what keys are called and hold, what is said of them, what each version added."""
    yield from _said_in(form_schema())
    for key in plan_keys():
        yield from (key.says, key.holds)
    yield from (each.adds for each in VERSIONS)


def _said_in(schema: Json) -> Iterator[str]:
    if isinstance(schema, Mapping):
        for key, each in schema.items():
            if key in SAID_KEYS and isinstance(each, str):
                yield each
            else:
                yield from _said_in(each)


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _in_template(path: Path) -> Iterator[str]:
    options = {
        "newstyle_gettext": "true",
        "silent": "false",
        "trim_blocks": "true",
        "lstrip_blocks": "true",
    }
    with path.open("rb") as file:
        for _, _, text, _ in babel_extract(file, ("_", "gettext", "said"), (), options):
            match text:
                # A None for each argument that is no text: values, or the words of a language.
                case str(said) | (str(said), *_) | (None, str(said)):
                    yield said


def _in_module(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node)


def _in_call(call: ast.Call) -> Iterator[Message]:
    name = _name(call.func)
    if name in _TEXTS:
        for which in _TEXTS[name]:
            yield from _strings(_argument(call, which))
    elif name in _PLURALS:
        forms = [each.value for each in call.args[:2] if isinstance(each, ast.Constant)]
        if len(forms) == 2:
            yield str(forms[0]), str(forms[1])
    elif name in _COUNTS:
        one, many = (list(_strings(_argument(call, at))) for at in (1, 2))
        if one:
            yield f"{{number:,}} {one[0]}", f"{{number:,}} {many[0] if many else one[0] + 's'}"


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Subscript(value=ast.Name(id=name)):
            return name
        case _:
            return ""


def _argument(call: ast.Call, which: int | str) -> ast.AST | None:
    if isinstance(which, int):
        return call.args[which] if which < len(call.args) else None
    return next((each.value for each in call.keywords if each.arg == which), None)


def _strings(node: ast.AST | None) -> Iterator[str]:
    """Yield the texts of an argument; of a table its values alone, of a condition both its ends."""
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.Dict(values=values):
            for value in values:
                yield from _strings(value)
        case ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from _strings(part)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _strings(body)
            yield from _strings(orelse)


def template() -> Catalog:
    """Return a catalogue of all texts, without a translation."""
    found = Catalog(fuzzy=False)
    for message, file in messages():
        found.add(message, locations=[(file, 0)])
    return found


def updated(lang: str, texts: Catalog) -> Catalog:
    """Return a language's catalogue with every text of now and no other, translations kept.

    One that is not there yet is begun, with the plural forms that the CLDR has for its language.
    """
    path = CATALOGUES / f"{lang}.po"
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang)
    else:
        catalogue = Catalog(
            locale=lang, header_comment=f"# The words of pages in {lang}.", fuzzy=False
        )
    made = catalogue.creation_date
    catalogue.update(texts, no_fuzzy_matching=True)
    catalogue.creation_date = made  # else no two runs would write the same
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as its file has it: by its texts, and not by where they stand."""
    made = io.BytesIO()
    write_po(made, catalogue, width=100, ignore_obsolete=True, no_location=True, sort_output=True)
    return made.getvalue()


def missing(catalogue: Catalog) -> list[object]:
    """Return the texts that have no translation, or lack one of its forms."""
    return [each.id for each in catalogue if each.id and not _is_whole(each.string)]


def _is_whole(said: object) -> bool:
    return all(said) if isinstance(said, list | tuple) else bool(said)


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date, or say how they differ from what they would be."""
    parser = argparse.ArgumentParser(prog="python -m tools.words", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--missing", metavar="LANG", help="print what has no translation")
    asked = parser.parse_args(arguments)
    texts = template()
    if asked.missing:
        lacking = missing(updated(asked.missing, texts))
        print("\n".join(map(repr, lacking)))
        return 1 if lacking else 0
    stale = 0
    for lang in LANGUAGES:
        path = CATALOGUES / f"{lang}.po"
        made = written(updated(lang, texts))
        if not path.exists() or made != path.read_bytes():
            stale += 1
            if not asked.check:
                path.write_bytes(made)
            print(f"{path.name}: {'is not up to date' if asked.check else 'brought up to date'}")
    return 1 if stale and asked.check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

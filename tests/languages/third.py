"""A third language by the recipe of the map, in a copy of the package: its words are in brackets.

Must not know: pages, what is looked for in them.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import yaml
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from tests.building import PROJECT
from tests.languages.bracketed import CLOSE, OPEN
from tests.languages.other_letters import other_letters

LANG: Final = "ga"  # one that the CLDR knows: five plural forms, its own months
RECORD: Final = Path(__file__).with_name("record")
_TEXTS: Final = frozenset(("title", "text", "name", "short", "lead", "full", "owners", "printed"))
_DATES: Final = {"September 2021": "30/09/2021", "March 2022": "31/03/2022"}


class Copy:
    """The package, its tools and the theme, where a language is added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        package = folder / "generator" / "action_plans"
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / "generator" / "action_plans", package, ignore=leave)
        (folder / "tools").mkdir()
        shutil.copy(PROJECT / "tools" / "words.py", folder / "tools")
        for name in ("theme", "tests", "mkdocs.yml"):
            (folder / name).symlink_to(PROJECT / name)
        self.catalogue = package / "languages" / f"{LANG}.po"
        _changed(
            package / "model" / "terms.py", r'    WELSH = "cy"\n', f'\\g<0>    THIRD = "{LANG}"\n'
        )
        module = package / "languages" / "catalogues.py"
        _changed(module, r"\(WELSH,\)", f'(WELSH, "{LANG}")')
        _changed(module, r'WELSH: "Cymraeg"', f'\\g<0>, "{LANG}": "{OPEN}third{CLOSE}"')

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run Python there."""
        path = os.pathsep.join((str(self.folder / "generator"), str(self.folder)))
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def translate(self) -> Catalog:
        """Put each text of the language's catalogue in brackets, and return it."""
        with self.catalogue.open("rb") as file:
            catalogue = read_po(file, locale=LANG)
        for each in catalogue:
            if isinstance(each.id, str) and each.id:
                each.string = _bracketed(each.id)
            elif each.id:
                one, many = each.id
                others = (_bracketed(many),) * (catalogue.num_plurals - 1)
                each.string = (_bracketed(one), *others)
        with self.catalogue.open("wb") as file:
            write_po(file, catalogue)
        return catalogue


def _bracketed(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


def _changed(file: Path, pattern: str, by: str) -> None:
    text, number = re.subn(pattern, by, file.read_text(encoding="utf-8"))
    assert number == 1, (file, pattern)
    file.write_text(text, encoding="utf-8")


def record_in_other_letters(folder: Path) -> Path:
    """Write the record in two languages again, in the third alone, its texts in other letters."""
    for file in RECORD.rglob("*.yml"):
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
        made = folder / file.relative_to(RECORD)
        made.parent.mkdir(parents=True, exist_ok=True)
        changed = _in_other_letters(data, "")
        if file.name == "site.yml":
            changed = {**changed, "languages": [LANG]}
        if "lang" in changed:
            changed["lang"] = LANG
        text = yaml.safe_dump(changed, allow_unicode=True, sort_keys=False)
        made.write_text(re.sub(r"'(\d{4}-\d\d-\d\d)'", r"\1", text), encoding="utf-8")
    return folder


def _in_other_letters(value: object, key: str) -> dict[str, object]:
    made = _changed_value(value, key)
    assert isinstance(made, dict)
    return made


def _changed_value(value: object, key: str) -> object:
    if isinstance(value, dict):
        if set(value) == {"en", "cy"}:
            return _changed_value(value["en"], key)
        return {each: _changed_value(own, each) for each, own in value.items()}
    if isinstance(value, list):
        return [_changed_value(each, key) for each in value]
    if key in _TEXTS:
        return other_letters(str(value))
    return _DATES.get(str(value), value)

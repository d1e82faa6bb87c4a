"""Words in scripts: each is put into its language before the scripts are joined.

Must not know: what is said, the language in force, what any script does.

Scripts write `_("All plans")` and `ngettext("{number:,} plan", "{number:,} plans", number)`, of
`theme/said.js`, their texts between double quotes. English ones are left as they stand; for another
language its words take their place, so that a script is as light in each, and looks nothing up.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from action_plans.languages.speaking import Catalogue

SAID: Final = "said"  # the module that fills texts, by its name

_TEXT: Final = r'"(?:[^"\\\n]|\\.)*"'
_CALL: Final = re.compile(
    rf"(?<![\w.$])(?:_\(\s*(?P<text>{_TEXT})|ngettext\(\s*(?P<one>{_TEXT}),\s*(?P<many>{_TEXT}))"
)
_ANY_CALL: Final = re.compile(r"(?<![\w.$])(?:_|ngettext)\((?!\))")
_FORM_OF: Final = "const FORM_OF = (number) => Number(number !== 1);\n"
_MONTHS: Final = "const MONTHS = null;\n"


class CannotSay(Exception):
    """A script says something that no catalogue can have: a mistake of ours."""


def texts_in(script: str) -> Iterator[str | tuple[str, str]]:
    """Yield the texts of a script, both forms of what is counted; raises `CannotSay`."""
    found = list(_CALL.finditer(script))
    if len(found) != len(_ANY_CALL.findall(script)):
        raise CannotSay("a script gives `_` or `ngettext` what is no text between double quotes")
    for each in found:
        if each["text"]:
            yield _read(each["text"])
        else:
            yield _read(each["one"]), _read(each["many"])


def said_in(words: Catalogue | None, modules: Mapping[str, str]) -> Mapping[str, str]:
    """Return scripts, by name, with their texts in a language, None for English.

    `SAID` is among them. Raises `CannotSay`.
    """
    if words is None:
        return modules
    return {name: _module(words, name, script) for name, script in modules.items()}


def _module(words: Catalogue, name: str, script: str) -> str:
    if name == SAID:
        return _own(words, script)
    list(texts_in(script))
    return _CALL.sub(lambda found: _call(words, found), script)


def _own(words: Catalogue, script: str) -> str:
    """Return the module that fills texts, with the language's own plurals and months."""
    if _FORM_OF not in script or _MONTHS not in script:
        raise CannotSay(f"{SAID}.js lacks a constant that a language has its own for")
    form_of = f"const FORM_OF = (n) => Number({words.plural_rule});\n"
    return script.replace(_FORM_OF, form_of).replace(
        _MONTHS, f"const MONTHS = {_written(words.months)};\n"
    )


def _call(words: Catalogue, found: re.Match[str]) -> str:
    if found["text"]:
        return f"_({_written(words.said(_read(found['text'])))}"
    forms = words.forms(_read(found["one"]), _read(found["many"]))
    return f'ngettext({_written(forms)}, ""'


def _read(literal: str) -> str:
    text: str = json.loads(literal)
    return text


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

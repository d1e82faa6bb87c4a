"""Cases in one file: `=== name`, the input, `--- expected`, what is expected of it.

Must not know: what is tried.
"""

from collections.abc import Callable
from pathlib import Path

_NAME = "=== "
_EXPECTED = "--- expected\n"


def answered(path: Path, answer: Callable[[str, str], str]) -> str:
    """Return a file of cases with each expected part as `answer(name, input)` gives it now."""
    preface, *cases = path.read_text(encoding="utf-8").split(f"\n{_NAME}")
    assert cases, f"no cases in {path}"
    parts = [preface]
    for case in cases:
        name, _, rest = case.partition("\n")
        given = rest.partition(_EXPECTED)[0]
        parts.append(f"{_NAME}{name}\n{given}{_EXPECTED}{answer(name, given)}")
    return "\n".join(parts)

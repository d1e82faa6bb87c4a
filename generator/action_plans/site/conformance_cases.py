"""Where the cases of the conformance set lie: those that our own tests hold, the files themselves.

Must not know: what is expected of them.
"""

import json
from pathlib import Path
from typing import Final

from action_plans.publishing.conformance.files import Cases
from action_plans.site.theme_folder import PROJECT

_CASES: Final = PROJECT / "tests" / "checking"
_REPLACES: Final = "plans/northmere-2021.yml"
EXPECTED: Final = _CASES / "conformance.json"


def conformance_cases() -> Cases:
    """Return the right record, the wrong files by name, and what is expected of them."""
    right, wrong = _CASES / "good", _CASES / "broken"
    return Cases(
        {each.relative_to(right).as_posix(): _text(each) for each in sorted(right.rglob("*.yml"))},
        {each.stem: _text(each) for each in sorted(wrong.glob("*.yml"))},
        _REPLACES,
        json.loads(_text(EXPECTED)),
    )


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")

"""A plan file without the importer's `# look` comments, once an editor has looked.

Must not know: what the importer was unsure of.
"""

import re
from typing import Final

from action_plans.reading.plan_reader import read_plan

_LOOK: Final = re.compile(rb"^ *# look .*\r?\n", re.MULTILINE)


def without_looks(data: bytes, file: str) -> bytes:
    """Return the file without its lines `# look …`; as it is where one is part of a text."""
    less = _LOOK.sub(b"", data)
    before, after = read_plan(data, file), read_plan(less, file)
    return less if before.plan == after.plan and before.plan is not None else data

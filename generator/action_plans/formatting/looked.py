"""A plan file without the importer's `# look` comments, once an editor has looked.

Must not know: what the importer was unsure of.
"""

import re
from typing import Final

from action_plans.reading.plan_reader import read_plan

# A comment, with lines that go on with its sentence; or one at a line's end.
_LOOK: Final = re.compile(
    rb"^ *#+ *look[ :].*\r?\n(?: *# *(?:and|or|but)\b.*\r?\n)*|[ \t]+#+ *look[ :].*",
    re.MULTILINE | re.IGNORECASE,
)


def without_looks(data: bytes, file: str) -> bytes:
    """Return the file without its comments `# look …`, on lines of their own and at ends of lines.

    What only reads like one, in a text that readers see, stays.
    """
    before = read_plan(data, file).plan
    if before is None:
        return data
    less = _LOOK.sub(b"", data)
    if read_plan(less, file).plan == before:
        return less
    for match in reversed(list(_LOOK.finditer(data))):
        less = data[: match.start()] + data[match.end() :]
        data = less if read_plan(less, file).plan == before else data
    return data

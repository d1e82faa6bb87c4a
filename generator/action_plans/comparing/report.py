"""All changes as one text, one Markdown comment, or one JSON document.

Must not know: how changes are found; how one of them prints itself.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind
from action_plans.reporting.untrusted import code_span

LONGEST_COMMENT: Final = 60_000  # bytes; GitHub takes 65,536 characters
LONGEST_ITEM: Final = 4_000  # characters of one change in a comment

_NOTHING: Final = "Nothing changes in meaning."


def as_text(changes: Sequence[Change]) -> str:
    """Return one line for each change, after a line that counts them."""
    return "".join(f"{line}\n" for line in [_summary(changes), *map(str, changes)])


def as_json(changes: Sequence[Change]) -> str:
    """Return {"count": …, "changes": […]}."""
    data = {"count": len(changes), "changes": [change.data() for change in changes]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_markdown(changes: Sequence[Change], longest: int = LONGEST_COMMENT) -> str:
    """Return a comment for a pull request, at most `longest` bytes.

    What does not fit is counted; nothing in it is read by GitHub as a mention, link or HTML.
    """
    lines = ["### What changes in meaning", "", _summary(changes)]
    room = longest - sum(len(line) + 1 for line in lines) - 200
    told = 0
    for block, count in _blocks(changes):
        size = len(block.encode()) + 1
        if size > room:
            lines += ["", f"… and {len(changes) - told} more; `plans diff` lists them all."]
            break
        lines.append(block)
        room -= size
        told += count
    return "\n".join(lines) + "\n"


def _blocks(changes: Sequence[Change]) -> Iterator[tuple[str, int]]:
    """Yield a heading for each plan and an item for each change, with how many changes each is."""
    for plan, some in groupby(changes, key=lambda change: change.plan):
        yield f"\n#### {code_span(plan)}\n", 0
        for change in some:
            item = change.markdown()
            if len(item) > LONGEST_ITEM:
                item = (
                    f"- {change.kind.value.replace('-', ' ')} at {code_span(change.ref)}: too long"
                )
                item += " to be shown here; `plans diff` shows it"
            yield item, 1


def _summary(changes: Sequence[Change]) -> str:
    """Return how many changes of which kind, in how many places."""
    if not changes:
        return _NOTHING
    counts = Counter(change.kind for change in changes)
    kinds = ", ".join(
        f"{kind.value.replace('-', ' ')} {counts[kind]}" for kind in ChangeKind if counts[kind]
    )
    number = len(changes)
    return f"{number} {'change' if number == 1 else 'changes'}: {kinds}."

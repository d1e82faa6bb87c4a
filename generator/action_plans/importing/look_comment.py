"""A doubt as the comment that stands above its field in a plan file.

Must not know: how a plan file is written.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubt
from action_plans.importing.review import in_order, one_line

_TO_LOOK_AT: Final = 3  # the degree from which on; what is less is a formality, and listed only


def to_look_at(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Yield the doubts that stand in the file, the most doubtful first."""
    said = set()
    for each in in_order(doubts):
        if each.degree >= _TO_LOOK_AT and (each.code, each.facts) not in said:
            yield each
            if each.code.value.once:
                said.add((each.code, each.facts))


def comment(doubt: Doubt) -> str:
    """Return a doubt as a comment on one line: `# look 7, guessed: … (table 3, row 2)`.

    A person's name is not repeated in it.
    """
    says = f"{doubt.says} “{doubt.words}”" if doubt.words else doubt.says
    if doubt.code is Code.NAME_LEFT_OUT:
        says = "what seems to be a person's name is left out"
    where = f" ({doubt.where})" if str(doubt.where) else ""
    return one_line(f"# look {doubt.degree}, {doubt.kind.value}: {says}{where}")

"""What a reader has left out of a document, as things to look at.

Must not know: file formats, rules, how a plan file is written.
"""

from collections.abc import Iterable

from action_plans.importing.document import Left, Place, Why
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubt, doubt


def doubts_of(left: Iterable[Left]) -> list[Doubt]:
    """Return one doubt for each reason and words, at the first place where they stand; the code of
    each reason has its name.
    """
    first: dict[tuple[Why, str], Place] = {}
    for each in left:
        words = " ".join(each.words.split())
        first.setdefault((each.why, words), each.place)
    return [doubt(Code[why.name], place, words=words) for (why, words), place in first.items()]

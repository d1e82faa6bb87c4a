"""What a reader has left out of a document, as things to look at.

Must not know: file formats, rules, how a plan file is written.
"""

from collections.abc import Iterable
from typing import Final

from action_plans.importing.document import Left, Place, Why
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubt, doubt

_CODES: Final[dict[Why, Code]] = {
    Why.HIDDEN: Code.HIDDEN,
    Why.UNSEEN: Code.UNSEEN,
    Why.DELETED: Code.DELETED,
    Why.PLACEHOLDER: Code.PLACEHOLDER,
    Why.COMMENT: Code.COMMENT,
    Why.FURNITURE: Code.FURNITURE,
    Why.SLANTED: Code.SLANTED,
    Why.BESIDE: Code.BESIDE,
    Why.SYMBOL: Code.SYMBOL,
    Why.EMBEDDED: Code.EMBEDDED,
    Why.UNREAD: Code.UNREAD,
}


def doubts_of(left: Iterable[Left]) -> list[Doubt]:
    """Return one doubt for each reason and words, at the first place where they stand."""
    first: dict[tuple[Why, str], Place] = {}
    for each in left:
        words = " ".join(each.words.split())
        first.setdefault((each.why, words), each.place)
    return [doubt(_CODES[why], place, words=words) for (why, words), place in first.items()]

"""What a reader has left out of a document, as things to look at.

Must not know: file formats, rules, how a plan file is written.
"""

from collections.abc import Iterable
from typing import Final

from action_plans.importing.document import Left, Place, Why
from action_plans.importing.review import Doubt, DoubtKind

# How doubtful each is, and what is said of it before the words.
_SAYS: Final[dict[Why, tuple[DoubtKind, int, str]]] = {
    Why.HIDDEN: (DoubtKind.LEFT_OUT, 6, "hidden text, which no reader of the document sees:"),
    Why.UNSEEN: (
        DoubtKind.LEFT_OUT,
        6,
        "text in the colour of what is behind it, which is not seen:",
    ),
    Why.DELETED: (DoubtKind.LEFT_OUT, 4, "a tracked change that is not accepted yet takes out:"),
    Why.PLACEHOLDER: (DoubtKind.LEFT_OUT, 3, "a form's own prompt, which nobody has filled in:"),
    Why.COMMENT: (DoubtKind.LEFT_OUT, 3, "a comment in the margin:"),
    Why.FURNITURE: (DoubtKind.LEFT_OUT, 1, "at the edge of pages:"),
    Why.SLANTED: (DoubtKind.LEFT_OUT, 2, "across the page, like a watermark:"),
    Why.BESIDE: (DoubtKind.LEFT_OUT, 5, "beside the table:"),
    Why.SYMBOL: (DoubtKind.NOT_UNDERSTOOD, 5, "a symbol that is not known:"),
    Why.EMBEDDED: (DoubtKind.LEFT_OUT, 7, "another file is embedded, and not read:"),
    Why.UNREAD: (DoubtKind.NOT_UNDERSTOOD, 8, "the reader has not read these words of the file:"),
}


def doubts_of(left: Iterable[Left]) -> list[Doubt]:
    """Return one doubt for each reason and words, at the first place where they stand."""
    first: dict[tuple[Why, str], Place] = {}
    for each in left:
        words = " ".join(each.words.split())
        first.setdefault((each.why, words), each.place)
    doubts = []
    for (why, words), place in first.items():
        kind, degree, says = _SAYS[why]
        doubts.append(Doubt(kind, degree, place, "", says, words))
    return doubts

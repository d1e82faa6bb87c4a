"""The codes of what is lost or left over by the way.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.explained.entry import error, finding, finding_in_words, hint
from action_plans.model.explained import Explained

_LIST: Final = "      - one person in each hostel\n      - a second one on call"

MISSED: Final[tuple[Explained, ...]] = (
    error(
        CheckCode.LIST_IN_PARAGRAPH,
        "A list stands after `>-`, which joins its lines into one paragraph.",
        f"    text: >-\n      Recruit for the nights:\n{_LIST}",
        f"    text: |-\n      Recruit for the nights:\n\n{_LIST}",
    ),
    error(
        CheckCode.PASTED_CELLS,
        "A tab stands between words, as between the cells of a spreadsheet.",
        "title: A joint inspection of night cover\tin Northmere hostels",
        "title: A joint inspection of night cover in Northmere hostels",
    ),
    finding_in_words(
        CheckCode.ACTION_TWICE,
        "An action stands word for word in its recommendation already.",
        "an action that was pasted twice",
        "one of the two; or both, if the document prints both",
    ),
    finding(
        CheckCode.NO_THEME,
        "A recommendation has no theme, by which it is listed and related.",
        "themes: []",
        "themes: [accommodation]",
    ),
    finding(
        CheckCode.NO_BODY,
        "The plan does not say who inspected, or who answers.",
        "inspectorate: []",
        "inspectorate: [hostels-board]",
    ),
    error(
        CheckCode.NOT_LOOKED_AT,
        "A comment of the import still asks somebody to look.",
        "# look 7, guessed: which of the two dates is meant\nkind: thematic",
        "kind: thematic",
    ),
    finding(
        CheckCode.UNLIKELY_DATE,
        "A report or a document is dated before 1990 or in the future; the plan may not be shown.",
        "published: 1921-03-02,",
        "published: 2021-03-02,",
    ),
    hint(
        CheckCode.LONG_SENTENCE,
        "A sentence of an editor's own has over 25 words, and few readers take in so many at once.",
        "The count is made each month, and the first figures, which every region had asked for"
        " since the pandemic and which the board had long promised to them, have been published.",
        "The count is made each month, and the first figures have been published.",
    ),
)

"""The codes of the shape of a plan file: its keys, and what stands under them.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.explained.entry import error
from action_plans.model.explained import Explained
from action_plans.reading.codes import Code

SHAPES: Final[tuple[Explained, ...]] = (
    error(Code.UNKNOWN_KEY, "There is no such key here.", "wordng: summary", "wording: summary"),
    error(
        Code.MISSING_KEY,
        "A key that has to be there is missing.",
        "review: {by: hostels-board}",
        "review: {by: hostels-board, every: year}",
    ),
    error(
        Code.WRONG_TYPE,
        "A list, a record, a number or a text stands where something else belongs.",
        "printed_totals: {agreed: two, partly-agreed: 1, not-agreed: 1, total: 4}",
        "printed_totals: {agreed: 2, partly-agreed: 1, not-agreed: 1, total: 4}",
    ),
    error(
        Code.EMPTY_ENTRY,
        "A list, or a text in several languages, has an entry with nothing in it.",
        "themes: [staffing, '']",
        "themes: [staffing, accommodation]",
    ),
    error(
        Code.EMPTY_LIST,
        "A list that has to have an entry has none.",
        "documents: []",
        "documents:\n- {date: 2019-06-03, kind: plan}",
    ),
    error(
        Code.LISTED_TWICE,
        "The same entry stands in a list twice.",
        "themes: [staffing, staffing]",
        "themes: [staffing, accommodation]",
    ),
    error(
        Code.UNKNOWN_VALUE,
        "Only some words are accepted here.",
        "kind: thematik",
        "kind: thematic",
    ),
    error(
        Code.BAD_SPELLING,
        "A number, an id or a reference is not spelt as one.",
        "to: aldersea 2019, 1",
        "to: aldersea-2019#1",
    ),
    error(
        Code.IMPOSSIBLE_DATE,
        "A date is written year, month, day, and it exists.",
        "published: 31/02/2021,",
        "published: 2021-03-02,",
    ),
    error(
        Code.DUPLICATE_NUMBER,
        "Two recommendations have one number.",
        "number: '2'\n  to: [moh]",
        "number: '3'\n  to: [moh]",
    ),
    error(
        Code.DUPLICATE_ACTION,
        "Two actions of one recommendation have one id.",
        "- id: a1\n    text: >-\n      Publish the NCR",
        "- id: a2\n    text: >-\n      Publish the NCR",
    ),
    error(
        Code.DOCUMENTS_ORDER,
        "The documents stand oldest first.",
        "- {date: 2021-04-01, kind: plan}\n- {date: 2021-03-15, kind: revision}",
        "- {date: 2021-04-01, kind: plan}",
    ),
    error(
        Code.UPDATE_WITHOUT_DOCUMENT,
        "An update bears the date of a document of kind update.",
        "- date: 2022-04-21",
        "- date: 2022-04-20",
    ),
    error(
        Code.UNKNOWN_ACTION,
        "There is no such action; an update answers actions of its own recommendation.",
        "answers: [a7]",
        "answers: [a1]",
    ),
    error(
        Code.RESERVED_ID,
        "Some ids are addresses or files of another kind: page, con, aux, …-response, …-schedule.",
        "was: [page]",
        "was: [northmere-hostels]",
    ),
    error(
        Code.EARLIER_ID,
        "A plan's id now is no earlier id of it.",
        "was: [northmere-2021]",
        "was: [northmere-hostels]",
    ),
    error(
        Code.UNKNOWN_ORGANISATION,
        "Organisations are those of content/vocabulary/organisations.yml.",
        "to: [mohj]",
        "to: [moh]",
    ),
    error(
        Code.UNKNOWN_OWNER,
        "A post succeeds posts that are listed in content/vocabulary/owners.yml.",
        "name: Deputy Director, Courts\n  succeeds: [head-of-courts]",
        "name: Deputy Director, Courts",
    ),
    error(
        Code.REPLACED_BY_ITSELF,
        "An organisation was not replaced by itself, nor in a circle.",
        "short: MoH, replaced_by: moh}",
        "short: MoH}",
    ),
    error(
        Code.SUCCEEDS_ITSELF,
        "A post does not succeed itself, nor in a circle.",
        "name: Deputy Director, Courts\n  succeeds: [deputy-director-courts]",
        "name: Deputy Director, Courts",
    ),
    error(
        Code.SPELLING_TWICE,
        "One printed spelling belongs to one post.",
        "printed: ['Deputy Director Courts', 'Head of Residential Services, North']",
        "printed: ['Deputy Director Courts', 'Deputy Director of Courts']",
    ),
)

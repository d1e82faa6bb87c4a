"""The codes of plans that do not fit together, and of numbers, totals and documents.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.explained.entry import error, finding
from action_plans.model.explained import Explained

PLANS: Final[tuple[Explained, ...]] = (
    error(
        CheckCode.UNKNOWN_THEME,
        "Themes are those of content/vocabulary/themes.yml.",
        "themes: [staffing, acommodation]",
        "themes: [staffing, accommodation]",
    ),
    error(
        CheckCode.VALUE_LEFT_OUT,
        "site.yml names the kinds, responses, grounds and grades in use; this is none of them.",
        "grounds: [commissioning]",
        "grounds: [affordability]",
    ),
    error(
        CheckCode.UNKNOWN_PLAN,
        "There is no such plan (a finding where acronyms.yml names it).",
        "to: alderseas-2019#1",
        "to: aldersea-2019#1",
    ),
    error(
        CheckCode.UNKNOWN_RECOMMENDATION,
        "The plan is there, and has no such recommendation.",
        "to: aldersea-2019#9",
        "to: aldersea-2019#1",
    ),
    error(
        CheckCode.LINK_TO_ITSELF,
        "A reference leads back to what holds it.",
        "to: northmere-2021#1",
        "to: aldersea-2019#1",
    ),
    error(
        CheckCode.LINKED_TWICE,
        "A recommendation is linked twice, or both related and not related.",
        "why: Both ask for figures on cover at night.\n  not_related: [aldersea-2019#1]",
        "why: Both ask for figures on cover at night.",
    ),
    error(
        CheckCode.SAME_IN_A_CIRCLE,
        "same_as leads to the promise that was made first, never in a circle.",
        "due: '*September 2021'\n    same_as: '4/a1'",
        "due: '*September 2021'",
    ),
    error(
        CheckCode.EARLIER_ID_TAKEN,
        "An earlier id is no other plan's id.",
        "was: [aldersea-2019]",
        "was: [northmere-hostels]",
    ),
    error(
        CheckCode.LINKS_CONTRADICT,
        "One end says what the other denies: not related, or both follow each other.",
        "    later: [northmere-2021#1]\n  not_related: [northmere-2021#1]",
        "    later: [northmere-2021#1]",
    ),
    finding(
        CheckCode.LINK_AGAINST_TIME,
        "What follows, repeats or supersedes another is the later of the two.",
        "due: 'March 2022'\n    later: [aldersea-2019#1]",
        "due: 'March 2022'",
    ),
    finding(
        CheckCode.CITATION_UNRESOLVED,
        "A text cites a recommendation that cannot be told.",
        "Count what recommendation 9 counts.",
        "Count what is not counted yet.",
    ),
    finding(
        CheckCode.NUMBER_GAP,
        "A number is left out.",
        "number: '5'\n  to: [towns]\n  text: >-\n    Count",
        "number: '4'\n  to: [towns]\n  text: >-\n    Count",
    ),
    finding(
        CheckCode.NUMBER_ORDER,
        "A smaller number stands after a larger one.",
        "number: '0'\n  to: [towns]\n  text: >-\n    Count",
        "number: '4'\n  to: [towns]\n  text: >-\n    Count",
    ),
    finding(
        CheckCode.TOTALS_DIFFER,
        "The printed totals are not those of the rows.",
        "total: 5}",
        "total: 4}",
    ),
    finding(
        CheckCode.UPDATE_BEFORE_PLAN,
        "An update does not come after the plan that it reports on.",
        "- {date: 2021-03-20, kind: update}\n- {date: 2021-04-01, kind: plan}",
        "- {date: 2021-04-01, kind: plan}",
    ),
    finding(
        CheckCode.PLAN_BEFORE_REPORT,
        "The plan is older than the report that it answers.",
        "published: 2021-04-02,",
        "published: 2021-03-02,",
    ),
)

"""The codes of answers, actions, owners, dates and words.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.explained.entry import error, finding, finding_in_words
from action_plans.model.explained import Explained

PROMISES: Final[tuple[Explained, ...]] = (
    finding(CheckCode.NO_ADDRESSEE, "It is not said who is to act.", "to: []", "to: [moh]"),
    finding(
        CheckCode.NO_RESPONSE,
        "The document does not say whether it agrees.",
        "Count what is not counted yet.\n  response: not-stated",
        "Count what is not counted yet.\n  response: agreed",
    ),
    finding(
        CheckCode.NO_ACTION,
        "Something is agreed, and nothing is promised.",
        "actions: []",
        "actions:\n  - id: a1\n    text: >-\n      Count the nights in every region.\n"
        "    owners: ['Head of Residential Services, North']\n    due: 'September 2021'\n"
        "    same_as: '1/a1'",
    ),
    finding(
        CheckCode.ACTION_UNDER_REFUSAL,
        "Something is refused, and an action stands under it: shown as other action offered.",
        "themes: [accommodation]\n  actions:\n  - id: a1\n    text: Look at the law again.\n"
        "    owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
        "themes: [accommodation]",
    ),
    finding(
        CheckCode.NO_REASON,
        "Something is partly agreed or refused, and no reason is given.",
        "response: not-agreed\n  themes: [accommodation]",
        "response: not-agreed\n  reason:\n    grounds: [policy]\n    text: >-\n"
        "      The law is held to be right as it is.\n  themes: [accommodation]",
    ),
    finding(
        CheckCode.NO_GROUND,
        "The reason names none of the four grounds: commissioning, policy, operational,"
        " affordability.",
        "grounds: []\n    read_as: [policy]",
        "grounds: [policy]",
    ),
    finding(
        CheckCode.REASON_WITHOUT_REFUSAL,
        "A reason for refusing stands under something that is agreed.",
        "Count what is not counted yet.\n  response: agreed\n"
        "  reason: {grounds: [policy], text: The law is right as it is.}",
        "Count what is not counted yet.\n  response: agreed",
    ),
    finding(
        CheckCode.NO_OWNER,
        "An action names no post.",
        "owners: []\n    due: '*September 2021'",
        "owners: ['Head of Residential Services, North']\n    due: '*September 2021'",
    ),
    error(
        CheckCode.OWNER_CUT,
        "A comma without quotes has cut a post's title in two.",
        "owners: [Head of Residential Services, North]\n    due: '*September 2021'",
        "owners: ['Head of Residential Services, North']\n    due: '*September 2021'",
    ),
    finding(
        CheckCode.SEVERAL_OWNERS,
        "Several posts stand in one entry.",
        "owners: ['Deputy Director Courts / Head of Finance']\n    due: 'Ongoing'",
        "owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
    ),
    finding(
        CheckCode.NOT_A_POST,
        "An owner has no word in it that names a post or a team.",
        "owners: ['Everybody concerned']\n    due: 'Ongoing'",
        "owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
    ),
    finding(
        CheckCode.OWNER_SPELLING,
        "An owner is nearly, but not quite, spelt as a post that is listed.",
        "owners: ['Deputy Directer Courts']\n    due: 'Ongoing'",
        "owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
    ),
    finding(
        CheckCode.OWNER_NOT_LISTED,
        "A post is not in content/vocabulary/owners.yml, and so has no page.",
        "owners: ['National Lead for Estates']\n    due: 'Ongoing'",
        "owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
    ),
    finding(
        CheckCode.NO_DATE,
        "An action has no target date.",
        "due: ''",
        "due: 'Ongoing'",
    ),
    finding(
        CheckCode.UNREAD_DATE,
        "No date can be read, or more than one: two dates in a cell are two actions.",
        "due: 'March 2022 September 2022'",
        "due: 'March 2022'",
    ),
    finding(
        CheckCode.FOOTNOTE_MISSING,
        "A date bears a mark that is explained nowhere.",
        "due: '†March 2022'",
        "due: 'March 2022'",
    ),
    finding(
        CheckCode.FOOTNOTE_UNUSED,
        "No date bears the mark of a footnote.",
        "due: 'September 2021'\n  - id: a2",
        "due: '*September 2021'\n  - id: a2",
    ),
    finding(
        CheckCode.DUE_BEFORE_PLAN,
        "A date to be met lies before the plan that prints it.",
        "due: 'March 2012'",
        "due: 'March 2022'",
    ),
    finding(
        CheckCode.COMPLETED_IN_FUTURE,
        "A document calls completed what lies after its own date.",
        "due: 'Completed May 2022'",
        "due: 'Completed'",
    ),
    finding(
        CheckCode.NAME_LEFT_OUT,
        "The document prints a person's name, which is left out here; nothing to do.",
        "owners: ['Deputy Director [name left out] Courts']\n    due: 'Ongoing'",
        "owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
    ),
    error(
        CheckCode.PERSONAL_NAME,
        "A person's name stands where a post belongs; write [name left out] for it.",
        "owners: ['Deputy Director Courts (Jane Ashgrove)']\n    due: 'Ongoing'",
        "owners: ['Deputy Director Courts']\n    due: 'Ongoing'",
    ),
    error(
        CheckCode.EMAIL_ADDRESS,
        "An email address stands in a text.",
        "Count what is not counted yet (figures@example.org).",
        "Count what is not counted yet.",
    ),
    error(
        CheckCode.TELEPHONE_NUMBER,
        "A telephone number stands in a text.",
        "Count what is not counted yet (01632 960 123).",
        "Count what is not counted yet.",
    ),
    finding_in_words(
        CheckCode.ALLOW_UNUSED,
        "What stands under `allow:` stands nowhere that it would be an error.",
        "an entry whose text was changed or taken out",
        "no such entry; or the text exactly as it stands",
    ),
    error(
        CheckCode.NOTHING_TO_READ,
        "A text is all marks; a reader would see nothing.",
        "text: '&nbsp;'\n  response: agreed",
        "text: >-\n    Count what is not counted yet.\n  response: agreed",
    ),
    finding(
        CheckCode.RAW_HTML,
        "HTML in a text is shown as it is typed; use Markdown.",
        "Count <b>what is not counted</b> yet.",
        "Count what is not counted yet.",
    ),
    finding(
        CheckCode.PASTED_BULLET,
        "A bullet pasted from a word processor makes no list; begin the line with a hyphen.",
        "• one person in each hostel",
        "- one person in each hostel",
    ),
    finding(
        CheckCode.CURLY_QUOTES,
        "Curly quotes become part of a value; use straight ones.",
        "due: ‘March 2022’",
        "due: 'March 2022'",
    ),
    error(
        CheckCode.SKELETON_TEXT,
        "What `plans new` wrote to be filled in still stands there.",
        "What is recommended, in plain English.",
        "Count what is not counted yet.",
    ),
    finding(
        CheckCode.ACRONYM_UNEXPLAINED,
        "A short form is neither spelt out in the plan nor listed in acronyms.yml for it.",
        "Count what is not in the NCCR yet.",
        "Count what is not counted yet.",
    ),
)

"""What the page of data says: every file of the record, what it is for and what it holds.

Must not know: HTML, how the files are made.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.bounds import Extra
from action_plans.publishing import addresses, words
from action_plans.publishing.badges import has_every_badge
from action_plans.publishing.data.bulk import OTHER_FORMS, file_name
from action_plans.publishing.edition import Edition
from action_plans.publishing.linked_data import data_linked_data
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.reference import DataView

# (what for, ((file, what it holds), ...)); a test compares them with the files that are written.
GROUPS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        marked("For a spreadsheet"),
        (
            (
                "recommendations.csv",
                marked("Every recommendation, its answer and where it stands."),
            ),
            ("actions.csv", marked("Every action, its owners, its dates and where it stands.")),
            ("updates.csv", marked("What was reported later, and of which actions.")),
            ("related.csv", marked("Which recommendations are linked, by whom and why.")),
            ("dates-passed.csv", marked("Actions past their dates and not reported done.")),
            ("refused.csv", marked("Recommendations refused or partly agreed, and why.")),
            ("dates-moved.csv", marked("Actions whose dates moved.")),
            (
                "histories.csv",
                marked("What each document says of each action, nothing overwritten."),
            ),
            ("standings.csv", marked("How many actions of each plan stand where.")),
            ("evidence.csv", marked("What stands behind each action that is reported done.")),
            ("clocks.csv", marked("When each report, its plan and what came after came.")),
            (
                "questions.csv",
                marked("What can be asked of actions that are past, not mentioned or moved."),
            ),
        ),
    ),
    (
        marked("For a database or a program"),
        (
            ("plans.sqlite", marked("All of it, as an SQLite database, with full text.")),
            ("plans.json", marked("The plans, their documents and counts.")),
            ("recommendations.json", marked("Every recommendation with its actions and updates.")),
            ("related.json", marked("Which recommendations are linked, by whom and why.")),
        ),
    ),
    (
        marked("In forms that other programs know"),
        (
            ("schema-org.jsonld", marked("By the terms of schema.org, as JSON-LD.")),
            ("prov.json", marked("Which document each thing comes from, as W3C PROV.")),
            ("oscal-poam.json", marked("As a plan of action and milestones of NIST's OSCAL.")),
        ),
    ),
    (
        marked("What the columns mean"),
        (
            ("datapackage.json", marked("Every column of the CSV files, as a Data Package.")),
            ("csv-metadata.json", marked("The same, as CSV on the Web.")),
            ("plan.schema.json", marked("How a plan file is written, as a JSON Schema.")),
        ),
    ),
)


# What a large record is without, and what has it; a test holds that nothing is missing here.
LEFT_OUT: Final[Mapping[Extra, str]] = {
    Extra.PAPERS: marked("One paper to print for each plan: its page prints as one."),
    Extra.QUESTIONS: marked(
        "A page of questions for each plan, and questions in the database: the table has them all."
    ),
    Extra.CALENDARS: marked(
        "A calendar for each plan: those of everything, of posts, organisations and "
        "themes have its dates."
    ),
    Extra.HISTORIES: marked(
        "A page of each plan’s promises through time: the table of histories has them."
    ),
    Extra.STATES: marked(
        "Pages of how each document left a plan: the tables of histories and of updates "
        "say what each document changed."
    ),
    Extra.TWINS: marked("Each plan in Markdown: the data has its texts in Markdown."),
    Extra.BADGES: marked(
        "Badges of answers, of dates and of single recommendations: each plan has the "
        "badge of what is reported."
    ),
    Extra.PLAN_FILES: marked(
        "Each plan’s file for the form that changes it: the form takes it from your computer."
    ),
    Extra.OTHER_FORMS: marked(
        "The data by the terms of schema.org, PROV and OSCAL: the tables hold it."
    ),
    Extra.PAIRS: marked(
        "Lists by two things at once, such as an answer and a theme: the list of the answer leads "
        "to the search, which narrows by both."
    ),
    Extra.SUGGESTIONS: marked(
        "More than the best two suggestions of what each recommendation is related to."
    ),
}


def data_view(edition: Edition) -> DataView:
    """Return every file with what it holds, in groups by what it is for."""
    without = () if edition.makes(Extra.OTHER_FORMS) else OTHER_FORMS
    groups = tuple(
        (gettext(what), tuple((_link(edition, file), gettext(holds)) for file, holds in files))
        for what, files in GROUPS
        if not any(file in without for file, _ in files)
    )
    links = [link for _, files in groups for link, _ in files]
    return DataView(
        words.day(edition.as_of),
        groups,
        has_every_badge(edition),
        tuple(gettext(said) for extra, said in LEFT_OUT.items() if not edition.makes(extra)),
        data_linked_data(edition, links),
        has_meanings=bool(edition.keys),
    )


def _link(edition: Edition, file: str) -> Link:
    name = file_name(edition, file)
    return Link(name, addresses.DATA + name)

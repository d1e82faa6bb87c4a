"""What the page of data says: every file of the record, what it is for and what it holds.

Must not know: HTML, how the files are made.
"""

from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.bounds import is_large
from action_plans.publishing import addresses, words
from action_plans.publishing.badges import has_every_badge
from action_plans.publishing.data.bulk import file_name
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
                marked("What can be asked of actions that are past, left out or moved."),
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


LEFT_OUT: Final = marked(
    "This record is so large that the questions to ask of a plan, and how each of its documents "
    "left it, have no pages: the tables of questions and of updates hold them. Single plans have "
    "no calendar, and the form for changing one takes its file from your computer. Of what is "
    "related, the best two suggestions are shown."
)


def data_view(edition: Edition) -> DataView:
    """Return every file with what it holds, in groups by what it is for."""
    groups = tuple(
        (gettext(what), tuple((_link(edition, file), gettext(holds)) for file, holds in files))
        for what, files in GROUPS
    )
    links = [link for _, files in groups for link, _ in files]
    return DataView(
        words.day(edition.as_of),
        groups,
        has_every_badge(edition),
        gettext(LEFT_OUT) if is_large(len(edition.entries)) else "",
        data_linked_data(edition, links),
        has_meanings=bool(edition.keys),
    )


def _link(edition: Edition, file: str) -> Link:
    name = file_name(edition, file)
    return Link(name, addresses.DATA + name)

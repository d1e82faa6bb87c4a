"""What the page of data says: every file of the record, what it is for and what it holds.

Must not know: HTML, how the files are made.
"""

from typing import Final

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
        "For a spreadsheet",
        (
            ("recommendations.csv", "Every recommendation, its answer and where it stands."),
            ("actions.csv", "Every action, its owners, its dates and where it stands."),
            ("updates.csv", "What was reported later, and of which actions."),
            ("related.csv", "Which recommendations are linked, by whom and why."),
            ("dates-passed.csv", "Actions past their dates and not reported done."),
            ("refused.csv", "Recommendations refused or partly agreed, and why."),
            ("dates-moved.csv", "Actions whose dates moved."),
            ("histories.csv", "What each document says of each action, nothing overwritten."),
            ("standings.csv", "How many actions of each plan stand where."),
            ("evidence.csv", "What stands behind each action that is reported done."),
            ("clocks.csv", "When each report, its plan and what came after came."),
            ("questions.csv", "What can be asked of actions that are past, left out or moved."),
        ),
    ),
    (
        "For a database or a program",
        (
            ("plans.sqlite", "All of it, as an SQLite database, with full text."),
            ("plans.json", "The plans, their documents and counts."),
            ("recommendations.json", "Every recommendation with its actions and updates."),
            ("related.json", "Which recommendations are linked, by whom and why."),
        ),
    ),
    (
        "In forms that other programs know",
        (
            ("schema-org.jsonld", "By the terms of schema.org, as JSON-LD."),
            ("prov.json", "Which document each thing comes from, as W3C PROV."),
            ("oscal-poam.json", "As a plan of action and milestones of NIST's OSCAL."),
        ),
    ),
    (
        "What the columns mean",
        (
            ("datapackage.json", "Every column of the CSV files, as a Data Package."),
            ("csv-metadata.json", "The same, as CSV on the Web."),
            ("plan.schema.json", "How a plan file is written, as a JSON Schema."),
        ),
    ),
)


LEFT_OUT: Final = (
    "This record is so large that the questions to ask of a plan, and how each of its documents "
    "left it, have no pages: the tables of questions and of updates hold them. Single plans have "
    "no calendar, and the form for changing one takes its file from your computer. Of what is "
    "related, the best two suggestions are shown."
)


def data_view(edition: Edition) -> DataView:
    """Return every file with what it holds, in groups by what it is for."""
    groups = tuple(
        (what, tuple((_link(edition, file), holds) for file, holds in files))
        for what, files in GROUPS
    )
    links = [link for _, files in groups for link, _ in files]
    return DataView(
        words.day(edition.as_of),
        groups,
        has_every_badge(edition),
        LEFT_OUT if is_large(len(edition.entries)) else "",
        data_linked_data(edition, links),
        has_meanings=bool(edition.keys),
    )


def _link(edition: Edition, file: str) -> Link:
    name = file_name(edition, file)
    return Link(name, addresses.DATA + name)

"""`/data/dictionary/`: what each column of the data means, with worked examples.

Must not know: HTML, MkDocs, the disk, how a table is written.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from action_plans.languages.speaking import Said, gettext, marked
from action_plans.publishing import addresses
from action_plans.publishing.data.actions_table import ACTIONS
from action_plans.publishing.data.answer_tables import ANSWER_TABLES
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.data.columns import AnyTable, Heading, Kind
from action_plans.publishing.data.course_tables import COURSE_TABLES
from action_plans.publishing.data.tables import CSV_TABLES
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.dictionary import ColumnRow, DictionaryView, TableView
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("What the columns mean")
KINDS: Final = Said(
    {
        Kind.TEXT: "text",
        Kind.INTEGER: "whole number",
        Kind.NUMBER: "number",
        Kind.BOOLEAN: "true or false",
        Kind.DATE: "day, as 2021-12-07",
        Kind.LIST: "texts, | between them",
    }
)
TABLES: Final = (*CSV_TABLES, *COURSE_TABLES, *ANSWER_TABLES)


def dictionary_pages(edition: Edition) -> Iterator[Page]:
    """Yield the one page, which hangs on no plan, only on how the tables are published."""
    yield Page(addresses.DICTIONARY, "dictionary", gettext(TITLE), partial(_shown, edition))


def _shown(edition: Edition) -> Shown:
    letters = (_letter(ACTIONS, "recommendation"), _letter(ACTIONS, "schedule"))
    view = DictionaryView(
        tuple(_table(edition, each) for each in TABLES), *letters, _example(edition)
    )
    about = gettext("Every column of every table, and examples in a spreadsheet, Python and R.")
    return Shown(view, about)


def _example(edition: Edition) -> str:
    """Return the id of a plan that the tables have; where there is none, of one that is made up."""
    return edition.plans[0].id if edition.plans else "northmere-2021"


def described() -> Iterator[str]:
    """Yield what the page says of tables and columns, which catalogues have too."""
    for table in TABLES:
        yield table.description
        yield from (each.description for each in table.columns)


def _letter(table: AnyTable, column: str) -> str:
    """Return what a spreadsheet calls a column: A to Z, then AA, AB."""
    place = [each.name for each in table.columns].index(column)
    before, last = divmod(place, 26)
    return (chr(64 + before) if before else "") + chr(65 + last)


def _table(edition: Edition, table: AnyTable) -> TableView:
    file = file_name(edition, f"{table.name}.csv")
    columns = tuple(_column(table, each) for each in table.columns)
    link = Link(file, addresses.DATA + file)
    return TableView(table.name, table.name, link, gettext(table.description), columns)


def _column(table: AnyTable, heading: Heading) -> ColumnRow:
    says = [gettext(heading.description)]
    if heading.refers:
        says.append(gettext("Refers to {column}.", column=heading.refers))
    if heading.name in table.key:
        is_part = len(table.key) > 1
        says.append(
            gettext("Part of what tells rows apart.") if is_part else gettext("Tells rows apart.")
        )
    return ColumnRow(heading.name, KINDS[heading.kind], " ".join(says), ", ".join(heading.values))

"""`data/csv-metadata.json`: the CSV files described for CSV on the Web.

Must not know: how a CSV file is written, what a table holds.

W3C's Metadata Vocabulary for Tabular Data; its context is a name, nothing is fetched.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.data.columns import AnyTable, Heading, Kind
from action_plans.publishing.data.csv_text import LIST_SEPARATOR
from action_plans.publishing.data.json_text import Json, json_file
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

_TYPES: Final[Mapping[Kind, str]] = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.LIST: "string",
}


def csvw(edition: Edition, tables: tuple[AnyTable, ...]) -> OutputFile:
    """Return the description of the tables, in the folder's usual place for it."""
    files = {table.name: file_name(edition, f"{table.name}.csv") for table in tables}
    value: Json = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Action plans: recommendations, actions and updates",
        "dc:date": edition.as_of.isoformat(),
        "tables": [_table(table, files) for table in tables],
    }
    return json_file("data/csv-metadata.json", value)


def _table(table: AnyTable, files: Mapping[str, str]) -> Json:
    return {
        "url": files[table.name],
        "dc:title": table.title,
        "dc:description": table.description,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {
            "columns": [_column(table, heading) for heading in table.columns],
            "primaryKey": table.key,
            "foreignKeys": [
                {
                    "columnReference": heading.name,
                    "reference": {"resource": files[heading.refers], "columnReference": "ref"},
                }
                for heading in table.columns
                if heading.refers in files and heading.kind is not Kind.LIST
            ],
        },
    }


def _column(table: AnyTable, heading: Heading) -> Json:
    column: dict[str, Json] = {
        "name": heading.name,
        "titles": heading.name,
        "dc:description": heading.description,
        "datatype": _TYPES[heading.kind],
    }
    if heading.kind is Kind.LIST:
        column["separator"] = LIST_SEPARATOR
    if heading.name in table.key:
        column["required"] = True
    return column

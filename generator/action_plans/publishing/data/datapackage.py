"""`data/datapackage.json`: the CSV files described as a Data Package.

Must not know: how a CSV file is written, what a table holds.

The Data Package standard, version 2 (datapackage.org); its addresses are names, nothing is
fetched.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.publishing.data.columns import AnyTable, Heading, Kind
from action_plans.publishing.data.csv_text import LIST_SEPARATOR
from action_plans.publishing.data.json_text import Json, json_file
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

_PROFILE: Final = "https://datapackage.org/profiles/2.0/"
_TYPES: Final[Mapping[Kind, str]] = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.LIST: "list",
}
_HOW: Final = (
    "What stands here stood so on the as-of date. Texts are Markdown. A text that a spreadsheet "
    "would take for a formula has an apostrophe before it. Texts in a list are joined with a "
    "vertical bar."
)


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table with the size in bytes and the SHA-256 of the file that holds it."""

    table: AnyTable
    path: str  # from the folder of the data
    size: int
    sha256: str


def written_table(table: AnyTable, file: OutputFile) -> WrittenTable:
    """Return what has to be told of a table's file, so that the file itself can be let go."""
    path = file.path.rpartition("/")[2]
    return WrittenTable(table, path, len(file.content), hashlib.sha256(file.content).hexdigest())


def datapackage(edition: Edition, written: tuple[WrittenTable, ...]) -> OutputFile:
    """Return the description of the tables and of the files that hold them."""
    site = edition.library.site
    licence = {"path": site.licence_url, "title": site.licence or site.licence_url}
    names = {each.table.name for each in written}
    value: Json = {
        "$schema": f"{_PROFILE}datapackage.json",
        "name": "action-plans",
        "title": "Action plans: recommendations, actions and updates",
        "description": f"{site.description} {_HOW}",
        "version": edition.as_of.isoformat(),
        "as_of": edition.as_of.isoformat(),
        "commit": edition.commit,
        **({"licenses": [licence]} if site.licence_url else {}),
        "resources": [_resource(each, names) for each in written],
    }
    return json_file("data/datapackage.json", value)


def _resource(written: WrittenTable, names: set[str]) -> Json:
    table = written.table
    return {
        "$schema": f"{_PROFILE}dataresource.json",
        "name": table.name,
        "type": "table",
        "path": written.path,
        **({"compression": "gz"} if written.path.endswith(".gz") else {}),
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": written.size,
        "hash": f"sha256:{written.sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": {
            "fields": [_field(table, heading) for heading in table.columns],
            "primaryKey": table.key,
            "foreignKeys": [
                _foreign_key(table, heading)
                for heading in table.columns
                if heading.refers in names and heading.kind is not Kind.LIST
            ],
        },
    }


def _field(table: AnyTable, heading: Heading) -> Json:
    field: dict[str, Json] = {
        "name": heading.name,
        "type": _TYPES[heading.kind],
        "description": heading.description,
    }
    if heading.kind is Kind.LIST:
        field |= {"delimiter": LIST_SEPARATOR, "itemType": "string"}
    constraints: dict[str, Json] = {}
    if heading.name in table.key:
        constraints["required"] = True
    if heading.values and heading.kind is Kind.TEXT:
        constraints["enum"] = heading.values
    return field | {"constraints": constraints} if constraints else field


def _foreign_key(table: AnyTable, heading: Heading) -> Json:
    # A table that refers to itself leaves the resource out; every key referred to is `ref`.
    resource: dict[str, Json] = {"resource": heading.refers} if heading.refers != table.name else {}
    return {"fields": [heading.name], "reference": resource | {"fields": ["ref"]}}

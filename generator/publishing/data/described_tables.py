"""Every CSV file, and after them the two files that describe them.

Must not know: what a table holds, how a description is written.
"""

from collections.abc import Iterator

from generator.publishing.data.csv_text import csv_file
from generator.publishing.data.csvw import csvw
from generator.publishing.data.datapackage import WrittenTable, datapackage, written_table
from generator.publishing.data.tables import CSV_TABLES
from generator.publishing.edition import Edition
from generator.publishing.output import OutputFile


def described_tables(edition: Edition) -> Iterator[OutputFile]:
    """Yield the CSV files, then the Data Package, which has their sizes and hashes, then CSVW."""
    written: list[WrittenTable] = []
    for table in CSV_TABLES:
        file = csv_file(table, edition)
        written.append(written_table(table, file))
        yield file
    yield datapackage(edition, tuple(written))
    yield csvw(edition, CSV_TABLES)

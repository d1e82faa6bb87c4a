"""Every table: as CSV and JSON files, in the database, and in what describes the CSV files.

Must not know: what a table holds, how it is written or described.
"""

from collections import deque
from collections.abc import Iterator

from action_plans.publishing.data.answer_tables import ANSWER_TABLES
from action_plans.publishing.data.bulk import bulk_file
from action_plans.publishing.data.course_tables import COURSE_TABLES
from action_plans.publishing.data.csv_text import csv_file
from action_plans.publishing.data.csvw import csvw
from action_plans.publishing.data.datapackage import WrittenTable, datapackage, written_table
from action_plans.publishing.data.json_rows import JsonRows
from action_plans.publishing.data.sqlite import new_database
from action_plans.publishing.data.tables import CSV_TABLES, JSON_TABLES, SQLITE_TABLES
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile


def described_tables(edition: Edition) -> Iterator[OutputFile]:
    """Yield the CSV and JSON files, the Data Package, which has sizes and hashes, CSVW and SQLite.

    The cells of a table are made once for all of them, some hundred rows at a time.
    """
    written: list[WrittenTable] = []
    with new_database(edition) as database:
        for table in SQLITE_TABLES:
            batches = database.filled(table, table.batches(edition))
            rows = JsonRows(table) if table in JSON_TABLES else None
            if rows:
                batches = rows.filled(batches)
            if table in CSV_TABLES or table in COURSE_TABLES:
                file = bulk_file(edition, csv_file(table, batches))
                written.append(written_table(table, file))
                yield file
            else:
                deque(batches, maxlen=0)
            if rows:
                yield bulk_file(edition, rows.finished())
        for table in ANSWER_TABLES:
            file = bulk_file(edition, csv_file(table, table.batches(edition)))
            written.append(written_table(table, file))
            yield file
        yield datapackage(edition, tuple(written))
        yield csvw(edition, (*CSV_TABLES, *COURSE_TABLES, *ANSWER_TABLES))
        yield database.finished(edition)

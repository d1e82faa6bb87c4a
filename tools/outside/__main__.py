"""Every published table, form, feed and calendar, read by programs that we did not write.

Must not know: how any of it is made.

`python -m tools.outside SITE` prints what each accepts and exits with 1 if one refuses a file.
"""

import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import feedparser
import vobject
from csvw import TableGroup
from frictionless import validate

from tools.outside.examples import failed_examples
from tools.outside.mapped import refused_mappings


def refused(site: Path) -> Iterator[str]:
    """Yield what a program refuses, and print how much each accepts."""
    data = site / "data"
    report = validate(str(data / "datapackage.json"))
    print(f"frictionless: {len(report.tasks)} tables, valid: {report.valid}")
    for task in report.tasks:
        yield from (f"{task.name}: {each.message}" for each in task.errors)
    yield from _csvw(data / "csv-metadata.json")
    yield from refused_mappings(data)
    yield from failed_examples(data)
    yield from _feeds(sorted(site.glob("feeds/**/*.atom")))
    yield from _calendars(sorted(site.glob("calendar/**/*.ics")))


def _csvw(metadata: Path) -> Iterator[str]:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        group = TableGroup.from_file(str(metadata))
        rows = sum(sum(1 for _ in table) for table in group.tables)
        if not group.check_referential_integrity():
            yield "csvw: a reference leads nowhere"
    print(f"csvw: {len(group.tables)} tables, {rows:,} rows")
    yield from (f"csvw: {each.message}" for each in said)


def _feeds(files: list[Path]) -> Iterator[str]:
    entries = 0
    for file in files:
        found = feedparser.parse(file.read_bytes())
        entries += len(found.entries)
        if found.bozo or found.version != "atom10":
            yield f"{file}: {found.get('bozo_exception', found.version)}"
    print(f"feedparser: {len(files)} feeds, {entries:,} entries")


def _calendars(files: list[Path]) -> Iterator[str]:
    events = 0
    for file in files:
        for calendar in vobject.readComponents(file.read_text(encoding="utf-8")):
            try:
                calendar.validate(raiseException=True)
            except vobject.base.VObjectError as error:
                yield f"{file}: {error}"
            events += len(calendar.contents.get("vevent", ()))
    print(f"vobject: {len(files)} calendars, {events:,} events")


if __name__ == "__main__":
    found = list(refused(Path(sys.argv[1])))
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    sys.exit(1 if found else 0)

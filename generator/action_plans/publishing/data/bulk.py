"""The largest files of the data: compressed in a record of so many that no spreadsheet holds them.

Must not know: what is in them.

The site of such a record keeps its bounds so. `plans.json` stays as it is: it tells the commit and
the as-of date, by which programs know a site before they know anything else of it.
"""

import gzip
import shutil
from io import BytesIO
from pathlib import Path
from typing import Final

from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

# The record in forms that other programs know, each about as long as `recommendations.json`.
OTHER_FORMS: Final = ("schema-org.jsonld", "prov.json", "oscal-poam.json")
BULK: Final = (
    "plans.sqlite",
    "recommendations.json",
    "related.json",
    "recommendations.csv",
    "actions.csv",
    "updates.csv",
    "related.csv",
    "questions.csv",
    "dates-passed.csv",
    "dates-moved.csv",
    "refused.csv",
    *OTHER_FORMS,
)
MOST_PLAIN: Final = 20_000  # recommendations
_PIECE: Final = 1 << 20  # bytes that are compressed at once
_QUICKLY: Final = 1  # a level: others take several times as long for a tenth less


def file_name(edition: Edition, name: str) -> str:
    """Return what a file of the data is called as it is published: `actions.csv`, or with `.gz`."""
    is_long = name in BULK and len(edition.entries) > MOST_PLAIN
    return f"{name}.gz" if is_long else name


def bulk_file(edition: Edition, file: OutputFile) -> OutputFile:
    """Return a file as it is published: where it is long compressed, with `.gz` to its name."""
    folder, slash, name = file.path.rpartition("/")
    published = file_name(edition, name)
    if published == name:
        return file
    content = gzip.compress(file.content, _QUICKLY, mtime=0)
    return OutputFile(f"{folder}{slash}{published}", content)


def bulk_of(edition: Edition, path: str, file: Path) -> OutputFile:
    """Return what lies in `file` as it is published at `path`.

    Where it is compressed, it is so piece by piece: a database of 10,000 plans is half a gigabyte.
    """
    folder, slash, name = path.rpartition("/")
    published = file_name(edition, name)
    if published == name:
        return OutputFile(path, file.read_bytes())
    packed = BytesIO()
    with (
        file.open("rb") as whole,
        gzip.GzipFile("", "wb", _QUICKLY, packed, mtime=0) as written,
    ):
        shutil.copyfileobj(whole, written, _PIECE)
    return OutputFile(f"{folder}{slash}{published}", packed.getvalue())

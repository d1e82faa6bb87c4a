"""The largest files of the data: compressed in a large record, so that the site keeps its bounds.

Must not know: what is in them.

A spreadsheet can hardly hold the tables of such a record.
"""

import gzip
from typing import Final

from action_plans.model.bounds import is_large
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

BULK: Final = (
    "plans.sqlite",
    "plans.json",
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
)
_QUICKLY: Final = 1  # a level: others take several times as long for a tenth less


def file_name(edition: Edition, name: str) -> str:
    """Return what a file of the data is called as it is published: `actions.csv`, or with `.gz`."""
    is_compressed = name in BULK and is_large(len(edition.entries))
    return f"{name}.gz" if is_compressed else name


def bulk_file(edition: Edition, file: OutputFile) -> OutputFile:
    """Return a file as it is published: in a large record compressed, with `.gz` to its name."""
    folder, slash, name = file.path.rpartition("/")
    published = file_name(edition, name)
    if published == name:
        return file
    content = gzip.compress(file.content, _QUICKLY, mtime=0)
    return OutputFile(f"{folder}{slash}{published}", content)

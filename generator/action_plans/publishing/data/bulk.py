"""The largest files of the data: compressed in a large record, so that the site keeps its bounds.

Must not know: what is in them.

They are for programs, which read them so; what a spreadsheet opens stays as it is.
"""

import gzip
from typing import Final

from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

LARGE: Final = 20_000  # recommendations
BULK: Final = ("plans.sqlite", "recommendations.json", "related.json")
_QUICKLY: Final = 1  # a level: others take several times as long for a tenth less


def is_compressed(edition: Edition, name: str) -> bool:
    """True if a file of the data, by its name without a folder, is compressed."""
    return name in BULK and len(edition.entries) > LARGE


def bulk_file(edition: Edition, file: OutputFile) -> OutputFile:
    """Return a file as it is published: in a large record compressed, with `.gz` to its name."""
    if not is_compressed(edition, file.path.rpartition("/")[2]):
        return file
    return OutputFile(f"{file.path}.gz", gzip.compress(file.content, _QUICKLY, mtime=0))

"""One document imported, and what it took: `python -m tests.benchmarks.import_one PATH`.

Must not know: how the document was made.
"""

import json
import resource
import sys
from pathlib import Path
from typing import Final

from action_plans.importing.importer import import_document
from action_plans.reading.vocabulary_reader import read_vocabulary

_FROZEN: Final = Path(__file__).parents[1] / "frozen" / "content"


def one(path: Path) -> dict[str, float]:
    """Import a document; return the seconds of computing and the megabytes that it took, those of
    the process that reads it among them, and how many actions and pages it has.
    """
    vocabulary = read_vocabulary(_FROZEN / "vocabulary", "vocabulary").vocabulary
    made = import_document(path, vocabulary)
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "seconds": sum(each.ru_utime + each.ru_stime for each in spent),
        "megabytes": max(each.ru_maxrss for each in spent) / 1024,
        "actions": sum(len(each.actions) for each in made.draft.recommendations),
        "pages": made.draft.document.pages,
    }


if __name__ == "__main__":
    print(json.dumps(one(Path(sys.argv[1]))))

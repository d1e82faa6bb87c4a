"""Every file of the open data of an edition, as the build makes it.

Must not know: what is tested of them.
"""

from collections.abc import Iterator

from action_plans.publishing.data.files import DATA_FILES
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile


def data_files(edition: Edition) -> Iterator[OutputFile]:
    """Yield every file under `data/` that is made of the edition, one at a time."""
    for _, files in DATA_FILES:
        yield from files(edition)

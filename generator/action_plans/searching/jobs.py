"""The search index as a job, which is done while other processes make pages.

Must not know: in which process it is done, pages.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from action_plans.model.library import Library
from action_plans.model.status import PlanStatus
from action_plans.processes.pool import Handed
from action_plans.publishing.edition import Edition, make_edition
from action_plans.searching.index import index_search

Held = tuple[Library, Mapping[str, PlanStatus]]


def index_job(held: Handed[Held], as_of: date, folder: Path) -> int:
    """Write the search index of a library into a folder; return how many records it holds.

    Raises `NotWanted` once the folder is gone.
    """
    edition = searched(held.value, as_of)
    return index_search(edition, folder, beside_pages=True, is_wanted=folder.is_dir)


def searched(held: Held, as_of: date) -> Edition:
    """Return what search holds of an edition: no links between its recommendations."""
    library, statuses = held
    return make_edition(library, statuses, (), {}, as_of=as_of)

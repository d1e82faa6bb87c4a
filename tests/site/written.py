"""Writes the site of an edition that no content folder holds.

Must not know: what is tested of it.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from action_plans.checking.explained import CODES
from action_plans.processes.pool import pool
from action_plans.progress.plan_time import library_time
from action_plans.publishing.edition import Edition
from action_plans.reporting.progress_bar import Progress
from action_plans.searching.index import index_search
from action_plans.site.theme_folder import PROJECT
from action_plans.site.writing import Search, write_site


def write_edition(edition: Edition, site: Path) -> None:
    """Write all of an edition into an empty folder, with what a build knows beside the plans."""
    held = replace(edition.library, plans={plan.id: plan for plan in edition.plans})
    times = library_time(held, edition.statuses)
    edition = replace(edition, times=times, codes=edition.codes or CODES)
    with TemporaryDirectory(dir=site.parent) as folder, pool(Path(folder), 1) as processes:
        index = Path(folder, "search")
        index.mkdir()
        search = Search(index, (processes.start(partial(index_search, edition, index)),))
        write_site(edition, PROJECT, site, search, processes, Progress())

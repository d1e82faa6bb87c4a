"""The five published documents as plans, imported into a folder that is thrown away.

Must not know: how they are related. Their sentences stay in memory; nothing of them is kept.
"""

import contextlib
import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from action_plans.importing.run import run_import
from action_plans.model.plan import Plan
from action_plans.reading.library_reader import read_library

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
IDS = {
    "000": "joseph-mccann-2020",
    "001": "recall-2020",
    "002": "joshua-jacques-2024",
    "003": "north-west-2019",
    "004": "sfo-reviews-2020",
}


@cache
def published_plans() -> dict[str, Plan]:
    """Return the five plans by id in the order of their ids; {} where the sources are absent."""
    files = {IDS[path.name[:3]]: path for path in sorted(SOURCES.glob("00*.txt"))}
    if not files:
        return {}
    quiet = io.StringIO()
    with (
        TemporaryDirectory() as folder,
        contextlib.redirect_stderr(quiet),
        contextlib.redirect_stdout(quiet),
    ):
        for id, path in files.items():
            assert run_import([path], id, Path(folder)) == 0, path
        return dict(read_library(Path(folder)).library.plans)

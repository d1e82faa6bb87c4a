"""The same content, commit and day give the same bytes, whatever machine it is and is set to."""

import os
import shutil
from pathlib import Path

import pytest

from tests.building import FROZEN, digests, processors, run_plans

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"},
    {
        "PYTHONHASHSEED": "7331",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "SOURCE_DATE_EPOCH": "86400",
        "PYTHONUTF8": "0",
    },
)


@pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity"), reason="this system leaves no processor out"
)
@pytest.mark.slow
def test_two_builds_differ_in_no_byte(tmp_path: Path) -> None:
    found = []
    for number, environment in enumerate(ENVIRONMENTS):
        folder = tmp_path / str(number)
        shutil.copytree(FROZEN, folder / "content")
        # In another order on the disk, and from another place.
        plans = sorted((folder / "content" / "plans").iterdir(), reverse=bool(number))
        for file in plans:
            text = file.read_bytes()
            file.unlink()
            file.write_bytes(text)
        away = tmp_path if number else folder
        content = (folder / "content").relative_to(away)
        site = (folder / "site").relative_to(away)
        with processors(2 - number):  # the second in one process, the first in two
            done = run_plans(
                *("build", "--content", content, "--site", site, "--as-of", "2026-11-21"),
                cwd=away,
                env=environment,
            )
        assert done.returncode == 0, done.stderr
        found.append(digests(folder / "site"))
    one, other = found
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    assert len(one) > 500

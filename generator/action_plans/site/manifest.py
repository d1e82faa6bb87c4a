"""The hash of every file of a site, as `sha256sum --check` reads them, and what differs from it.

Must not know: what is in the files.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from action_plans.disk.folders import files_in, write_files
from action_plans.processes.pool import Pool

MANIFEST: Final = "manifest.sha256"
AT_ONCE: Final = 1_000  # files of one job


def listed(site: Path, left_out: Iterable[str] = ()) -> list[str]:
    """Return the files of a site that its manifest lists: all but itself and `left_out`, sorted."""
    return sorted(set(files_in(site)) - {MANIFEST, *left_out})


def write_manifest(site: Path, pool: Pool | None = None) -> None:
    """Write the manifest of a site; a pool shares the work out, and the same comes of it."""
    paths = listed(site)
    cuts = [paths[at : at + AT_ONCE] for at in range(0, len(paths), AT_ONCE)]
    jobs = [partial(_part, site, at, some) for at, some in enumerate(cuts)]
    parts = dict(pool.each(jobs)) if pool else dict(job() for job in jobs)
    text = "".join(parts[at] for at in range(len(cuts)))
    write_files(site, [(MANIFEST, text.encode())])


def _part(site: Path, at: int, paths: Sequence[str]) -> tuple[int, str]:
    """Return which part it is, and a line for each of its files: hash, two spaces, path."""
    return at, "".join(f"{_hash(f'{site}/{path}')}  {path}\n" for path in paths)


def read_manifest(site: Path) -> Mapping[str, str]:
    """Return the hash of each file by its path, as the manifest says.

    Raises OSError, and ValueError where it is no such list.
    """
    lines = (site / MANIFEST).read_text(encoding="utf-8").splitlines()
    pairs = [line.split("  ", 1) for line in lines]
    if any(len(pair) != 2 or len(pair[0]) != 64 for pair in pairs):
        raise ValueError(f"{MANIFEST} is no list of hashes")
    return {path: digest for digest, path in pairs}


def differences(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """Return the paths that only one of two has, or that have another hash, sorted."""
    every = chain(one, other.keys() - one)
    return sorted(path for path in every if one.get(path) != other.get(path))


def not_as_listed(site: Path, left_out: Iterable[str] = ()) -> list[str]:
    """Return the files of a site that are not as its manifest says, or not in it, sorted."""
    found = {path: _hash(f"{site}/{path}") for path in listed(site, left_out)}
    return differences(read_manifest(site), found)


def _hash(path: str) -> str:
    # Whole: they are many and small, and file_digest makes room for 256 KiB of each.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - many of them
        return hashlib.sha256(file.read()).hexdigest()

"""`python -m tests.attacks [SHARE] [KEPT]`: builds the record, and opens all of it with the policy
and without: nothing may run, ask another host, or leave its box on a small phone. Exit 1 if
something does.

SHARE is `n` for one page of so many, or `k/n` for the k-th of n parts of the whole.
KEPT is a folder in which the built record stays for the next part.

Must not know: what the payloads are, how anything is looked at.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.attacks.browser import Opener, opener
from tests.attacks.payloads import PAYLOADS
from tests.attacks.printed import annotations, comments, files, refusals
from tests.attacks.record import write_record
from tests.attacks.round import Round
from tests.building import AS_OF, run_plans

_SHOWN = (".html", ".svg", ".atom", ".json", ".txt", ".md")  # what browsers show by themselves


def main(arguments: Sequence[str]) -> int:
    """Run the round; 0 if nothing is wrong."""
    which, _, of = (arguments[0] if arguments else "1").partition("/")
    first, step = (int(which) - 1, int(of)) if of else (0, int(which))
    found = Round()
    with tempfile.TemporaryDirectory(prefix="plans-attacks-") as name:
        place = Path(arguments[1]) if len(arguments) > 1 else Path(name)
        content, site = place / "content", place / "site"
        if not _is_built(content, site):
            return 1
        comments(PAYLOADS[first::step], found)
        refusals(PAYLOADS[first::step], found)
        if not first:
            files(site, found)
            annotations(content, found)
        ids = [f"attack-{at:03}" for at in range(len(PAYLOADS))][first::step]
        run_plans("preview", *ids, "--content", content, "--out", place / "previews", wait=900)
        with opener() as made:
            for has_policy in (True, False):
                _open(made, site, has_policy, first, step, found)
            for id in ids:
                made.file(place / "previews" / f"{id}.html", found)
    for what, count in found.looked.items():
        print(f"{count:6} {what}")
    print(f"{len(PAYLOADS)} payloads, {found.looked.total()} looks, {len(found.wrong)} wrong")
    return 1 if found.wrong else 0


def _is_built(content: Path, site: Path) -> bool:
    if site.is_dir():
        return True
    write_record(content)
    done = run_plans("build", "--content", content, "--site", site, "--as-of", AS_OF, wait=900)
    print(done.stderr if done.returncode else "the record is built", flush=True)
    return not done.returncode


def _open(made: Opener, site: Path, has_policy: bool, first: int, step: int, found: Round) -> None:
    """Open a part of what a site has: pages, pictures, feeds, searches, the form of each plan."""
    # Only pages have a policy in themselves, so that other files are looked at once.
    endings = _SHOWN if has_policy else (".html",)
    shown = sorted(path for path in site.rglob("*") if path.suffix in endings)
    addresses = [path.relative_to(site).as_posix().removesuffix("index.html") for path in shown]
    with made.site(site, has_policy) as address:
        for path in addresses[first::step]:
            made.page(address, path, found)
        for payload in PAYLOADS[first::step]:
            made.search(address, payload, found)
        for number in range(len(PAYLOADS))[first::step]:
            id = f"attack-{number:03}"
            if (site / "edit" / "plans" / f"{id}.yml").is_file():  # of a withdrawn plan none
                made.form(address, id, found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python3 -m tools.kept ADDRESS`: has content/ all that a published site was made of?

Must not know: how a loss is found. It learns from the site which commit it was made from, and has
`plans check` compare. Where there is no site yet there is nothing to lose; where none answers,
that is said, and the check of the proposed change, which asks the same, has to do.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tools.smoke import Get, edition_at, get

PLANS: Final = Path(".venv/bin/plans")


def main(arguments: Sequence[str], get: Get = get) -> int:
    """Return what `plans check` ends with; 0 where there is nothing to compare with."""
    site = f"{arguments[0].rstrip('/')}/"
    commit, _, wrong = edition_at(get, site)
    if not commit:
        said = wrong[0] if wrong else f"{site} names no commit"
        print(f"kept: {said}; so nothing is compared", file=sys.stderr)
        return 0
    print(f"kept: compared with {commit}, of which {site} was made", flush=True)
    return subprocess.run([PLANS, "check", "--since", commit], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

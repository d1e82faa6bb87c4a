"""`python -m tools.setup.lock [--upgrade]`: rewrites the locks from pyproject.toml: of everything,
and of what publishing needs, in the same versions.

Must not know: what the packages are for.
"""

import sys
from pathlib import Path

from tools.setup.commands import CommandFailed, run
from tools.setup.environment import LOCK, SITE_LOCK

RESOLVER = "uv==0.13.9"

# One list for every system and every Python from 3.11, so nobody's lock differs from another's.
OPTIONS = (
    "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
    "--generate-hashes", "--no-emit-index-url", "--no-config", "--quiet",
)  # fmt: skip


def resolver() -> Path:
    """Return the resolver's program, fetched if it is not there. Raises CommandFailed."""
    tool = Path(".build") / "lock"
    pip = ("-m", "pip", "--quiet", "--quiet", "--no-input", "install", "--upgrade", "--target")
    run([sys.executable, *pip, tool, RESOLVER])
    return tool / "bin" / "uv"


def main(arguments: list[str]) -> int:
    """Rewrite the locks, keeping the versions in them unless `--upgrade` is asked for."""
    try:
        source = ("pip", "compile", "pyproject.toml")
        uv = (resolver(), *source, *OPTIONS, "--no-header")
        run([*uv, "--group", "dev", *arguments, "--output-file", LOCK])
        run([*uv, "--group", "publish", "--constraint", LOCK, "--output-file", SITE_LOCK])
    except CommandFailed as error:
        print(f"The locks could not be rewritten:\n{error}", file=sys.stderr)
        return 1
    print(f"{LOCK} is written; `make test` installs it, `make licences` lists what is in it.")
    print(f"{SITE_LOCK} is written: what of it `make site` installs where nothing is there yet.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

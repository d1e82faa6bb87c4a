"""`python -m tools.setup.lock [--upgrade]`: rewrites the lock from pyproject.toml.

Must not know: what the packages are for.
"""

import sys
from pathlib import Path

from tools.setup.commands import CommandFailed, run
from tools.setup.environment import LOCK

RESOLVER = "uv==0.13.9"

# One list for every system and every Python from 3.11, so nobody's lock differs from another's.
OPTIONS = (
    "--group", "dev", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
    "--generate-hashes", "--no-emit-index-url", "--no-config", "--quiet",
)  # fmt: skip


def resolver() -> Path:
    """Return the resolver's program, fetched if it is not there. Raises CommandFailed."""
    tool = Path(".build") / "lock"
    pip = ("-m", "pip", "--quiet", "--quiet", "--no-input", "install", "--upgrade", "--target")
    run([sys.executable, *pip, tool, RESOLVER])
    return tool / "bin" / "uv"


def main(arguments: list[str]) -> int:
    """Rewrite the lock, keeping the versions in it unless `--upgrade` is asked for."""
    try:
        source = ("pip", "compile", "pyproject.toml")
        run([resolver(), *source, *OPTIONS, "--no-header", *arguments, "--output-file", LOCK])
    except CommandFailed as error:
        print(f"The lock could not be rewritten:\n{error}", file=sys.stderr)
        return 1
    print(f"{LOCK} is written; `make test` installs it, `make licences` lists what is in it.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m tools.setup.lock [--upgrade]`: rewrites the lock from pyproject.toml.

Must not know: what the packages are for.
"""

import sys
from pathlib import Path

from tools.setup.commands import CommandFailed, run
from tools.setup.environment import LOCK

RESOLVER = "uv==0.13.9"

# One list for every system and every Python from 3.11, so nobody's lock differs from another's.
_OPTIONS = (
    "--group", "dev", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
    "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-config", "--quiet",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Rewrite the lock, keeping the versions in it unless `--upgrade` is asked for."""
    tool = Path(".build") / "lock"
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--quiet",
        "--quiet",
        "--no-input",
        "install",
    ]
    try:
        run([*pip, "--upgrade", "--target", tool, RESOLVER])
        resolver = tool / "bin" / "uv"
        source = ("pip", "compile", "pyproject.toml")
        run([resolver, *source, *_OPTIONS, *arguments, "--output-file", LOCK])
    except CommandFailed as error:
        print(f"The lock could not be rewritten:\n{error}", file=sys.stderr)
        return 1
    print(f"{LOCK} is written; `make test` installs it.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

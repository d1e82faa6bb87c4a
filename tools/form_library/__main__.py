"""`python -m tools.form_library [--upgrade]`: makes theme/edit/library/ anew, with Node and npm.

Must not know: what the form does.

The site is built without Node, so what is made is kept in the repository: one minified file, the
licences of what is in it, and its SHA-256. The same versions give the same bytes.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

HERE: Final = Path(__file__).parent
MADE: Final = HERE.parents[1] / "theme" / "edit" / "library"
NAME: Final = "form-library.js"
_LISTS: Final = ("package.json", "package-lock.json")
_SOURCES: Final = ("entry.js", "markdown.js", "no-validator.js")
# React's place is taken by Preact, which is made for that and a quarter of its size.
_OPTIONS: Final = (
    "--bundle",
    "--minify",
    "--format=esm",
    "--charset=utf8",
    "--legal-comments=none",
    '--define:process.env.NODE_ENV="production"',
    "--alias:react=preact/compat",
    "--alias:react-dom=preact/compat",
    "--alias:react/jsx-runtime=preact/jsx-runtime",
    "--alias:markdown-to-jsx/react=./markdown.js",
    "--alias:@rjsf/validator-ajv8=./no-validator.js",
    "--metafile=made.json",
    f"--outfile={NAME}",
    "--log-level=warning",
)


def main(arguments: list[str]) -> int:
    """Bundle the versions in package-lock.json; with `--upgrade`, those that npm resolves now."""
    upgrade = arguments == ["--upgrade"]
    if arguments and not upgrade:
        print(__doc__, file=sys.stderr)
        return 2
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file in (*_LISTS, *_SOURCES):
            if (HERE / file).exists():
                shutil.copy(HERE / file, folder)
        npm = ["npm", "install" if upgrade or not (HERE / _LISTS[1]).exists() else "ci"]
        quiet = ("--no-audit", "--no-fund", "--silent", "--ignore-scripts")
        _run([*npm, *quiet, "--omit-lockfile-registry-resolved"], folder)
        _run(["npx", "--no-install", "esbuild", "entry.js", *_OPTIONS], folder)
        shutil.copy(folder / _LISTS[1], HERE)
        _keep(folder)
    return 0


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True)


def _keep(folder: Path) -> None:
    MADE.mkdir(exist_ok=True)
    script = (folder / NAME).read_bytes()
    (MADE / NAME).write_bytes(script)
    digest = hashlib.sha256(script).hexdigest()
    (MADE / "SHA256SUMS").write_text(f"{digest}  {NAME}\n", encoding="utf-8")
    (MADE / "LICENCES.txt").write_text("".join(_licences(folder)), encoding="utf-8")


def _licences(folder: Path) -> Iterator[str]:
    """Yield the name, version and licence of each package that is in the file."""
    inputs = json.loads((folder / "made.json").read_text(encoding="utf-8"))["inputs"]
    found = (re.match(r"node_modules/((?:@[^/]+/)?[^/]+)/", path) for path in inputs)
    for name in sorted({match[1] for match in found if match}):
        package = folder / "node_modules" / name
        facts = json.loads((package / "package.json").read_text(encoding="utf-8"))
        texts = sorted(package.glob("LICEN[CS]E*"))
        text = texts[0].read_text(encoding="utf-8").strip() if texts else _licence_of(facts)
        yield f"{name} {facts['version']} ({facts['license']})\n\n{text}\n\n{'=' * 78}\n\n"


def _licence_of(facts: Mapping[str, str]) -> str:
    """Return the licence of a package that names it and holds no copy: MIT, as ours, by its author.

    Raises KeyError for another one, whose text is to be found then.
    """
    terms = {"MIT": (HERE.parents[1] / "LICENSE").read_text(encoding="utf-8")}
    permission = terms[facts["license"]].partition("Permission is hereby granted")
    return f"Copyright (c) {facts['author']}\n\n{permission[1]}{permission[2]}".strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The documents of the tests through a real word processor: `make test-documents`.

Must not know: how documents are read.

Each .txt document (our own, and the published ones where they are beside the checkout) is written
as .docx; LibreOffice makes an .odt and a .pdf of it; all three have to import to the plan that
the .txt gives. Differences are counted and printed. LibreOffice is installed as root where it is
missing; without root the command says what is missing and stops.
"""

import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from action_plans.importing.importer import import_document
from action_plans.importing.safety import read_document
from action_plans.importing.write_yaml import plan_text
from tests.importing.reading import DOCUMENTS, PUBLISHED, SOURCES, vocabulary
from tests.importing.writers.docx import write_docx

PACKAGE = "libreoffice-writer-nogui"
MADE = ("odt", "pdf")
_SECONDS = 600


def main() -> int:
    """Run it all; return 1 if any document differs, 2 if there is no word processor."""
    office = _office()
    if office is None:
        print(f"LibreOffice is missing: install {PACKAGE}, or run this as root.", file=sys.stderr)
        return 2
    sources = sorted(DOCUMENTS.glob("*.txt"))
    if SOURCES.is_dir():
        sources += [SOURCES / name for name in PUBLISHED.values()]
    else:
        print("The published documents are not beside this checkout; only our own are tried.")
    with tempfile.TemporaryDirectory() as folder:
        differing = _compare_all(sources, Path(folder), office)
    print(f"{len(sources)} documents in 3 formats: {differing} differ from the .txt.")
    return 1 if differing else 0


def _office() -> str | None:
    """Return the word processor's command, installing it if we may."""
    found = shutil.which("soffice")
    if found or os.geteuid() != 0 or not shutil.which("apt-get"):
        return found
    for command in (["update"], ["install", "-y", "--no-install-recommends", PACKAGE]):
        subprocess.run(["apt-get", "-q", *command], check=True)
    return shutil.which("soffice")


def _compare_all(sources: list[Path], folder: Path, office: str) -> int:
    for source in sources:
        write_docx(read_document(source), folder / f"{source.stem}.docx")
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for format in MADE:
        command = [office, profile, "--headless", "--convert-to", format, "--outdir", str(folder)]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=_SECONDS)
    return sum(
        _differs(source, folder / f"{source.stem}.{format}")
        for source in sources
        for format in ("docx", *MADE)
    )


def _differs(source: Path, other: Path) -> bool:
    """Print how two documents' plans differ; True if they do, or if a word is lost or invented."""
    expected = import_document(source, vocabulary(), "same-plan")
    found = import_document(other, vocabulary(), "same-plan")
    lines = [
        line
        for line in difflib.unified_diff(
            plan_text(expected.draft, ()).splitlines(),
            plan_text(found.draft, ()).splitlines(),
            lineterm="",
            n=0,
        )
        if not line.startswith(("---", "+++", "@@"))
    ]
    pages = found.draft.document.pages
    on = f", {pages} pages" if pages else ""
    print(f"{other.name}{on}: {len(lines)} lines differ")
    for line in lines:
        print(f"    {line}")
    if not found.coverage.is_whole:
        print(found.coverage)
    return bool(lines) or not found.coverage.is_whole


if __name__ == "__main__":
    sys.exit(main())

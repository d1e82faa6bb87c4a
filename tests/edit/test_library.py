"""The libraries of the form: as they were made, and nothing that the pages' policy forbids."""

import hashlib
import json
import re

from tests.building import PROJECT
from tests.edit.modules import EDIT

LIBRARY = EDIT / "library"
WANTED = json.loads((PROJECT / "tools/form_library/package.json").read_text(encoding="utf-8"))


def test_the_file_is_the_one_that_was_made() -> None:
    digest, name = (LIBRARY / "SHA256SUMS").read_text(encoding="utf-8").split()
    assert hashlib.sha256((LIBRARY / name).read_bytes()).hexdigest() == digest


def test_nothing_in_it_evaluates_strings() -> None:
    script = (LIBRARY / "form-library.js").read_text(encoding="utf-8")
    assert re.findall(r"\beval\(|\bFunction\(|document\.write", script) == []


def test_each_library_stands_with_its_version_and_its_licence() -> None:
    licences = (LIBRARY / "LICENCES.txt").read_text(encoding="utf-8")
    for name, version in WANTED["devDependencies"].items():
        if name != "esbuild":  # it makes the file, and is not in it
            assert re.search(rf"^{re.escape(name)} {re.escape(version)} \(.+\)$", licences, re.M)
    for each in licences.split("=" * 78)[:-1]:
        assert len(each) > 500, each.strip()[:60]

"""Small documents, each with one thing that real documents do, and what they should give."""

from pathlib import Path

import pytest

from action_plans.importing.document import Unreadable
from tests.importing.case_language import Case, faults, read_cases
from tests.importing.reading import import_file

FOLDER = Path(__file__).parent / "import_cases"
CASES = read_cases(FOLDER / "cases.yml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_gives_what_it_should(case: Case) -> None:
    path = FOLDER / case.name
    if "refused" in case.wants:
        with pytest.raises(Unreadable, match=case.wants["refused"]):
            import_file(path)
        return
    found = faults(case, import_file(path))
    assert not found, "\n".join(found)


def test_every_document_has_its_case() -> None:
    documents = {path.name for path in FOLDER.iterdir()} - {"cases.yml", "README.md"}
    assert documents == {case.name for case in CASES}


def test_a_key_that_means_nothing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cases.yml"
    path.write_text("shapes: {}\ncases: {x.txt: {must_contian: [x]}}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="must_contian"):
        read_cases(path)

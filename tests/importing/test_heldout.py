"""Documents of every format that were written before the code was looked at, kept as tests."""

from pathlib import Path

import pytest

from action_plans.importing.child import read
from action_plans.importing.document import Format, Unreadable
from action_plans.importing.importer import imported
from tests.importing.case_language import Case, faults, read_cases
from tests.importing.heldout import opendocument, pages, texts, web_and_sheets, word
from tests.importing.reading import vocabulary

CASES = read_cases(Path(__file__).parent / "heldout" / "cases.yml")
DOCUMENTS = {
    **word.DOCUMENTS,
    **opendocument.DOCUMENTS,
    **pages.DOCUMENTS,
    **web_and_sheets.DOCUMENTS,
    **texts.DOCUMENTS,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_gives_what_it_should(case: Case) -> None:
    format = Format(case.name.rpartition(".")[2])
    document = read(DOCUMENTS[case.name](), format, case.name)
    if "refused" in case.wants:
        with pytest.raises(Unreadable, match=case.wants["refused"]):
            imported(document, vocabulary())
        return
    found = faults(case, imported(document, vocabulary()))
    assert not found, "\n".join(found)


def test_every_document_has_its_case() -> None:
    assert DOCUMENTS.keys() == {case.name for case in CASES}

"""A text in which a name is found by its words is never passed over before they are looked at."""

import re
from pathlib import Path

import pytest

from action_plans.checking.cued_names import titled
from action_plans.checking.personal import by_words
from action_plans.checking.signs_of_names import may_name

HERE = Path(__file__).parent / "persons"
LINES = [
    line
    for file in ("with.txt", "without.txt")
    for line in (HERE / file).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
# Every form of address, before a name that is in no list.
FORMS = [
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Prof.",
    "Professor",
    "Sir",
    "Dame",
    "Lord",
    "Lady",
    "Baroness",
    "Viscount",
    "Viscountess",
    "Countess",
    "Rev",
    "Rev.",
    "Revd",
    "Monsignor",
    "Cllr",
    "HHJ",
    "Judge",
    "Mme",
    "Messrs",
    "Rt Hon",
    "Rt. Hon",
    "Right Honourable",
    "Mr Justice",
    "Mrs Justice",
    "Ms Justice",
    "Lord Justice",
    "Lady Justice",
    "Ch Supt",
    "Det Supt",
    "D/Supt",
    "A/Supt",
    "Supt",
    "Insp",
    "Det Insp",
    "Sgt",
    "Wg Cdr",
    "Lt Cdr",
    "Lt Col",
    "Capt",
    "Cpl",
    "Brig",
    "PCSO",
]
HONOURS = ["MP", "MS", "MSP", "KC", "QC", "OBE", "CBE", "MBE", "KCB", "QPM"]
WORDS = [
    *(f"It was agreed with {form} Zqwortle on the day." for form in FORMS),
    *(f"It was agreed with Vexil Zqwortle {letters} on the day." for letters in HONOURS),
    *(
        "led by J. Zqwortle",
        "signed by J B Zqwortle",
        "contact JB Zqwortle",
        "(Zqwor-Tlevex, T. B.)",
    ),
    *("Zqwortle McVexil", "Zqwortle MacVexil", "Zqwortle O’Vexil", "Smith, J.", "Ann de Zqwortle"),
    *("Zuzana Žižková", "Élodie Zqwortle", "signed: Vexilthwaite", "ask Zqwortle Smith-Vexil"),
    *("Anne-Marie Zqwortle", "Zofia and Marek", "the lead is Jane", "Smith and Jane left"),
]


def without_marks(line: str) -> str:
    return line.split(" | ", 1)[-1]


@pytest.mark.parametrize("shown", [str, str.upper, lambda line: re.sub("[-’ ]", "\n", line)])
def test_what_has_a_name_is_looked_at(shown: object) -> None:
    assert callable(shown)
    texts = [shown(without_marks(line)) for line in (*LINES, *WORDS)]
    assert [text for text in texts if by_words(text) and not may_name(text)] == []
    assert sum(map(bool, map(by_words, texts))) > 20


def test_every_form_of_address_is_a_sign() -> None:
    found = [text for text in WORDS if list(titled(text))]
    assert len(found) >= len(FORMS)
    assert all(map(may_name, WORDS))


def test_plain_sentences_are_passed_over() -> None:
    plain = ["Review how staff handle drug tests.", "Publish the joint protocol on Recall.", ""]
    assert not any(map(may_name, plain))

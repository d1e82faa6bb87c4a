"""Catalogues have every text of now, and no other."""

import re
from datetime import date
from functools import cache

import pytest
from babel.messages import Catalog

from action_plans.languages.catalogues import LANGUAGES, catalogue_of, read_catalogue, source_of
from action_plans.languages.speaking import speaking
from action_plans.publishing import words
from tools.words import missing, template, updated, written


@cache
def texts() -> Catalog:
    return template()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_is_what_make_words_writes(lang: str) -> None:
    assert source_of(lang).read_bytes() == written(updated(lang, texts()))


# What is the same in Welsh.
SAME = {"Data", "PDF"}
_NAMES = re.compile(r"%\(\w+\)s|\{\w+(?::,)?\}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_translated(lang: str) -> None:
    catalogue = updated(lang, texts())
    assert missing(catalogue) == []
    same = {each.id for each in catalogue if each.id and each.string == each.id}
    assert same == SAME | {
        each for each in same if not re.search(r"[a-z]", _NAMES.sub("", str(each)))
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_names_the_values_of_its_text(lang: str) -> None:
    """A count may be left out where a form has it in words, as `y ddau`."""
    for each in read_catalogue(lang):
        forms = (each.id, each.id) if isinstance(each.id, str) else each.id
        wanted = set(_NAMES.findall(forms[1]))
        for said in [each.string] if isinstance(each.string, str) else each.string or ():
            assert set(_NAMES.findall(said)) | {"{number:,}"} == wanted | {"{number:,}"}, each.id


def test_welsh_says_numbers_dates_and_lists() -> None:
    with speaking(catalogue_of("cy")):
        said = [words.count(number, "action") for number in (0, 1, 2, 3, 6, 12)]
        assert said == [
            "0 cam gweithredu",
            "1 cam gweithredu",
            "2 gam gweithredu",
            "3 cham gweithredu",
            "6 cham gweithredu",
            "12 cam gweithredu",
        ]
        assert words.day(date(2021, 12, 7)) == "7 Rhagfyr 2021"
        assert words.month(date(2021, 2, 1)) == "Chwefror 2021"
        assert words.listed(("un", "dau", "tri")) == "un, dau a tri"
        assert words.listed(("un", "arall")) == "un ac arall"
    assert words.day(date(2021, 12, 7)) == "7 December 2021"


def test_texts_are_found_wherever_they_stand() -> None:
    found = {each.id for each in texts()}
    assert {
        "How to read this site",
        "What is new",  # of the menu
        ("{number:,} action", "{number:,} actions"),
        "partly agreed",
        "What was answered?",
        " has no owner",
        "Page %(page)s of %(pages)s",
    } <= found

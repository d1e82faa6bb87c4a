"""Catalogues have every text of now, and no other."""

from functools import cache

import pytest
from babel.messages import Catalog

from action_plans.languages.catalogues import LANGUAGES, source_of
from tools.words import template, updated, written


@cache
def texts() -> Catalog:
    return template()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_is_what_make_words_writes(lang: str) -> None:
    assert source_of(lang).read_bytes() == written(updated(lang, texts()))


def test_texts_are_found_wherever_they_stand() -> None:
    found = {each.id for each in texts()}
    assert {
        "How to read this site",
        "Dates passed",  # of the menu
        ("{number:,} action", "{number:,} actions"),
        "partly agreed",
        "What was answered?",
        " has no owner",
        "Page %(page)s of %(pages)s",
    } <= found

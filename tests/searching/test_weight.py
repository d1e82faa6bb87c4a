"""What a first search loads over the five plans, as a server sends it: a bound by kind of query."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.searching.test_search_page import shown

pytestmark = pytest.mark.browser

# Kilobytes: what is asked in a word or a name; in a few words; in a whole question.
WORD, WORDS, QUESTION = 130, 136, 148
ASKED = [
    ("recall", WORD),
    ("staff", WORD),
    ("refused", WORD),
    ("overdue", WORD),
    ("badge", WORD),
    ("recall recommendation 4", WORD),
    ("HDC", WORD),
    ("", WORD),
    ("head of psychology", WORDS),
    ("overdue training in probation", WORDS),
    ("who is responsible for approved premises", WORDS),
    ("safegaurding", WORDS),
    ("broke the rules after release and nobody sent him back", QUESTION),
    ("what happened to the promise about sharing information with the police", QUESTION),
]


@cache
def sent(file: Path) -> int:
    """Return how many bytes a server sends of a file, what is packed already as it is."""
    content = file.read_bytes()
    return len(content) if content.startswith(b"\x1f\x8b") else len(gzip.compress(content, 6))


@pytest.mark.parametrize(("asked", "most"), ASKED)
def test_a_first_search_is_light(
    asked: str, most: int, page: Page, address: str, site: Path
) -> None:
    loaded: set[str] = set()

    def note(request: Request) -> None:
        loaded.add(urlsplit(request.url).path)

    page.on("request", note)
    page.goto(f"{address}search/?q={quote_plus(asked)}")
    shown(page)
    page.remove_listener("request", note)
    root = urlsplit(address).path
    files = [site / path.removeprefix(root) for path in loaded if path.startswith(root)]
    ours = [
        each
        for each in files
        if each.suffix and ({"pagefind", "search"} & {*each.parts} or each.name == "search.js")
    ]
    assert len(ours) > 8
    total = sum(map(sent, ours)) / 1000
    assert total <= most, f"{total:.1f} KB: {sorted((sent(each), each.name) for each in ours)[-8:]}"

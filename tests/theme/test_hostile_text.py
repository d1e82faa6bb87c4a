"""Editors' text comes out as the words that it is, in every page's text, title and description."""

from pathlib import Path

import html5lib
import pytest

from tests.theme.examples import PAGES
from tests.theme.hostile import HOSTILE

ADDRESSES = [page.path for page in PAGES]
WORDS = " ".join(HOSTILE.split())
Shape = list[tuple[str, tuple[str, ...]]]


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text()


def shape_and_words(text: str) -> tuple[Shape, str]:
    """Return every element with its attributes' names, in order, and all words."""
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    shape = [(str(each.tag), tuple(sorted(each.attrib))) for each in tree.iter()]
    return shape, " ".join("".join(tree.itertext()).split())


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_text_adds_an_element_or_an_attribute(
    address: str, hostile_site: Path, harmless_site: Path
) -> None:
    hostile, _ = shape_and_words(read(hostile_site, address))
    harmless, _ = shape_and_words(read(harmless_site, address))
    assert hostile == harmless


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_text_is_shown_as_it_was_typed(
    address: str, hostile_site: Path, harmless_site: Path
) -> None:
    _, hostile = shape_and_words(read(hostile_site, address))
    _, harmless = shape_and_words(read(harmless_site, address))
    assert hostile.count(WORDS) > 1
    assert hostile.replace(WORDS, "harmless") == harmless


@pytest.mark.parametrize("address", ADDRESSES)
def test_titles_and_descriptions_are_inert(address: str, hostile_site: Path) -> None:
    tree = html5lib.parse(read(hostile_site, address), namespaceHTMLElements=False)
    description = tree.find(".//meta[@name='description']")
    assert description is not None
    assert description.get("content") == WORDS
    title = tree.findtext(".//title")
    assert title is not None
    assert title.startswith(WORDS)

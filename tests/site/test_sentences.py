"""How long the sentences are that this site makes, on pages of every kind.

Texts of plans are their editors' (`plans check --style`); here is what is written round them.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml

from action_plans.checking.lengths import length_of, sentences_in
from tests.building import FROZEN
from tests.site.reading_pages import all_pages

MOST, MOST_IN_THE_MIDDLE = 25, 15
ENDS = (".", "?", "!")
# What begins a line of its own.
BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "blockquote br button caption dd desc details div dl dt figcaption form h1 h2 h3 h4 label "
        "legend li nav noscript ol option p pre section summary svg table td text th title tr ul",
    )
)
# What a short form stands for, and lines to type: "diff a ../b" is no sentence that ends at a dot.
UNREAD = frozenset(("script", "style", "template", "ins", "pre"))
# Questions to copy have the form that Parliament and authorities ask for; examples of mistakes show
# what is wrong; what a theme covers is an editor's.
APART = ("asking__text", "code-example", "directory__about")
# A list in a line is no sentence, whatever stands at its end.
MOST_LINKS, MOST_SEMICOLONS = 2, 2
MOST_IN_LABEL = 40  # characters
# Of an action, or the mark of a footnote, before its words.
NUMBER = re.compile(r"^(?:[\d.]+[a-z]?|[*†‡]+) ")


def values(node: object) -> Iterator[str]:
    """Yield every value of a file of the content, keys left out."""
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from values(each)
    elif node is not None:
        yield " ".join(re.sub(r"[*_]", "", str(node)).split())


def lines(element: Any) -> Iterator[tuple[str, int]]:
    """Yield the lines of an element as they are read, each with how many links it has."""
    parts: list[str] = []
    links = 0

    def pieces(node: Any) -> Iterator[tuple[str, int] | None]:
        if not isinstance(node.tag, str) or node.tag in UNREAD:
            return
        is_apart = any(name in (node.get("class") or "").split() for name in APART)
        is_block = node.tag in BLOCKS
        if is_block:
            yield None
        if not is_apart:
            yield node.text or "", node.tag == "a"
            for child in node:
                yield from pieces(child)
                yield child.tail or "", 0
        if is_block:
            yield None

    for piece in (*pieces(element), None):
        if piece is None:
            if line := " ".join("".join(parts).split()):
                yield line, links
            parts, links = [], 0
        else:
            parts.append(piece[0])
            links += piece[1]


@pytest.fixture(scope="session")
def made(content_site: Path) -> dict[str, str]:
    """The sentences that are ours, each with a page that has it."""
    files = (yaml.safe_load(file.read_text("utf-8")) for file in sorted(FROZEN.rglob("*.yml")))
    written = "\n".join(each for file in files for each in values(file))
    found: dict[str, str] = {}
    for path, page in all_pages(content_site):
        for body in page.find_class("page"):
            for line, links in lines(body):
                if links > MOST_LINKS or line.count(";") > MOST_SEMICOLONS:
                    continue
                for sentence in sentences_in(line):
                    said = without_labels(sentence, written)
                    if sentence.rstrip('"”’)').endswith(ENDS) and said not in written:
                        found.setdefault(said, path)
    return found


def without_labels(sentence: str, written: str) -> str:
    """Return what a line says behind its labels, which are short or an editor's: "Note: …"."""
    sentence = NUMBER.sub("", sentence)
    head, colon, rest = sentence.partition(": ")
    while colon and (len(head) <= MOST_IN_LABEL or head in written):
        sentence = rest
        head, colon, rest = sentence.partition(": ")
    return sentence


def test_no_sentence_is_long(made: dict[str, str]) -> None:
    long = [f"{page}: {each}" for each, page in made.items() if length_of(each) > MOST]
    assert not long, "\n".join(long)


def test_half_of_them_are_short(made: dict[str, str]) -> None:
    assert len(made) > 500, "the pages were read"
    assert median(map(length_of, made)) < MOST_IN_THE_MIDDLE


def test_lines_are_read_as_a_reader_reads_them() -> None:
    import lxml.html

    page = lxml.html.fromstring(
        "<div><p>One <b>two</b>.<br>Three</p><ul><li>Four <a href=x>five</a></li></ul>"
        "<blockquote class='asking__text'>Six</blockquote>tail</div>"
    )
    assert list(lines(page)) == [("One two.", 0), ("Three", 0), ("Four five", 1), ("tail", 0)]

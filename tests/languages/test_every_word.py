"""Every word of a page is either the record's own or said in the language in force.

The record's texts are in Cyrillic letters and those of the interface in brackets, so that whatever
stands outside of both in Latin letters was never given to a translator.
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest

from action_plans.checking.explained import CODES
from action_plans.formatting.as_data import layout_as_data
from action_plans.languages.speaking import speaking
from action_plans.model.library import Library
from action_plans.model.record_correction import RecordCorrection
from action_plans.model.related import RelatedLink
from action_plans.model.terms import LinkSource
from action_plans.progress import library_status, library_time
from action_plans.publishing.data.json_text import Json
from action_plans.publishing.docs_tree import rendered_pages
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.feeds.atom import atom_feeds
from action_plans.publishing.form_files import SAID_KEYS, form_files
from action_plans.publishing.output import OutputFile
from action_plans.publishing.pages.dictionary_page import TABLES
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.schema_page import AXES
from action_plans.publishing.script_words import texts_in
from action_plans.publishing.templates import environment
from action_plans.publishing.twins.llms import llms_txt
from action_plans.publishing.twins.plan_twin import plan_twins
from action_plans.reading.keys import plan_keys
from action_plans.reading.library_reader import read_library
from action_plans.reading.schema import form_schema
from action_plans.relating.asked_before import asked_before
from action_plans.relating.connections import connections
from action_plans.relating.links import all_links
from tests.building import FROZEN, PROJECT
from tests.languages.bracketed import CLOSE, OPEN, Bracketed
from tests.languages.other_letters import library_in_other_letters, other_letters
from tests.publishing.frozen_edition import DAY
from tools.words import template

KINDS: Final = (
    "asking",
    "asking-list",
    "dictionary",
    "front",
    "plans",
    "plan",
    "as-published",
    "history",
    "question",
    "silence",
    "changes",
    "corrections",
    "coverage",
    "browse",
    "directory",
    "listing",
    "asked-before",
    "figures",
    "follow",
    "glossary",
    "how-to-read",
    "about",
    "accessibility",
    "data",
    "search",
    "redirect",
    "edit",
    "problems",
    "schema",
)
WORDS: Final = Bracketed()
# Names that are the same in every language.
NAMES: Final = re.compile(
    r"SHA-256|CSV|JSON|SVG|SQLite|https?://\S+|[\w.-]+\.(?:csv|jsonld|json|sqlite|sha256)|[\w/.-]+#\S+"
    r"|badges/\S+|&\w+;"
)
_BRACKETED: Final = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_HEADING: Final = re.compile(r"^#{1,6} (.*) \{#[^}]*\}$", re.MULTILINE)
_SAID: Final = ("aria-label", "title", "alt", "placeholder")
_UNREAD: Final = ("code", "pre", "script", "style")
_VOID: Final = ("br", "hr", "img", "input", "meta", "link", "wbr", "col")


class _Texts(HTMLParser):
    """What a reader sees or hears of a page, text by text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._unread = 0
        self._within: list[str] = []  # tags in what says that it is in English

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in _UNREAD
        if self._within or ("lang", "en") in attrs:
            self._within += [] if tag in _VOID else [tag]
            return
        self.found += [value for name, value in attrs if name in _SAID and value]

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD
        if self._within:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if not self._unread and not self._within:
            self.found.append(data)


def unsaid(page: str) -> Iterator[str]:
    """Yield each text of a page in which Latin letters stand outside of brackets."""
    parser = _Texts()
    parser.feed(_HEADING.sub(r"<h1>\1</h1>", page.replace("<!--html", "").replace("html-->", "")))
    # A text may be cut in two by a tag within brackets: all texts are one, a line each.
    said = "\n".join(parser.found)
    before = ""
    while said != before:
        before, said = said, _BRACKETED.sub("", said)
    for line in said.split("\n"):
        if re.search(r"[A-Za-z]", NAMES.sub("", line)):
            yield line.strip()


def _with_more(library: Library) -> Library:
    """Return a library with what it lacks: a plan that was renamed, and something put right."""
    first = next(iter(library.plans.values()))
    ref = first.recommendations[0].ref
    correction = RecordCorrection(DAY, ref, "one", "two", "a slip")
    plans = {**library.plans, first.id: replace(first, was=("earlier-id",))}
    return replace(library, plans=plans, corrections=(correction,))


def _in_other_letters(link: RelatedLink) -> RelatedLink:
    """Return a link with what is the record's in other letters: our own sentence stays in Latin."""
    is_editors = link.by is LinkSource.EDITOR
    cited, evidence = link.cited, link.evidence
    return replace(
        link,
        why=other_letters(link.why) if is_editors else link.why,
        cited=cited and replace(cited, printed=other_letters(cited.printed)),
        evidence=replace(
            evidence,
            phrases=tuple(map(other_letters, evidence.phrases)),
            systems=tuple(map(other_letters, evidence.systems)),
        ),
    )


@cache
def edition() -> Edition:
    """Return the frozen record with its texts in other letters."""
    own = _with_more(read_library(FROZEN).library)
    links = tuple(_in_other_letters(each) for each in all_links(own))
    assert {each.by for each in links} == set(LinkSource)
    library = library_in_other_letters(own)
    statuses = library_status(library, DAY)
    made = make_edition(
        library,
        statuses,
        links,
        {},
        as_of=DAY,
        chains=asked_before(library, links, statuses),
        connections=connections(library, links),
        times=library_time(library, statuses),
    )
    return replace(made, commit="", codes=CODES, keys=plan_keys())


@cache
def pages() -> dict[str, list[tuple[str, str]]]:
    """Return what each kind of page shows, in brackets: at most three pages of a kind."""
    templates = environment(PROJECT / "theme", WORDS)
    found: dict[str, list[tuple[str, str]]] = {}
    with speaking(WORDS):
        for page in every_page(edition()):
            own = found.setdefault(page.kind, [])
            if len(own) < 3:
                for path, front, body in rendered_pages([page], templates):
                    said = f"<title>{front['title']}</title><p>{front['description']}</p>"
                    own.append((path, said + body))
    return found


# Names of tables, codes and keys, which head what is said of them, and what others call things.
MACHINE: Final = {
    *(table.name for table in TABLES),
    *(each.code for each in CODES),
    *(key.within for key in plan_keys()),
    *(axis for axis, _ in AXES),
    *("standing", "schema.org", "PROV", "OSCAL", "run_conformance.py"),
    *("CreativeWork", "PlanAction", "creativeWorkStatus", "scheduledTime"),
}


def test_every_kind_of_page_is_looked_at() -> None:
    assert {page.kind for page in every_page(edition())} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_left_in_english(kind: str) -> None:
    found = {path: set(unsaid(page)) - MACHINE for path, page in pages()[kind]}
    assert not {path: lines for path, lines in found.items() if lines}


_COMMENT: Final = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
# Two words or more in a literal: what a reader is told, mostly.
_WORDS: Final = re.compile(r'"[A-Z][a-z]+ [a-z][^"\n]*"|`[^`\n]*[a-z]{3,} [a-z]{3,}[^`\n]*`')
# Classes, the name of a kind, markup, and what is thrown, which the console alone shows.
_KNOWN: Final = {
    "`badge badge--${tone}`",
    "`edit-button edit-button--small ${kind}`",
    '"Short form"',
    '`<a href="${addressOf(card)}"><img src="${image}" alt="${alt}"></a>`',
    "`the index holds ${held} records, not ${part.records}`",
}
SCRIPTS: Final = [
    path
    for room in ("search", "components", "edit")
    for path in sorted((PROJECT / "theme" / room).rglob("*.js"))
    if path.parent.name != "library"
]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: str(path.stem))
def test_no_script_has_words_of_its_own(script: Path) -> None:
    text = _COMMENT.sub("", script.read_text(encoding="utf-8"))
    for said in texts_in(text):
        for each in (said,) if isinstance(said, str) else said:
            text = text.replace(json.dumps(each, ensure_ascii=False), "")
    assert set(_WORDS.findall(text)) <= _KNOWN


def _said_of_the_schema(schema: Json) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, each in schema.items():
            if key in SAID_KEYS and isinstance(each, str):
                yield each
            else:
                yield from _said_of_the_schema(each)


def test_the_form_has_no_word_in_english() -> None:
    with speaking(WORDS):
        (file,) = form_files(edition(), form_schema(), layout_as_data())
    form = json.loads(file.content)
    said = [
        *_said_of_the_schema(form["schema"]),
        *form["words"].values(),
        *form["meanings"].values(),
    ]
    assert len(said) > 150 and set(form["meanings"]) == {each.code for each in CODES}
    assert [each for each in said if re.search(r"[A-Za-z]", _BRACKETED.sub("", each))] == []


# What is no word in a file for programs: addresses, times, and the heading that llms.txt asks for.
_NO_WORDS: Final = re.compile(
    r"\]\([^)]*\)|^## Optional$|\b(?:urn|https?):\S+|\d+T[\d:+-]+", re.MULTILINE
)
_TAG: Final = re.compile(r"<[^>]*>")


@pytest.mark.parametrize("told", [plan_twins, llms_txt, atom_feeds], ids=lambda each: each.__name__)
def test_what_is_told_outside_of_pages_has_no_word_in_english(
    told: Callable[[Edition], Iterable[OutputFile]],
) -> None:
    with speaking(WORDS):
        files = [each.content.decode() for each in told(edition())]
    assert any(OPEN in each for each in files)
    for said in files:
        for _ in range(2):  # an entry of a feed is HTML within XML
            said = html.unescape(_TAG.sub(" ", said))
        before = ""
        while said != before:
            before, said = said, _BRACKETED.sub("", said)
        lines = NAMES.sub("", _NO_WORDS.sub("", said)).split("\n")
        assert [each for each in lines if re.search(r"[A-Za-z]{2}", each)] == []


def test_what_is_said_is_in_the_catalogues() -> None:
    assert pages()
    known = {each.id for each in template()}
    assert WORDS.asked - known - {""} == set()


def test_a_word_that_is_not_said_is_found() -> None:
    page = f"<p>{OPEN}Due <b>мај</b>{CLOSE} <i>late</i></p>\n## {OPEN}Data{CLOSE} {{#x}}\n"
    assert list(unsaid(page)) == ["late"]

"""A large record leaves out what can be got in another way, and what would lead there.

Each of its extras comes back alone where the record asks for it.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Final
from urllib.parse import urljoin

import pytest

from action_plans.model import bounds
from action_plans.model.bounds import Extra
from action_plans.model.library import Library
from action_plans.model.terms import LinkSource
from action_plans.progress import library_status, library_time
from action_plans.publishing.badges import badges
from action_plans.publishing.data import bulk
from action_plans.publishing.data.described_tables import described_tables
from action_plans.publishing.data.files import DATA_FILES
from action_plans.publishing.data.questions_table import QUESTIONS
from action_plans.publishing.docs_tree import rendered_pages
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.feeds.calendars import calendars
from action_plans.publishing.form_files import plan_texts
from action_plans.publishing.packs import pack_files, packs_of
from action_plans.publishing.pages.data_view import LEFT_OUT, data_view
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.follow import ways_on
from action_plans.publishing.templates import environment
from action_plans.publishing.twins.plan_twin import plan_twins
from action_plans.reading.library_reader import read_library
from action_plans.relating.links import FEW, all_links
from action_plans.site.theme_folder import PROJECT
from tests.building import FROZEN

ROOT = "https://example.org/"
AS_OF = date(2026, 11, 30)
LIBRARY = read_library(FROZEN).library

# Of each extra, a part of an address that only it has.
MADE: Final = {
    Extra.PAPERS: "packs/recall-2020/",
    Extra.QUESTIONS: "questions/recall-2020/",
    Extra.CALENDARS: "calendar/plans/recall-2020.ics",
    Extra.HISTORIES: "plans/recall-2020/history/",
    Extra.STATES: "plans/recall-2020/as-published/",
    Extra.TWINS: "plans/recall-2020/index.md",
    Extra.BADGES: "badges/recall-2020-response.svg",
    Extra.PLAN_FILES: "edit/plans/recall-2020.yml",
    Extra.OTHER_FORMS: "data/prov.json",
    Extra.PAIRS: "reported/completed/2020/",
}


def asking(*always: Extra) -> Library:
    return replace(LIBRARY, site=replace(LIBRARY.site, always=always))


def edition(*always: Extra) -> Edition:
    library = asking(*always)
    statuses = library_status(library, AS_OF)
    times = library_time(library, statuses)
    return make_edition(library, statuses, (), {}, as_of=AS_OF, times=times)


def addresses_in(made: Edition) -> set[str]:
    """Return what is made of an edition and what its pages and tables lead to."""
    files = chain(
        calendars(made),
        badges(made),
        plan_twins(made),
        plan_texts(made, {"recall-2020": b""}),
        *(of(made) for name, of in DATA_FILES if name == "prov.json"),
    )
    return {
        *(page.path for page in every_page(made)),
        *(pack.path for pack in packs_of(made)),
        *(file.path for file in files),
        *(link.path for link in ways_on(made, "recall-2020", made.statuses["recall-2020"].actions)),
        *(path.partition("#")[0].strip("/") + "/" for path in _led_to_by_the_table(made)),
    }


def _led_to_by_the_table(made: Edition) -> Iterator[str]:
    for batch in QUESTIONS.batches(made):
        for heading, cells in zip(QUESTIONS.columns, batch, strict=True):
            if heading.name == "url":
                yield from map(str, cells)


def extras_in(addresses: set[str]) -> set[Extra]:
    return {extra for extra, part in MADE.items() if any(part in each for each in addresses)}


def test_every_extra_is_tried_here_and_told_on_the_page_of_data() -> None:
    assert {*MADE, Extra.SUGGESTIONS} == {*LEFT_OUT} == {*Extra}


def test_a_small_record_has_them_all_and_says_nothing_of_it() -> None:
    assert extras_in(addresses_in(edition())) == {*MADE}
    assert not data_view(edition()).left_out


def test_a_large_record_has_none_of_them_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    small = addresses_in(edition())
    monkeypatch.setattr(bounds, "LARGE", 1)
    made = edition()
    large = addresses_in(made)
    assert not extras_in(large)
    assert large < small
    assert {"questions/", "plans/recall-2020/", "badges/recall-2020.svg"} <= large
    assert "packs/themes/recall/" in large
    assert any(re.fullmatch(r"beginning/[a-z-]+/\d{4}/", each) for each in large)
    view = data_view(made)
    assert view.left_out == tuple(LEFT_OUT.values())
    led = {link.path for _, files in view.groups for link, _ in files}
    assert "data/prov.json" not in led
    assert "data/actions.csv" in led


def test_the_database_of_a_large_record_is_without_questions_unless_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tables_in(made: Edition) -> set[str]:
        files = {file.path: file.content for file in described_tables(made)}
        assert "data/questions.csv" in files
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(files["data/plans.sqlite"])
            return {name for (name,) in database.execute("SELECT name FROM sqlite_master")}

    small = tables_in(edition())
    monkeypatch.setattr(bounds, "LARGE", 1)
    assert small - tables_in(edition()) >= {"questions"}
    assert tables_in(edition(Extra.QUESTIONS)) == small


def test_no_page_of_a_very_large_record_leads_to_what_it_is_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = addresses_in(edition()) | {f"data/{name}" for name in bulk.BULK}
    monkeypatch.setattr(bounds, "LARGE", 1)
    monkeypatch.setattr(bulk, "MOST_PLAIN", 1)
    made = edition()
    gone = small - addresses_in(made)
    assert {"data/actions.csv", "plans/recall-2020/history/"} <= gone
    led = set(links_in(made))
    assert {"data/actions.csv.gz", "questions/", "plans/recall-2020/"} <= led
    assert not led & gone


def links_in(made: Edition) -> Iterator[str]:
    """Yield where the pages and the papers of an edition lead within its site."""
    templates = environment(PROJECT / "theme")
    pages = ((path, text) for path, _, text in rendered_pages(every_page(made), templates))
    papers = ((p.path, p.content.decode()) for p in pack_files(made, templates, packs_of(made)))
    for path, text in chain(pages, papers):
        for link in re.findall(r'href="([^"#?]+)', text):
            yield urljoin(f"{ROOT}{path}", link).removeprefix(ROOT)


@pytest.mark.parametrize("extra", MADE)
def test_a_large_record_has_what_it_asks_for(extra: Extra, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LARGE", 1)
    made = edition(extra)
    assert extras_in(addresses_in(made)) == {extra}
    assert LEFT_OUT[extra] not in data_view(made).left_out


def test_a_large_record_has_two_suggestions_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    def most(*always: Extra) -> int:
        links = [each for each in all_links(asking(*always)) if each.by is LinkSource.SUGGESTED]
        return max(Counter(each.here for each in links).values())

    small = most()
    assert small > FEW
    monkeypatch.setattr(bounds, "LARGE", 1)
    assert most() == FEW
    assert most(Extra.SUGGESTIONS) == small

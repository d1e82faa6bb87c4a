"""A site that lacks what its record has, or has more, is never put in place."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from action_plans.publishing.data import bulk
from action_plans.publishing.edition import Edition
from action_plans.publishing.feeds.atom import atom_feeds
from action_plans.publishing.feeds.calendars import calendars
from action_plans.site.agreement import NotTheRecord, check_agreement
from tests.publishing.every_data_file import data_files
from tests.publishing.test_feeds import AS_OF, edition_on

EDITION = edition_on(AS_OF, "")


def written(folder: Path, edition: Edition) -> dict[str, set[str]]:
    """Write the data and feeds of an edition as a site has them; return its pages' anchors."""
    for file in (*data_files(edition), *atom_feeds(edition), *calendars(edition)):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    ids: dict[str, set[str]] = {}
    for entry in edition.entries:
        own = ids.setdefault(f"plans/{entry.plan.id}/index.html", set())
        own |= {each.ref.anchor for each in entry.status.actions}
        own.add(entry.ref.anchor)
    return ids


def test_news_that_a_plan_came_belongs_to_its_feed(tmp_path: Path) -> None:
    since = dict.fromkeys(EDITION.library.plans, AS_OF)
    edition = replace(EDITION, library=replace(EDITION.library, since=since))
    check_agreement(edition, tmp_path, written(tmp_path, edition), len(edition.entries))


@pytest.mark.parametrize("most_plain", [1, 20_000])
def test_a_site_with_all_that_its_record_has_is_put_in_place(
    most_plain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "MOST_PLAIN", most_plain)
    check_agreement(EDITION, tmp_path, written(tmp_path, EDITION), len(EDITION.entries))


@pytest.mark.parametrize("name", ["recommendations", "actions", "updates"])
def test_a_row_less_in_the_data_is_told(name: str, tmp_path: Path) -> None:
    ids = written(tmp_path, EDITION)
    file = tmp_path / "data" / f"{name}.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.reader(opened))
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows(rows[:-1])
    with pytest.raises(NotTheRecord, match=f"{name}.csv"):
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries))


@pytest.mark.parametrize("name", ["feeds/plans/{}.atom", "calendar/plans/{}.ics"])
def test_a_feed_or_a_calendar_with_less_or_without_its_file_is_told(
    name: str, tmp_path: Path
) -> None:
    ids = written(tmp_path, EDITION)
    file = next(
        file
        for each in EDITION.plans
        if (file := tmp_path / name.format(each.id)).is_file() and file.stat().st_size > 300
    )
    mark = b"<entry>" if file.suffix == ".atom" else b"BEGIN:VEVENT"
    data = file.read_bytes()
    assert mark in data
    file.write_bytes(data.replace(mark, b"", 1))
    with pytest.raises(NotTheRecord, match=file.name):
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries))
    file.unlink()
    with pytest.raises(NotTheRecord, match=f"{file.name} holds 0"):
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries))


def test_a_page_that_another_language_lacks_is_told(tmp_path: Path) -> None:
    ids = written(tmp_path, EDITION)
    both = {**ids, **{f"cy/{path}": held for path, held in ids.items()}}
    check_agreement(EDITION, tmp_path, both, len(EDITION.entries), ("", "cy/"))
    with pytest.raises(NotTheRecord, match="the page cy/plans/"):
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries), ("", "cy/"))


def test_an_anchor_less_and_a_record_less_in_the_search_are_told(tmp_path: Path) -> None:
    ids = written(tmp_path, EDITION)
    page = next(iter(ids))
    lost = ids[page].pop()
    with pytest.raises(NotTheRecord, match="lacks") as told:
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries) - 1)
    assert "the search index holds" in str(told.value)
    assert lost.replace("r", "#", 1).split("-a")[0] in str(told.value)

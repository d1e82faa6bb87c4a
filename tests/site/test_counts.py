"""Every count is what the list that it links to holds, and lists hold what the data say."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml

from tests.building import FROZEN
from tests.site.reading_pages import Row, listing, parsed, with_class, within, words

Entry = Mapping[str, Any]
Values = Callable[[Entry], Sequence[str]]

# What a recommendation is listed under as a whole, and what each of its actions is; where a facet
# knows nothing of single actions, they all count with their recommendation.
WHOLE: Mapping[str, Values] = {
    "response": lambda entry: [entry["response"]],
    "reported": lambda entry: [entry["reported"]],
    "schedule": lambda entry: [entry["schedule"]],
    "themes": lambda entry: entry["themes"],
    "organisations": lambda entry: entry["to"],
    "owners": lambda entry: [owner for each in entry["actions"] for owner in each["all_owners"]],
}
SINGLE: Mapping[str, Values] = {
    "reported": lambda action: [action["reported"]],
    "schedule": lambda action: [action["schedule"]],
    "owners": lambda action: action["all_owners"],
}
NUMBERS = re.compile(r"([\d,]+) recommendations?(?:(?:,| and) ([\d,]+) actions?)?")


@pytest.fixture(scope="module")
def entries(recommendations: Sequence[Entry]) -> Sequence[Entry]:
    """The recommendations; each action with the posts that it has, or had at first."""
    text = (FROZEN / "vocabulary" / "owners.yml").read_text(encoding="utf-8")
    posts = yaml.safe_load(text)
    id_of = {printed: id for id, post in posts.items() for printed in post["printed"]}

    def ever(entry: Entry, action: Entry) -> set[str]:
        answers = [each for each in entry["updates"] if action["id"] in each["answers"]]
        changed = [each["owners"] for each in answers if each["owners"]]
        return {id_of[owner] for owner in (*action["owners"], *(changed or [()])[-1])}

    return [
        {**entry, "actions": [{**a, "all_owners": ever(entry, a)} for a in entry["actions"]]}
        for entry in recommendations
    ]


def listings(site: Path, facet: str) -> Iterator[str]:
    """Yield each value of a facet that has a listing."""
    for folder in sorted((site / facet).iterdir()):
        if (folder / "index.html").is_file() and folder.name != "page":
            yield folder.name


def wanted(facet: str, value: str, entries: Sequence[Entry]) -> tuple[set[str], set[str], int]:
    """Return what a listing is to hold: as a whole, for single actions only; how many actions."""
    whole = {each["ref"] for each in entries if value in WHOLE[facet](each)}
    single = SINGLE.get(facet)
    if single is None:
        own = [each for each in entries if each["ref"] in whole]
        return whole, set(), sum(len(each["actions"]) for each in own)
    having = [
        each["ref"] for each in entries for action in each["actions"] if value in single(action)
    ]
    return whole, set(having) - whole, len(having)


def numbers(text: str) -> tuple[int, int]:
    """Return the recommendations and actions that a text counts."""
    found = NUMBERS.search(text)
    assert found, text
    return int(found[1].replace(",", "")), int((found[2] or "0").replace(",", ""))


@pytest.mark.parametrize("facet", WHOLE)
def test_a_listing_holds_what_the_data_say_and_counts_it(
    facet: str, content_site: Path, entries: Sequence[Entry]
) -> None:
    used = {value for each in entries for value in WHOLE[facet](each)}
    values = list(listings(content_site, facet))
    assert used <= set(values)
    for value in values:
        found = listing(content_site, f"{facet}/{value}/")
        whole, others, actions = wanted(facet, value, entries)
        assert set(found.whole) == whole, value
        assert set(found.others) == others, value
        assert len(found.whole) + len(found.others) == len(whole | others), value
        assert numbers(found.counts) == (len(whole), actions), value
        assert sum(found.actions) == actions, value


def test_every_post_that_the_data_names_lists_what_it_owns(
    content_site: Path, entries: Sequence[Entry]
) -> None:
    for entry in entries:
        for action in entry["actions"]:
            for id in action["owner_ids"]:
                assert entry["ref"] in _everything(listing(content_site, f"owners/{id}/"))


def test_a_year_lists_the_reports_of_that_year(
    content_site: Path, recommendations: Sequence[Entry], plans: Mapping[str, Any]
) -> None:
    years = {each["id"]: each["report"]["published"][:4] for each in plans["plans"]}
    assert list(listings(content_site, "years")) == sorted(set(years.values()))
    for year in set(years.values()):
        found = listing(content_site, f"years/{year}/")
        assert set(found.whole) == {
            each["ref"] for each in recommendations if years[each["plan"]] == year
        }


@pytest.mark.parametrize(("facet", "second"), [("reported", "years"), ("response", "themes")])
def test_the_parts_of_a_listing_hold_what_it_holds(
    facet: str, second: str, content_site: Path
) -> None:
    for value in listings(content_site, facet):
        path = f"{facet}/{value}/"
        whole = listing(content_site, path)
        parts = {
            part: listing(content_site, f"{path}{part}/") for part in listings(content_site, path)
        }
        assert set().union(*map(_everything, parts.values())) == _everything(whole)
        for part, found in parts.items():
            within_it = _everything(listing(content_site, f"{second}/{part}/"))
            assert set(found.whole) == set(whole.whole) & within_it, (value, part)
            assert set(found.others) == set(whole.others) & within_it, (value, part)


def _everything(found: Row) -> set[str]:
    return {*found.whole, *found.others}


def test_a_directory_counts_what_its_listings_count(content_site: Path) -> None:
    for facet in WHOLE:
        page = parsed(content_site, f"{facet}/")
        rows = [row for body in page.iter("tbody") for row in body]
        assert len(rows) == len(list(listings(content_site, facet)))
        for row in rows:
            link = next(each.get("href") or "" for each in row.iter("a"))
            found = within(f"{facet}/", link)
            assert found
            there = listing(content_site, found[0].removesuffix("index.html"))
            said = tuple(int(words(each)) for each in with_class(row, "directory__number"))
            assert said == numbers(there.counts), link


def counts(page: Element) -> Iterator[tuple[str, tuple[int, int], list[str]]]:
    """Yield each count of the axes of a page: its link, its numbers, the links to its items."""
    for each in with_class(page, "axis__count"):
        links = [link.get("href") or "" for link in each.iter("a")]
        # Recommendations that are counted; those with single actions stand by themselves.
        items = with_class(each, "axis__items")
        listed = [link.get("href") or "" for item in items for link in item.iter("a")]
        lists = [link for link in links if "#r" not in link]
        said = words(next(with_class(each, "axis__numbers")))
        yield "".join(lists), numbers(said), listed


def test_the_front_page_counts_what_its_lists_hold(content_site: Path) -> None:
    found = list(counts(parsed(content_site, "")))
    linked = 0
    for link, said, _ in found:
        target = within("", link) if link else None
        if target is not None:
            there = listing(content_site, target[0].removesuffix("index.html"))
            assert numbers(there.counts) == said, link
            assert len(there.whole) == said[0], link
            linked += 1
    # What no check is recorded of is counted, and has no list worth reading.
    assert [said for link, said, _ in found if not link] == [(52, 132)]
    assert linked == len(found) - 1 > 10


def test_the_front_page_counts_what_the_data_count(
    content_site: Path, plans: Mapping[str, Any]
) -> None:
    text = words(parsed(content_site, ""))
    total = plans["counts"]
    assert (
        f"{total['plans']} plans, {total['recommendations']['total']} recommendations, "
        f"{total['actions']['total']} actions, as at 21 November 2026."
    ) in text


def test_a_plan_page_counts_what_it_lists(
    content_site: Path, recommendations: Sequence[Entry], plans: Mapping[str, Any]
) -> None:
    for plan in plans["plans"]:
        path = f"plans/{plan['id']}/"
        own = {each["number"]: each for each in recommendations if each["plan"] == plan["id"]}
        checked = 0
        for link, said, items in counts(parsed(content_site, path)):
            if not link:
                continue
            axis, value = link.removeprefix("../../").split("/")[:2]
            having = [number for number, each in own.items() if each[axis] == value]
            assert [each.partition("#r")[2] for each in items] == having, (plan["id"], link)
            assert said[0] == len(having)
            if axis != "response":
                single = [a for each in own.values() for a in each["actions"] if a[axis] == value]
                assert said[1] == len(single), (plan["id"], link)
            checked += 1
        assert checked >= 3


def test_the_counts_of_the_data_are_those_of_its_rows(
    recommendations: Sequence[Entry], plans: Mapping[str, Any]
) -> None:
    for axis, values in plans["counts"]["recommendations"].items():
        if isinstance(values, dict):
            for value, number in values.items():
                assert number == sum(each[axis] == value for each in recommendations)
    actions = [action for each in recommendations for action in each["actions"]]
    for axis in ("reported", "schedule"):
        for value, number in plans["counts"]["actions"][axis].items():
            assert number == sum(each[axis] == value for each in actions)


def test_badges_count_what_the_data_count(content_site: Path, plans: Mapping[str, Any]) -> None:
    for plan in plans["plans"]:
        badge = json.loads((content_site / "badges" / f"{plan['id']}.json").read_text())
        actions = plan["counts"]["actions"]
        done = actions["reported"]["completed"] + actions["reported"]["completed-continuing"]
        if done:
            assert badge["message"].startswith(f"{done} of {actions['total']} actions completed")
        else:
            assert badge["message"].startswith(f"nothing reported on {actions['total']} actions")

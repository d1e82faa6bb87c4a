"""Every count is what the list that it links to holds, and lists hold what the data say."""

import csv
import json
import re
from collections import Counter
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
    "standing": lambda entry: [each["standing"] for each in entry["actions"]],
    "response": lambda entry: [entry["response"]],
    "reported": lambda entry: [entry["reported"]],
    "schedule": lambda entry: [entry["schedule"]],
    "themes": lambda entry: entry["themes"],
    "organisations": lambda entry: entry["to"],
    "owners": lambda entry: [owner for each in entry["actions"] for owner in each["all_owners"]],
}
SINGLE: Mapping[str, Values] = {
    "standing": lambda action: [action["standing"]],
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


# The five plans, counted by hand.
STANDINGS = {
    "done-at-first": 37,
    "done-since": 6,
    "unfinished": 4,
    "left-out": 1,
    "passed": 79,
    "no-end": 4,
    "offered": 1,
}
PAST = 85


def bars(page: Element) -> list[dict[str, int]]:
    """Return the bars of a page: how many actions each part stands for, by standing."""
    found = []
    for bar in with_class(page, "bar__picture"):
        marks = [each.get("data-standing-count") for each in bar.iter()]
        parts = [mark.split(":") for mark in marks if mark]
        found.append({standing: int(number) for standing, number in parts})
    return found


def test_bars_lists_and_data_agree_on_the_standing_of_every_action(
    content_site: Path, recommendations: Sequence[Entry], plans: Mapping[str, Any]
) -> None:
    front, *of_plans = bars(parsed(content_site, ""))
    assert front == STANDINGS
    assert {k: v for k, v in plans["counts"]["actions"]["standing"].items() if v} == STANDINGS
    assert sum(sum(each.values()) for each in of_plans) == sum(front.values())
    listed = {
        value: sum(listing(content_site, f"standing/{value}/").actions)
        for value in listings(content_site, "standing")
    }
    assert listed == STANDINGS
    with (content_site / "data" / "actions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert Counter(row["standing"] for row in csv.DictReader(file)) == STANDINGS


def test_a_plan_page_has_the_standing_of_each_action_once(
    content_site: Path, recommendations: Sequence[Entry]
) -> None:
    shown: Counter[str] = Counter()
    for plan in {each["plan"] for each in recommendations}:
        page = parsed(content_site, f"plans/{plan}/")
        own = {
            f"r{each['number']}-{action['id']}": action["standing"]
            for each in recommendations
            if each["plan"] == plan
            for action in each["actions"]
        }
        marked = [each for each in page.iter() if each.get("data-standing")]
        assert {e.get("id"): e.get("data-standing") for e in marked} == own
        assert bars(page) == [dict(Counter(own.values()))]
        for part in with_class(next(with_class(page, "bar__key")), "bar__sign"):
            assert part.text
        for link in next(with_class(page, "bar__key")).iter("a"):
            standing = (link.get("href") or "").removeprefix("#")
            section = next(each for each in page.iter() if each.get("id") == standing)
            assert len(list(section.iter("a"))) == list(own.values()).count(standing)
        shown.update(own.values())
    assert shown == STANDINGS


def test_the_doors_of_the_front_page_count_what_their_pages_list(content_site: Path) -> None:
    doors = {
        (link.get("href") or "").rpartition("/")[0].rpartition("/")[2]: int(
            words(next(link.iter("b")))
        )
        for link in with_class(parsed(content_site, ""), "doors__door")
    }
    rows = {
        name: [each.get("data-ref") for each in with_class(parsed(content_site, f"{name}/"), row)]
        for name, row in (
            ("dates-passed", "question-row"),
            ("refused", "question-row"),
            ("dates-moved", "question-row"),
            ("asked-before", "chain"),
        )
    }
    assert doors == {"dates-passed": PAST, "refused": 2, "asked-before": 2, "dates-moved": 2}
    assert len(rows["dates-passed"]) == PAST
    assert len(rows["asked-before"]) == 2
    for name in ("refused", "dates-moved"):
        first = next(with_class(parsed(content_site, f"{name}/"), "page__count"))
        assert words(first) == "2"


@pytest.mark.parametrize("name", ["dates-passed", "refused", "dates-moved"])
def test_a_page_that_answers_a_question_lists_what_its_table_has(
    name: str, content_site: Path
) -> None:
    with (content_site / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        table = [row["ref"] for row in csv.DictReader(file)]
    orders = [
        f"{name}/",
        *(
            f"{folder.relative_to(content_site).as_posix()}/"
            for folder in sorted((content_site / name).iterdir())
            if folder.is_dir()
        ),
    ]
    assert len(orders) >= 2
    for path in orders:
        rows = with_class(parsed(content_site, path), "question-row")
        found = [each.get("data-ref") for each in rows]
        # By owner, an action stands under each that owns it.
        once = set(found) if path.endswith("/by-owner/") else found
        assert found == table or (path != f"{name}/" and sorted(map(str, once)) == sorted(table))


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
    """And tell apart what was done when the plan came out."""
    for plan in plans["plans"]:
        badge = json.loads((content_site / "badges" / f"{plan['id']}.json").read_text())
        standing = plan["counts"]["actions"]["standing"]
        first, since = standing["done-at-first"], standing["done-since"]
        said = f"{first + since} of {plan['counts']['actions']['total']} actions done"
        assert badge["message"].partition(" · ")[2].startswith(said)  # behind the plan's name
        when = ("when the plan came out", "in the first document held, of ")
        assert any(each in badge["message"] for each in when)
        assert ("none reported done since" in badge["message"]) == (since == 0)

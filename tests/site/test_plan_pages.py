"""A report's page: its anchors and marks, and that it says what the data say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Browser, expect

from tests.site.reading_pages import as_printed, parsed, with_class, words
from tests.site.test_data import SIZES

Entry = Mapping[str, Any]
ANSWERS = {
    "agreed": "Agreed",
    "partly-agreed": "Partly agreed",
    "not-agreed": "Not agreed",
    "not-stated": "Not stated in the document as we have it",
}
LABELS = {
    "done-at-first": "Already done",
    "done-since": "Reported done",
    "unfinished": "Not finished when last reported",
    "left-out": "Not mentioned in the update",
    "passed": "Date passed",
    "no-end": "No end date",
    "offered": "Offered instead",
}
# What is not done, in the order in which it is told, and what is said of it after a number.
OPEN = {
    "unfinished": "not finished when last reported",
    "left-out": "not mentioned in the update",
    "passed": "",
    "no-end": "with no end date",
    "offered": "offered instead",
}
CAVEAT = "A passed date does not say whether the action was done."


@pytest.fixture(scope="module", params=SIZES)
def page(request: pytest.FixtureRequest, content_site: Path) -> tuple[str, Element]:
    """The page of each plan, with its id."""
    return request.param, parsed(content_site, f"plans/{request.param}/")


def articles(page: Element) -> dict[str, Element]:
    """Return each recommendation of a page by its anchor."""
    return {each.get("id") or "": each for each in with_class(page, "recommendation")}


def actions(article: Element) -> dict[str, Element]:
    """Return each action of a recommendation by its anchor."""
    return {each.get("id") or "": each for each in with_class(article, "action")}


def marks(element: Element) -> dict[str, str]:
    """Return the `data-*` marks of an element."""
    return {key: value for key, value in element.items() if key.startswith("data-")}


def wanted_marks(entry: Entry, *axes: str) -> dict[str, str]:
    """Return the marks that the contract asks for."""
    moved = {} if entry["moved"] is None else {"data-moved": str(entry["moved"])}
    return {**{f"data-{axis}": entry[axis] for axis in axes}, **moved}


def of(plan: str, recommendations: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the recommendations of a plan."""
    return (each for each in recommendations if each["plan"] == plan)


def letters(text: str) -> str:
    """Return a text's letters and digits, Markdown's marks left out."""
    return re.sub(r"[\W_]+", "", text)


def test_every_recommendation_and_action_has_its_anchor_and_marks(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    shown = articles(tree)
    entries = {f"r{each['number']}": each for each in of(plan, recommendations)}
    assert list(shown) == list(entries)
    for anchor, entry in entries.items():
        wanted = wanted_marks(entry, "response", "reported", "schedule")
        wanted["data-ref"] = entry["ref"]
        assert {k: v for k, v in marks(shown[anchor]).items() if k != "data-done"} == wanted
        done = all(each["standing"].startswith("done") for each in entry["actions"])
        assert ("data-done" in marks(shown[anchor])) == done
        own = actions(shown[anchor])
        assert list(own) == [f"{anchor}-{each['id']}" for each in entry["actions"]]
        for action in entry["actions"]:
            found = marks(own[f"{anchor}-{action['id']}"])
            assert found == wanted_marks(action, "reported", "schedule", "standing")


def is_open(action: Entry) -> bool:
    """Return whether a dated action is not done."""
    return action["standing"] in OPEN and bool(action["due_date"])


def said_of(actions: Sequence[Entry]) -> str:
    """Return how many are done, then how many have each standing that is not."""
    done = sum(each["standing"].startswith("done") for each in actions)
    said = [f"{done} of {len(actions)} done"] if done else []
    for standing, of_them in OPEN.items():
        those = [each for each in actions if each["standing"] == standing]
        if not those:
            continue
        dates = "its date" if len(those) == 1 else "their dates"
        said.append(f"{len(those)} {of_them or f'past {dates}'}")
    return "; ".join(said) or "no action printed"


def test_table_and_cards_say_the_answer_and_how_many_actions_are_done(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    rows = list(next(with_class(tree, "brief")).iter("tr"))[1:]
    for entry, row in zip(of(plan, recommendations), rows, strict=True):
        answer = ANSWERS[entry["response"]]
        standings = [each["standing"] for each in entry["actions"]]
        said = said_of(entry["actions"])
        _, _, answered, reported, due = row
        assert words(answered) == answer
        assert words(reported).endswith(said)
        assert len(list(reported.iter("i"))) == len(standings)
        # A list on a phone says "due" before a day, which this is not.
        assert (due.get("class") == "brief__undated") == (words(due) == "No end date")
        last = max(filter(is_open, entry["actions"]), key=lambda a: a["due_date"], default=None)
        is_less = last and last["moved"] is None and last["due_date"] != last["first_due_date"]
        assert ("for a decision, not completion" in words(due)) == bool(is_less)
        article = articles(tree)[f"r{entry['number']}"]
        line = words(next(with_class(article, "recommendation__line")))
        assert re.fullmatch(rf"{re.escape(f'{answer} · {said}')} · (?:asked|not asked) .+", line)
        for action in entry["actions"]:
            own = actions(article)[f"r{entry['number']}-{action['id']}"]
            assert words(next(with_class(own, "standing"))).startswith(LABELS[action["standing"]])
            name = f"{entry['number']}.{action['id'][1:]}"
            assert words(own[0]) == name


def test_no_two_actions_of_a_page_have_one_name(page: tuple[str, Element]) -> None:
    _, tree = page
    names = [words(each[0]) for each in with_class(tree, "action")]
    assert len(names) == len(set(names)) > 0


def test_texts_owners_and_dates_are_those_of_the_data(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    for entry in of(plan, recommendations):
        article = articles(tree)[f"r{entry['number']}"]
        text = next(next(article.iter("h3")).iter("span"))
        assert letters(as_printed(text)) == letters(entry["text"])
        if entry["stem"]:
            body = letters(as_printed(next(with_class(article, "recommendation__body"))))
            assert letters(entry["stem"]) in body or body.startswith("Beginslike")
        for action in entry["actions"]:
            own = actions(article)[f"r{entry['number']}-{action['id']}"]
            facts = next(with_class(own, "action__facts"))
            shown = without_asides(next(with_class(own, "action__text")))
            assert letters(shown) == letters(action["text"])
            answers = [u for u in entry["updates"] if action["id"] in u["answers"] and u["owners"]]
            assert owners(facts) == (answers[-1]["owners"] if answers else action["owners"])
            printed = [words(each) for each in facts.iter() if each.tag in ("i", "time")]
            assert printed[: bool(action["due"])] == ([action["due"]] if action["due"] else [])
            assert action["condition"] in as_printed(facts)
            days = [each.get("datetime") for each in facts.iter("time")]
            assert not days or days == [action["first_due_date"]]


def owners(element: Element) -> list[str]:
    """Return the posts that own an action, one by itself or several in a list."""
    found = next(with_class(element, "owners"), None)
    return [] if found is None else [words(each) for each in found.findall("li") or [found]]


def without_asides(element: Element) -> str:
    """Return the words of an action's text, without what the page says about it."""
    return " ".join(as_printed(each) for each in element if each.get("class") != "action__aside")


def test_every_update_stands_once_beside_the_first_action_that_it_answers(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    for entry in of(plan, recommendations):
        article = articles(tree)[f"r{entry['number']}"]
        for anchor, own in actions(article).items():
            id = anchor.rpartition("-")[2]
            first = [told(each) for each in entry["updates"] if each["answers"][:1] == [id]]
            assert updates(own) == first
            others = [each for each in entry["updates"] if id in each["answers"][1:]]
            assert words(own).count("Update: see") == len({each["answers"][0] for each in others})
        loose = [told(each) for each in entry["updates"] if not each["answers"]]
        within = [each for own in actions(article).values() for each in updates(own)]
        everything = updates(article)
        assert everything[len(within) :] == loose


def updates(element: Element) -> list[tuple[str, str, str]]:
    """Return (document, text, printed date) of each update below an element."""
    return [
        (
            words(next(each[0].iter("b"))),
            letters(" ".join(words(text) for text in each[1:] if not text.get("class"))),
            " ".join(words(due) for due in each[0].iter("i")),
        )
        for each in with_class(element, "update")
    ]


def told(update: Entry) -> tuple[str, str, str]:
    """Return an update of the data as `updates` does."""
    day = date.fromisoformat(update["date"])
    return f"Update, {day.day} {day:%B %Y}", letters(update["text"]), update["due"]


def test_the_page_says_once_what_a_passed_date_does_not_mean_and_whose_words_it_has(
    page: tuple[str, Element],
) -> None:
    _, tree = page
    text = words(tree)
    assert text.count(CAVEAT) == 1
    assert text.count("our own plain-English account") == 1
    assert "document held here" not in text


VERDICTS = {
    "recall-2020": (
        "7 of the 12 actions are reported done: 1 when the plan came out and 6 since. "
        "HM Prison and Probation Service last reported on 7 December 2021: "
        "4 were not finished and 1 was not mentioned. All 5 are past their dates, "
        "and we have not looked for a later document yet."
    ),
    "joshua-jacques-2024": (
        "28 of the 39 actions were already marked done when the plan came out, "
        "and none has been reported done since. "
        "No later document is in this record, and we have not looked for one yet. "
        "The dates of the other 11 have passed, the last in August 2026."
    ),
}


@pytest.mark.parametrize("plan", VERDICTS)
def test_the_verdict_answers_whether_it_was_done(plan: str, content_site: Path) -> None:
    page = parsed(content_site, f"plans/{plan}/")
    assert words(next(with_class(page, "verdict"))) == VERDICTS[plan]


def test_a_cards_actions_come_before_what_else_the_plan_says(page: tuple[str, Element]) -> None:
    """Words over the actions are folded; where an action stands is told after its promise."""
    _, tree = page
    for card in with_class(tree, "recommendation"):
        own = list(card.iter())
        if any(with_class(card, "action")):
            assert not list(with_class(card, "recommendation__lead-in"))
            folds = list(with_class(card, "fold"))
            first = own.index(next(with_class(card, "action")))
            assert all(own.index(each) < first for each in folds)
    for text in with_class(tree, "action__text"):
        assert "action__aside" not in (text[0].get("class") or "")


@pytest.mark.browser
def test_a_number_in_the_table_leads_to_its_card(browser: Browser, content_address: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{content_address}plans/recall-2020/")
        box = page.locator(".brief tbody th").nth(3).bounding_box()
        assert box
        page.mouse.click(box["x"] + 8, box["y"] + 15)
        expect(page).to_have_url(re.compile("#r4$"))

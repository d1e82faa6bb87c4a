"""A report's page: its anchors and marks, and that it says what the data say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from tests.site.reading_pages import parsed, with_class, words
from tests.site.test_data import SIZES

Entry = Mapping[str, Any]
# What a reader sees for each machine spelling, as the project's definitions have it.
RESPONSE = {
    "agreed": "agreed",
    "partly-agreed": "partly agreed",
    "not-agreed": "not agreed",
    "not-stated": "not stated in the text held here",
}
REPORTED = {
    "nothing-reported": "nothing reported",
    "not-mentioned": "the latest update does not mention it",
    "in-progress": "in progress",
    "ongoing": "ongoing",
    "completed-continuing": "completed and continuing",
    "completed": "completed",
    "not-applicable": "not applicable",
}
SCHEDULE = {
    "passed-not-mentioned": "date passed, the latest update does not mention it",
    "passed-silent": "date passed, no later document held here",
    "no-end-date": "no end date",
    "done-undated": "completed, day not published",
    "done-at-publication": "already completed when first published",
    "not-applicable": "not applicable",
}
CAVEAT = "A passed date does not say whether it was done."


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


def wanted_marks(ref: str, entry: Entry, *axes: str) -> dict[str, str]:
    """Return the marks that the contract asks for."""
    moved = {} if entry["moved"] is None else {"data-moved": str(entry["moved"])}
    return {"data-ref": ref, **{f"data-{axis}": entry[axis] for axis in axes}, **moved}


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
        wanted = wanted_marks(entry["ref"], entry, "response", "reported", "schedule")
        assert marks(shown[anchor]) == wanted
        own = actions(shown[anchor])
        assert list(own) == [f"{anchor}-{each['id']}" for each in entry["actions"]]
        for action in entry["actions"]:
            ref = f"{entry['ref']}/{action['id']}"
            found = marks(own[f"{anchor}-{action['id']}"])
            assert found == wanted_marks(ref, action, "reported", "schedule")


def test_badges_say_in_words_what_the_marks_say(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    for entry in of(plan, recommendations):
        article = articles(tree)[f"r{entry['number']}"]
        badges = [words(each) for each in next(with_class(article, "badges"))]
        assert badges == [
            f"Response: {RESPONSE[entry['response']]}",
            f"Reported: {REPORTED[entry['reported']]}{completed_among(entry)}",
            f"Schedule: {SCHEDULE[entry['schedule']]}{scheduled_among(entry)}",
            "Checked: no check recorded here",
        ]
        for action in entry["actions"]:
            own = actions(article)[f"r{entry['number']}-{action['id']}"]
            assert [words(each) for each in with_class(own, "badge")] == [
                f"Reported: {REPORTED[action['reported']]}",
                f"Schedule: {SCHEDULE[action['schedule']]}",
            ]


def completed_among(entry: Entry) -> str:
    """What is added where some actions are completed and others are not."""
    total = len(entry["actions"])
    done = sum(each["reported"].startswith("completed") for each in entry["actions"])
    actions = "action" if total == 1 else "actions"
    if entry["response"] == "not-agreed":
        return f" · {done} of {total} other {actions} offered completed" if done else ""
    return f" · {done} of {total} {actions} completed" if 0 < done < total else ""


def scheduled_among(entry: Entry) -> str:
    """What is added where the calendar's word is that of some actions only."""
    total = len(entry["actions"])
    alike = sum(each["schedule"] == entry["schedule"] for each in entry["actions"])
    return f" · {alike} of {total} actions" if 0 < alike < total else ""


def test_every_action_total_leads_to_where_its_actions_stand(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    """By the recommendations that are counted with it, and by those with single actions alone."""
    plan, tree = page
    for section in with_class(tree, "axis"):
        axis = words(section[0]).split()[0].lower()
        if axis not in ("reported", "schedule"):
            continue
        said = REPORTED if axis == "reported" else SCHEDULE
        for count in with_class(section, "axis__count"):
            value = words(next(with_class(count, "axis__words")))
            linked = {
                link.get("href", "")
                for items in (*with_class(count, "axis__items"), *with_class(count, "axis__partly"))
                for link in items.iter("a")
            }
            assert linked == {
                f"#r{entry['number'].replace('.', '-')}"
                for entry in of(plan, recommendations)
                if value in {said[each[axis]] for each in (entry, *entry["actions"])}
            }


def test_texts_owners_and_dates_are_those_of_the_data(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    for entry in of(plan, recommendations):
        article = articles(tree)[f"r{entry['number']}"]
        text = next(with_class(article, "recommendation__text"))
        assert letters(words(text)) == letters(entry["stem"] + entry["text"])
        for action in entry["actions"]:
            own = actions(article)[f"r{entry['number']}-{action['id']}"]
            promised = own[0]
            assert letters(words(next(with_class(own, "action__text")))) == letters(action["text"])
            assert owners(promised) == action["owners"]
            assert [words(each) for each in with_class(promised, "due__printed")] == (
                [action["due"]] if action["due"] else []
            )
            assert action["condition"] in words(next(with_class(promised, "due")))
            days = [each.get("datetime") for each in promised.iter("time")]
            assert not days or days == [action["first_due_date"]]


def owners(element: Element) -> list[str]:
    """Return the posts of the first list of owners of an element."""
    return [words(each) for each in next(with_class(element, "owners"), ())]


def test_every_update_stands_beside_what_it_answers(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    for entry in of(plan, recommendations):
        article = articles(tree)[f"r{entry['number']}"]
        for anchor, own in actions(article).items():
            id = anchor.rpartition("-")[2]
            answers = [each for each in entry["updates"] if id in each["answers"]]
            assert updates(own) == [told(each) for each in answers]
        loose = [told(each) for each in entry["updates"] if not each["answers"]]
        within = [each for own in actions(article).values() for each in updates(own)]
        everything = updates(article)
        assert everything[len(within) :] == loose


def updates(element: Element) -> list[tuple[str, str, str]]:
    """Return (document, text, printed date) of each update below an element."""
    return [
        (
            words(next(with_class(each, "update__document"))),
            letters(words(next(with_class(each, "update__text")))),
            " ".join(words(due) for due in with_class(each, "due__printed")),
        )
        for each in with_class(element, "update")
    ]


def told(update: Entry) -> tuple[str, str, str]:
    """Return an update of the data as `updates` does."""
    day = date.fromisoformat(update["date"])
    return f"update of {day.day} {day:%B %Y}", letters(update["text"]), update["due"]


def test_wherever_a_date_has_passed_the_page_says_what_that_does_not_mean(
    page: tuple[str, Element], recommendations: Sequence[Entry]
) -> None:
    plan, tree = page
    for entry in of(plan, recommendations):
        passed = any(each["schedule"].startswith("passed") for each in entry["actions"])
        assert (CAVEAT in words(articles(tree)[f"r{entry['number']}"])) == passed, entry["ref"]


def test_the_page_says_whose_words_it_has_and_what_was_last_held(
    page: tuple[str, Element],
) -> None:
    _, tree = page
    text = words(tree)
    assert "our own plain-English account" in text
    assert "The last document held here is the" in text


def test_dates_that_moved_and_passed_are_counted_in_short(content_site: Path) -> None:
    said = words(parsed(content_site, "plans/recall-2020/"))
    assert "The target dates of 2 actions have moved: up to 9 months later." in said
    assert "the target dates of 5 actions not reported as completed had passed." in said

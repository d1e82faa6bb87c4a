"""The record in Markdown: the same answers as the pages', and texts that do nothing."""

import html
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from action_plans.model.bounds import LARGE
from action_plans.publishing.twins.inert import inert_words
from action_plans.publishing.twins.llms import llms_txt
from action_plans.publishing.twins.plan_twin import plan_twins
from action_plans.publishing.words import SILENCE
from tests.publishing.small_library import small_edition

ROOT = "https://example.org/x/"
NIGHT = "plans/night-cover-2021/index.md"

HOSTILE = (
    "</script><script>alert(1)</script>",
    "[a](https://example.com) ![b](x.png) <https://example.com>",
    "*a* _b_ `c` ~~d~~ | e | # f",
    "# heading",
    "- item",
    "+ item",
    "12. item",
    "3) item",
    "> quoted &amp; &lt;",
    "===",
    "---",
    "a \\* b\\",
    "[a]: https://example.com",
    "see https://example.com and www.example.com or a@example.com",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", ["commonmark", "gfm-like"])
def test_a_text_says_its_words_and_nothing_else(text: str, kind: str) -> None:
    parser = MarkdownIt(kind, {"linkify": False})
    shown = parser.render(inert_words(text))
    assert html.unescape(shown) == f"<p>{text}</p>\n"
    assert shown.count("<") == 2


def twins() -> dict[str, str]:
    return {file.path: file.content.decode() for file in plan_twins(small_edition(ROOT))}


# What the twin of the plan of night cover says, a line each.
LINES = (
    "# Night cover in Northmere hostels",
    "## Recommendation 1",
    "Staff every hostel at night: two people one of them trained",
    "- Answer: Partly agreed",
    "    - Standing: Not finished when last reported, 20 April 2022",
    "    - Date: \\*September 2021, moved to January 2023, 16 months later; later January 2023, "
    "for a decision, not completion; condition: money",
    "    - Owner: Head, North and Nobody known",
    "- Update of 20 April 2022, on 1.1: Later.",
    "- Action 5.12.1: Count them.",
    *(f"- {each}" for each in SILENCE),
)


@pytest.mark.parametrize("line", LINES)
def test_a_twin_says_what_the_page_says(line: str) -> None:
    assert line in twins()[NIGHT].splitlines()


def test_only_published_plans_have_a_twin_and_nothing_of_the_future_is_in_it() -> None:
    found = twins()
    assert set(found) == {NIGHT, "plans/day-cover-2022/index.md"}
    assert "Not yet in the world" not in found[NIGHT]
    assert "<" not in "".join(found.values())


def test_llms_txt_leads_to_the_twins_and_the_data() -> None:
    (file,) = llms_txt(small_edition(ROOT))
    text = file.content.decode()
    assert all(each in text for each in SILENCE)
    assert f"]({ROOT}{NIGHT}): " in text
    assert f"[actions.csv]({ROOT}data/actions.csv): " in text


def test_a_large_record_has_no_twins_and_says_so() -> None:
    small = small_edition(ROOT)
    edition = replace(small, entries=small.entries * LARGE)
    assert list(plan_twins(edition)) == []
    (file,) = llms_txt(edition)
    assert NIGHT not in file.content.decode()
    assert "take the data" in file.content.decode()

"""A paper has what was asked, promised, moved and done, on whose word, and what is silent."""

from pathlib import Path

import pytest
from lxml import html

from action_plans.publishing.packs import MOST, Pack, pack_files, pack_view, packs_of
from action_plans.publishing.templates import environment
from action_plans.publishing.views.pack import PackAction, PackView
from tests.publishing.frozen_edition import frozen_edition
from tests.publishing.small_library import small_edition

EDITION = frozen_edition()
PACKS = {each.path: each for each in packs_of(EDITION)}
THEME = Path(__file__).parents[2] / "theme"


def view(path: str) -> PackView:
    return pack_view(EDITION, PACKS[path])


def actions(of: PackView) -> dict[str, PackAction]:
    return {a.link.words: a for part in of.parts for entry in part.entries for a in entry.actions}


def test_there_is_one_for_each_plan_theme_and_post() -> None:
    plans = {f"packs/{plan.id}/" for plan in EDITION.plans}
    assert plans < set(PACKS)
    others = set(PACKS) - plans
    assert {each.split("/")[1] for each in others} == {"themes", "owners"}
    assert "packs/themes/recall/" in others


def test_a_plan_s_paper_tells_each_promise_through_time() -> None:
    recall = view("packs/recall-2020/")
    assert recall.counts == "8 recommendations and 12 actions in 1 plan."
    told = actions(recall)
    assert told["3.2"].course[1:] == (
        "7 December 2021: reported in progress, new date, for a decision, not completion: "
        "November 2021 → January 2022 and now with Senior Responsible Officer for the Probation "
        "Reform Programme.",
        "Condition: once EPF3 has been designed and brought in.",
    )
    assert told["5.1"].course[1] == (
        "7 December 2021: reported in progress and date moved from July 2021 to March 2022, "
        "8 months later."
    )
    assert "9 months later" in told["7.1"].course[1]
    left_out = "7 December 2021: not mentioned in the update of 7 December 2021."
    assert told["6.2"].course[1] == left_out
    assert told["6.2"].standing == "Not mentioned in the update, 7 December 2021. Past its date."
    assert told["2.2"].standing == "Already done when published (no evidence named)."
    named = "Reported done, 7 December 2021 (evidence named: the national"
    assert told["8.1"].standing.startswith(named)
    (part,) = recall.parts
    assert part.held.endswith("No search for a later one is recorded.")
    assert len(recall.questions) == 5


def test_a_post_s_paper_has_its_own_actions_alone() -> None:
    path, pack = next((p, each) for p, each in PACKS.items() if each.only is not None)
    shown = actions(view(path))
    assert len(shown) <= len(pack.only or ())
    assert pack.only is not None
    refs = {f"{each.number}.{each.action[1:]}" for each in pack.only}
    assert set(shown) <= refs


def test_a_long_paper_is_cut_and_says_so() -> None:
    entries = EDITION.entries
    assert len(entries) > MOST
    cut = pack_view(EDITION, Pack("packs/x/", "All", entries))
    assert sum(len(part.entries) for part in cut.parts) == MOST
    assert cut.rest == f"The first {MOST} of {len(entries)} recommendations are here"


@pytest.mark.parametrize("path", ["packs/recall-2020/", "packs/themes/recall/"])
def test_it_is_a_page_complete_in_itself(path: str) -> None:
    (file,) = pack_files(EDITION, environment(THEME), [PACKS[path]])
    page = html.document_fromstring(file.content)
    names = [each.tag for each in page.iter()]
    assert not {"script", "link", "img"} & set(names)
    assert (names.count("style"), names.count("h1")) == (1, 1)
    root = "../" * path.count("/")
    assert all((each.get("href") or "").startswith(root) for each in page.iter("a"))


def test_where_no_course_was_worked_out_there_is_none() -> None:
    assert list(packs_of(small_edition())) == []

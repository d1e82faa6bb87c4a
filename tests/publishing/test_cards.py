"""A card shows the title, the answer and the bar of a page, in the colours of the pages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from action_plans.model.terms import Standing
from action_plans.publishing import addresses, cards
from action_plans.publishing.card_svg import BAND, card_svg
from action_plans.publishing.edition import Edition
from action_plans.publishing.standings import HUES
from tests.publishing.small_library import DAY_PLAN, NIGHT_PLAN, small_edition

TOKENS = Path(__file__).parents[2] / "theme" / "tokens.css"
COUNTS = {Standing.DONE_AT_FIRST: 1, Standing.DONE_SINCE: 0, Standing.PASSED: 3}
LONG = "An inspection of <everything> & more " * 20


def test_colours_are_those_of_the_light_pages() -> None:
    light = TOKENS.read_text(encoding="utf-8").partition("prefers-color-scheme: dark")[0]
    assert set(HUES) == set(Standing)
    hues = dict(re.findall(r"--hue-([a-z-]+): (#[0-9a-f]{6});", light))
    assert {each.value: hue for each, hue in HUES.items()} == {s.value: hues[s] for s in Standing}
    assert f"--band: {BAND};" in light


@pytest.mark.parametrize("text", ["Recall", LONG, "x" * 500, "", "\x00\u202e"])
def test_any_text_keeps_within_a_card(text: str) -> None:
    card = etree.fromstring(card_svg(text, text, text, COUNTS, "3 May 2022"))
    lines = [each for each in card if each.tag.endswith("text")]
    assert len(lines) <= 7
    # A letter of this font is half as wide as it is high, on average.
    widths_of_lines = [len(each.text or "") * int(each.get("font-size", "")) / 2 for each in lines]
    assert max(widths_of_lines) <= 1100
    widths = [float(each.get("width", "")) for each in card if each.get("stroke")]
    assert widths == [268.0, 804.0]


def test_every_shown_plan_has_a_card_that_is_the_same_each_time() -> None:
    edition = small_edition()
    made = {each.path: each.content for each in cards.cards(edition)}
    assert made == {each.path: each.content for each in cards.cards(edition)}
    own = {cards.card_path(edition, plan) for plan in edition.library.plans.values()}
    assert {addresses.card(NIGHT_PLAN.id), addresses.card(DAY_PLAN.id)} < own
    assert made.keys() == own | {addresses.CARD, addresses.TOUCH_ICON}
    sizes = {path: content[16:24].hex() for path, content in made.items()}
    assert sizes.pop(addresses.TOUCH_ICON) == "000000b4000000b4"
    assert set(sizes.values()) == {"000004b000000276"}


def test_a_large_record_has_one_card() -> None:
    many: Edition = replace(small_edition(), plans=small_edition().plans * cards.MOST_WITH_CARDS)
    assert cards.card_path(many, NIGHT_PLAN) == addresses.CARD
    assert [each.path for each in cards.cards(many)] == [addresses.TOUCH_ICON, addresses.CARD]

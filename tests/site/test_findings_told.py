"""What a reader is told of a published document's own faults, on the frozen pages."""

from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from tests.site.reading_pages import parsed, words

LEAD = "In the document as published"


def told(page: Element) -> Element:
    """Return the list that stands after its lead."""
    for parent in page.iter():
        children = list(parent)
        for child, following in pairwise(children):
            if child.tag == "h3" and words(child) == LEAD:
                return following
    raise AssertionError("nothing is told")


def test_findings_are_sentences_that_lead_to_what_they_are_about(content_site: Path) -> None:
    """They are worded for editors, who have the file open at the place; a reader has not."""
    page = parsed(content_site, "plans/sfo-reviews-2020/")
    links = {words(each): [a.get("href") for a in each.iter("a")] for each in told(page)}
    ground = "and the document names none of the four grounds"
    assert links == {
        "The plan is dated 1 day before the report that it answers, which was published on"
        " 14 May 2020.": [],
        "Recommendation 5 is not agreed, yet an action stands under it.": ["#r5"],
        "Action 5.1: the document prints a person's name, which is left out on this site.": [
            "#r5-a1"
        ],
        f"2 recommendations are not agreed, {ground}: 5 and 9.": ["#r5", "#r9"],
        f"3 recommendations are partly agreed, {ground}: 8, 11 and 13.": ["#r8", "#r11", "#r13"],
    }
    anchors = {f"#{each.get('id')}" for each in page.iter()}
    assert {href for hrefs in links.values() for href in hrefs} <= anchors


def test_a_ground_that_is_not_named_leads_to_the_four(content_site: Path) -> None:
    page = parsed(content_site, "plans/sfo-reviews-2020/")
    said = [
        each
        for each in page.iter("a")
        if words(each) == "The plan does not say which kind of reason it is."
    ]
    assert len(said) == 5
    assert {each.get("href") for each in said} == {"../../how-to-read/#grounds"}
    explained = parsed(content_site, "how-to-read/")
    assert any(each.get("id") == "grounds" for each in explained.iter())
    grounds = {words(each) for each in explained.iter("li")}
    assert {"commissioning", "policy", "operational reasons", "affordability"} <= grounds

"""A badge as a picture: well-formed, named, legible, and nothing but words and shapes."""

import re
import sys
from itertools import product
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from action_plans.publishing.badge_svg import (
    COLOURS,
    HEIGHT,
    LABEL_COLOUR,
    OUTLINE_COLOUR,
    TEXT_COLOUR,
    badge_svg,
    shown,
    text_width,
)
from action_plans.publishing.badges import badges
from action_plans.publishing.words import Tone
from tests.publishing.small_library import small_edition

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<script>alert(1)</script>",
    "</title></svg><script>alert(1)</script>",
    '" onload="alert(1)',
    "' onload='alert(1)",
    "]]> <!-- & &amp; &#x0; &lol;",
    "nul \x00 escape \x1b bell \x07 end",
    "\ud800 lone",
    "\ufffe\uffff",
    "\u202egnitrever\u200b \ufeff",
    "line\nbreak\ttab\u2028separator",
    "W" * 500,
    "",
]


def picture(label: str, message: str, tone: Tone = Tone.DONE, more: str = "") -> Element:
    svg = badge_svg(label, message, tone, more)
    assert svg.encode("utf-8")
    root = fromstring(svg)
    assert isinstance(root, Element)
    return root


def title_of(root: Element) -> str:
    title = root.find(f"{SVG}title")
    assert title is not None
    assert root[0] is title, "the title has to come first"
    return title.text or ""


def test_name_and_words() -> None:
    root = picture("Reported", "7 of 12 actions completed", more="This is more.")
    name = "Reported: 7 of 12 actions completed. This is more."
    assert root.get("role") == "img"
    assert root.get("aria-label") == title_of(root) == name
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert texts == ["Reported", "7 of 12 actions completed"]


@pytest.mark.parametrize(("hostile", "place"), list(product(HOSTILE, range(3))))
def test_hostile_words_stay_words(hostile: str, place: int) -> None:
    words = ["Reported", "completed", "More."]
    words[place] = hostile
    root = picture(words[0], words[1], more=words[2])
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags == {"svg", "title", "rect", "path", "g", "text"}
    for element in root.iter():
        assert not [name for name in element.attrib if name.startswith("on") or "href" in name]
    seen = "".join(root.itertext())
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ufffe\uffff]", seen)


def test_nothing_hidden_is_among_all_that_is_printable() -> None:
    """A printable text is not looked through, so that none may hold what is not shown."""
    printable = "".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))
    hidden = (
        "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
    )
    assert not re.search(hidden, shown(printable))
    assert len(shown(printable)) == len(printable) - 1, "but the space that it begins with"


def test_what_is_escaped_comes_back_as_it_was() -> None:
    assert title_of(picture("a & b", "<c> \"d\" 'e'")) == "a & b: <c> \"d\" 'e'"


def test_nothing_is_fetched_or_run() -> None:
    for file in badges(small_edition()):
        if file.path.endswith(".svg"):
            text = file.content.decode()
            assert re.findall(r"https?://[^\"]*", text) == ["http://www.w3.org/2000/svg"]
            assert not re.search(r"<(script|style|image|use|a|foreignObject|!)|url\(|@import", text)
            fromstring(text)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0.0-1.0 (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_itself() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("tone", list(Tone))
def test_text_stands_out_from_what_is_drawn_behind_it(tone: Tone) -> None:
    root = picture("Reported", "completed", tone)
    text = next(root.iter(f"{SVG}g")).get("fill", "")
    message = next(root.iter(f"{SVG}rect")).get("fill", "")
    label = next(root.iter(f"{SVG}path")).get("fill", "")
    assert (text, label, message) == (TEXT_COLOUR, LABEL_COLOUR, COLOURS[tone])
    assert contrast(text, message) >= 4.5
    assert contrast(text, label) >= 4.5


@pytest.mark.parametrize("page", ["#ffffff", "#1e2129", "#000000"])
def test_the_outline_stands_out_from_light_and_dark_pages(page: str) -> None:
    assert contrast(OUTLINE_COLOUR, page) >= 3


def test_tones_have_colours_of_their_own() -> None:
    assert len(set(COLOURS.values())) == len(Tone) == len(COLOURS)


@pytest.mark.parametrize("message", ["i", "7 of 12 actions completed", "Ŵ" * 40, "W" * 300])
def test_words_fit_their_box(message: str) -> None:
    root = picture("Reported", message)
    width = int(root.get("width", ""))
    label, words = root.iter(f"{SVG}text")
    split = float(next(root.iter(f"{SVG}path")).get("d", "")[1:].split()[0])
    assert root.get("viewBox") == f"0 0 {width} {HEIGHT}"
    assert float(label.get("x", "")) + float(label.get("textLength", "")) <= split
    assert float(words.get("x", "")) >= split
    assert float(words.get("x", "")) + float(words.get("textLength", "")) <= width


def test_widths_are_those_of_the_font() -> None:
    """Measured with the font's own metrics: 326.161 px at 11 px, so 355.8 px at 12 px."""
    assert text_width("7 of 12 actions completed · document of 7 December 2021") == 356

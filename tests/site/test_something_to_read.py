"""No page says only that there is nothing, and no list or table on one is empty."""

from pathlib import Path

from tests.site.reading_pages import all_pages

# Entries of lists and tables, pictures, questions, what can be filled in.
MATTER = ".//li | .//td | .//dd | .//svg | .//details | .//form"
# But for what the search's script fills: without it the page says so and leads on.
EMPTY = (
    ".//*[self::ul or self::ol or self::dl or self::tbody][not(*)]"
    "[not(ancestor-or-self::*[contains(@class, 'search__')])]"
)
LEAST = 30  # words of a page that has no such matter


def test_every_page_has_something_to_read(any_site: Path) -> None:
    bare, seen = [], 0
    for path, page in all_pages(any_site):
        for body in page.find_class("page"):
            seen += 1
            told = len(body.text_content().split())
            if not body.xpath(MATTER) and told < LEAST:
                bare.append(path)
            bare += [f"{path}: {each.tag}" for each in body.xpath(EMPTY)]
    assert seen > 200
    assert bare == []

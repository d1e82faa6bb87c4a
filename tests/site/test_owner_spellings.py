"""How posts are printed, on the page of each owner made of the content."""

from collections import Counter
from pathlib import Path

from tests.site.reading_pages import parsed, words


def test_no_spelling_of_a_post_stands_twice(any_site: Path) -> None:
    """Two printed spellings may differ by a full stop alone, which the page leaves out."""
    told = [
        said.split("as: ", 1)[1]
        for folder in sorted((any_site / "owners").iterdir())
        if folder.is_dir()
        for each in parsed(any_site, f"owners/{folder.name}/").iter()
        if not list(each) and (said := words(each)).startswith("Printed ")
    ]
    assert told
    for said in told:
        spellings = Counter(each.strip(" .") for each in said.split("; "))
        assert set(spellings.values()) == {1}, said

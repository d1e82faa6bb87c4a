"""How to check a page, as the site itself says it."""

import re
from dataclasses import replace

from action_plans.model.site import Site
from action_plans.publishing.pages.verification import (
    commit_page,
    how_to_check,
    signatures_page,
)
from tests.publishing.small_library import small_edition

COMMIT = "0123456789" * 4


def test_five_lines_lead_from_a_page_to_the_commit() -> None:
    edition = small_edition("https://example.org/x/")
    site = Site(repository="https://github.com/keepers/record/")
    edition = replace(edition, library=replace(edition.library, site=site), commit=COMMIT)
    lines = how_to_check(edition)
    assert len(lines) == 5
    assert lines[0] == "curl -sSO https://example.org/x/manifest.sha256"
    page = re.fullmatch(r"curl -sS --create-dirs -o (\S+/)index\.html (\S+)", lines[1])
    assert page and page[2] == f"https://example.org/x/{page[1]}"
    assert "gh attestation verify manifest.sha256 --repo keepers/record" in lines
    assert COMMIT in lines[4] and edition.as_of.isoformat() in lines[4]
    assert commit_page(edition) == f"https://github.com/keepers/record/commit/{COMMIT}"
    assert signatures_page(edition) == "https://github.com/keepers/record/attestations"


def test_without_a_repository_there_are_the_manifest_and_a_build_of_ones_own() -> None:
    edition = replace(small_edition(""), commit="")
    assert [line.split()[0] for line in how_to_check(edition)] == ["curl", "curl", "sha256sum"]
    assert commit_page(edition) == signatures_page(edition) == ""
    *lines, last = how_to_check(replace(edition, commit=COMMIT))
    assert lines == [*how_to_check(edition)]
    assert last.startswith(f"cd record && git checkout {COMMIT} && make environment && SITE_URL= ")

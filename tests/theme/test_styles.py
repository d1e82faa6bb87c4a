"""Tokens hold every colour; a component styles its own names and no other's."""

import re
from pathlib import Path

import pytest

from tests.theme.example_site import THEME

COMPONENTS = sorted(each for each in (THEME / "components").iterdir() if each.is_dir())
STYLES = sorted((THEME / "components").glob("*/*.css"))
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|color-mix)\(", re.IGNORECASE)
# Blocks that a component may name beside its own: those that it is made of.
ALSO = {
    "badge": {"badges"},
    "action": {"standing", "update"},
    "bar": {"standing", "headerlink"},
    "brief": {"standing"},
    "doors": {"headerlink"},
    "page": {"headerlink"},
    "recommendation": {"plan-head"},
}


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda each: each.name)
def test_one_name_runs_through_a_component(folder: Path) -> None:
    names = {file.name for file in folder.iterdir()}
    assert names
    assert names <= {f"{folder.name}{ending}" for ending in (".html", ".css", ".js")}


@pytest.mark.parametrize("file", STYLES, ids=lambda each: each.stem)
def test_colours_stand_in_the_tokens_alone(file: Path) -> None:
    assert COLOUR.findall(file.read_text()) == []


@pytest.mark.parametrize("file", STYLES, ids=lambda each: each.stem)
def test_a_stylesheet_names_its_own_component(file: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.DOTALL)
    classes = set(re.findall(r"\.(-?[a-z][\w-]*)", rules))
    allowed = {file.stem, "page", *ALSO.get(file.stem, ())}
    blocks = {re.split("__|--", each)[0] for each in classes - allowed}
    assert blocks - allowed == set()


@pytest.mark.parametrize("file", STYLES, ids=lambda each: each.stem)
def test_every_token_that_is_used_is_there(file: Path) -> None:
    tokens = set(re.findall(r"(--[\w-]+):", (THEME / "tokens.css").read_text()))
    used = set(re.findall(r"var\((--[\w-]+)", file.read_text()))
    assert {each for each in used - tokens if not each.startswith("--md-")} == set()


def test_no_template_has_a_style_or_an_event_handler() -> None:
    for file in (*THEME.glob("pages/*.html"), *THEME.glob("components/*/*.html")):
        # Data that says what a page is runs nothing.
        text = file.read_text().replace('<script type="application/ld+json">', "")
        assert not re.search(r"\s(?:style|on[a-z]+)=|<style|<script", text), file

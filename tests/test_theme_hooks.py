"""What pages share is rendered once, and no page gets what another alone may have."""

from dataclasses import dataclass

import jinja2
import pytest

from action_plans.theme_hooks import on_env


@dataclass(frozen=True)
class Page:
    """What a builder's page has for its templates."""

    url: str
    in_menu: bool = False

    @property
    def previous_page(self) -> None:
        return None

    @property
    def next_page(self) -> object | None:
        return self if self.in_menu else None


def environment(**templates: str) -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.DictLoader(templates))


def hooked(**templates: str) -> jinja2.Environment:
    env = environment(**templates)
    on_env(env, config=None, files=None)
    return env


def test_templates_lose_their_layout_and_no_word() -> None:
    env = hooked(a="<p>\n    One\n  {% if true %}\n    two\n  {% endif %}\n</p>")
    assert env.get_template("a").render() == "<p>\nOne\ntwo\n</p>"


MENU = "{{ base_url }} {{ page.url if page else '' }} {{ count() }}"
FOLDERS = [
    (None, "/"),
    (Page("", in_menu=True), "."),
    (Page("plans/", in_menu=True), ".."),
    (Page("owners/", in_menu=True), ".."),
    (Page("search/"), ".."),
    (Page("plans/a/"), "../.."),
    (Page("owners/a/"), "../.."),
    (Page("owners/a/page/2/"), "../../../.."),
]


def renders(mark: str) -> dict[tuple[str, str], str]:
    """Return what stands in a part that is marked so, by page and depth; each is rendered twice."""
    numbers = iter(range(100))
    env = hooked(a=f"{{# once for a {mark} #}}{MENU}{{# end #}}")
    env.globals["count"] = lambda: next(numbers)
    found: dict[tuple[str, str], str] = {}
    for page, base_url in FOLDERS * 2:
        key = page.url if page else "404", base_url
        text = env.get_template("a").render(page=page, base_url=base_url)
        assert found.setdefault(key, text) == text
    return found


def test_a_part_with_the_menu_is_rendered_once_for_a_folder_and_for_each_page_of_the_menu() -> None:
    found = renders("folder")
    assert len(set(found.values())) == len(FOLDERS)
    numbers = iter(range(100))
    env = hooked(a=f"{{# once for a folder #}}{MENU}{{# end #}}")
    env.globals["count"] = lambda: next(numbers)
    beside = [
        env.get_template("a").render(page=Page(f"plans/{id}/"), base_url="../..") for id in "abc"
    ]
    assert beside == ["../.. plans/a/ 0"] * 3


def test_a_part_is_rendered_once_for_a_depth() -> None:
    found = renders("depth")
    assert {base_url: text.split()[0] for (_, base_url), text in found.items()} == {
        base_url: base_url for _, base_url in FOLDERS
    }
    assert len(set(found.values())) == len({base_url for _, base_url in FOLDERS})


@pytest.mark.parametrize("mark", ["depth", "folder"])
def test_two_parts_and_two_builds_keep_apart(mark: str) -> None:
    template = (
        f"{{# once for a {mark} #}}{{{{ x }}}}{{# end #}}"
        f"{{# once for a {mark} #}}{{{{ y }}}}{{# end #}}"
    )
    for values in ({"x": 1, "y": 2}, {"x": 3, "y": 4}):
        given = {"page": Page("a/"), "base_url": "..", **values}
        assert hooked(a=template).get_template("a").render(given) == f"{given['x']}{given['y']}"


def test_a_builder_without_hooks_takes_the_marks_for_comments() -> None:
    templates = {
        "base": "{% block a %}{{ page.url }}{% include 'part' %}{% endblock %}",
        "part": "({{ base_url }})",
        "main": "{% extends 'base' %}"
        "{% block a %}{# once for a folder #}{{ super() }}{# end #}{% endblock %}",
    }
    given = {"page": Page("a/b/"), "base_url": "../.."}
    plain, quick = (made(**templates) for made in (environment, hooked))
    assert quick.get_template("main").render(given) == plain.get_template("main").render(given)

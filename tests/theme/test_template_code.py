"""Templates write what Jinja's own environment would, whatever a value is, all of it escaped."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup, escape

from action_plans.publishing.template_code import Environment, escaped
from tests.theme.hostile import HOSTILE

OURS = Environment(autoescape=True, undefined=jinja2.StrictUndefined)
JINJAS = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)


class Words(StrEnum):
    EVIL = "<b>&'\""


class Lazy:
    """A string that is made when it is asked for, as translations are."""

    def __str__(self) -> str:
        return "<lazy>"


class Html:
    def __html__(self) -> str:
        return "<em>its own</em>"

    def __str__(self) -> str:
        return "<never shown>"


class Text(str):
    """A string of another class, which says of itself what it is not."""

    def __str__(self) -> str:
        return "<said>"

    def replace(self, *_: object) -> str:
        return "<replaced>"

    def __contains__(self, _: object) -> bool:
        return False


class TextAsHtml(str):
    def __html__(self) -> str:
        return "<i>its own</i>"


class OtherMarkup(Markup):
    def __html__(self) -> "OtherMarkup":
        return OtherMarkup("<u>its own</u>")


class Claims:
    """An object that claims another class, as proxies do."""

    def __init__(self, claimed: type) -> None:
        self.claimed = claimed

    def __getattribute__(self, name: str) -> object:
        """Return what is asked for, but the class that it claims for its own."""
        return object.__getattribute__(self, "claimed" if name == "__class__" else name)

    def __str__(self) -> str:
        return "<claimed>"


VALUES = [
    *("", "plain", "&", "<", ">", "'", '"', "a&b", "&amp;", "a <b>", HOSTILE, "é – “q” 漢"),
    "\0root/",
    *("x" * 5000 + "<", "<!--html", "html-->", "--!>", "\ud800<", "\x1a'", "＜script＞", "\u2028&"),
    *(Markup(""), Markup("<b>"), Markup("&"), Markup(HOSTILE), OtherMarkup("<s>"), escape("<b>")),
    *(Text("<b>"), Text("plain"), TextAsHtml("<b>"), Words.EVIL, Lazy(), Html()),
    *(Claims(str), Claims(Markup), None, True, 0, -1, 1.5, 10**30),
    *(b"<b>", [1, "<b>"], ("'",), {"<"}),
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value)[:40])
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    found = escaped(value)
    assert isinstance(found, str)
    assert "".join([found]) == str(escape(value))


TEMPLATES = [
    "<p>{{ view }}</p>",
    "{% macro it(each) %}<p title='{{ each }}'>{{ each }}</p>{% endmacro %}{{ it(view) }}",
    "{% macro it() %}<p>{{ caller() }}</p>{% endmacro %}{% call it() %}{{ view }}{% endcall %}",
    "{% macro it(a, b='<') %}{{ a }}{{ b }}{% endmacro %}"
    "{{ it(view) }}{{ it(view, view) }}{{ it(view, b=view) }}{{ it(b=view, a='>') }}",
    "{% for each in [view, view] %}{{ loop.index }}{{ each }}{% endfor %}",
    "{% set each %}<b>{{ view }}</b>{% endset %}{{ each }}",
    "{{ view ~ '<' ~ view }}",
    "{{ [view, '<'] | join('&') }}",
    "{{ view if view else '<' }}{{ view or '<' }}",
    "{{ '<%s>' | format(view) }}{{ '<{}>'.format(view) }}",
    "{{ view | safe }}{{ view | escape }}{{ view | forceescape }}",
    "{% filter upper %}<b>{{ view }}</b>{% endfilter %}",
]


def written(template: jinja2.Template, view: object) -> str | type[Exception]:
    """Return what a template writes, or raises: `~` takes no object that claims to be text."""
    try:
        return template.render(view=view)
    except TypeError as error:
        return type(error)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_writes_what_jinjas_own_environment_does(template: str) -> None:
    ours, jinjas = OURS.from_string(template), JINJAS.from_string(template)
    for value in VALUES:
        assert written(ours, value) == written(jinjas, value)


@dataclass(frozen=True, slots=True)
class View:
    words: str
    items: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ view.wrods }}", AttributeError),
        ("{% if view.wrods %}{% endif %}", AttributeError),
        ("{% for each in view.wrods %}{% endfor %}", AttributeError),
        ("{{ view.words.wrods }}", AttributeError),
        ("{{ veiw }}", jinja2.UndefinedError),
        ("{{ veiw.words }}", jinja2.UndefinedError),
        ("{% if veiw %}{% endif %}", jinja2.UndefinedError),
        ("{{ wrods(view) }}", jinja2.UndefinedError),
        ("{% macro it(each) %}{{ each }}{% endmacro %}{{ it() }}", jinja2.UndefinedError),
        ("{% macro it(each) %}{{ each }}{% endmacro %}{{ it(1, 2) }}", TypeError),
        ("{% macro it(each) %}{{ each }}{% endmacro %}{{ it(wrods=1) }}", TypeError),
    ],
)
def test_what_is_not_there_is_an_error(template: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        OURS.from_string(template).render(view=View("words"))


@pytest.mark.parametrize("call", ["it(*view)", "it(**view)"])
def test_a_call_that_is_not_provided_for_is_an_error(call: str) -> None:
    with pytest.raises(jinja2.TemplateAssertionError):
        OURS.from_string("{% macro it(each) %}{{ each }}{% endmacro %}{{ " + call + " }}")


def test_an_attribute_is_read_even_where_its_name_is_that_of_a_method_elsewhere() -> None:
    template = OURS.from_string("{{ view.items | join }}{{ ('a' ~ view.words).upper() }}")
    assert template.render(view=View("b", ("c", "<"))) == "c&lt;AB"


def test_a_macro_of_another_file_escapes_as_well(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{% macro a(each) %}<p>{{ each }}</p>{% endmacro %}")
    (tmp_path / "b.html").write_text(
        "{% extends 'c.html' %}{% from 'a.html' import a %}"
        "{% block it %}{{ a(view) }}{% endblock %}"
    )
    (tmp_path / "c.html").write_text("{% block it %}{% endblock %}{{ view }}")
    env = Environment(autoescape=True, loader=jinja2.FileSystemLoader(tmp_path))
    assert env.get_template("b.html").render(view="<") == "<p>&lt;</p>&lt;"

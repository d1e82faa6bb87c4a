"""Words in templates: English compiles to what stands there, another language to its own."""

import jinja2
import pytest

from action_plans.publishing.template_words import words_of
from tests.languages.bracketed import Bracketed

CASES = [
    ('{{ _("A & b") }}', "A &amp; b", "⟦A &amp; b⟧"),
    ('<p title="{{ _("Menu") }}">', '<p title="Menu">', '<p title="⟦Menu⟧">'),
    ('{{ _("x") ~ "y" }}', "xy", "⟦x⟧y"),
    ("{% trans %}5 % of <b>it</b>{% endtrans %}", "5 % of <b>it</b>", "⟦5 % of <b>it</b>⟧"),
    (
        "{% trans n=view.n %}Page {{ n }} of <a href='{{ root }}x'>{{ n }}</a>{% endtrans %}",
        "Page &lt;3 of <a href='../x'>&lt;3</a>",
        "⟦Page &lt;3 of <a href='../x'>&lt;3</a>⟧",
    ),
]


@pytest.mark.parametrize(("template", "english", "other"), CASES)
def test_each_language_is_compiled_in(template: str, english: str, other: str) -> None:
    for words, expected in ((None, english), (Bracketed(), other)):
        env = jinja2.Environment(autoescape=True, extensions=[words_of(words)])
        assert env.from_string(template).render(view={"n": "<3"}, root="../") == expected


@pytest.mark.parametrize(
    "template", ["{% trans %}{{ view.n }}{% endtrans %}", "{% trans %}{% if x %}"]
)
def test_a_text_with_more_than_names_is_refused(template: str) -> None:
    env = jinja2.Environment(extensions=[words_of(None)])
    with pytest.raises(jinja2.TemplateSyntaxError):
        env.from_string(template)

"""The shape of `site.yml`: what a record says of itself.

Must not know: where the file lies, plans.
"""

from enum import StrEnum
from typing import Final, TypeVar

from action_plans.model import site as model
from action_plans.model.bounds import Extra
from action_plans.model.site import (
    NO_COVERAGE,
    NO_SITE,
    NOBODY_ASKED,
    Asked,
    Coverage,
    KnownPlan,
    Said,
    Site,
)
from action_plans.model.terms import Grade, Ground, Language, PlanKind, Response
from action_plans.reading.plan_fields import ADDRESS, CONTACT, LINE, TEXT
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import OneOf
from action_plans.reading.shapes.shape import Field, Values, optional, required
from action_plans.reading.shapes.typed import Day

_TITLE: Final = required("title", LINE, "Its title.", "Day cover in hostels", "")
_PUBLISHED: Final = optional("published", Day(), "When it came out.", "2023-03-02", None)
_URL: Final = optional("url", ADDRESS, "Its address, never invented.", "https://example.org/", "")
_WHY: Final = optional("why", LINE, "Why it is not here.", "Not entered yet.", "")
_KNOWN_PLAN: Final = Record(
    "a plan that is known and not here",
    (_TITLE, _PUBLISHED, _URL, _WHY),
    lambda values: KnownPlan(values[_TITLE], values[_PUBLISHED], values[_URL], values[_WHY]),
)

_CHOSEN: Final = optional(
    "chosen", TEXT, "How the plans were chosen (Markdown).", "All since 2020.", ""
)
_KNOWN: Final = optional(
    "known",
    ListOf("a list of plans that are known", _KNOWN_PLAN),
    "Plans that are known and not here.",
    [{"title": "Day cover in hostels"}],
    (),
)
_COVERAGE: Final = Record(
    "what a record covers",
    (_CHOSEN, _KNOWN),
    lambda values: Coverage(values[_CHOSEN], values[_KNOWN]),
)

_MINISTER: Final = optional(
    "minister",
    LINE,
    "Whom a written question in Parliament is put to.",
    "the Secretary of State for Harbours",
    "",
)
_AUTHORITY: Final = optional(
    "authority", LINE, "Who answers requests for information.", "the Ministry of Harbours", ""
)
_LAW: Final = optional(
    "law", LINE, "The law it answers them under.", "the Freedom of Information Act 2000", ""
)
_COMMITTEE: Final = optional(
    "committee", LINE, "Which committee puts questions.", "the Harbours Committee", ""
)
_ASKED: Final = Record(
    "whom questions go to",
    (_MINISTER, _AUTHORITY, _LAW, _COMMITTEE),
    lambda values: Asked(values[_MINISTER], values[_AUTHORITY], values[_LAW], values[_COMMITTEE]),
)

_NAME: Final = optional("name", LINE, "The record's name.", "Action plans", NO_SITE.name)
_LEAD: Final = optional(
    "lead", LINE, "The question that the front page opens with.", "Was it done?", NO_SITE.lead
)
_DESCRIPTION: Final = optional(
    "description",
    LINE,
    "What it is, in a sentence.",
    "What hostels promised.",
    NO_SITE.description,
)
_MAINTAINER: Final = optional("maintainer", LINE, "Who keeps it.", "Northmere archive", "")
_CONTACT: Final = optional(
    "contact", CONTACT, "Where faults are told: a mailbox or an address.", "plans@example.org", ""
)
_REPOSITORY: Final = optional(
    "repository", ADDRESS, "Where its files are kept.", "https://example.org/plans", ""
)
_BRANCH: Final = optional(
    "branch", LINE, "The branch that is published.", NO_SITE.branch, NO_SITE.branch
)
_LICENCE: Final = optional("licence", LINE, "Who may use the texts.", "CC BY 4.0", "")
_ALWAYS: Final = optional(
    "always",
    ListOf("a list of what is always made", OneOf("an extra", Extra), unique=True),
    "What its site has even with more than 2,000 recommendations.",
    ["papers"],
    (),
)
_COVERAGE_FIELD: Final = optional(
    "coverage",
    _COVERAGE,
    "Which plans are here, and which are not.",
    {"chosen": "All since 2020."},
    NO_COVERAGE,
)
_QUESTIONS: Final = optional(
    "questions",
    _ASKED,
    "Whom questions from the record go to.",
    {"minister": "the Secretary of State for Harbours"},
    NOBODY_ASKED,
)
_LICENCE_URL: Final = optional(
    "licence_url", ADDRESS, "Where the licence stands.", "https://example.org/licence", ""
)
_COMMON_WORDS: Final = optional(
    "common_words",
    ListOf("a list of words", LINE, unique=True),
    "Words that so many of its plans have that they tell none apart.",
    ["hostel", "council"],
    (),
)
_LANGUAGES: Final = optional(
    "languages",
    ListOf("a list of languages", OneOf("a language", Language), unique=True),
    "The languages that its plans are written in, the record's own first.",
    ["en"],
    NO_SITE.languages,
)

_WORD: Final = optional("word", LINE, "What readers see for it.", "accepted", "")
_PRINTED: Final = optional(
    "printed",
    ListOf("a list of printed spellings", LINE, unique=True),
    "How documents print it, for the import.",
    ["Accepted", "Accepted in full"],
    (),
)
_SAID: Final = Record(
    "how a value is said",
    (_WORD, _PRINTED),
    lambda values: Said(values[_WORD], values[_PRINTED]),
)

V = TypeVar("V", bound=StrEnum)


def _values_field(
    name: str, of: type[V], says: str, always: tuple[V, ...] = ()
) -> Field[model.Values[V]]:
    """Return the field of the values of an axis that a record uses; some it always has."""
    fields = [optional(each.value, _SAID, f"How {each.value} is said.", {}, None) for each in of]

    def made(values: Values) -> model.Values[V]:
        named = {each: values[field] for each, field in zip(of, fields, strict=True)}
        given = {each: said for each, said in named.items() if said is not None}
        return model.Values({**({each: Said() for each in always} if given else {}), **given})

    shown = {next(iter(of)).value: {"word": "as your readers say it"}}
    shape = Record(f"the values of {name}", tuple(fields), made)
    return optional(name, shape, says, shown, model.Values())


_KINDS: Final = _values_field("kinds", PlanKind, "The kinds of review that its plans answer.")
_RESPONSES: Final = _values_field(
    "responses", Response, "The answers that its documents give.", (Response.NOT_STATED,)
)
_GROUNDS: Final = _values_field("grounds", Ground, "The grounds on which they refuse.")
_GRADES: Final = _values_field("grades", Grade, "The grades of progress that others give.")


def _make_site(values: Values) -> Site:
    return Site(
        name=values[_NAME],
        lead=values[_LEAD],
        description=values[_DESCRIPTION],
        maintainer=values[_MAINTAINER],
        contact=values[_CONTACT],
        repository=values[_REPOSITORY],
        branch=values[_BRANCH],
        licence=values[_LICENCE],
        always=values[_ALWAYS],
        coverage=values[_COVERAGE_FIELD],
        asked=values[_QUESTIONS],
        licence_url=values[_LICENCE_URL],
        common_words=values[_COMMON_WORDS],
        languages=values[_LANGUAGES],
        kinds=values[_KINDS],
        responses=values[_RESPONSES],
        grounds=values[_GROUNDS],
        grades=values[_GRADES],
    )


SITE: Final = Record(
    "what a record says of itself",
    (
        _NAME,
        _LEAD,
        _DESCRIPTION,
        _MAINTAINER,
        _CONTACT,
        _REPOSITORY,
        _BRANCH,
        _LICENCE,
        _ALWAYS,
        _COVERAGE_FIELD,
        _QUESTIONS,
        _LICENCE_URL,
        _COMMON_WORDS,
        _LANGUAGES,
        _KINDS,
        _RESPONSES,
        _GROUNDS,
        _GRADES,
    ),
    _make_site,
)

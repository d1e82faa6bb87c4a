"""What the form at `edit/` is made of: the schema, what may be named, and every plan's own file.

There is one of it in each language of the site, beside the form's page.

Must not know: how a plan file is read or written, how the form shows it.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from action_plans.languages.speaking import Said, gettext, words_in_force
from action_plans.model.bounds import Extra
from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.model.site import Site
from action_plans.model.terms import Checked, Grade, Ground, PlanKind, Response
from action_plans.publishing import addresses, own_words, words
from action_plans.publishing.data.json_text import Json, json_file
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

# Beyond it a list is no help, and its file a burden: references are then typed.
MOST_OFFERED: Final = 2_000
_LONGEST: Final = 90  # characters of a recommendation where it is offered
# Words of machine values that no page needs; all others are those of the pages.
_MORE_WORDS: Final[Mapping[str, str]] = Said(
    {
        "summary": "our plain-English account",
        "published": "the document's own words",
        "en": "English",
        "cy": "Welsh",
        "overdue": "late, as the document says",
        "cites": "it names the other one",
        "follows": "it comes after the other one",
        "repeats": "it asks for the same again",
        "supersedes": "it takes the other one's place",
        "related": "it is about the same thing",
        "true": "yes",
        "false": "no",
    }
)
# Of a schema, the keys that hold words.
SAID_KEYS: Final = ("title", "description")
_ARTICLE: Final = re.compile(r"^(?:the|an?|its) ")


def form_files(
    edition: Edition, schema: Json, layout: Json, root: str = ""
) -> Iterator[OutputFile]:
    """Yield what the form is made of, in the language in force.

    `layout` is that of the canonical plan file; `root` leads from the root of the language to that
    of the site.
    """
    library = edition.library
    yield json_file(
        f"{addresses.EDIT}form.json",
        {
            "root": root,
            "schema": in_words(schema),
            "layout": layout,
            "words": _words(library.site),
            "meanings": _meanings(edition),
            "languages": [each.value for each in library.site.languages],
            "names": {kind: list(each) for kind, each in _names(library).items()},
            "plans": _plans(library) if edition.makes(Extra.PLAN_FILES) else [],
            "repository": library.site.repository,
            "branch": library.site.branch,
        },
    )


def _meanings(edition: Edition) -> Mapping[str, str]:
    """Return what each code means, by the code; none in English, where the checker says it."""
    if words_in_force() is None:
        return {}
    return {each.code: gettext(each.meaning) for each in edition.codes}


def in_words(schema: Json) -> Json:
    """Return a schema with its titles and descriptions in the language in force.

    A description that only says the title again is no help, and is left out.
    """
    if not isinstance(schema, dict):
        return schema
    title, description = (_bare(schema.get(key)) for key in SAID_KEYS)
    return {
        key: gettext(each) if key in SAID_KEYS and isinstance(each, str) else in_words(each)
        for key, each in schema.items()
        if not (key == "description" and title and title == description)
    }


def _bare(text: Json) -> str:
    """Return a title or a description as it is compared: without article, capital and stop."""
    return _ARTICLE.sub("", text.casefold().rstrip(".")) if isinstance(text, str) else ""


def _plans(library: Library) -> list[Json]:
    return [[plan.id, plan.name] for plan in _held(library)]


def _held(library: Library) -> list[Plan]:
    """Return the plans that are not withdrawn, by id: nothing that they say is handed out."""
    return [plan for plan in library.plans.values() if not plan.withdrawn]


def plan_texts(edition: Edition, texts: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """Yield the file of each plan as an editor wrote it; `texts` are by the plan's id.

    There is none of a withdrawn plan, and none in a large record: an editor gives the form the file
    itself.
    """
    if not edition.makes(Extra.PLAN_FILES):
        return
    for plan in _held(edition.library):
        if plan.id in texts:
            yield OutputFile(f"{addresses.EDIT}plans/{plan.id}.yml", texts[plan.id])


def _words(site: Site) -> Mapping[str, str]:
    """Return what each machine value of a plan file is called in a record, by the value."""
    pairs: list[tuple[StrEnum, str]] = [
        *((each, own_words.response_word(site, each)) for each in Response),
        *words.REPORTED.items(),
        *((each, own_words.kind_word(site, each)) for each in PlanKind),
        *words.DOCUMENT_KIND.items(),
        *((each, own_words.ground_word(site, each)) for each in Ground),
        *((each, own_words.checked_word(site, Checked(each.value))) for each in Grade),
        *words.LESSER.items(),
        *words.REVIEW_EVERY.items(),
    ]
    said = {**_MORE_WORDS, **{key.value: each for key, each in pairs}}
    return {value: words.capital(each) for value, each in said.items()}


def _names(library: Library) -> Mapping[str, Iterator[Json]]:
    """Return (what is written, what it is called) of all that may be named, by its kind."""
    known = library.vocabulary
    return {
        "organisation": ([each.id, each.name] for each in known.organisations.values()),
        "theme": ([each.id, each.name] for each in known.themes.values()),
        "post": ([printed, ""] for printed in _posts(library)),
        "recommendation": _recommendations(library),
    }


def _posts(library: Library) -> list[str]:
    owners = library.vocabulary.owners.values()
    return sorted({printed for owner in owners for printed in owner.printed})[:MOST_OFFERED]


def _recommendations(library: Library) -> Iterator[Json]:
    found = [each for plan in _held(library) for each in plan.recommendations]
    for each in found if len(found) <= MOST_OFFERED else ():
        text = " ".join(each.text.split())
        yield [str(each.ref), text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"]

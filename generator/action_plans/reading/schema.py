"""The JSON Schemas of the files of `content/`, for editors' programs and other people's validators.

Must not know: what the keys are; the shapes say that.

What depends on what is in `content/`, ids and spellings, stands in a file of its own, `IDS`: the
others refer to it, offer what is in it, and accept whatever is spelt like an id; `plans check` says
whether there is such a thing.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.model.data_form import VERSION
from action_plans.model.library import Library, Vocabulary
from action_plans.reading import vocabulary_shape as shapes
from action_plans.reading.plan_shape import PLAN
from action_plans.reading.shapes.shape import IdKind, JsonSchema, KnownIds

# The draft that yaml-language-server reads.
DRAFT: Final = "http://json-schema.org/draft-07/schema#"
IDS: Final = "ids.schema.json"
_NAMES: Final = "x-names"  # of a form's schema: the kind of thing that is named at a place
_SPELT: Final = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


def plan_schema(vocabulary: Vocabulary | None = None) -> JsonSchema:
    """Return the schema (draft 7); with a vocabulary, ids are those in it and no others."""
    if vocabulary is None:
        return _plan({})
    return _plan(
        {
            IdKind.ORGANISATION: {"type": "string", "enum": sorted(vocabulary.organisations)},
            IdKind.THEME: {"type": "string", "enum": sorted(vocabulary.themes)},
        }
    )


def form_schema() -> JsonSchema:
    """Return the schema with one shape a place, and what may be named there told as `x-names`."""
    kinds = (IdKind.ORGANISATION, IdKind.THEME, IdKind.POST, IdKind.RECOMMENDATION)
    return _with_names(_plan({kind: {_NAMES: _name(kind)} for kind in kinds}))


def _with_names(schema: JsonSchema) -> JsonSchema:
    """Return a schema in which what may be named stands beside the shape, not as another one."""
    made: JsonSchema = {}
    for key, each in schema.items():
        if key == "anyOf":
            for one in each:
                made |= _with_names(one)
        else:
            made[key] = _with_names(each) if isinstance(each, dict) else each
    return {**made, "type": "string"} if _NAMES in made and "type" not in made else made


def schemas() -> Mapping[str, JsonSchema]:
    """Return the schemas of all files by their names, which hang on nothing in the content."""
    known: KnownIds = {kind: _offered(kind) for kind in IdKind}
    vocabularies = {
        "organisations": shapes.ORGANISATIONS.schema(known),
        "owners": shapes.OWNERS.schema(known),
        "themes": shapes.THEMES.schema(known),
        "acronyms": shapes.ACRONYMS.schema(known),
    }
    return {
        "plan.schema.json": _plan(known),
        **{
            f"{name}.schema.json": {"$schema": DRAFT, "title": f"Vocabulary: {name}", **each}
            for name, each in vocabularies.items()
        },
    }


def ids_schema(library: Library) -> JsonSchema:
    """Return the file that the others refer to: what there is in a library."""
    vocabulary = library.vocabulary
    found = {
        IdKind.ORGANISATION: sorted(vocabulary.organisations),
        IdKind.THEME: sorted(vocabulary.themes),
        IdKind.OWNER: sorted(vocabulary.owners),
        IdKind.POST: sorted({each for post in vocabulary.owners.values() for each in post.printed}),
        IdKind.RECOMMENDATION: [str(each.ref) for _, each in library.recommendations()],
        IdKind.BODY: sorted((*vocabulary.organisations, *library.plans)),
    }
    named = {_name(kind): {"enum": values or [""]} for kind, values in found.items()}
    return {"$schema": DRAFT, "title": "What there is to name", "definitions": named}


def _plan(known: KnownIds) -> JsonSchema:
    return {
        "$schema": DRAFT,
        "$comment": f"Version {VERSION} of the form of a plan file.",
        "title": "Action plan",
        "description": "One action plan that answers an inspection report or a review.",
        **PLAN.schema(known),
    }


def _offered(kind: IdKind) -> JsonSchema:
    """Return what is offered of a kind, beside what may be written without being there yet."""
    offered = {"$ref": f"{IDS}#/definitions/{_name(kind)}"}
    if kind is IdKind.RECOMMENDATION:
        return offered
    return {"anyOf": [offered, {"type": "string"} if kind is IdKind.POST else _SPELT]}


def _name(kind: IdKind) -> str:
    return kind.name.lower()

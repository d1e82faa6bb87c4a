"""The JSON Schema of a plan file, for editors' programs and other people's validators.

Must not know: what the keys are; the shape of a plan says that.
"""

from typing import Final

from action_plans.model.library import Vocabulary
from action_plans.reading.plan_shape import PLAN
from action_plans.reading.shapes.shape import IdKind, JsonSchema

# The draft that yaml-language-server reads.
DRAFT: Final = "http://json-schema.org/draft-07/schema#"


def plan_schema(vocabulary: Vocabulary | None = None) -> JsonSchema:
    """Return the schema (draft 7); with a vocabulary, ids are those in it and no others."""
    known = {
        IdKind.ORGANISATION: sorted(vocabulary.organisations) if vocabulary else [],
        IdKind.THEME: sorted(vocabulary.themes) if vocabulary else [],
    }
    return {
        "$schema": DRAFT,
        "title": "Action plan",
        "description": "One action plan that answers an inspection report or a review.",
        **PLAN.schema(known),
    }

"""The id of a plan that is given none: from the report's title and year.

Must not know: files, how a title is found.
"""

import re
import unicodedata

from action_plans.importing.assemble.field_words import field_words
from action_plans.importing.draft import PlanDraft
from action_plans.model.refs import PLAN_ID_LENGTH, is_plan_id, is_reserved

# Words that many titles share and that tell none apart.
_COMMON_WORDS = """
a an and as at by for from in inspection inspections
independent into its joint of on or process report review reviews s
serious service services the thematic their to with case culture practice national further
division action plan response
"""
_COMMON = frozenset((*_COMMON_WORDS.split(), *field_words().dull, *field_words().shared))
_LONGEST_SLUG = 40


def id_for(draft: PlanDraft) -> str:
    """Return a valid id: the telling words of the title, then the year of the report."""
    year = draft.published or (draft.documents[0].dated if draft.documents else None)
    words = _words(draft.title.text)
    telling = [word for word in words if word not in _COMMON] or words or ["plan"]
    slug = "-".join(dict.fromkeys(telling))[:_LONGEST_SLUG].strip("-")
    slug = slug.rpartition("-")[0] or slug if len(slug) == _LONGEST_SLUG else slug
    id = f"{slug}-{year.year}" if year else slug
    while len(id) < PLAN_ID_LENGTH.start or is_reserved(id):
        id += "-plan"
    assert is_plan_id(id)
    return id


def _words(title: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return re.findall(r"[a-z0-9]+", plain.replace("'", ""))

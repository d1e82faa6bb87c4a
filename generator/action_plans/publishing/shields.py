"""A badge in the Shields endpoint schema, for programs that draw badges themselves.

Must not know: what a badge says, where its file is.
"""

import json
from typing import Final

from action_plans.publishing.badge_svg import COLOURS, LABEL_COLOUR, shown
from action_plans.publishing.words import Tone

_as_json: Final = json.JSONEncoder(ensure_ascii=False).encode
_SHIELDS: Final = (
    f'{{"schemaVersion": 1, "label": %s, "message": %s, "color": "%s", '
    f'"labelColor": "{LABEL_COLOUR}"}}\n'
)


def shields_json(label: str, message: str, tone: Tone) -> str:
    """Return the badge in version 1 of the schema, which refuses any other key."""
    return _SHIELDS % (_as_json(shown(label)), _as_json(shown(message)), COLOURS[tone])

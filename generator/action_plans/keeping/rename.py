"""A plan under another id, with everything in the content that names it.

Must not know: the disk; whether the new id is free.
"""

import re
from collections.abc import Mapping
from typing import Final

from action_plans.keeping.mentions import with_other_id
from action_plans.keeping.plan_text import in_usual_form, with_key
from action_plans.model.plan import Plan

# What names plans as keys, or is written anew as a whole.
_LEFT: Final = ("published.yml",)


def renamed(files: Mapping[str, bytes], plan: Plan, new: str) -> Mapping[str, bytes | None]:
    """Return what changes in a content folder: each file's new bytes, None where it goes.

    `files` are all of the folder's, by their path in it; `plan` is the one to rename. Its earlier
    id comes first under `was`; its provenance goes with it; the files of the new id come first.
    """
    changed: dict[str, bytes | None] = {}
    own = (f"plans/{plan.id}.yml", f"provenance/{plan.id}.json")
    named = with_other_id(files[own[0]], plan.id, new)
    changed[f"plans/{new}.yml"] = _with_earlier_id(files[own[0]], named, plan, new)
    if own[1] in files:
        changed[f"provenance/{new}.json"] = _provenance(files[own[1]], plan.id, new)
    for path, data in files.items():
        if path.endswith(".yml") and path not in (own[0], *_LEFT):
            after = with_other_id(data, plan.id, new)
            if after != data:
                changed[path] = after
    # The plan itself goes last: until then the command can be given again.
    return {**changed, **{path: None for path in reversed(own) if path in files}}


def _with_earlier_id(before: bytes, named: bytes, plan: Plan, new: str) -> bytes:
    """Return the renamed plan's file with its earlier id before those that it had already."""
    file = f"{new}.yml"
    if not plan.was:
        return in_usual_form(before, with_key(named, file, f"was: [{plan.id}]"), file)
    text = named.decode("utf-8")
    lead = re.compile(r"^(was:\s*(?:\[\s*|- ))", re.MULTILINE)
    block = re.compile(r"^was:\s*\n\s*- ", re.MULTILINE).search(text)
    more = f"{plan.id}\n- " if block else f"{plan.id}, "
    return in_usual_form(before, lead.sub(rf"\g<1>{more}", text, count=1).encode(), file)


def _provenance(data: bytes, old: str, new: str) -> bytes:
    named = rb'("plan"\s*:\s*)"%b"' % old.encode()
    return re.sub(named, rb'\g<1>"%b"' % new.encode(), data, count=1)

"""A plan file with one more line among its first keys, in its usual form if it had that.

Must not know: what the line says.
"""

from action_plans.formatting.plan_file import format_plan

_BEFORE = "recommendations:"


def with_key(data: bytes, file: str, line: str) -> bytes:
    """Return the plan file with `line` before its recommendations, or at its end without any."""
    lines = data.decode("utf-8").splitlines(keepends=True)
    at = next((at for at, each in enumerate(lines) if each.startswith(_BEFORE)), len(lines))
    return in_usual_form(data, "".join((*lines[:at], f"{line}\n", *lines[at:])).encode(), file)


def in_usual_form(before: bytes, after: bytes, file: str) -> bytes:
    """Return `after`, in the canonical form where `before` was in it."""
    text = format_plan(before, file).text
    formed = format_plan(after, file).text if text and text.encode() == before else None
    return formed.encode() if formed else after

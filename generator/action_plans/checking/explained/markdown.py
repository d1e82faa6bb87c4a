"""The table of codes in Markdown, as `plans explain` prints it.

Must not know: where it is printed.
"""

from collections.abc import Iterable

from action_plans.model.explained import Explained


def as_markdown(codes: Iterable[Explained]) -> str:
    """Return an entry for each code, by name: what it means, what is wrong, what is right."""
    return "\n".join(_entry(each) for each in sorted(codes, key=lambda each: each.code))


def _entry(each: Explained) -> str:
    lead = f"#### {each.code}\n\n*{each.severity.value.capitalize()}.* {each.meaning}\n\n"
    if each.in_words:
        return f"{lead}Wrong: {each.wrong}. Right: {each.right}.\n"
    return f"{lead}Wrong:\n\n{_block(each.wrong)}\nRight:\n\n{_block(each.right)}"


def _block(example: str) -> str:
    """Return an example as a block of code; a tab in it is shown."""
    shown = example.replace("\t", "⇥   ")
    return f"```yaml\n{shown}\n```\n"

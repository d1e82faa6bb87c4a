"""Reading and changing keys of a plan file as it is written, comments and order kept.

Must not know: what the keys mean, why they change.
"""

from collections.abc import Iterator

from action_plans.formatting.written import Entry, Keyed, Listed, Text, Written


def entry_of(node: Keyed, name: str) -> Entry | None:
    """Return the entry of a key, None if there is none."""
    return next((each for each in node.entries if each.key and each.key.says == name), None)


def value_of(node: Keyed, name: str) -> Written | None:
    """Return the value of a key, None if there is none."""
    found = entry_of(node, name)
    return found.value if found else None


def text_of(node: Keyed, name: str) -> str:
    """Return the text of a key, "" if there is none or it holds no text."""
    found = value_of(node, name)
    return found.says if isinstance(found, Text) else ""


def texts_of(node: Keyed, name: str) -> list[str]:
    """Return the texts of a list, [] if there is none."""
    found = value_of(node, name)
    if not isinstance(found, Listed):
        return []
    return [each.value.says for each in found.entries if isinstance(each.value, Text)]


def items_of(node: Keyed, name: str) -> Iterator[Keyed]:
    """Yield the mappings of a list, none if there is none."""
    found = value_of(node, name)
    if isinstance(found, Listed):
        yield from (each.value for each in found.entries if isinstance(each.value, Keyed))


def set_value(node: Keyed, name: str, value: Written, comment: str = "") -> None:
    """Set a key, keeping the comments above it and adding one."""
    found = entry_of(node, name)
    if found is None:
        found = Entry(Text(name), 0)
        node.entries.append(found)
    found.value = value
    if comment:
        found.above.append(comment)


def add_item(node: Keyed, name: str, item: Written) -> None:
    """Add to a list, making it if there is none."""
    found = value_of(node, name)
    if not isinstance(found, Listed):
        found = Listed([], False)
        set_value(node, name, found)
    found.flow = False
    found.entries.append(Entry(None, 0, item))

"""What is written in a plan file → its lines in the canonical form.

Must not know: what the keys mean; the tables in `layout` say how each is written.
"""

from dataclasses import replace

from action_plans.formatting.layout import MODELINE, PLAN, WIDTH, Layout, Manner
from action_plans.formatting.scalars import folded, is_plain, is_taken_for_text, literal, quoted
from action_plans.formatting.written import Entry, Keyed, Listed, Text, Written, WrittenFile

_STEP = "  "


def emit(file: WrittenFile) -> str:
    """Return the text of a plan file whose root holds keys; it ends with one line break."""
    assert isinstance(file.root, Keyed)  # anything else is no plan file, and refused before
    head = file.head
    if not any("yaml-language-server:" in comment for comment in head):
        head = [MODELINE, *head]
    lines = [*head, *_keys(file.root, PLAN, "")]
    return "\n".join([*lines, *file.tail]) + "\n"


def _keys(node: Keyed, layout: Layout, indent: str) -> list[str]:
    """Return the lines of a mapping, its keys in their order."""
    lines = []
    for entry in sorted(node.entries, key=lambda each: layout.rank(_key(each))):
        key = _key(entry)
        lead = f"{indent}{_key_text(key)}:"
        value = _value(entry, layout.within(key), layout.manner(key), indent, lead)
        lines += [*(indent + comment for comment in _above(entry)), *value]
    return lines


def _value(entry: Entry, layout: Layout, manner: Manner, indent: str, lead: str) -> list[str]:
    """Return the lines of one key with its value; `lead` is the key with its colon."""
    node = entry.value
    beside = f" {entry.beside[0]}" if entry.beside else ""
    if isinstance(node, Text):
        return _text(node, manner, indent, lead, beside)
    inline = _inline(node, layout, manner)
    if inline is not None and (not node.entries or len(lead) + 1 + len(inline) <= WIDTH):
        return [f"{lead} {inline}{beside}"]
    if isinstance(node, Listed):
        return [lead + beside, *_items(node, layout, manner, indent)]
    return [lead + beside, *_keys(node, layout, indent + _STEP)]


def _text(node: Text, manner: Manner, indent: str, lead: str, beside: str) -> list[str]:
    """Return the lines of a text after its key."""
    line = _scalar(node, manner, False)
    # Measured in quotes, so that a text which loses them in a block does not come back unquoted.
    fits = len(lead) + 1 + len(quoted(node.says)) <= WIDTH
    if not line:
        return [lead + beside]
    if manner is not Manner.PROSE and fits and "\n" not in node.says:
        return [f"{lead} {line}{beside}"]
    block = None
    if manner is not Manner.QUOTED or "\n" in node.says:
        block = _block(node, indent + _STEP)
    if block is None:
        return [f"{lead} {line}{beside}"]
    return [f"{lead} {block[0]}{beside}", *block[1:]]


def _block(node: Text, indent: str) -> list[str] | None:
    """Return a text as a block. Its own line breaks are kept in the block's kind it came in."""
    if "\n" in node.says and node.sign != ">":
        return literal(node.says, indent) or folded(node.says, indent, WIDTH)
    return folded(node.says, indent, WIDTH) or literal(node.says, indent)


def _scalar(node: Text, manner: Manner, in_brackets: bool) -> str:
    """Return a text on one line, plain or in quotes. What has quotes keeps them."""
    if not node.says and not node.sign:
        return ""
    plain = is_plain(node.says, in_brackets)
    if manner is Manner.QUOTED or node.sign in ("'", '"') or not plain:
        return quoted(node.says)
    return node.says if not node.sign or is_taken_for_text(node.says) else quoted(node.says)


def _inline(node: Written, layout: Layout, manner: Manner) -> str | None:
    """Return a list of texts, or an inline mapping of them, in brackets; None if it has to be long.

    A comment inside has no place in brackets.
    """
    if isinstance(node, Text):
        return None if "\n" in node.says else _scalar(node, manner, True)
    if any(entry.above or entry.beside for entry in node.entries):
        return None
    if isinstance(node, Listed):
        if not all(isinstance(entry.value, Text) for entry in node.entries):
            return None
        parts = [_inline(entry.value, layout, manner) for entry in node.entries]
        return f"[{', '.join(part or '' for part in parts)}]" if None not in parts else None
    if node.entries and not layout.inline:
        return None
    parts = []
    for entry in sorted(node.entries, key=lambda each: layout.rank(_key(each))):
        key = _key_text(_key(entry))
        value = _inline(entry.value, layout.within(_key(entry)), layout.manner(_key(entry)))
        parts.append(None if value is None else f"{key}: {value}".rstrip())
    return f"{{{', '.join(part or '' for part in parts)}}}" if None not in parts else None


def _items(node: Listed, layout: Layout, manner: Manner, indent: str) -> list[str]:
    """Return the lines of a list, its dashes at the column of its key."""
    lines = []
    for entry in node.entries:
        hoisted, value = _hoisted(entry.value, layout)
        comments, item = _item(entry, value, layout, manner, indent)
        lines += [indent + comment for comment in (*_above(entry), *hoisted, *comments)]
        lines += item
    return lines


def _item(
    entry: Entry, value: Written, layout: Layout, manner: Manner, indent: str
) -> tuple[list[str], list[str]]:
    """Return the comment that goes above an item, if any, and the item's lines."""
    beside = f" {entry.beside[0]}" if entry.beside else ""
    if isinstance(value, Text):
        return [], _text(value, manner, indent, f"{indent}-", beside)
    inline = _inline(value, layout, manner)
    if inline is not None and len(indent) + 2 + len(inline) <= WIDTH:
        return [], [f"{indent}- {inline}{beside}"]
    inner = indent + _STEP
    if isinstance(value, Keyed):
        nested = _keys(value, layout, inner)
    else:
        nested = _items(value, layout, manner, inner)
    return entry.beside[:1], [f"{indent}- {nested[0][len(inner) :]}", *nested[1:]]


def _hoisted(value: Written, layout: Layout) -> tuple[list[str], Written]:
    """Return the comments above an item's first entry, and the item without them.

    They go above the dash: between it and the entry there is no line for them.
    """
    if isinstance(value, Text) or not value.entries:
        return [], value
    if isinstance(value, Keyed):
        first, *rest = sorted(value.entries, key=lambda each: layout.rank(_key(each)))
    else:
        first, *rest = value.entries
    comments: list[str] = []
    below = first.value
    if isinstance(value, Listed):
        comments, below = _hoisted(first.value, layout)
    bare = replace(first, above=[], beside=first.beside[:1], value=below)
    return [*_above(first), *comments], replace(value, entries=[bare, *rest])


def _above(entry: Entry) -> list[str]:
    """Return the comments above an entry; beside it there is room for one."""
    return entry.above + entry.beside[1:]


def _key_text(key: str) -> str:
    """Return a key, in quotes only where it needs them."""
    return key if is_plain(key, True) and is_taken_for_text(key) else quoted(key)


def _key(entry: Entry) -> str:
    return entry.key.says if entry.key else ""

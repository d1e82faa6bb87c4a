"""Where a file names a plan by its id, and the same file with another id in those places.

Must not know: which file it is. A text that only speaks of a plan is left as it is.
"""

from collections.abc import Iterator

from action_plans.reading.located import nodes
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.tree import parse_tree


def with_other_id(data: bytes, old: str, new: str) -> bytes:
    """Return a YAML file in which every value that is `old`, or a reference into it, names `new`.

    Keys stay. A file that is no YAML comes back as it is.
    """
    source, problems = decode(data, "")
    root = None if problems else parse_tree(Notes(source))
    if root is None:
        return data
    lines = source.text.splitlines(keepends=True)
    for scalar in sorted(_naming(root, old), key=lambda each: (-each.line, -each.column)):
        line, at = lines[scalar.line - 1], scalar.column - 1
        lines[scalar.line - 1] = line[:at] + line[at:].replace(old, new, 1)
    return "".join(lines).encode()


def _naming(node: nodes.Node, id: str) -> Iterator[nodes.Scalar]:
    """Yield every value that is the id, or a reference to something of that plan."""
    if isinstance(node, nodes.Sequence):
        for item in node.items:
            yield from _naming(item, id)
    elif isinstance(node, nodes.Mapping):
        for _, value in node.entries:
            yield from _naming(value, id)
    elif node.style in (nodes.Style.PLAIN, nodes.Style.QUOTED):
        text = node.text.strip()
        if text == id or text.startswith(f"{id}#"):
            yield node

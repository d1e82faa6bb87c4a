"""Where in a file a value stands, found again when somebody asks.

Must not know: what a plan is, where the file lies.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from action_plans.model.problem import Correction, Place, Problem, Severity
from action_plans.reading.located import nodes
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import Located, SourceText, Spot
from action_plans.reading.located.tree import parse_tree

Path = tuple[str | int, ...]  # ("recommendations", 0, "due"): keys, and indexes in the value


@dataclass(frozen=True, slots=True, eq=False)
class SourceFile:
    """A file as it was read. It keeps its bytes and no positions: of most files none is asked for.

    `dropped` and `renamed` are those of Notes: entries that stand in no value, and misspelt keys.
    `is_sound` says that no mistake was found while it was read.
    """

    file: str
    data: bytes = field(repr=False)
    dropped: Collection[tuple[int, int]] = ()
    renamed: Mapping[tuple[int, int], str] = field(default_factory=dict)
    is_sound: bool = False
    lost: bool = False  # an entry of a list at the root was left out, that the rest could be read
    lines: tuple[str, ...] | None = field(default=None, repr=False)  # as meant, where some slipped

    def place(self, path: Path, key: bool = False) -> Place:
        """Return where the value at `path` stands, or the key before it.

        Of what is not written, the place is that of what it would stand in.
        """
        opened = _opened(self)
        return opened.text.place(opened.at(path, key))

    def problem(
        self,
        path: Path,
        code: str,
        severity: Severity,
        message: str,
        remedy: str = "",
        key: bool = False,
    ) -> Problem:
        """Return a problem at `path`, with the line itself."""
        opened = _opened(self)
        return opened.text.problem(opened.at(path, key), code, severity, message, remedy)

    def problem_at(
        self, at: Located, code: str, severity: Severity, message: str, remedy: str = ""
    ) -> Problem:
        """Return a problem at a place that was found in the lines themselves."""
        return _opened(self).text.problem(at, code, severity, message, remedy)

    def holds(self, words: str) -> bool:
        """True if these words stand anywhere in the file, comments included."""
        return words.encode() in self.data

    def text_lines(self) -> Sequence[str]:
        """Return the lines of the file as they are written."""
        return _opened(self).text.lines

    def folded_lines(self, path: Path) -> Sequence[str]:
        """Return the lines of a text that is written after `>`, which joins them; else none."""
        opened = _opened(self)
        node = opened.node(path)
        if not isinstance(node, nodes.Scalar) or node.style is not nodes.Style.BLOCK:
            return ()
        mark = opened.text.line(node.line)[node.column - 1 : node.column]
        return opened.text.lines[node.line : node.end.line] if mark == ">" else ()

    def words_at(self, path: Path, words: str, nth: int) -> Spot | None:
        """Return where words of the text at `path` stand in the lines, `nth` alike before them.

        They may go on in the next line; None where the lines do not have them so.
        """
        opened = _opened(self)
        node = opened.node(path)
        if not isinstance(node, nodes.Scalar) or not words.strip():
            return None
        parts = (re.escape(each).replace("'", "''?") for each in words.split())
        lines = "\n".join(opened.text.lines[node.line - 1 : node.end.line + 1])
        found = list(re.compile(r"\s+".join(parts)).finditer(lines, node.column - 1))
        if nth >= len(found):
            return None
        above = lines.count("\n", 0, found[nth].start())
        column = found[nth].start() - lines.rfind("\n", 0, found[nth].start())
        return Spot(node.line + above, column, len(found[nth][0].partition("\n")[0]))

    def needs_quotes(self, path: Path, words: str) -> bool:
        """True if a bracket in the place of these words would be YAML's own: it has no quotes."""
        opened = _opened(self)
        node = opened.node(path)
        if not isinstance(node, nodes.Scalar) or node.style is not nodes.Style.PLAIN:
            return False
        before = opened.text.line(node.line)[: node.column - 1]
        return node.text.startswith(words) or "{" in before or "[" in before

    def has_key(self, path: Path) -> bool:
        """True if the key at `path` is written, with a value or without one."""
        return _opened(self).node(path) is not None

    def corrected(self, path: Path, write: str | None) -> Correction | None:
        """Return the line at `path` with `write` for its value; None if there is none to write."""
        opened = _opened(self)
        at = opened.at(path, key=False)
        return opened.meant.corrected(at, write) if write is not None and at.length else None

    def lacks_entries(self, path: Path) -> bool:
        """True if what stands at `path` is no list, or has an entry that could not be read.

        What seems not to be there may then be there; what is wrong with it is noted already.
        """
        opened = _opened(self)
        if self.lost and len(path) == 1:
            return True
        node = opened.node(path)
        if isinstance(node, nodes.Sequence):
            return opened.lacks_entries(node)
        return node is not None and not (isinstance(node, nodes.Scalar) and node.is_empty)


# What each step leads to: the key, if any, and the node.
_Steps = Mapping[str | int, tuple[nodes.Scalar | None, nodes.Node | None]]


class _Opened:
    """A file of which places are asked: its text and its tree."""

    def __init__(self, source: SourceFile) -> None:
        self.text, _ = decode(source.data, source.file)
        # What is found again is where it stands in the lines as they were meant.
        self.meant = (
            self.text if source.lines is None else SourceText(source.file, "\n".join(source.lines))
        )
        self._source = source
        self._steps: dict[int, _Steps] = {}  # by the identity of a node, which the tree keeps

    @cached_property
    def root(self) -> nodes.Node | None:
        """The root of the file's tree, None if it has none."""
        return parse_tree(Notes(self.meant)) if self.meant.text else None

    def node(self, path: Path) -> nodes.Node | None:
        """Return what stands at `path`, None if nothing does."""
        node = self.root
        for step in path:
            node = self.step(node, step)[1] if node else None
        return node

    def at(self, path: Path, key: bool) -> Located:
        """Return where the value at `path` stands, or the key before it."""
        return self._find(self.root, path, key) if self.root else Spot()

    def _find(self, node: nodes.Node, path: Path, key: bool) -> Located:
        before: nodes.Scalar | None = None  # the key before `node`
        for number, step in enumerate(path):
            entry, below = self.step(node, step)
            if below is None:
                break
            before, node = entry, below
            if key and entry and number == len(path) - 1:
                return entry
        starts_below = before is not None and node.line > before.line
        return before if before is not None and starts_below else node

    def step(
        self, node: nodes.Node, step: str | int
    ) -> tuple[nodes.Scalar | None, nodes.Node | None]:
        """Return the key and the node that one step leads to; None for what is not there."""
        if isinstance(node, nodes.Mapping if isinstance(step, str) else nodes.Sequence):
            return self._below(node).get(step, (None, None))
        return None, node if step == 0 else None  # one value that was read as a list of one

    def lacks_entries(self, node: nodes.Sequence) -> bool:
        """True if an entry of a list could not be read."""
        return len(self._below(node)) < len(node.items)

    def _below(self, node: nodes.Mapping | nodes.Sequence) -> "_Steps":
        """Return every step down from a node; worked out once, since many may be asked of it."""
        found = self._steps.get(id(node))
        if found is None:
            found = self._steps[id(node)] = dict(self._steps_of(node))
        return found

    def _steps_of(
        self, node: nodes.Mapping | nodes.Sequence
    ) -> Iterator[tuple[str | int, tuple[nodes.Scalar | None, nodes.Node]]]:
        if isinstance(node, nodes.Mapping):
            names: set[str] = set()
            for key, value in node.entries:
                name = self._source.renamed.get((key.line, key.column), key.text)
                if name not in names:
                    names.add(name)
                    yield name, (key, value)
        else:
            dropped = self._source.dropped
            kept = (each for each in node.items if (each.line, each.column) not in dropped)
            for at, each in enumerate(kept):
                yield at, (None, each)


@lru_cache(maxsize=64)
def _opened(source: SourceFile) -> _Opened:
    """Return a file with what was worked out of it; the last few are kept."""
    return _Opened(source)

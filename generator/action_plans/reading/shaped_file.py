"""The bytes of any file of `content/` → the value that a shape makes of it, and its problems.

Must not know: which file it is, where it lies.
"""

from action_plans.model.problem import Problem
from action_plans.reading.located.decode import decode
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.tree import parse_tree
from action_plans.reading.shapes.shape import Shape, T, is_empty
from action_plans.reading.source_file import SourceFile


def read_shaped(
    data: bytes, file: str, described: Shape[T], problems: list[Problem], lang: str = ""
) -> tuple[SourceFile, T | None]:
    """Return a file and its value, None if it has none; add its problems to the list.

    Texts in several languages are read in `lang`, by default in the first that each has.
    """
    text, undecoded = decode(data, file)
    notes = Notes(text)
    notes.lang = lang
    for problem in undecoded:
        notes.add(problem)
    root = parse_tree(notes)
    value = None if root is None or is_empty(root) else described.read(root, notes)
    problems.extend(notes.problems)
    return SourceFile(file, data, frozenset(notes.dropped), dict(notes.renamed)), value

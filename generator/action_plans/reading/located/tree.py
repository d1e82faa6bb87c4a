"""Text → located tree, read over mistakes whose end is plain.

Must not know: plans, which keys there are.
"""

from typing import Final

import yaml

from action_plans.reading.codes import Code
from action_plans.reading.located.events import Stop
from action_plans.reading.located.explain import blotted, explain
from action_plans.reading.located.nodes import Node
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import SourceText
from action_plans.reading.located.tree_builder import TreeBuilder

MOST_BLOTS: Final = 20  # values blotted out so that the parser can go on


def parse_tree(notes: Notes) -> Node | None:
    """Return the tree of the file that `notes` is of, or None where there is none to be had.

    A value that breaks YAML's rules but plainly ends with its line is noted, blotted out and read
    over, so that one forgotten quote does not hide the other mistakes of the file.
    """
    blots: set[tuple[int, int]] = set()
    source = notes.source
    while True:
        attempt = Notes(source)
        builder = TreeBuilder(attempt, blots)
        tree: Node | None = None
        try:
            tree = builder.build()
        except Stop:
            pass
        except yaml.YAMLError as error:
            trouble = explain(error, source, builder.quote)
            notes.error(trouble.at, trouble.code, trouble.message, trouble.remedy)
            blot = trouble.blot
            # A place that was blotted out before would be found again and again.
            if blot and len(blots) < MOST_BLOTS and (blot.line, blot.column) not in blots:
                blots.add((blot.line, blot.column))
                source = SourceText(source.file, blotted(source, blot))
                continue
        for problem in attempt.problems:
            notes.error(problem.place, Code(problem.code), problem.message, problem.remedy)
        return tree

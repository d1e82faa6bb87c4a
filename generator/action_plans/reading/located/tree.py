"""Text → located tree, read over mistakes whose end is plain.

Must not know: plans, which keys there are.
"""

from typing import Final

import yaml

from action_plans.reading.located.events import Stop
from action_plans.reading.located.explain import blotted, explain
from action_plans.reading.located.left_out import entry_around, without
from action_plans.reading.located.nodes import Node
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import SourceText
from action_plans.reading.located.tree_builder import TreeBuilder

MOST_BLOTS: Final = 20  # values blotted out so that the parser can go on


def parse_tree(notes: Notes) -> Node | None:
    """Return the tree of the file that `notes` is of, or None where there is none to be had.

    A value that breaks YAML's rules but plainly ends with its line is noted, blotted out and read
    over, so that one forgotten quote does not hide the other mistakes of the file. Otherwise the
    entry that holds it is left out, such as one recommendation of many, and that is noted as lost.
    """
    blots: set[tuple[int, int]] = set()
    left_out = 0
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
            blot = trouble.blot
            correction = notes.corrected(blot, trouble.write) if blot else None
            notes.error(trouble.at, trouble.code, trouble.message, trouble.remedy, correction)
            # A place that was blotted out before would be found again and again.
            if blot and len(blots) < MOST_BLOTS and (blot.line, blot.column) not in blots:
                blots.add((blot.line, blot.column))
                source = SourceText(source.file, blotted(source, blot))
                continue
            entry = entry_around(source, trouble.at.line)
            if entry and left_out < MOST_BLOTS:
                left_out += 1
                notes.lost = True
                source = without(source, entry)
                continue
        for problem in attempt.problems:
            notes.add(problem)
        return tree

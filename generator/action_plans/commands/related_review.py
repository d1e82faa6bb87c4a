"""`plans related --review`: the best undecided pairs, one by one, each decided with one key.

Must not know: how pairs are found, how a file is written.
"""

import shutil
import textwrap
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Final

from action_plans.formatting.decisions import with_link, with_refusal
from action_plans.formatting.plan_file import Formatted
from action_plans.model.library import Library
from action_plans.model.plan import Link, Recommendation
from action_plans.model.problem import Problem
from action_plans.model.terms import LinkKind
from action_plans.relating.candidates import Undecided

Ask = Callable[[str], str]  # shows a prompt and returns the answer; raises EOFError at its end
Say = Callable[[str], None]
Replace = Callable[[Path, bytes], object]

KEYS: Final = {
    "y": LinkKind.RELATED,
    "f": LinkKind.FOLLOWS,
    "r": LinkKind.REPEATS,
}
WORDS: Final = {
    "related": "y",
    "follows": "f",
    "repeats": "r",
    "not": "n",
    "skip": "s",
    "leave": "q",
}
LEGEND: Final = (
    "y related · f the later follows the earlier up · r the later repeats it · n not related · "
    "s skip · q leave"
)
WHY: Final = "Why? Both pages show it: write “the earlier” and “the later”, not “there” and “here”."
NARROWEST: Final = 70  # columns of a terminal for two texts side by side


def review(
    library: Library, pairs: Sequence[Undecided], content: Path, ask: Ask, say: Say, put: Replace
) -> tuple[Problem, ...]:
    """Ask about each pair in turn and write each decision at once; return why one was not written.

    Left with q, or at the end of the answers; what was decided is in the files, so that another
    review goes on from there. What was skipped is asked again then.
    """
    for at, pair in enumerate(pairs, 1):
        say("\n".join(_shown(library, pair, f"{at} of {len(pairs)}")))
        try:
            decision = _decided(ask, pair)
        except EOFError:
            return ()
        if decision == "q":
            return ()
        if decision == "s":
            continue
        path = content / "plans" / f"{pair.later.ref.plan}.yml"
        made = _written(path, pair, decision)
        if made.text is None:
            return made.problems
        put(path, made.text.encode())
    say("That was the last of them.")
    return ()


def _decided(ask: Ask, pair: Undecided) -> str | Link:
    """Return 'n', 's', 'q', or the link that the editor gives, with its reason."""
    while True:
        answer = ask(f"{LEGEND}\n> ").strip().lower()
        key = WORDS.get(answer, answer)
        if key in ("n", "s", "q"):
            return key
        if key in KEYS:
            why = ask(f"{WHY} (Enter: {pair.reason or 'no reason'})\n> ").strip()
            return Link(pair.earlier.ref, KEYS[key], why or pair.reason)


def _written(path: Path, pair: Undecided, decision: str | Link) -> Formatted:
    data, here = path.read_bytes(), pair.later.ref
    if isinstance(decision, Link):
        return with_link(data, str(path), here, decision)
    return with_refusal(data, str(path), here, pair.earlier.ref)


def _shown(library: Library, pair: Undecided, place: str) -> Iterator[str]:
    """Yield the lines of a pair: its score and reason, then both side by side, or in turn."""
    yield f"\n{place} · {pair.score:.2f} · {pair.why}"
    width = shutil.get_terminal_size().columns
    if width < NARROWEST:
        for each in (pair.later, pair.earlier):
            yield from _told(library, each, width)
        return
    half = (width - 3) // 2
    columns = (_told(library, each, half) for each in (pair.later, pair.earlier))
    for left, right in zip_longest(*columns, fillvalue=""):
        yield f"{left:{half}} │ {right}".rstrip()


def _told(library: Library, each: Recommendation, width: int) -> Iterator[str]:
    plan = library.plans[each.ref.plan]
    yield from textwrap.wrap(f"{each.ref} · {plan.title} · {plan.report.published:%Y}", width)
    texts = [f"{each.stem} {each.text}", *(f"– {action.text}" for action in each.actions)]
    for text in texts:
        yield from textwrap.wrap(" ".join(text.split()), width)

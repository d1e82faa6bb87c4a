"""From a document to the draft of a plan: the rules, in the order in which they work.

Must not know: file formats, how a plan file is written.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from action_plans.importing.assemble.columns import Column
from action_plans.importing.assemble.conditions import find_conditions
from action_plans.importing.assemble.fill_actions import Elsewhere
from action_plans.importing.assemble.front import read_front
from action_plans.importing.assemble.gathered import Gathered
from action_plans.importing.assemble.leftovers import say_leftovers
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.recommend import recommend
from action_plans.importing.assemble.rows import footnote, gather
from action_plans.importing.assemble.sentences import Likeness, split_sentences
from action_plans.importing.assemble.suspects import say_suspects
from action_plans.importing.assemble.tables import Found, find_tables
from action_plans.importing.document import Document, Unreadable
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind
from action_plans.model.library import Vocabulary, spelling

_ENOUGH: Final = 50  # texts that tell what a post does; with all of them, long documents took hours


@dataclass(slots=True)
class Work:
    """What passes along the chain."""

    draft: PlanDraft
    found: Found
    gathered: list[Gathered] = field(default_factory=list)


def _front(work: Work) -> None:
    """Title block, documents, who inspects and answers."""
    read_front(work.draft, work.found.front)


def _footnotes(work: Work) -> None:
    """Footnotes that stand before the table; those between its rows come with the rows."""
    for paragraph in work.found.front:
        footnote(work.draft, paragraph)


def _totals(work: Work) -> None:
    """The printed totals."""
    for key, number, place in work.found.totals:
        words = f"{key.replace('-', ' ')} {number}"
        if key in work.draft.totals:
            work.draft.doubt(
                DoubtKind.LEFT_OUT,
                5,
                place,
                "printed_totals",
                "the totals are printed again:",
                words,
            )
            continue
        work.draft.totals[key] = Value(number, (place,), printed=words)


def _rows(work: Work) -> None:
    """Rows gathered under their recommendation, with addressees and stems."""
    work.gathered = gather(work.draft, work.found.rows)


def _recommendations(work: Work) -> None:
    """Each recommendation's text, response, reason, actions and updates."""
    elsewhere = _elsewhere(work)
    work.draft.recommendations = [recommend(work.draft, each, elsewhere) for each in work.gathered]


def _conditions(work: Work) -> None:
    """Conditions that the texts name."""
    find_conditions(work.draft)


def _suspects(work: Work) -> None:
    """Names of persons, unknown posts, dates without a reading, texts that break off."""
    say_suspects(work.draft, _whole_posts(work))


def _leftovers(work: Work) -> None:
    """Columns and rows that no rule has taken."""
    say_leftovers(work.draft, work.found)


CHAIN: tuple[tuple[str, Callable[[Work], None]], ...] = (
    ("front", _front),
    ("footnotes", _footnotes),
    ("totals", _totals),
    ("rows", _rows),
    ("recommendations", _recommendations),
    ("conditions", _conditions),
    ("suspects", _suspects),
    ("leftovers", _leftovers),
)


def assemble(document: Document, vocabulary: Vocabulary) -> PlanDraft:
    """Return the draft of the plan that a document holds; raises Unreadable if it holds none."""
    draft = PlanDraft(document, vocabulary)
    work = Work(draft, find_tables(document))
    for _, rule in CHAIN:
        rule(work)
    if not draft.recommendations:
        raise Unreadable("Its tables hold no recommendation.")
    if work.found.by_content:
        draft.doubt(
            DoubtKind.GUESSED,
            8,
            work.found.rows[0].place,
            "",
            "the table has no header; its columns were told by what stands in them",
        )
    return draft


def _whole_posts(work: Work) -> frozenset[str]:
    """Return the spellings that are one post: the vocabulary's, and cells that recur."""
    cells = Counter(
        plain(paragraph.text)
        for row in work.found.rows
        for paragraph in row.cells.get(Column.OWNER, ())
    )
    recurring = {
        spelling(text)
        for text, count in cells.items()
        if count > 1 and len(posts_in(text).all) == 1
    }
    return frozenset(recurring | set(work.draft.vocabulary.owner_ids()))


def _elsewhere(work: Work) -> Elsewhere:
    """Return what the document as a whole tells of single rows."""
    texts: list[str] = []
    by_owner: defaultdict[str, list[str]] = defaultdict(list)
    posts = _whole_posts(work)
    for row in work.found.rows:
        text = row.text(Column.ACTION)
        texts.extend(split_sentences(text))
        owners: Sequence[str] = ()
        for paragraph in row.cells.get(Column.OWNER, ()):
            owners = (*owners, *posts_in(plain(paragraph.text), posts).all)
        if len(owners) == 1 and text and len(by_owner[owners[0]]) < _ENOUGH:
            by_owner[owners[0]].append(text)
    joined = {owner: "".join(f" {text}" for text in named) for owner, named in by_owner.items()}
    return Elsewhere(Likeness(texts), posts, joined)

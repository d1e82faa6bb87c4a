"""From a document to the draft of a plan: the steps, in the order in which they work.

Must not know: file formats, how a plan file is written.

Each step is a function from values to a value and what is doubted of it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from action_plans.checking.spellings import posts_of
from action_plans.importing.assemble.conditions import find_conditions
from action_plans.importing.assemble.fill_actions import Elsewhere
from action_plans.importing.assemble.fill_updates import Later
from action_plans.importing.assemble.free_lines import footnote
from action_plans.importing.assemble.front import Front, read_front
from action_plans.importing.assemble.leftovers import leftovers
from action_plans.importing.assemble.names import leave_names_out, names_in_titles
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.recommend import recommend
from action_plans.importing.assemble.rows import gather
from action_plans.importing.assemble.sentences import Likeness, split_sentences
from action_plans.importing.assemble.suspects import suspects
from action_plans.importing.assemble.tables import Found, columns_seen
from action_plans.importing.document import Document, Place, Unreadable
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Column, Layout
from action_plans.importing.layouts.read_layouts import folded_words
from action_plans.importing.paths import Name
from action_plans.importing.paths import field as plan_field
from action_plans.model.library import Vocabulary, spelling

_ENOUGH: Final = 50  # texts that tell what a post does; with all of them, long documents took hours


def assemble(
    document: Document, found: Found, vocabulary: Vocabulary, columns: Sequence[Column] = ()
) -> PlanDraft:
    """Return the draft of the plan that a document holds, whose tables were `found`; raises
    Unreadable if it holds none.

    `columns` are those that an editor has named, for a table that no layout knows.
    """
    _know(found)
    front = read_front(found.front, vocabulary)
    totals, doubted_totals = _totals(found.totals)
    gathering = gather(found.rows, vocabulary)
    documents = list(front.documents)
    later = Later(_elsewhere(found, vocabulary), documents)
    made = [recommend(each, later, found.key) for each in gathering.recommendations]
    recommendations = [draft for draft, _ in made]
    if not recommendations:
        raise Unreadable(f"Its tables hold no recommendation. {columns_seen(document.blocks)}")
    kept, doubted_names = names_in_titles(front.titles)
    doubts = [
        *front.doubts.all,
        *doubted_names.all,
        *doubted_totals.all,
        *gathering.doubts.all,
        *(doubt for _, doubts in made for doubt in doubts.all),
        *leave_names_out(recommendations, posts_of(vocabulary), vocabulary.titles).all,
        *find_conditions(recommendations).all,
        *suspects(recommendations, vocabulary).all,
        *leftovers(found).all,
        *_of_table(found, bool(columns)).all,
    ]
    draft = _draft(document, vocabulary, found, front)
    draft.documents = documents
    draft.footnotes |= gathering.footnotes
    draft.totals = totals
    draft.recommendations = recommendations
    draft.doubts = doubts
    draft.allow = kept
    return draft


def own_answers(vocabulary: Vocabulary) -> Layout:
    """Return what the record says that its documents print for each answer."""
    own = {folded_words(printed): answer.value for printed, answer in vocabulary.answers.items()}
    return Layout(answers=own, sure=frozenset(own))


def _know(found: Found) -> None:
    """Have the rows know the record's own answers."""
    own, sure = found.own.answers, found.own.sure
    if own:
        found.rows = [
            replace(
                row, layout=replace(row.layout, answers={**row.layout.answers, **own}, sure=sure)
            )
            for row in found.rows
        ]


def _draft(document: Document, vocabulary: Vocabulary, found: Found, front: Front) -> PlanDraft:
    """Return what stands before the table as a draft."""
    return PlanDraft(
        document,
        vocabulary,
        front.titles.title,
        front.titles.source,
        front.kind,
        found.language,
        front.published,
        front.published_place,
        inspectorate=list(front.bodies.inspectorate),
        respondent=list(front.bodies.respondent),
        review_by=front.bodies.review_by,
        review_every=front.bodies.review_every,
        footnotes=_footnotes(found),
    )


def _footnotes(found: Found) -> dict[str, Value]:
    """Return the footnotes before the table; those between its rows come with the rows."""
    made: dict[str, Value] = {}
    for paragraph in found.front:
        footnote(made, paragraph)
    return made


def _totals(printed: Sequence[tuple[str, str, str, Place]]) -> tuple[dict[str, Value], Doubts]:
    """Return the printed totals; those printed again are told of."""
    doubts = Doubts()
    totals: dict[str, Value] = {}
    for key, said, number, place in printed:
        words = f"{said} {number}"
        if key in totals:
            doubts.say(Code.TOTALS_AGAIN, place, plan_field(Name.TOTALS), words)
        else:
            totals[key] = Value(number, (place,), printed=words)
    return totals, doubts


def _of_table(found: Found, given: bool) -> Doubts:
    """Return what is doubted of the table as a whole."""
    doubts = Doubts()
    if found.by_content and not found.headers and not given:
        doubts.say(Code.NO_HEADER, found.rows[0].place)
    if found.language != "en":
        doubts.say(Code.LANGUAGE_READ, Place(), plan_field(Name.LANG))
    return doubts


def _whole_posts(found: Found, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the spellings that are one post: the vocabulary's, and cells that recur."""
    cells = Counter(
        plain(paragraph.text) for row in found.rows for paragraph in row.cells.get(Column.OWNER, ())
    )
    recurring = {
        spelling(text)
        for text, count in cells.items()
        if count > 1 and len(posts_in(text).all) == 1
    }
    bodies = {
        spelling(name)
        for each in vocabulary.organisations.values()
        for name in (each.name, each.short)
        if name
    }
    return frozenset(recurring | bodies | set(vocabulary.owner_ids()))


def _elsewhere(found: Found, vocabulary: Vocabulary) -> Elsewhere:
    """Return what the document as a whole tells of single rows."""
    texts: list[str] = []
    by_owner: defaultdict[str, list[str]] = defaultdict(list)
    posts = _whole_posts(found, vocabulary)
    for row in found.rows:
        text = row.text(Column.ACTION)
        texts.extend(split_sentences(text))
        owners: Sequence[str] = ()
        for paragraph in row.cells.get(Column.OWNER, ()):
            owners = (*owners, *posts_in(plain(paragraph.text), posts).all)
        if len(owners) == 1 and text and len(by_owner[owners[0]]) < _ENOUGH:
            by_owner[owners[0]].append(text)
    joined = {owner: "".join(f" {text}" for text in named) for owner, named in by_owner.items()}
    return Elsewhere(Likeness(texts), posts, joined, vocabulary.grounds)

"""What a recommendation's rows report later: rows headed as updates, and progress columns.

Must not know: how actions are found, plan files.
"""

from collections.abc import Sequence
from datetime import date

from action_plans.importing.assemble.cell_updates import UPDATE
from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.divide import Known, divide
from action_plans.importing.assemble.due_cells import dates_in
from action_plans.importing.assemble.fill_actions import Elsewhere, joined
from action_plans.importing.assemble.gathered import Gathered
from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.sentences import Likeness
from action_plans.importing.assemble.updates import answer, drop_unchanged_owners, update_date
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.draft import (
    NOTHING,
    ActionDraft,
    PlanDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from action_plans.importing.inline import balanced, block_safe, plain
from action_plans.importing.review import DoubtKind


def fill_updates(
    draft: PlanDraft, made: RecommendationDraft, groups: Sequence[Group], elsewhere: Elsewhere
) -> None:
    """Fill in the outcomes that the groups headed as updates hold, and what they answer."""
    by_heading: dict[str, list[UpdateDraft]] = {}
    for group in groups:
        dated = update_date(draft, group.update, group.place)
        posts = [
            run
            for line in group.owners
            for run in posts_in(plain(line.text), elsewhere.owners).runs
        ]
        apart = len(posts) > 1 or _is_ahead(group, dated)
        aims = tuple(action.text.text for action in made.actions)
        known = Known(elsewhere.like, elsewhere.owners, aims, apart)
        part = divide(draft, made.number.text, group, made.response, known, first=True)
        outcomes = by_heading.setdefault(group.update, [])
        texts = joined(part.before, part.heading) if part.before else part.heading
        if texts and not part.actions:
            part.actions = [ActionDraft(texts)]
        elif texts:
            part.actions[0].text = joined(texts, part.actions[0].text)
        for action in part.actions:
            text = action.text
            if action.group and not action.group.copied:
                text = joined(action.group, text)
            outcomes.append(UpdateDraft(dated, text, action.due, action.owners))
    for outcomes in by_heading.values():
        _merge_textless(draft, made.number.text, outcomes)
        if outcomes:
            answer(draft, made, outcomes, elsewhere.like)
            made.updates.extend(outcomes)
    for outcome in made.updates:
        drop_unchanged_owners(draft, made, outcome)


def _is_ahead(group: Group, dated: date) -> bool:
    """True if a cell speaks of a completion on a day after the update itself."""
    day = find_day(" ".join(line.text for line in group.dues))
    return day is not None and day[0] > dated


def _merge_textless(draft: PlanDraft, number: str, outcomes: list[UpdateDraft]) -> None:
    for outcome in [each for each in outcomes if not each.text]:
        outcome.text = Value("", outcome.due.places)
        draft.doubt(
            DoubtKind.NOT_UNDERSTOOD,
            8,
            Place(),
            f"{number}/updates",
            "an outcome has a date but no words",
        )


def fill_update_columns(
    draft: PlanDraft, made: RecommendationDraft, gathered: Gathered, like: Likeness
) -> None:
    """Take the cells of progress columns: each is one outcome of the update it is headed with."""
    by_date: dict[str, list[UpdateDraft]] = {}
    for row in gathered.rows:
        for header, paragraphs in row.updates:
            for heading, said in _sections(header, paragraphs):
                if not said:
                    continue
                place = said[0].place if said[0].place.row else row.place
                dated = update_date(draft, heading if UPDATE.match(heading) else "", place)
                text = Value("\n\n".join(block_safe(each.text) for each in said), (place,))
                short = dates_in(plain(said[-1].text))
                due = NOTHING
                if len(said) == 1 and len(plain(said[0].text).split()) <= 3 and short:
                    due, text = Value(plain(said[0].text), (place,)), Value("", (place,))
                outcomes = by_date.setdefault(dated.isoformat(), [])
                if not text and outcomes and not outcomes[-1].due:
                    outcomes[-1].due = due
                    continue
                if text and outcomes and not outcomes[-1].text and not outcomes[-1].text.places:
                    outcomes[-1].text = text
                    continue
                outcomes.append(UpdateDraft(dated, text, due))
    for outcomes in by_date.values():
        answer(draft, made, outcomes, like)
        made.updates.extend(outcomes)


def _sections(header: str, paragraphs: Sequence[Paragraph]) -> list[tuple[str, list[Paragraph]]]:
    """Return the cell's updates: each heading inside it starts another."""
    sections: list[tuple[str, list[Paragraph]]] = [(header, [])]
    for each in paragraphs:
        found = UPDATE.match(each.text)
        if found:
            sections.append((plain(found[0]).strip(" :.–-"), []))
            rest = balanced(each.text[found.end() :])
            if not rest:
                continue
            each = Paragraph(rest, each.marker, each.level, each.top, each.place)
        sections[-1][1].append(each)
    return sections

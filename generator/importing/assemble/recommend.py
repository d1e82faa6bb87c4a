"""One recommendation's rows → its draft: text, response, actions, updates.

Must not know: the order of recommendations, plan files.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from generator.importing.assemble.cell_updates import UPDATE
from generator.importing.assemble.columns import Column
from generator.importing.assemble.dates import find_day
from generator.importing.assemble.divide import Division, Known, divide
from generator.importing.assemble.due_cells import dates_in
from generator.importing.assemble.groups import Group, group_rows
from generator.importing.assemble.posts import posts_in
from generator.importing.assemble.reasons import named_grounds
from generator.importing.assemble.rows import Gathered
from generator.importing.assemble.sentences import Likeness, is_ended, starts_small
from generator.importing.assemble.updates import answer, drop_unchanged_owners, update_date
from generator.importing.document import Paragraph, Place
from generator.importing.draft import (
    NOTHING,
    ActionDraft,
    PlanDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from generator.importing.inline import balanced, block_safe, plain
from generator.importing.review import DoubtKind
from generator.model.terms import Response

_ANSWERS = (
    (
        Response.PARTLY_AGREED,
        r"(?:(?:partly|partially|part)[ -]*(?:agreed?|accept(?:ed)?)|"
        r"(?:agreed?|accepted) in (?:part|principle))",
    ),
    (Response.NOT_AGREED, r"(?:not (?:agreed|accepted)|rejected|disagreed?|declined|no)"),
    (Response.AGREED, r"(?:(?:fully |wholly )?(?:agreed?|accept(?:ed)?)(?: in full)?|yes)"),
)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the rest of the document tells: word weights, whole posts, and texts by owner."""

    like: Likeness
    owners: Collection[str]
    by_owner: dict[str, str]


def recommend(draft: PlanDraft, gathered: Gathered, elsewhere: Elsewhere) -> RecommendationDraft:
    """Return the recommendation that some rows hold."""
    number = gathered.number
    place = gathered.place_row.place
    printed = number.printed if number.printed != number.number else ""
    made = RecommendationDraft(
        Value(number.number, (place,), printed=number.printed or " "),
        Value(printed, (place,), copied=True) if printed else NOTHING,
        list(gathered.to),
        gathered.to_printed,
        gathered.stem,
    )
    made.text = _text(draft, gathered)
    _respond(draft, gathered, made)
    groups = group_rows(draft, gathered)
    _fill_actions(draft, made, [group for group in groups if not group.update], elsewhere)
    _fill_updates(draft, made, [group for group in groups if group.update], elsewhere)
    _fill_update_columns(draft, made, gathered, elsewhere.like)
    return made


def _text(draft: PlanDraft, gathered: Gathered) -> Value:
    """Return the recommendation's text, the pieces of a broken cell joined."""
    blocks: list[str] = []
    places: dict[Place, None] = {}
    row = gathered.place_row
    number = gathered.number.number
    for paragraph, there in gathered.said:
        places[paragraph.place if paragraph.place.row else there.place] = None
        item = bool(paragraph.marker)
        text = f"- {paragraph.text}" if item and blocks else paragraph.text
        if blocks and there is not row and not item:
            ended = is_ended(blocks[-1]) and not starts_small(paragraph.text)
            small_after_end = is_ended(blocks[-1]) and starts_small(paragraph.text)
            if ended or small_after_end:
                draft.doubt(
                    DoubtKind.JOINED,
                    7,
                    there.place,
                    f"{number}/text",
                    "joined although the text before was complete",
                )
            else:
                draft.doubt(
                    DoubtKind.JOINED,
                    2,
                    there.place,
                    f"{number}/text",
                    "the row goes on with the recommendation above",
                )
            blocks[-1] = balanced(f"{blocks[-1]} {text}")
        else:
            blocks.append(text if item else block_safe(text))
        row = there
    if not blocks:
        draft.doubt(DoubtKind.NOT_UNDERSTOOD, 9, row.place, f"{number}/text", "it has no text")
    elif not is_ended(blocks[-1]) and re.search(r"\b(?:to|of|and|the|for|with|in|by)$", blocks[-1]):
        draft.doubt(
            DoubtKind.NOT_UNDERSTOOD,
            7,
            row.place,
            f"{number}/text",
            "it seems to be cut off; say so in `note`",
        )
    shown = ""
    for index, text in enumerate(blocks):
        gap = (
            ""
            if not index
            else "\n"
            if text.startswith("- ") and blocks[index - 1].startswith("- ")
            else "\n\n"
        )
        shown += gap + text
    return Value(shown, tuple(places))


def read_response(text: str) -> Response | None:
    """Return the response that a cell names, None if it names none."""
    bare = " ".join(re.sub(r"[^a-z -]", " ", plain(text).casefold()).split())
    for response, pattern in _ANSWERS:
        if re.fullmatch(pattern, bare):
            return response
    return None


def _respond(draft: PlanDraft, gathered: Gathered, made: RecommendationDraft) -> None:
    cells = [(row.text(Column.RESPONSE), row.place) for row in gathered.rows]
    filled = [(text, place) for text, place in cells if text]
    number = made.number.text
    place = gathered.place_row.place
    if not filled:
        draft.doubt(DoubtKind.NOT_UNDERSTOOD, 6, place, f"{number}/response", "the cell is blank")
        return
    whole = " ".join(dict.fromkeys(text for text, _ in filled))
    read = read_response(" ".join(text for text, _ in filled)) or read_response(whole)
    read = read or read_response(filled[0][0])
    printed = plain(" ".join(text for text, _ in filled))
    if read is None:
        draft.doubt(
            DoubtKind.NOT_UNDERSTOOD,
            8,
            filled[0][1],
            f"{number}/response",
            "it is none of the answers known:",
            printed,
        )
        return
    made.response = read
    made.response_value = Value(read.value, tuple(place for _, place in filled), printed)
    if plain(whole).strip(" .").casefold() != read.value.replace("-", " "):
        draft.doubt(
            DoubtKind.GUESSED,
            4,
            filled[0][1],
            f"{number}/response",
            f"“{plain(whole)}” is read as {read.value}",
        )


def _fill_actions(
    draft: PlanDraft, made: RecommendationDraft, groups: Sequence[Group], elsewhere: Elsewhere
) -> None:
    number = made.number.text
    heading = NOTHING
    numbered = False
    for group in groups:
        aims = _aims(group, elsewhere)
        known = Known(elsewhere.like, elsewhere.owners, aims)
        part = divide(draft, number, group, made.response, known, not made.actions)
        if part.reason:
            made.reason = _joined(made.reason, part.reason)
        if part.note:
            made.note = _joined(made.note, part.note)
        if part.heading:
            heading, numbered = part.heading, part.numbered
        if part.loose:
            _go_on(draft, number, made.actions, part.loose, group.place)
        _place_leading(draft, made, part)
        if heading and part.actions:
            _place_heading(made, part, heading, numbered)
            heading = NOTHING
        _inherit(draft, number, made.actions, part.actions, group)
        made.actions.extend(part.actions)
    if heading:
        made.lead_in = _joined(made.lead_in, heading)
        draft.doubt(
            DoubtKind.GUESSED,
            6,
            heading.places[0],
            f"{number}/lead_in",
            "it announces something, but nothing follows",
        )
    if made.reason:
        made.grounds = named_grounds(plain(made.reason.text))


def _place_leading(draft: PlanDraft, made: RecommendationDraft, part: Division) -> None:
    """Put what stands before the first action: a heading where it bears a number."""
    if not part.before:
        return
    if part.numbered and part.actions:
        for action in part.actions:
            if action.group:
                break
            action.group = Value(
                part.before.text, part.before.places, copied=action is not part.actions[0]
            )
        return
    made.lead_in = _joined(made.lead_in, part.before)
    draft.doubt(
        DoubtKind.SPLIT,
        3,
        part.before.places[0],
        f"{made.number.text}/lead_in",
        "read as words that lead in, with no date of their own",
    )


def _place_heading(
    made: RecommendationDraft, part: Division, heading: Value, numbered: bool
) -> None:
    if not numbered and not made.actions:
        made.lead_in = _joined(made.lead_in, heading)
        return
    copied = False
    for action in part.actions:
        if action.group:
            break
        action.group = Value(heading.text, heading.places, copied=copied)
        copied = True


def _go_on(
    draft: PlanDraft, number: str, actions: Sequence[ActionDraft], loose: Value, place: Place
) -> None:
    actions[-1].text = _joined(actions[-1].text, loose)
    draft.doubt(
        DoubtKind.JOINED,
        5,
        place,
        f"{number}/a{len(actions)}/text",
        "a paragraph without a date of its own goes on with the action above",
    )


def _joined(one: Value, other: Value) -> Value:
    if not one:
        return other
    return Value(f"{one.text}\n\n{other.text}", tuple(dict.fromkeys((*one.places, *other.places))))


def _inherit(
    draft: PlanDraft,
    number: str,
    before: Sequence[ActionDraft],
    actions: Sequence[ActionDraft],
    group: Group,
) -> None:
    """Give actions whose owner cell is blank the owners of the one above."""
    for index, action in enumerate(actions):
        field = f"{number}/a{len(before) + index + 1}"
        if not action.due:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD, 6, group.place, f"{field}/due", "no date is printed"
            )
        if action.owners:
            continue
        above = actions[index - 1] if index else before[-1] if before else None
        if above and above.owners:
            action.owners = [Value(each.text, each.places, copied=True) for each in above.owners]
            action.inherited = True
            draft.doubt(
                DoubtKind.GUESSED,
                3,
                group.place,
                f"{field}/owners",
                "the cell is blank; the owners are those above",
            )
        else:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD, 6, group.place, f"{field}/owners", "no owner is printed"
            )


def _aims(group: Group, elsewhere: Elsewhere) -> tuple[str, ...]:
    """Return, for each owner of a group, what the same owner is named for elsewhere."""
    runs = [
        run for line in group.owners for run in posts_in(plain(line.text), elsewhere.owners).runs
    ]
    own = " ".join(line.text for line in group.text)
    return tuple(
        " ".join(elsewhere.by_owner.get(post, "").replace(own, " ") for post in run) for run in runs
    )


def _fill_updates(
    draft: PlanDraft, made: RecommendationDraft, groups: Sequence[Group], elsewhere: Elsewhere
) -> None:
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
        texts = _joined(part.before, part.heading) if part.before else part.heading
        if texts and not part.actions:
            part.actions = [ActionDraft(texts)]
        elif texts:
            part.actions[0].text = _joined(texts, part.actions[0].text)
        for action in part.actions:
            text = action.text
            if action.group and not action.group.copied:
                text = _joined(action.group, text)
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


def _fill_update_columns(
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
                outcomes.append(
                    UpdateDraft(dated, text, due)
                )
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

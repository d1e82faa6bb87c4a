"""One recommendation's rows → its draft: text, response, actions, updates.

Must not know: the order of recommendations, plan files.
"""

import re

from action_plans.importing.assemble.columns import Column
from action_plans.importing.assemble.fill_actions import Elsewhere, fill_actions
from action_plans.importing.assemble.fill_updates import fill_update_columns, fill_updates
from action_plans.importing.assemble.gathered import Gathered
from action_plans.importing.assemble.groups import group_rows
from action_plans.importing.assemble.sentences import is_ended, starts_small
from action_plans.importing.document import Place
from action_plans.importing.draft import (
    NOTHING,
    PlanDraft,
    RecommendationDraft,
    Value,
)
from action_plans.importing.inline import balanced, block_safe, plain
from action_plans.importing.review import DoubtKind
from action_plans.model.terms import Response

_ANSWERS = (
    (
        Response.PARTLY_AGREED,
        r"(?:(?:partly|partially|part)[ -]*(?:agreed?|accept(?:ed)?)|"
        r"(?:agreed?|accepted) in (?:part|principle))",
    ),
    (Response.NOT_AGREED, r"(?:not (?:agreed|accepted)|rejected|disagreed?|declined|no)"),
    (Response.AGREED, r"(?:(?:fully |wholly )?(?:agreed?|accept(?:ed)?)(?: in full)?|yes)"),
)


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
    respond(draft, gathered, made)
    groups = group_rows(draft, gathered)
    fill_actions(draft, made, [group for group in groups if not group.update], elsewhere)
    fill_updates(draft, made, [group for group in groups if group.update], elsewhere)
    fill_update_columns(draft, made, gathered, elsewhere.like)
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


def respond(draft: PlanDraft, gathered: Gathered, made: RecommendationDraft) -> None:
    """Fill in the response, NOT_STATED where the cell is blank or not understood."""
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

"""States of answers and actions as queries speak of them: "refused", "past its date", "moved".

Must not know: the indexer, the page, how a state is derived.

A new state is an entry in STATES. Its phrases are what readers say, in words as the search parts
them; a phrase that stands in a longer one of another state is not taken for its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.model.meaning import is_closed, is_done
from action_plans.model.terms import Response, Standing
from action_plans.publishing import addresses
from action_plans.publishing.search_facets import Dates
from action_plans.publishing.standings import STANDING


@dataclass(frozen=True, slots=True)
class State:
    """A state that a query may speak of, as the filters that it means.

    `phrases` mean nothing else, so that beside other words they are not looked for as words;
    `also` may mean something else.
    """

    id: str
    title: str
    filters: Mapping[str, tuple[str, ...]]
    phrases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    note: str = ""
    list: str = ""  # address of the page that lists it, from the site's root; "" for the filter


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(","))


STATES: Final = (
    State(
        "not-agreed",
        "Refused",
        {"response": (Response.NOT_AGREED,)},
        phrases=_phrases(
            "refused, rejected, turned down, not agreed, not accepted, said no, "
            "say no, says no, disagreed, disagree with, reject, rejects, knocked back, "
            "wouldnt accept, wont accept, didnt agree, did not agree, didnt accept, "
            "did not accept, unaccepted, would not do, wont do, gwrthodwyd, gwrthod, "
            "heb eu derbyn"
        ),
        also=_phrases(
            "declined, refusal, refusals, refuse, rejection, rejections, thrown out, "
            "dismissed, denied, refusing"
        ),
        list=addresses.REFUSED,
    ),
    State(
        "partly-agreed",
        "Partly agreed",
        {"response": (Response.PARTLY_AGREED,)},
        phrases=_phrases(
            "partly agreed, partially agreed, partly accepted, partially accepted, "
            "partly, partially, half agreed, half accepted, accepted in part, "
            "agreed in part, partial agreement, agreed only in part, "
            "not fully accepted, not fully agreed, partly refused, partly rejected, "
            "yn rhannol"
        ),
        also=_phrases(
            "in part, half hearted, halfway, some of it"
        ),
        list=addresses.REFUSED,
    ),
    State(
        "agreed",
        "Agreed",
        {"response": (Response.AGREED,)},
        also=_phrases(
            "accepted, agreed, agreed to, said yes, fully agreed, fully accepted, "
            "accepted in full, agreed in full, agree, accept, approved of, taken up, "
            "took on board, acceptance, derbyniwyd, cytunwyd"
        ),
    ),
    State(
        "not-stated",
        "No answer stated",
        {"response": (Response.NOT_STATED,)},
        phrases=_phrases(
            "no answer, no response, no reply, unanswered, not answered, "
            "never answered, not stated, left blank, no answer given, didnt answer, "
            "did not answer, hasnt answered, without an answer, not responded, "
            "never replied, didnt reply, heb ateb, dim ateb"
        ),
        also=_phrases(
            "blank, ignored"
        ),
    ),
    State(
        "passed",
        "Past its date and not reported done",
        {"date": (Dates.PASSED,)},
        phrases=_phrases(
            "overdue, over due, past its date, past their date, past due, past date, "
            "date passed, dates passed, dates have passed, date has passed, "
            "missed deadline, missed deadlines, missed its deadline, "
            "missed their deadline, missed target, missed targets, missed its target, "
            "missed its target date, missed target date, missed target dates, "
            "missed date, missed dates, missing deadlines, missed their dates, "
            "behind schedule, not on time, deadline passed, deadlines passed, "
            "should have been done, should be done by now, should be finished by now, "
            "should have been finished, passed their deadline, hwyr"
        ),
        also=_phrases(
            "late, running late, delayed, out of time, expired, outstanding, gone past"
        ),
        note="A passed date does not say whether it was done.",
        list=addresses.DATES_PASSED,
    ),
    State(
        "moved",
        "Date moved",
        {"date": (Dates.MOVED, Dates.MOVED_LESSER)},
        also=_phrases(
            "moved, date moved, dates moved, moved date, moved dates, moved deadline, "
            "moved deadlines, deadline moved, deadlines moved, put back, pushed back, "
            "postponed, slipped, slippage, slip, slips, extended, deadline extended, "
            "new date, new dates, new deadline, changed date, changed dates, "
            "dates changed, date changed, rescheduled, kicked into the long grass, "
            "symudwyd"
        ),
        list=addresses.DATES_MOVED,
    ),
    State(
        "done-since",
        "Reported done since the plan came out",
        {"standing": (Standing.DONE_SINCE,)},
        also=_phrases(
            "done, completed, complete, finished, delivered, achieved, implemented, "
            "been done, reported done, carried out, kept promises, promises kept, "
            "kept, fulfilled, done since, actually done, really done, got done, "
            "closed, wedi cwblhau, cwblhawyd"
        ),
    ),
    State(
        "done-at-first",
        STANDING[Standing.DONE_AT_FIRST].title,
        {"standing": (Standing.DONE_AT_FIRST,)},
        also=_phrases(
            "already done, already completed, done already, done at publication, "
            "done when the plan came out, done beforehand, done before, done, "
            "completed, complete, finished, delivered, achieved, implemented"
        ),
    ),
    State(
        "not-done",
        "Not reported done",
        {"standing": tuple(each for each in Standing if not is_closed(each))},
        also=_phrases(
            "not done, not completed, not complete, incomplete, unfinished, "
            "not finished, undone, not delivered, not achieved, not implemented, "
            "never done, never happened, still to do, still to be done, "
            "hasnt been done, has not been done, havent been done, have not been done, "
            "wasnt done, was not done, not yet done, still open, open, "
            "failed to deliver, broken promises, broken promise, not kept, "
            "nothing happened, nothing done, not been done, still waiting, remaining, "
            "left to do, heb eu gwneud, heb ei wneud"
        ),
    ),
    State(
        "unfinished",
        STANDING[Standing.UNFINISHED].title,
        {"standing": (Standing.UNFINISHED,)},
        also=_phrases(
            "in progress, under way, underway, ongoing, being done, work in progress, "
            "half done, started, partly done, partially done, partially completed, "
            "partly completed, ar y gweill"
        ),
    ),
    State(
        "left-out",
        STANDING[Standing.LEFT_OUT].title,
        {"standing": (Standing.LEFT_OUT,)},
        also=_phrases(
            "left out, not mentioned, missing from the update, omitted, forgotten, "
            "no mention, missed out, gone quiet, no update, no news, not reported, "
            "nothing reported, silent"
        ),
    ),
    State(
        "passed-silent",
        STANDING[Standing.PASSED].title,
        {"standing": (Standing.PASSED,)},
        also=_phrases(
            "no update, no news, nothing reported, not reported, gone quiet, silent, "
            "silence"
        ),
    ),
    State(
        "ahead",
        STANDING[Standing.AHEAD].title,
        {"standing": (Standing.AHEAD,)},
        also=_phrases(
            "not due, not due yet, not yet due, due soon, coming up, still to come, "
            "upcoming"
        ),
    ),
    State(
        "no-end",
        STANDING[Standing.NO_END].title,
        {"standing": (Standing.NO_END,)},
        also=_phrases(
            "no end date, no deadline, no date, open ended, without a date, "
            "no target date"
        ),
    ),
    State(
        "ended",
        STANDING[Standing.ENDED].title,
        {"standing": (Standing.ENDED,)},
        also=_phrases(
            "dropped, abandoned, replaced, scrapped, given up, withdrawn, cancelled, "
            "shelved"
        ),
    ),
    State(
        "offered",
        STANDING[Standing.OFFERED].title,
        {"standing": (Standing.OFFERED,)},
        also=_phrases(
            "offered instead, alternative offered, instead of what was refused"
        ),
    ),
)  # fmt: skip

DONE: Final = tuple(each for each in Standing if is_done(each))

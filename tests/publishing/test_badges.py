"""Badges in words: what each says, at which addresses, in the Shields schema."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from action_plans.model.bounds import LARGE, Extra
from action_plans.model.due import Due, DueKind
from action_plans.model.plan import Document
from action_plans.model.refs import RESERVED_ENDINGS, Ref
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import (
    Checked,
    DocumentKind,
    Lesser,
    Reported,
    Response,
    Schedule,
    Standing,
)
from action_plans.publishing.badges import (
    PLAN_BADGES,
    badges,
    recommendation_badge,
    reported_badge,
    response_badge,
    schedule_badge,
)
from action_plans.publishing.words import PASSED_CAVEAT, Tone
from tests.publishing.small_library import (
    DAY_PLAN,
    DAY_STATUS,
    small_edition,
)

ROOT = Path(__file__).parent.parent.parent
BLANK = Due("", DueKind.BLANK)
PLAN_ITSELF = Document(date(2020, 12, 7), DocumentKind.PLAN)
HELD = Document(date(2021, 12, 7), DocumentKind.UPDATE)
OF = "document of 7 December 2021"

# The endpoint schema of Shields, version 1 (shields.io/badges/endpoint-badge); Shields refuses
# keys that it does not know.
SHIELDS = Draft202012Validator(
    {
        "type": "object",
        "required": ["schemaVersion", "label", "message"],
        "additionalProperties": False,
        "properties": {
            "schemaVersion": {"const": 1},
            "label": {"type": "string"},
            "message": {"type": "string", "minLength": 1},
            "color": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
            "labelColor": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
        },
    }
)


def action(
    reported: Reported = Reported.NOTHING_REPORTED,
    schedule: Schedule = Schedule.NO_DATE,
    *,
    latest: Due = BLANK,
    lesser: Lesser | None = None,
    standing: Standing = Standing.NO_END,
    target: date | None = None,
) -> ActionStatus:
    return ActionStatus(
        ref=Ref("some-plan", "1", "a1"),
        reported=reported,
        schedule=schedule,
        standing=standing,
        first=BLANK,
        latest=latest,
        target=target,
        moved=None,
        lesser=lesser,
        answered_on=None,
        owners=(),
    )


def recommendation(
    *actions: ActionStatus,
    number: str = "1",
    response: Response = Response.AGREED,
    reported: Reported = Reported.NOTHING_REPORTED,
) -> RecommendationStatus:
    return RecommendationStatus(
        ref=Ref("some-plan", number),
        response=response,
        reported=reported,
        schedule=Schedule.NO_DATE,
        checked=Checked.NOT_RECORDED,
        moved=None,
        actions=actions,
    )


def plan_status(
    *recommendations: RecommendationStatus, documents: tuple[Document, ...] = (PLAN_ITSELF, HELD)
) -> PlanStatus:
    return PlanStatus("some-plan", date(2026, 11, 21), True, documents, recommendations)


R = Reported
FIRST, SINCE = Standing.DONE_AT_FIRST, Standing.DONE_SINCE
LEFT, ENDED, OFFERED = Standing.LEFT_OUT, Standing.ENDED, Standing.OFFERED
NONE_SINCE = "1 of 2 actions done when the plan came out, none reported done since"
REPORTED = [
    ([], "no action printed", Tone.NEUTRAL),
    ([Standing.PASSED] * 2, "none of 2 actions reported done", Tone.OPEN),
    ([FIRST], "1 of 1 action done when the plan came out", Tone.DONE),
    ([FIRST, LEFT], NONE_SINCE, Tone.MOVING),
    ([SINCE, SINCE], "2 of 2 actions done", Tone.DONE),
    (
        [FIRST] + [SINCE] * 6 + [Standing.UNFINISHED] * 4 + [LEFT],
        "7 of 12 actions done, 1 of them when the plan came out",
        Tone.MOVING,
    ),
    ([LEFT, ENDED], "none of 2 actions reported done", Tone.OPEN),
    ([OFFERED, SINCE], "1 of 2 actions done", Tone.MOVING),
]


@pytest.mark.parametrize(("values", "said", "tone"), REPORTED)
def test_reported_counts_actions_by_standing(values: list[Standing], said: str, tone: Tone) -> None:
    badge = reported_badge(
        plan_status(recommendation(*(action(standing=value) for value in values)))
    )
    assert (badge.label, badge.message, badge.tone) == ("Reported", f"{said} · {OF}", tone)


A, P, N, S = Response.AGREED, Response.PARTLY_AGREED, Response.NOT_AGREED, Response.NOT_STATED
RESPONSES = [
    ([A] * 10 + [N] * 2 + [P] * 3, "10 agreed, 3 partly agreed, 2 not agreed", Tone.MOVING),
    ([A, A], "2 agreed", Tone.DONE),
    ([S], "1 not stated in the document as we have it", Tone.NEUTRAL),
    ([], "no recommendations", Tone.NEUTRAL),
]


@pytest.mark.parametrize(("values", "said", "tone"), RESPONSES)
def test_response_counts_recommendations(values: list[Response], said: str, tone: Tone) -> None:
    badge = response_badge(plan_status(*(recommendation(response=value) for value in values)))
    assert (badge.label, badge.message, badge.tone) == ("Response", f"{said} · {OF}", tone)


C = Schedule
SCHEDULES = [
    ([C.PASSED_SILENT, C.OVERDUE_REPORTED, C.DUE_SOON], "date passed: 2 of 3 actions", Tone.PASSED),
    ([C.PASSED_SILENT, C.PASSED_NOT_MENTIONED], "date passed: 2 of 2 actions", Tone.OPEN),
    ([C.DONE_LATE, C.DUE_SOON, C.NOT_DUE], "due within 90 days: 1 of 3 actions", Tone.OPEN),
    ([C.DONE_LATE, C.NOT_DUE], "not yet due: 1 of 2 actions", Tone.NEUTRAL),
    ([C.NO_DATE, C.NO_END_DATE], "no end date or no date: 2 of 2 actions", Tone.NEUTRAL),
    ([C.DONE_UNDATED, C.DONE_IN_TIME], "completed: 2 of 2 actions", Tone.DONE),
    ([C.NOT_APPLICABLE], "not applicable: 1 of 1 action", Tone.NEUTRAL),
    ([], "no actions", Tone.NEUTRAL),
]


@pytest.mark.parametrize(("values", "said", "tone"), SCHEDULES)
def test_schedule_says_the_most_pressing(values: list[Schedule], said: str, tone: Tone) -> None:
    status = plan_status(recommendation(*(action(schedule=value) for value in values)))
    badge = schedule_badge(DAY_PLAN, status)
    assert badge.label == "Schedule"
    assert badge.message == f"{said} on 21 November 2026 · {OF}"
    assert badge.tone is tone
    assert (badge.more == PASSED_CAVEAT) is said.startswith("date passed")


def test_every_schedule_has_words() -> None:
    for value in Schedule:
        status = plan_status(recommendation(action(schedule=value)))
        assert " of 1 action " in schedule_badge(DAY_PLAN, status).message


NOTED = [
    ("a footnote mark", action(latest=Due("*May", DueKind.DATE, mark="*")), True),
    ("words in the cell", action(latest=Due("May", DueKind.DATE, condition="if paid")), True),
    ("for a decision, not completion", action(lesser=Lesser.DECISION), True),
    ("nothing", action(latest=Due("May", DueKind.DATE)), False),
    ("a mark on what is done", action(latest=Due("*Done", DueKind.COMPLETED, mark="*")), False),
]


@pytest.mark.parametrize(("status", "noted"), [n[1:] for n in NOTED], ids=[n[0] for n in NOTED])
def test_notes_travel_with_the_dates(status: ActionStatus, noted: bool) -> None:
    message = schedule_badge(DAY_PLAN, plan_status(recommendation(status))).message
    assert ("dates carry a note" in message) is noted


def test_an_actions_condition_travels_with_its_date() -> None:
    (first,) = DAY_PLAN.recommendations
    plan = replace(
        DAY_PLAN,
        recommendations=(
            replace(first, actions=(replace(first.actions[0], condition="subject to money"),)),
        ),
    )
    assert "dates carry a note" in schedule_badge(plan, DAY_STATUS).message
    assert "dates carry a note" not in schedule_badge(DAY_PLAN, DAY_STATUS).message


def test_no_document_held() -> None:
    known = Document(date(2020, 6, 30), DocumentKind.PLAN, held=False)
    status = plan_status(documents=(known,))
    assert reported_badge(status).message == "no action printed · no document in this record"


RECOMMENDATIONS = [
    (recommendation(), "recommendation 1: no action printed"),
    (recommendation(action(), action()), "recommendation 1: none of 2 actions reported done"),
    (
        recommendation(action(reported=R.IN_PROGRESS)),
        "recommendation 1: 1 action, not finished when last reported",
    ),
    (
        recommendation(action(reported=R.IN_PROGRESS), action()),
        "recommendation 1: none of 2 actions reported done, 1 not finished when last reported",
    ),
    (
        recommendation(action(standing=SINCE), action(standing=SINCE)),
        "recommendation 1: 2 of 2 actions done",
    ),
    (
        recommendation(action(standing=FIRST), action(), number="5.12"),
        "recommendation 5.12: 1 of 2 actions done when the plan came out, none reported done since",
    ),
    (
        recommendation(action(), response=P),
        "recommendation 1: 1 action, not reported done, of the part agreed",
    ),
    (
        recommendation(action(R.IN_PROGRESS, C.PASSED_SILENT, target=date(2022, 3, 31))),
        "recommendation 1: 1 action, not finished when last reported; date passed, March 2022",
    ),
    (
        recommendation(
            action(
                R.IN_PROGRESS,
                C.PASSED_SILENT,
                target=date(2022, 1, 31),
                lesser=Lesser.DECISION,
            )
        ),
        "recommendation 1: 1 action, not finished when last reported; "
        "date passed, January 2022 (for a decision, not completion)",
    ),
    (
        recommendation(action(standing=SINCE), action(schedule=C.PASSED_SILENT)),
        "recommendation 1: 1 of 2 actions done; 1 past its date",
    ),
    (
        recommendation(*[action(schedule=C.PASSED_SILENT)] * 2, response=P),
        "recommendation 1: none of 2 actions reported done, of the part agreed; 2 past their dates",
    ),
    (recommendation(response=N), "recommendation 1: not agreed (refused)"),
    (
        recommendation(action(standing=OFFERED), action(standing=OFFERED), response=N),
        "recommendation 1: not agreed (refused), 2 other actions offered",
    ),
]


@pytest.mark.parametrize(("status", "said"), RECOMMENDATIONS)
def test_recommendation(status: RecommendationStatus, said: str) -> None:
    badge = recommendation_badge(status, OF)
    assert badge.alt == f"Reported: {said} · {OF}"


def test_a_first_document_that_is_not_the_plan_is_named() -> None:
    unseen = replace(PLAN_ITSELF, held=False)
    status = plan_status(recommendation(action(standing=FIRST)), documents=(unseen, HELD))
    said = "1 of 1 action done in the first document held, of 7 December 2021"
    assert reported_badge(status).message == f"{said} · {OF}"


def test_a_passed_date_is_heard_with_what_it_does_not_say() -> None:
    passed = recommendation(action(schedule=C.PASSED_SILENT))
    for badge in (recommendation_badge(passed, OF), reported_badge(plan_status(passed))):
        assert "; date passed" in badge.message
        assert badge.more == PASSED_CAVEAT
    assert not recommendation_badge(recommendation(action()), OF).more


def written() -> dict[str, bytes]:
    files = list(badges(small_edition()))
    by_path = {file.path: file.content for file in files}
    assert len(by_path) == len(files), "an address is written twice"
    return by_path


def test_addresses() -> None:
    night = {"night-cover-2021/r1", "night-cover-2021/r5-12", "night-cover-2021/r3a"}
    earlier = {stem.replace("night-cover-2021", "northmere-hostels") for stem in night}
    ids = ["coming-cover-2023", "day-cover-2022", "night-cover-2021", "northmere-hostels"]
    of_plans = {f"{id}{axis}" for id in [*ids, "old-cover-2019"] for axis in AXES}
    stems = night | earlier | of_plans | {"day-cover-2022/r1", "old-cover-2019/r1"}
    assert set(written()) == {f"badges/{stem}.{kind}" for stem in stems for kind in ("svg", "json")}


AXES = ("", "-response", "-schedule")


def message(files: dict[str, bytes], stem: str) -> str:
    found = json.loads(files[f"badges/{stem}.json"])["message"]
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize("axis", AXES)
def test_withdrawn_and_not_yet_published_say_so_on_every_axis(axis: str) -> None:
    files = written()
    old, coming = (message(files, f"{id}{axis}") for id in ("old-cover-2019", "coming-cover-2023"))
    assert old.endswith(" · withdrawn on 3 May 2020")
    assert coming.endswith(" · not yet published on 21 November 2022")
    assert old.startswith("Day cover"), "the review is named"


def test_a_withdrawn_recommendation_says_so() -> None:
    said = message(written(), "old-cover-2019/r1")
    assert said.endswith(" · recommendation 1: withdrawn on 3 May 2020")
    assert said.startswith("Day cover"), "the review is named"


def test_earlier_addresses_carry_the_same_badges() -> None:
    files = written()
    for path in [path for path in files if "/northmere-hostels" in path]:
        assert files[path] == files[path.replace("northmere-hostels", "night-cover-2021")]


def test_no_plan_can_be_called_as_the_badge_of_another() -> None:
    """So that no two badges have one address; `was` is held to it as well."""
    assert {f"-{axis}" for axis, _, _ in PLAN_BADGES if axis} == set(RESERVED_ENDINGS)


def test_a_large_record_has_one_badge_a_plan_unless_it_asks_for_all() -> None:
    small = small_edition()
    large = replace(small, entries=small.entries * LARGE)
    plain = {f"badges/{each}" for each in small.library.plans}
    made = {file.path.rpartition(".")[0] for file in badges(large)}
    assert made == plain | {"badges/northmere-hostels"}  # an earlier id
    asked = replace(large.library, site=replace(large.library.site, always=(Extra.BADGES,)))
    assert {file.path for file in badges(replace(large, library=asked))} == set(written())


def test_every_json_is_a_shields_endpoint() -> None:
    jsons = [content for path, content in written().items() if path.endswith(".json")]
    assert jsons
    for content in jsons:
        SHIELDS.validate(json.loads(content))


PRINT_DIGEST = """
import hashlib
from action_plans.publishing.badges import badges
from tests.publishing.every_data_file import data_files
from tests.publishing.small_library import small_edition
digest = hashlib.sha256()
for files in (badges, data_files):
    for file in files(small_edition()):
        digest.update(file.path.encode() + file.content)
print(digest.hexdigest())
"""


def test_the_same_bytes_under_any_hash_seed() -> None:
    """Badges and data alike."""
    digests = {
        subprocess.run(
            [sys.executable, "-c", PRINT_DIGEST],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": zone},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert len(digests) == 1

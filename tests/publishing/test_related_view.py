"""Related recommendations on a page: apart by kind and source, newest first."""

from dataclasses import replace
from datetime import date

from action_plans.model.library import Library
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.model.related import Level, RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.pages.related_view import related_groups
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.views.related import RelatedGroup
from action_plans.relating.citations import citations
from action_plans.relating.text_links import text_links
from tests.publishing.small_library import (
    AS_OF,
    DAY_ONE,
    DAY_PLAN,
    DAY_STATUS,
    NIGHT_PLAN,
    ONE,
    TWO,
    VOCABULARY,
    small_edition,
)

EDITOR, TEXT, SUGGESTED = LinkSource.EDITOR, LinkSource.TEXT, LinkSource.SUGGESTED


def later_plan(number: int) -> Plan:
    """Return the plan of day cover as if its report had come out in a later month."""
    id = f"cover-{number:02}"
    own = tuple(
        replace(each, ref=Ref(id, each.number), text=f"Open at {number}.")
        for each in DAY_PLAN.recommendations
    )
    report = replace(DAY_PLAN.report, published=date(2022, 1, number))
    return replace(DAY_PLAN, id=id, title=f"Cover {number}", report=report, recommendations=own)


def edition(count: int) -> Edition:
    """Return the small edition with `count` later plans, Cover 1 to Cover `count`."""
    base = small_edition()
    plans = dict(base.library.plans)
    statuses = dict(base.statuses)
    for plan in map(later_plan, range(1, count + 1)):
        plans[plan.id] = plan
        own = tuple(replace(s, ref=Ref(plan.id, s.ref.number)) for s in DAY_STATUS.recommendations)
        statuses[plan.id] = replace(DAY_STATUS, plan=plan.id, recommendations=own)
    library = replace(base.library, plans=plans, vocabulary=VOCABULARY)
    return make_edition(library, statuses, (), {}, as_of=AS_OF)


def link(
    number: int, kind: ShownKind, by: LinkSource, score: float | None = None, why: str = ""
) -> RelatedLink:
    level = None if score is None else Level.CLOSE if score > 0.65 else Level.SUBJECT
    return RelatedLink(ONE, Ref(f"cover-{number:02}", "1"), kind, by, score, level, why)


def told(groups: tuple[RelatedGroup, ...]) -> list[tuple[str, list[str]]]:
    return [(group.heading, [view.end.title for view in group.views]) for group in groups]


def test_groups_go_by_kind_and_suggestions_stand_by_themselves() -> None:
    links = (
        link(3, ShownKind.CITES, TEXT),
        link(2, ShownKind.FOLLOWED_BY, EDITOR),
        link(1, ShownKind.FOLLOWED_BY, EDITOR),
        link(4, ShownKind.RELATED, SUGGESTED, 0.7),
        link(3, ShownKind.RELATED, EDITOR),
    )
    assert told(related_groups(SharedViews(edition(4)), links)) == [
        ("Cites", ["Cover 3, 1"]),
        ("Taken up again by", ["Cover 2, 1", "Cover 1, 1"]),
        ("Related", ["Cover 3, 1"]),
        ("Asks for much the same, going by the words", ["Cover 4, 1"]),
    ]


def test_what_is_closely_related_stands_first_each_newest_first() -> None:
    scores = {5: 0.6, 4: 0.9, 3: 0.7, 2: 0.8, 1: 0.55}
    links = [link(n, ShownKind.RELATED, SUGGESTED, score) for n, score in scores.items()]
    assert told(related_groups(SharedViews(edition(5)), links)) == [
        (
            "Asks for much the same, going by the words",
            [f"Cover {n}, 1" for n in (4, 3, 2)],
        ),
        ("On the same subject, going by the words", [f"Cover {n}, 1" for n in (5, 1)]),
    ]


def test_what_the_text_and_an_editor_say_alike_is_told_once() -> None:
    links = (
        link(1, ShownKind.CITES, TEXT, why="The answer says so."),
        link(1, ShownKind.CITES, EDITOR, why="It builds on it."),
    )
    ((view,),) = (group.views for group in related_groups(SharedViews(edition(1)), links))
    assert (view.by, view.by_words) == ("text editor", "Cited in the text and linked by an editor")
    assert view.why == "The answer says so. It builds on it."


def test_the_other_end_is_told_in_a_few_words() -> None:
    at = small_edition()
    ((view,),) = (group.views for group in related_groups(SharedViews(at), at.links[DAY_ONE]))
    assert (view.by, view.by_words) == ("editor", "Linked by an editor")
    assert (view.end.ref, view.end.path) == (str(ONE), ONE.path)
    assert view.end.title == "Night cover in Northmere hostels, 1"
    assert view.end.excerpt.startswith("Staff every hostel at night:")


def test_a_suggestion_is_told_by_its_groups_heading() -> None:
    links = [link(1, ShownKind.RELATED, SUGGESTED, 0.6, why="Both are about cover.")]
    ((view,),) = (group.views for group in related_groups(SharedViews(edition(1)), links))
    assert (view.by, view.by_words, view.why) == ("suggested", "", "Both are about cover.")


def test_one_end_is_the_same_view_at_every_link() -> None:
    shared = SharedViews(edition(2))
    once, again = (
        related_groups(shared, [link(1, kind, EDITOR)])[0].views[0].end
        for kind in (ShownKind.CITES, ShownKind.FOLLOWED_BY)
    )
    assert once is again


def test_a_link_within_a_plan_says_so() -> None:
    at = small_edition()
    groups = related_groups(SharedViews(at), at.links[TWO])
    assert [view.end.title for view in groups[0].views] == ["Recommendation 1 of this plan"]


def test_without_links_there_is_no_group() -> None:
    assert related_groups(SharedViews(small_edition()), ()) == ()


def test_a_reason_names_an_action_as_the_page_does() -> None:
    """By the number that no other action of the page has."""
    one, *others = NIGHT_PLAN.recommendations
    actions = tuple(replace(each, text="See recommendation 5.12.") for each in one.actions)
    plan = replace(NIGHT_PLAN, recommendations=(replace(one, actions=actions), *others))
    library = Library({plan.id: plan}, VOCABULARY)
    said = [each.why for each in text_links(library, citations(library))]
    assert said == [
        "Action 1.1 says “recommendation 5.12”.",
        "Action 1.1 of recommendation 1 says “recommendation 5.12”.",
        "Action 1.2 says “recommendation 5.12”.",
        "Action 1.2 of recommendation 1 says “recommendation 5.12”.",
    ]

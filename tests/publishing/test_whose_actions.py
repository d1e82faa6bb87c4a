"""Whose actions are counted: of a post its own, of a theme or a body all under what was asked."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from action_plans.model.terms import Standing
from action_plans.publishing.answering import posts_with_actions
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.listing_pages import listing_pages
from action_plans.publishing.pages.questions.dates_passed import dates_passed_pages, past_actions
from action_plans.publishing.search_facets import QUERY_NAMES
from action_plans.publishing.standings import STANDING, is_past
from action_plans.publishing.views.pages import ListingView
from action_plans.publishing.views.questions import QuestionView
from tests.publishing.frozen_edition import frozen_edition
from tests.publishing.small_library import small_edition


def listings_of(edition: Edition, kind: str) -> Iterator[tuple[str, ListingView]]:
    for page in listing_pages(edition):
        _, _, rest = page.path.partition(f"{kind}/")
        if page.path.startswith(f"{kind}/") and rest.strip("/") and "/page/" not in page.path:
            shown = page.make().view
            assert isinstance(shown, ListingView)
            yield rest.strip("/"), shown


def test_the_list_of_a_theme_counts_actions_and_leads_to_the_search_for_them() -> None:
    edition = frozen_edition()
    tried = 0
    for theme, shown in listings_of(edition, "themes"):
        assert shown.stands
        for link, _ in shown.stands.links:
            asked = dict(parse_qsl(urlsplit(link.path).query))
            assert asked.pop("theme") == theme
            ((name, value),) = asked.items()
            own = [each for each in edition.entries if theme in each.recommendation.themes]
            stand_so = [
                action
                for each in own
                for action in each.status.actions
                if (action.moved is not None if name == "date" else action.standing.value == value)
            ]
            assert link.words.startswith(f"{len(stand_so)} ")
            found = {e.ref for e in own if value in QUERY_NAMES[name].values(edition, e)}
            assert found == {each.ref.recommendation for each in stand_so}
            tried += 1
    assert tried > 20


def test_what_became_of_a_posts_actions_counts_its_own_and_nobody_elses() -> None:
    edition = frozen_edition()
    tried = 0
    for owner, shown in listings_of(edition, "owners"):
        own = Counter(
            action.standing
            for action in edition.actions
            if owner in {edition.owner_id(each, action.ref.plan) for each in action.owners}
        )
        said = [] if shown.stands is None else [link for link, _ in shown.stands.links]
        assert [each.words for each in said if "date that moved" not in each.words] == [
            f"{own[each]} {STANDING[each].counted}" for each in Standing if own[each]
        ]
        assert not any(each.path for each in said), "the search would count others' actions too"
        tried += len(said)
    assert tried > 40


def test_a_post_is_not_given_what_another_did_under_the_same_recommendation() -> None:
    post = "deputy-director-residential-and-accommodation-support-services"
    shown = dict(listings_of(frozen_edition(), "owners"))[post].stands
    assert shown
    assert (shown.lead, [link.words for link, _ in shown.links], shown.more) == (
        "What became of its actions",
        [
            "1 already done when the plan came out",
            "2 date passed, no later document here",
        ],
        "",
    )


def test_what_is_past_its_date_is_said_where_several_standings_have_it() -> None:
    post = "deputy-director-public-protection-group"
    frozen = frozen_edition()
    past = [
        each
        for each in frozen.actions
        if is_past(each)
        and post in {frozen.owner_id(printed, each.ref.plan) for printed in each.owners}
    ]
    shown = dict(listings_of(frozen, "owners"))[post].stands
    assert shown
    said = f"{len(past)} of these are past their dates and not reported done"
    assert shown.more.startswith(said)


def test_a_theme_leads_to_posts_with_actions_and_a_post_to_its_themes() -> None:
    edition = small_edition()
    found = dict(listings_of(edition, "themes"))["staffing"].crossing
    assert found
    assert found.lead == "Posts that own actions under these recommendations"
    assert [(to.path, counted) for to, counted in found.links] == [
        ("owners/head-north/", "1 recommendation"),
        ("owners/head-south/", "1 recommendation"),
    ]
    found = dict(listings_of(edition, "owners"))["head-south"].crossing
    assert found
    assert [to.path for to, _ in found.links] == ["themes/keys/", "themes/staffing/"]
    assert dict(listings_of(edition, "years"))["2021"].crossing is None


def test_posts_stand_by_under_how_many_recommendations_they_own_actions() -> None:
    edition = frozen_edition()
    entries = [e for e in edition.entries if "approved-premises" in e.recommendation.themes]
    posts = posts_with_actions(edition, entries)
    numbers = [number for _, number in posts]
    assert numbers == sorted(numbers, reverse=True)
    under = {
        id: sum(
            any(
                edition.owner_id(each, entry.plan.id) == id
                for action in entry.status.actions
                for each in action.owners
            )
            for entry in entries
        )
        for id, _ in posts
    }
    assert dict(posts) == under
    assert numbers[0] > 1, "six actions under one recommendation put no post first"


def by_owner(edition: Edition) -> QuestionView:
    pages = {page.path: page for page in dates_passed_pages(edition)}
    shown = pages["dates-passed/by-owner/"].make().view
    assert isinstance(shown, QuestionView)
    return shown


def test_a_passed_date_stands_under_every_post_that_owns_its_action() -> None:
    edition = frozen_edition()
    names = {id: each.name for id, each in edition.library.vocabulary.owners.items()}
    sections = {each.heading: each for each in by_owner(edition).sections}
    own: dict[str, set[str]] = {}
    for action in past_actions(edition):
        for printed in action.owners:
            id = edition.owner_id(printed, action.ref.plan)
            own.setdefault(names.get(id, printed), set()).add(str(action.ref))
    assert {"Director General Prisons", "Heads of Cluster, NPS North West"} <= own.keys()
    for post, refs in own.items():
        assert {row.ref for row in sections[post].rows} == refs
        assert sections[post].total == len(refs)
    assert list(sections) == sorted(sections, key=str.casefold)


def test_a_post_is_one_heading_however_it_is_printed() -> None:
    edition = frozen_edition()
    headings = [each.heading for each in by_owner(edition).sections]
    assert len(headings) == len(set(headings))
    assert not any("[name left out]" in each for each in headings)
    assert [each for each in headings if "Public Protection Group" in each] == [
        "Deputy Director, Public Protection Group"
    ]


def test_nothing_is_left_out_where_a_row_stands_twice() -> None:
    edition = frozen_edition()
    shown = by_owner(edition)
    assert sum(each.total for each in shown.sections) > len(past_actions(edition))
    assert shown.rest == ""
    assert "An action that several posts own stands under each of them." in shown.beside


def test_the_dates_passed_of_a_post_are_as_many_as_on_its_own_page() -> None:
    edition = frozen_edition()
    totals = {each.heading: each.total for each in by_owner(edition).sections}
    tried = 0
    for _, shown in listings_of(edition, "owners"):
        stands = shown.stands
        words = [link.words for link, _ in stands.links] if stands else []
        counted = STANDING[Standing.PASSED].counted
        alone = [int(each.split()[0]) for each in words if each.endswith(counted)]
        more = stands.more if stands else ""
        past = int(more.split()[0]) if "not reported done" in more else sum(alone)
        assert past == totals.get(shown.title, 0), shown.title
        tried += past > 0
    assert tried > 20

"""Asked before: chains side by side, what is said of each step, and the lines that lead there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from action_plans.model.chains import Asked, AskedAgain, Chain
from action_plans.model.refs import Ref
from action_plans.model.terms import LinkSource, Response
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.asked_before_pages import asked_before_pages, chain_view
from action_plans.publishing.pages.asked_lines import asked_lines
from action_plans.publishing.pages.every_page import PAGE_KINDS
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.views.asked import AskedBeforeView
from tests.publishing.frozen_edition import frozen_edition
from tests.publishing.small_library import DAY_ONE, ONE, THREE, TWO, small_edition
from tests.publishing.test_related_view import edition as edition_with_covers

BEFORE, AGAIN = "Asked before", "Asked again"
RECURRED = "Reported completed, then recommended again"


NOT_DONE = "1 not finished when last reported; 1 not mentioned in the update"


def step(ref: Ref, on: date, earlier: Ref | None = None, done: bool = False) -> Asked:
    joined = AskedAgain(earlier, LinkSource.EDITOR, "It says so.") if earlier else None
    return Asked(ref, on, joined, done)


def pair(done: bool = False) -> Chain:
    """Return that day cover asks again for what night cover asked."""
    return Chain((step(ONE, date(2021, 3, 2)), step(DAY_ONE, date(2022, 2, 1), ONE, done=done)))


def with_chains(edition: Edition, *chains: Chain) -> Edition:
    places = {each.ref: at for at, chain in enumerate(chains) for each in chain.asked}
    return replace(edition, chains=chains, chain_of=places)


def long_chain(length: int) -> tuple[Edition, Chain]:
    """Return a chain of Cover 1 to Cover `length`, each joined to the one before."""
    refs = [Ref(f"cover-{number:02}", "1") for number in range(1, length + 1)]
    steps = [
        step(ref, date(2022, 1, at + 1), refs[at - 1] if at else None)
        for at, ref in enumerate(refs)
    ]
    return edition_with_covers(length), Chain(tuple(steps))


def lines(edition: Edition, ref: Ref) -> list[tuple[str, str, str, str]]:
    return [
        (line.words, line.link.words, line.link.path, line.by_words)
        for line in asked_lines(edition, ref)
    ]


def test_both_ends_lead_to_their_chain() -> None:
    edition = with_chains(small_edition(), pair())
    path = "asked-before/#night-cover-2021-r1"
    night = "Night cover in Northmere hostels, recommendation 1 (March 2021)"
    day = "Day cover: <b>what</b> of it?, recommendation 1 (February 2022)"
    assert lines(edition, DAY_ONE) == [(BEFORE, night, path, "linked by an editor")]
    assert lines(edition, ONE) == [(AGAIN, day, path, "linked by an editor")]
    assert lines(edition, TWO) == []


def test_only_what_the_data_shows_is_said_to_be_completed_before() -> None:
    edition = with_chains(small_edition(), pair(done=True))
    assert [line[0] for line in lines(edition, DAY_ONE)] == [RECURRED]
    assert [line[0] for line in lines(edition, ONE)] == [RECURRED]
    plain = with_chains(small_edition(), pair())
    for each, said in ((edition, RECURRED), (plain, BEFORE)):
        view = chain_view(SharedViews(each), each.chains[0])
        assert [asked.said for asked in view.asked] == ["Asked first", said]


def test_who_says_so_is_told() -> None:
    edition = with_chains(small_edition(), pair())
    said = "linked by an editor"
    assert [line[3] for ref in (ONE, DAY_ONE) for line in lines(edition, ref)] == [said, said]
    first, again = chain_view(SharedViews(edition), edition.chains[0]).asked
    assert (first.by, first.by_words, first.before, first.why) == ("", "", None, "")
    assert (again.by, again.by_words, again.why) == ("editor", said, "It says so.")
    assert again.before is not None
    assert again.before.path == ONE.path


def test_the_middle_of_a_chain_leads_both_ways_and_counts_the_rest() -> None:
    edition, chain = long_chain(5)
    edition = with_chains(edition, chain)
    before, again = lines(edition, Ref("cover-03", "1"))
    assert before[:2] == (BEFORE, "Cover 2, recommendation 1 (January 2022), and 1 more")
    assert again[:2] == (AGAIN, "Cover 4, recommendation 1 (January 2022), and 1 more")


def test_what_follows_this_very_recommendation_is_named_first() -> None:
    on = date(2022, 2, 1)
    chain = Chain(
        (
            step(ONE, date(2021, 3, 2)),
            step(TWO, date(2021, 3, 2)),
            step(Ref("cover-01", "1"), on, TWO),
            step(Ref("cover-02", "1"), on, ONE),
        )
    )
    (line,) = lines(with_chains(edition_with_covers(2), chain), ONE)
    assert line[1] == "Cover 2, recommendation 1 (February 2022), and 1 more"
    assert line[3] == "linked by an editor"


def test_a_chain_shows_what_was_asked_answered_promised_and_reported() -> None:
    edition = with_chains(small_edition(), pair())
    view = chain_view(SharedViews(edition), edition.chains[0])
    assert view.anchor == "night-cover-2021-r1"
    assert view.lead.startswith("Asked by 2 reviews, in 2 recommendations, from March 2021 to ")
    night, day = view.asked
    assert (night.ref, night.date, night.iso) == (str(ONE), "2 March 2021", "2021-03-02")
    assert "<li>two people</li>" in night.text
    assert (night.response.value, night.done) == ("partly-agreed", NOT_DONE)
    hire, label = night.promised
    assert (hire.link.words, hire.link.path, hire.text) == ("1.1", f"{ONE.path}-a1", "Hire.")
    assert [owner.printed for owner in hire.owners] == ["Head, North", "Nobody known"]
    assert hire.due.printed == "*September 2021"
    assert hire.due.condition == "money"
    assert label.link.words == "1.2"
    assert (day.more, day.nothing) == ("", "")


def test_what_was_promised_is_told_where_nothing_was() -> None:
    edition = small_edition()
    plan = edition.library.plans[ONE.plan]
    bare = tuple(replace(each, actions=()) for each in plan.recommendations)
    entries = {
        ref: replace(entry, recommendation=next(each for each in bare if each.ref == ref))
        for ref, entry in edition.by_ref.items()
        if ref.plan == plan.id
    }
    edition = replace(edition, by_ref={**edition.by_ref, **entries})
    assert edition.by_ref[THREE].status.response is Response.NOT_AGREED
    chain = Chain((step(ONE, date(2021, 3, 2)), step(THREE, date(2021, 3, 2), ONE)))
    said = [each.nothing for each in chain_view(SharedViews(edition), chain).asked]
    assert said == ["No action is printed for it.", "Refused; no action is printed for it."]


def test_many_actions_are_cut_and_counted() -> None:
    edition = small_edition()
    entry = edition.by_ref[ONE]
    action = entry.recommendation.actions[0]
    many = tuple(replace(action, id=f"a{number}") for number in range(1, 9))
    one = entry.status.actions[0]
    stand = tuple(replace(one, ref=replace(one.ref, action=each.id)) for each in many)
    longer = replace(
        entry,
        recommendation=replace(entry.recommendation, actions=many),
        status=replace(entry.status, actions=stand),
    )
    edition = with_chains(replace(edition, by_ref={**edition.by_ref, ONE: longer}), pair())
    first = chain_view(SharedViews(edition), edition.chains[0]).asked[0]
    assert (len(first.promised), first.more) == (6, "and 2 more actions")
    assert {each.standing for each in first.promised} == {one.standing}


def test_a_promise_says_once_that_it_has_no_end() -> None:
    first, again = Ref("north-west-2019", "1"), Ref("joshua-jacques-2024", "8")
    chain = Chain((step(first, date(2019, 2, 22)), step(again, date(2024, 3, 7), first)))
    asked = chain_view(SharedViews(frozen_edition()), chain).asked
    promised = [each for one in asked for each in one.promised]
    assert {each.standing for each in promised if not each.label} == {"no-end"}
    assert all(each.label for each in promised if each.standing != "no-end")


def test_a_very_long_chain_shows_the_first_and_the_latest_and_links_the_rest() -> None:
    edition, chain = long_chain(11)
    view = chain_view(SharedViews(edition), chain)
    assert [each.number for each in view.asked] == ["1"] * 8
    assert [each.plan for each in view.asked] == ["Cover 1", *(f"Cover {n}" for n in range(5, 12))]
    assert [link.words[:7] for link in view.between] == ["Cover 2", "Cover 3", "Cover 4"]
    assert view.between_words == "3 more between the first and the latest"
    assert view.lead.startswith("Asked by 11 reviews, in 11 recommendations")


def views(edition: Edition) -> Sequence[tuple[str, AskedBeforeView]]:
    found = []
    for page in asked_before_pages(edition):
        view = page.make().view
        assert isinstance(view, AskedBeforeView)
        found.append((page.path, view))
    return found


def test_chains_stand_in_their_order_twenty_to_a_page() -> None:
    refs = [Ref(f"cover-{number:02}", "1") for number in range(1, 23)]
    chains = [
        Chain((step(ref, date(2022, 1, at + 1)), step(DAY_ONE, date(2022, 2, 1), ref)))
        for at, ref in enumerate(refs)
    ]
    edition = with_chains(edition_with_covers(22), *chains)
    (first_path, first), (second_path, second) = views(edition)
    assert (first_path, second_path) == ("asked-before/", "asked-before/page/2/")
    assert [len(first.chains), len(second.chains)] == [20, 2]
    assert first.pager.next == second_path
    assert second.chains[0].anchor == "cover-21-r1"
    (line,) = asked_lines(edition, refs[20])
    assert line.link.path == "asked-before/page/2/#cover-21-r1"


def test_without_a_chain_the_page_says_so() -> None:
    ((path, view),) = views(small_edition())
    assert (path, view.chains) == ("asked-before/", ())
    assert view.counts == "No editor has joined two of these plans so far."


def test_the_pages_are_among_all_pages() -> None:
    assert asked_before_pages in PAGE_KINDS

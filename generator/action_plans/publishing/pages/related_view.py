"""What a recommendation is linked with, as its page shows it: by kind, newest first.

Must not know: HTML, the rest of the page, how links are found.
"""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from action_plans.languages.speaking import Said
from action_plans.model.related import Level, RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.publishing import words
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.pages.why_related import why_view
from action_plans.publishing.views.related import RelatedEnd, RelatedGroup, RelatedView

HEADINGS: Final = Said(
    {
        ShownKind.CITES: "Cites",
        ShownKind.CITED_BY: "Cited by",
        ShownKind.FOLLOWS: "Takes up again",
        ShownKind.FOLLOWED_BY: "Taken up again by",
        ShownKind.REPEATS: "Asks again for",
        ShownKind.REPEATED_BY: "Asked again by",
        ShownKind.SUPERSEDES: "Takes the place of",
        ShownKind.SUPERSEDED_BY: "Its place is taken by",
        ShownKind.RELATED: "Related",
    }
)
SUGGESTED: Final = Said(
    {
        Level.CLOSE: "Asks for much the same, going by the words",
        Level.SUBJECT: "On the same subject, going by the words",
    }
)
BY_WORDS: Final = Said(
    {
        LinkSource.TEXT: "cited in the text",
        LinkSource.EDITOR: "linked by an editor",
        LinkSource.SUGGESTED: "suggested from the words",
    }
)


def related_groups(shared: SharedViews, links: Sequence[RelatedLink]) -> tuple[RelatedGroup, ...]:
    """Return links in groups: by kind in the kinds' order, suggestions last and by themselves.

    `links` are by kind, and of one kind newest first, as `Edition.links` holds them.
    """
    said = [each for each in links if each.by is not LinkSource.SUGGESTED]
    groups = [
        _group(shared, HEADINGS[kind], [each for each in said if each.kind is kind])
        for kind in dict.fromkeys([each.kind for each in said])
    ]
    for level in Level:
        suggested = [each for each in links if each.level is level]
        if suggested:
            groups.append(_suggestions(shared, level, suggested))
    return tuple(groups)


def _group(shared: SharedViews, heading: str, links: Sequence[RelatedLink]) -> RelatedGroup:
    """Return what an editor or the text says."""
    return RelatedGroup("", heading, _views(shared, links))


def _suggestions(shared: SharedViews, level: Level, links: Sequence[RelatedLink]) -> RelatedGroup:
    """Return the suggestions of one level, newest first.

    No two of them lead to the same recommendation.
    """
    by = str(LinkSource.SUGGESTED)
    views = tuple(
        [RelatedView(by, "", shared.end(each), why_view(shared.edition, each)) for each in links]
    )
    return RelatedGroup(by, SUGGESTED[level], views)


def _views(shared: SharedViews, links: Sequence[RelatedLink]) -> tuple[RelatedView, ...]:
    """Return a view of each recommendation that links lead to, whoever says so, in their order."""
    by_end: dict[str, tuple[RelatedEnd, list[RelatedLink]]] = {}
    for link in links:
        end = shared.end(link)
        by_end.setdefault(end.ref, (end, []))[1].append(link)
    return tuple([_related(shared, end, found) for end, found in by_end.values()])


def _related(shared: SharedViews, end: RelatedEnd, links: Sequence[RelatedLink]) -> RelatedView:
    """Return one recommendation that one link leads to, or several that say the same."""
    by_words = words.capital(words.listed(tuple([BY_WORDS[each.by] for each in links])))
    by = " ".join([each.by for each in links])
    why = Markup(" ").join([why_view(shared.edition, each) for each in links if each.why])
    return RelatedView(by, by_words, end, why)

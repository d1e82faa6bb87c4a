"""Which posts own actions under some recommendations, and under how many: most first.

Must not know: HTML, pages, the search, what the recommendations have in common.

That a post owns an action under a recommendation on a subject does not say that it answers for the
subject, so nothing more is said of it than that number. Recommendations are counted and not
actions: one recommendation with many actions on other matters would else put their post first.
"""

from collections import Counter
from collections.abc import Iterable

from action_plans.publishing.edition import Edition, Entry


def posts_with_actions(edition: Edition, entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
    """Return each post that owns actions by the latest document, and under how many of `entries`.

    Most first, then by how many actions, then by name. An owner in no vocabulary is no post.
    """
    posts = edition.library.vocabulary.owners
    actions: Counter[str] = Counter()
    recommendations: Counter[str] = Counter()
    for entry in entries:
        own = [
            {edition.owner_id(each, entry.plan.id) for each in action.owners}
            for action in entry.status.actions
        ]
        for ids in own:
            actions.update(ids)
        recommendations.update(set().union(*own))
    first = sorted(
        filter(posts.get, recommendations),
        key=lambda id: (-recommendations[id], -actions[id], posts[id].name),
    )
    return tuple((id, recommendations[id]) for id in first)

"""Which posts own actions under some recommendations, and how many each: most first.

Must not know: HTML, pages, the search, what the recommendations have in common.

That a post owns an action under a recommendation on a subject does not say that it answers for the
subject, so nothing more is said of it than that number.
"""

from collections import Counter
from collections.abc import Iterable

from action_plans.publishing.edition import Edition, Entry


def posts_with_actions(edition: Edition, entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
    """Return each post that owns an action by the latest document, and how many under `entries`.

    Most first, then by name. An owner in no vocabulary is no post.
    """
    posts = edition.library.vocabulary.owners
    owned: Counter[str] = Counter()
    for entry in entries:
        for action in entry.status.actions:
            owned.update({edition.owner_id(each, entry.plan.id) for each in action.owners})
    first = sorted(filter(posts.get, owned), key=lambda id: (-owned[id], posts[id].name))
    return tuple((id, owned[id]) for id in first)

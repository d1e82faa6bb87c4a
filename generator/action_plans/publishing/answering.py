"""Who answers for some recommendations: the posts that own actions under most of them first.

Must not know: HTML, pages, the search, what the recommendations have in common.

Posts are told by how many of the recommendations they are to act on: one that has six actions under
one of them says less of a subject than one with an action under each of three.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from action_plans.publishing.edition import Edition, Entry


def posts_answering(edition: Edition, entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
    """Return each post that owns an action by the latest document, and under how many of `entries`.

    Most first, then by how many actions, then by name. An owner in no vocabulary is no post.
    """
    posts = edition.library.vocabulary.owners
    actions = [list(_owners(edition, entry)) for entry in entries]
    owned = Counter(id for each in actions for id in each if id in posts)
    under = Counter(id for each in actions for id in set(each) if id in posts)
    first = sorted(under, key=lambda id: (-under[id], -owned[id], posts[id].name))
    return tuple((id, under[id]) for id in first)


def _owners(edition: Edition, entry: Entry) -> Iterator[str]:
    """Yield the post of each owner of each action, "" for one that no vocabulary knows."""
    for action in entry.status.actions:
        yield from {edition.owner_id(each, entry.plan.id) for each in action.owners}

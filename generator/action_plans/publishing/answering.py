"""Who answers for some recommendations: the posts that own their actions, the most first.

Must not know: HTML, pages, the search, what the recommendations have in common.

Posts are told by how many actions they own, which says nothing of how they do.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from action_plans.publishing.edition import Edition, Entry


def posts_answering(edition: Edition, entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
    """Return each post that owns an action by the latest document, and how many it owns.

    Most first, then by name. An owner that no vocabulary knows is no post.
    """
    posts = edition.library.vocabulary.owners
    counted = Counter(_owners(edition, entries))
    known = ((id, number) for id, number in counted.items() if id in posts)
    return tuple(sorted(known, key=lambda each: (-each[1], posts[each[0]].name)))


def _owners(edition: Edition, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the post of each owner of each action, "" for one that no vocabulary knows."""
    for entry in entries:
        for action in entry.status.actions:
            yield from {edition.owner_id(each, entry.plan.id) for each in action.owners}

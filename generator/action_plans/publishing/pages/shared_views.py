"""Views that many pages show alike, each made once for an edition, when it is first asked for.

Must not know: HTML, which page they stand on.

The same view is given each time, not only an equal one, so that templates can keep what they
rendered of it.
"""

from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.refs import Ref
from action_plans.model.related import RelatedLink
from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition
from action_plans.publishing.prose import excerpt
from action_plans.publishing.untranslated import said_in
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.plan import OwnerView
from action_plans.publishing.views.related import RelatedEnd

EXCERPT_LENGTH: Final = 40
TITLE_LENGTH: Final = 48


class SharedViews:
    """What pages of one edition show alike."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._organisations: dict[tuple[str, ...], tuple[Link, ...]] = {}
        self._themes: dict[tuple[str, ...], tuple[Link, ...]] = {}
        self._owners: dict[tuple[str, tuple[str, ...]], tuple[OwnerView, ...]] = {}
        # By plan and number: a hundred thousand references take their time to be hashed.
        self._ends_near: dict[tuple[str, str], RelatedEnd] = {}
        self._ends_far: dict[tuple[str, str], RelatedEnd] = {}

    def organisations(self, ids: tuple[str, ...]) -> tuple[Link, ...]:
        """Return organisations by name, each with its list where something was addressed to it."""
        found = self._organisations.get(ids)
        if found is None:
            found = self._organisations[ids] = tuple(self._organisation(id) for id in ids)
        return found

    def themes(self, ids: tuple[str, ...]) -> tuple[Link, ...]:
        """Return themes by name, each with its list."""
        found = self._themes.get(ids)
        if found is None:
            found = self._themes[ids] = tuple(self._theme(id) for id in ids)
        return found

    def owners(self, printed: tuple[str, ...], plan: str) -> tuple[OwnerView, ...]:
        """Return owners printed in a plan, each with its page where the vocabulary knows it."""
        key = (plan if plan in self.edition.posts_of else "", printed)
        found = self._owners.get(key)
        if found is None:
            found = self._owners[key] = tuple(self._owner(each, plan) for each in printed)
        return found

    def end(self, link: RelatedLink) -> RelatedEnd:
        """Return the recommendation that a link leads to."""
        there = link.there
        is_near = link.here.plan == there.plan
        ends = self._ends_near if is_near else self._ends_far
        key = there.plan, there.number
        return ends.get(key) or ends.setdefault(key, self._end(there, is_near))

    def _organisation(self, id: str) -> Link:
        organisation = self.edition.library.vocabulary.organisations.get(id)
        path = addresses.listing("organisations", id) if id in self.edition.addressed else ""
        return Link(organisation.name if organisation else id, path)

    def _theme(self, id: str) -> Link:
        theme = self.edition.library.vocabulary.themes.get(id)
        return Link(theme.name if theme else id, addresses.listing("themes", id))

    def _owner(self, printed: str, plan: str) -> OwnerView:
        id = self.edition.owner_id(printed, plan)
        return OwnerView(printed, addresses.listing("owners", id) if id else "")

    def _end(self, ref: Ref, is_near: bool) -> RelatedEnd:
        there = self.edition.by_ref[ref]
        text = there.recommendation.text
        far = f"{excerpt(there.plan.name, TITLE_LENGTH)}, {ref.number}"
        return RelatedEnd(
            ref=there.key,
            path=f"#{ref.anchor}" if is_near else ref.path,
            title=gettext("Recommendation {number} of this plan", number=ref.number)
            if is_near
            else far,
            excerpt=said_in(self.edition, text, there.plan.lang, excerpt(text, EXCERPT_LENGTH)),
        )

"""Cards as pictures: of the record and of each plan, drawn from SVG with a font of the build's own.

Must not know: what a page shows beside its card, the disk but for the font's files.

A card takes about twenty milliseconds, a page two. A record of more plans than `MOST_WITH_CARDS`
has one card for all, so that cards stay under three per cent of a build of any size.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from resvg_py import svg_to_bytes

from action_plans.languages.speaking import gettext
from action_plans.model.counts import count_standings
from action_plans.model.plan import Plan
from action_plans.publishing import addresses, words
from action_plans.publishing.card_svg import ICON, card_svg
from action_plans.publishing.edition import Edition
from action_plans.publishing.looking import never_looked
from action_plans.publishing.output import OutputFile
from action_plans.publishing.record_verdict import record_verdict
from action_plans.publishing.verdict import plan_verdict

MOST_WITH_CARDS: Final = 40
TOUCH_ICON: Final = 180  # pixels


def card_path(edition: Edition, plan: Plan) -> str:
    """Return the path of a plan's card, or of the record's where it has none of its own."""
    return addresses.card(plan.id) if _has_own(edition, plan) else addresses.CARD


def _has_own(edition: Edition, plan: Plan) -> bool:
    is_shown = not plan.withdrawn and bool(edition.statuses[plan.id].recommendations)
    return is_shown and len(edition.plans) <= MOST_WITH_CARDS


def cards(edition: Edition) -> Iterator[OutputFile]:
    """Yield the icon and the card of the record, then the card of each plan that has its own."""
    name = edition.library.site.name
    yield OutputFile(addresses.TOUCH_ICON, _drawn(ICON, TOUCH_ICON))
    verdict = record_verdict(len(edition.plans), edition.actions)
    unlooked = all(never_looked(each, edition.statuses[each.id]) for each in edition.plans)
    counts = count_standings(edition.actions)
    lead = edition.library.site.lead
    as_of = _as_of(edition, unlooked=unlooked)
    yield OutputFile(addresses.CARD, _drawn(card_svg(name, lead, verdict.lead, counts, as_of)))
    for plan in edition.library.plans.values():
        if _has_own(edition, plan):
            status = edition.statuses[plan.id]
            answer = plan_verdict(plan, status, "").lead
            counts = count_standings(status.actions)
            as_of = _as_of(edition, unlooked=never_looked(plan, status))
            svg = card_svg(name, plan.name, answer, counts, as_of)
            yield OutputFile(addresses.card(plan.id), _drawn(svg))


def _as_of(edition: Edition, *, unlooked: bool) -> str:
    """Return the day that a card speaks for, and whether nobody has looked for later documents."""
    day = gettext("As at {as_of}", as_of=words.day(edition.as_of))
    if not unlooked:
        return day
    return gettext("{day} · we have not looked for later documents yet", day=day)


def _drawn(svg: str, width: int | None = None) -> bytes:
    """Return a picture as PNG, of no font but the build's own: the same bytes on every machine."""
    return svg_to_bytes(
        svg_string=svg, width=width, skip_system_fonts=True, font_files=list(_fonts())
    )


@cache
def _fonts() -> tuple[str, ...]:
    folder = files("font_source_sans_pro") / "files"
    return tuple(str(folder / f"SourceSansPro-{each}.ttf") for each in ("Regular", "Bold"))

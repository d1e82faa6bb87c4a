"""The committee's pack: one paper for a plan, a theme or a post, as a file complete in itself.

Must not know: MkDocs, the disk, the policy of pages, how a question is worded.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import jinja2

from action_plans.languages.speaking import gettext, kept
from action_plans.model.bounds import Extra
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus
from action_plans.publishing import addresses, words
from action_plans.publishing.asking.asked import asked_of, has_question_pages
from action_plans.publishing.asking.facts import known_words
from action_plans.publishing.asking.forms import texts_in
from action_plans.publishing.dates_in_words import due_view
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.events_in_words import event_words
from action_plans.publishing.facets import OWNERS, PACKED, Facet
from action_plans.publishing.grammar import clauses, sentence
from action_plans.publishing.groups import Group, groups_of
from action_plans.publishing.output import OutputFile, text_file
from action_plans.publishing.own_words import response_word
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.prose import render_prose
from action_plans.publishing.short_forms import Reader, short_forms
from action_plans.publishing.standings import BACKING, is_past, label_of, said_on
from action_plans.publishing.untranslated import told_in
from action_plans.publishing.verdict_in_edition import verdict_in
from action_plans.publishing.views.pack import PackAction, PackEntry, PackPart, PackView
from action_plans.publishing.views.parts import Link

MOST: Final = 50  # recommendations of one paper: who wants more wants the data
TEMPLATE: Final = "packs/pack.html"


@dataclass(frozen=True, slots=True)
class Pack:
    """What one paper is of: recommendations in the order of the record, newest report first.

    `only` are the actions that it has, None for all of them.
    """

    path: str
    title: str
    entries: tuple[Entry, ...]
    only: frozenset[Ref] | None = None


@kept(maxsize=1)
def packs_of(edition: Edition) -> tuple[Pack, ...]:
    """Return every paper; none where the course of plans was not worked out.

    A large record has them of themes and posts alone, unless it asks for those of plans.
    """
    return tuple(_packs(edition)) if edition.times else ()


def _packs(edition: Edition) -> Iterator[Pack]:
    own = edition.entries_by_plan() if edition.makes(Extra.PAPERS) else {}
    for plan in edition.plans:
        if plan.id in own:
            yield Pack(addresses.pack("", plan.id), plan.title, own[plan.id])
    for facet in PACKED:
        for group in groups_of(facet, edition):
            yield _of_group(facet, group)


def _of_group(facet: Facet, group: Group) -> Pack:
    path = addresses.pack(facet.id, group.value)
    title = words.capital(group.name)
    if facet is not OWNERS:
        return Pack(path, title, group.entries)
    only = frozenset(each.ref for actions in group.actions.values() for each in actions)
    return Pack(path, title, group.entries, only)


def pack_files(
    edition: Edition, templates: jinja2.Environment, packs: Iterable[Pack], home: str = ""
) -> Iterator[OutputFile]:
    """Yield each paper as a page; links are absolute where the address of the pages is known.

    `home` is that address, which ends with a slash, or "".
    """
    template = templates.get_template(TEMPLATE)
    for pack in packs:
        root = home or addresses.from_page(pack.path)
        text = template.render(view=pack_view(edition, pack, home), root=root)
        yield text_file(f"{pack.path}index.html", text)


def pack_view(edition: Edition, pack: Pack, home: str = "") -> PackView:
    """Return what one paper shows, `home` as in `pack_files`."""
    shown, total = pack.entries[:MOST], len(pack.entries)
    by_plan: dict[str, list[Entry]] = {}
    for entry in shown:
        by_plan.setdefault(entry.plan.id, []).append(entry)
    actions = sum(len(_actions(pack, each)) for each in pack.entries)
    left = gettext("The first {most} of {total:,} recommendations are here", most=MOST, total=total)
    return PackView(
        title=pack.title,
        site=edition.library.site.name,
        as_of=words.day(edition.as_of),
        address=f"{home}{pack.path}" if home else "",
        counts=sentence(
            gettext(
                "{recommendations} and {actions} in {plans}",
                recommendations=words.count(total, "recommendation"),
                actions=words.count(actions, "action"),
                plans=words.count(len({each.plan.id for each in pack.entries}), "plan"),
            )
        ),
        notes=_notes(edition),
        parts=tuple(_part(edition, pack, own) for own in by_plan.values()),
        questions=tuple(_questions(edition, pack, by_plan)),
        rest=left if total > MOST else "",
    )


def _notes(edition: Edition) -> tuple[str, ...]:
    added = bool(edition.library.vocabulary.acronyms)
    return tuple(map(gettext, (*words.SILENCE, *((words.SPELT_OUT,) if added else ()))))


def _actions(pack: Pack, entry: Entry) -> tuple[ActionStatus, ...]:
    """Return the actions of a recommendation that a paper has."""
    only = pack.only
    return tuple(each for each in entry.status.actions if only is None or each.ref in only)


def _part(edition: Edition, pack: Pack, entries: list[Entry]) -> PackPart:
    plan = entries[0].plan
    status = edition.statuses[plan.id]
    return PackPart(
        plan=Link(plan.name, addresses.plan(plan.id)),
        lang=plan.lang,
        report=f"{plan.title}, {words.day(plan.report.published)}",
        verdict=_kept_of(edition).verdict(plan),
        held=known_words(plan, status),
        footnotes=plan.footnotes,
        entries=tuple(_entry(edition, pack, each) for each in entries),
    )


class _Kept:
    """What several papers say alike: a plan stands in its own and in those of its themes."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._verdicts: dict[str, str] = {}
        self._actions: dict[Ref, PackAction] = {}

    def verdict(self, plan: Plan) -> str:
        """Return whether what a plan promised was done."""
        if plan.id not in self._verdicts:
            self._verdicts[plan.id] = str(verdict_in(self._edition, plan))
        return self._verdicts[plan.id]

    def action(self, entry: Entry, status: ActionStatus) -> PackAction:
        """Return an action of a recommendation."""
        if status.ref not in self._actions:
            self._actions[status.ref] = _action(self._edition, entry, status)
        return self._actions[status.ref]


@kept(maxsize=1)
def _kept_of(edition: Edition) -> _Kept:
    return _Kept(edition)


def _entry(edition: Edition, pack: Pack, entry: Entry) -> PackEntry:
    own, reason = entry.recommendation, entry.recommendation.reason
    reader = Reader(short_forms(edition), entry.plan.id)
    kept, lang = _kept_of(edition), entry.plan.lang
    text = reader.html(render_prose("\n\n".join(filter(None, (own.stem, own.text)))))
    said = reader.prose(reason.text) if reason else None
    return PackEntry(
        link=Link(gettext("Recommendation {number}", number=own.number), own.ref.path),
        text=told_in(edition, own.text, text, lang),
        answer=words.capital(response_word(edition.library.site, entry.status.response)),
        reason=told_in(edition, reason.text, said, lang) if reason and said else None,
        actions=tuple(
            _spelt_out(reader, kept.action(entry, each)) for each in _actions(pack, entry)
        ),
    )


def _spelt_out(reader: Reader, view: PackAction) -> PackAction:
    return view._replace(
        text=reader.html(view.text), course=tuple(reader.words(each) for each in view.course)
    )


def _action(edition: Edition, entry: Entry, status: ActionStatus) -> PackAction:
    action = entry.recommendation.action(status.ref.action)
    timeline = edition.times[entry.plan.id].timelines[status.ref]
    said = action.text if action else ""
    return PackAction(
        link=Link(action_name(status.ref.number, status.ref.action), status.ref.path),
        text=told_in(edition, said, render_prose(said), entry.plan.lang),
        course=(
            *(
                sentence(f"{words.day(each.document.date)}: {clauses(event_words(each))}")
                for each in timeline.events
            ),
            *(
                sentence(gettext("condition: {condition}", condition=each))
                for each in (due_view(status.first, action.condition if action else "").condition,)
                if each
            ),
        ),
        standing=standing_words(edition, status),
        owners=words.listed(status.owners) or gettext("No owner printed"),
    )


def standing_words(edition: Edition, status: ActionStatus) -> str:
    """Return where an action stands, on whose word and of which day, and that its date passed."""
    plan = edition.statuses[status.ref.plan]
    on = said_on(status, plan)
    said = f"{label_of(status, plan)}{f', {words.day(on)}' if on else ''}"
    if status.backing:
        names = status.evidence.names if status.evidence else ""
        said += f" ({': '.join(filter(None, (BACKING[status.backing], names)))})"
    return f"{said}. {gettext('Past its date.')}" if is_past(status) else f"{said}."


def _questions(
    edition: Edition, pack: Pack, by_plan: Mapping[str, list[Entry]]
) -> Iterator[tuple[Link, str]]:
    for id, entries in by_plan.items():
        for asked in asked_of(edition, tuple(entries)):
            ref = asked.status.ref
            if pack.only is None or ref in pack.only:
                there = has_question_pages(edition)
                path = f"{addresses.questions(id)}#{ref.anchor}" if there else ref.path
                name = action_name(ref.number, ref.action)
                yield Link(f"{asked.plan.name}, {name}", path), texts_in(edition, asked).committee

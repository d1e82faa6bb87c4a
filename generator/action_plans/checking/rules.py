"""Every rule, in the order in which they are asked; a new rule is one function and one entry.

Must not know: YAML, how problems are shown.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Final

from action_plans.checking.acronyms import acronyms_name_known_plans
from action_plans.checking.answers import (
    accepted_ones_have_actions,
    reasons_belong_to_refusals,
    recommendations_are_addressed,
    refusals_say_why,
    refused_ones_have_none,
    responses_are_stated,
)
from action_plans.checking.consequences import without_consequences
from action_plans.checking.corrections import corrections_lead_somewhere
from action_plans.checking.left_out import values_are_the_records
from action_plans.checking.library_rules import citations_lead_somewhere
from action_plans.checking.links import links_agree_on_both_ends, links_run_with_time
from action_plans.checking.missed import (
    actions_are_single,
    cells_are_apart,
    inspectorates_are_named,
    lists_keep_their_lines,
    owners_are_single,
    themes_are_given,
    updates_are_single,
    what_was_to_be_looked_at_is,
)
from action_plans.checking.owners import owners_are_listed, owners_are_whole
from action_plans.checking.persons import (
    allowances_are_used,
    names_are_left_out,
    nobody_is_named,
    translations_name_nobody,
)
from action_plans.checking.persons_elsewhere import (
    corrections_name_nobody,
    listed_posts_are_no_persons,
    the_records_words_name_nobody,
    vocabularies_name_nobody,
)
from action_plans.checking.plausible import dates_are_plausible, follows, unlikely_plans
from action_plans.checking.promises import (
    actions_have_dates,
    actions_have_owners,
    completions_lie_in_the_past,
    footnote_marks_are_explained,
    footnotes_are_used,
    targets_come_after_the_plan,
    update_dates_can_be_read,
)
from action_plans.checking.published import addresses_stay
from action_plans.checking.references import (
    earlier_ids_are_free,
    links_are_single,
    nothing_refers_to_itself,
    promises_repeat_without_circle,
    references_lead_somewhere,
)
from action_plans.checking.spellings import posts_of
from action_plans.checking.style import sentences_are_short
from action_plans.checking.subject import Subject, subject_of
from action_plans.checking.totals import (
    numbers_run_on,
    plans_answer_a_published_report,
    totals_match_the_rows,
    updates_come_after_the_plan,
)
from action_plans.checking.vocabulary_ids import (
    organisations_are_known,
    scopes_are_known,
    themes_are_known,
)
from action_plans.checking.wording import (
    acronyms_are_explained,
    bullets_are_markdown,
    short_values_lose_pasted_quotes,
    skeletons_are_filled_in,
    texts_hold_no_html,
    texts_say_something,
)
from action_plans.model.problem import Problem
from action_plans.processes.collector import without_collections
from action_plans.reading.library_reader import LibraryReading

PlanRule = Callable[[Subject], Iterator[Problem]]
LibraryRule = Callable[[LibraryReading], Iterator[Problem]]

# Rules of one plan, asked plan by plan: a file's positions are found once for all of them.
RULES: Final[tuple[PlanRule, ...]] = (
    themes_are_known,
    organisations_are_known,
    references_lead_somewhere,
    nothing_refers_to_itself,
    promises_repeat_without_circle,
    links_are_single,
    earlier_ids_are_free,
    links_agree_on_both_ends,
    links_run_with_time,
    values_are_the_records,
    recommendations_are_addressed,
    responses_are_stated,
    accepted_ones_have_actions,
    refused_ones_have_none,
    refusals_say_why,
    reasons_belong_to_refusals,
    actions_have_owners,
    owners_are_whole,
    owners_are_listed,
    names_are_left_out,
    nobody_is_named,
    translations_name_nobody,
    allowances_are_used,
    actions_have_dates,
    update_dates_can_be_read,
    footnote_marks_are_explained,
    footnotes_are_used,
    targets_come_after_the_plan,
    completions_lie_in_the_past,
    numbers_run_on,
    totals_match_the_rows,
    updates_come_after_the_plan,
    plans_answer_a_published_report,
    skeletons_are_filled_in,
    texts_say_something,
    texts_hold_no_html,
    bullets_are_markdown,
    short_values_lose_pasted_quotes,
    lists_keep_their_lines,
    cells_are_apart,
    actions_are_single,
    updates_are_single,
    owners_are_single,
    themes_are_given,
    inspectorates_are_named,
    what_was_to_be_looked_at_is,
    acronyms_are_explained,
)

# Rules of one plan that are asked only where an editor asks for style.
STYLE_RULES: Final[tuple[PlanRule, ...]] = (sentences_are_short,)

# Rules of the library as a whole.
LIBRARY_RULES: Final[tuple[LibraryRule, ...]] = (
    acronyms_name_known_plans,
    scopes_are_known,
    listed_posts_are_no_persons,
    vocabularies_name_nobody,
    the_records_words_name_nobody,
    citations_lead_somewhere,
    addresses_stay,
    corrections_lead_somewhere,
    corrections_name_nobody,
)


def check_library(
    reading: LibraryReading,
    only: Collection[str] | None = None,
    today: date | None = None,
    *,
    style: bool = False,
) -> tuple[Problem, ...]:
    """Return every problem of a content folder, those of reading included, sorted.

    With `only`, the rules are asked of these plans alone, by id, and not of the library as a whole.
    `today` is the day from which on a document lies in the future; without it, none does. With
    `style`, hints are among them.
    """
    with without_collections():
        found = list(_found_by_rules(reading, only, today, style))
    return tuple(sorted((*reading.problems, *without_consequences(reading, found))))


def vocabulary_rules(reading: LibraryReading) -> Iterator[Problem]:
    """Yield what the rules of the vocabularies find."""
    for rule in (
        *(acronyms_name_known_plans, scopes_are_known),
        *(listed_posts_are_no_persons, vocabularies_name_nobody),
    ):
        yield from rule(reading)


def _found_by_rules(
    reading: LibraryReading, only: Collection[str] | None, today: date | None, style: bool
) -> Iterator[Problem]:
    posts = posts_of(reading.library.vocabulary)
    ids = [id for id in reading.library.plans if only is None or id in only]
    vanished = unlikely_plans(reading.library, today)
    for subject in (subject_of(id, reading, posts) for id in ids):
        unlikely = list(dates_are_plausible(subject, today))
        yield from unlikely
        for rule in (*RULES, *STYLE_RULES) if style else RULES:
            yield from (each for each in rule(subject) if not follows(each, vanished))
    if only is None:
        for library_rule in LIBRARY_RULES:
            yield from library_rule(reading)

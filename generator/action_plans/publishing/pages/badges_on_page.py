"""Badges as pages show them: an axis, its words, its tone and its list.

Must not know: HTML, which page they stand on.
"""

from action_plans.languages.speaking import gettext, kept
from action_plans.model.site import Site
from action_plans.model.terms import Checked, Reported, Response, Schedule
from action_plans.publishing import addresses, words
from action_plans.publishing.own_words import checked_word, response_word
from action_plans.publishing.views.parts import Badge


def response_badge(value: Response, site: Site) -> Badge:
    """Return the badge of what was answered."""
    return Badge(
        "response",
        gettext("Response"),
        value.value,
        response_word(site, value),
        words.TONES[value],
        addresses.listing("response", value),
    )


@kept(maxsize=None)
def reported_badge(value: Reported) -> Badge:
    """Return the badge of what is reported."""
    path = addresses.listing("reported", value)
    return Badge(
        "reported",
        gettext("Reported"),
        value.value,
        words.REPORTED[value],
        words.TONES[value],
        path,
    )


@kept(maxsize=None)
def schedule_badge(value: Schedule) -> Badge:
    """Return the badge of what the calendar says."""
    path = addresses.listing("schedule", value)
    return Badge(
        "schedule",
        gettext("Schedule"),
        value.value,
        words.SCHEDULE[value],
        words.TONES[value],
        path,
    )


def checked_badge(value: Checked, site: Site) -> Badge:
    """Return the badge of what an independent body recorded; only what is recorded has a list."""
    path = "" if value is Checked.NOT_RECORDED else addresses.listing("checked", value)
    said = checked_word(site, value)
    return Badge("checked", gettext("Checked"), value.value, said, words.TONES[value], path)

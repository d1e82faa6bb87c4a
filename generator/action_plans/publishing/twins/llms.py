"""`llms.txt`: where programs that read texts find the record, and what they may not conclude.

Must not know: HTML, what is in the files, the disk. The form: https://llmstxt.org/
"""

from collections.abc import Iterator

from action_plans.languages.speaking import gettext
from action_plans.model.bounds import LARGE
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile, text_file
from action_plans.publishing.pages.data_view import data_view
from action_plans.publishing.twins.inert import inert_words
from action_plans.publishing.twins.plan_twin import has_twins


def llms_txt(edition: Edition) -> Iterator[OutputFile]:
    """Yield the file; its addresses are absolute where the site has a public address."""
    yield text_file(addresses.LLMS, "\n".join(_lines(edition)) + "\n")


def _lines(edition: Edition) -> Iterator[str]:
    own = edition.library.site
    yield f"# {inert_words(own.name)}"
    yield ""
    yield f"> {inert_words(own.description)}"
    yield ""
    yield gettext(
        "Everything is weighed as at {day}. Before you conclude anything:",
        day=words.day(edition.as_of),
    )
    yield ""
    yield from (f"- {gettext(each)}" for each in words.SILENCE)
    yield ""
    yield f"## {gettext('Plans')}"
    yield ""
    if has_twins(edition):
        for plan in edition.plans:
            yield _link(
                edition, plan.name, addresses.twin(plan.id), gettext("the plan in Markdown")
            )
    else:
        yield gettext(
            "Single plans are in Markdown in a record of up to {large:,} recommendations."
            " This one is larger: take the data.",
            large=LARGE,
        )
    yield ""
    yield f"## {gettext('Data')}"
    yield ""
    for _, files in data_view(edition).groups:
        for to, holds in files:
            yield _link(edition, to.words, to.path, holds)
    yield ""
    yield "## Optional"  # a word of the form
    yield ""
    yield _link(
        edition, gettext("How to read"), addresses.HOW_TO_READ, gettext("what each word means")
    )
    held = gettext("which plans are here and which are not")
    yield _link(edition, gettext("Coverage"), addresses.COVERAGE, held)


def _link(edition: Edition, name: str, path: str, what: str) -> str:
    return f"- [{inert_words(name)}]({edition.site_url}{path}): {what}"

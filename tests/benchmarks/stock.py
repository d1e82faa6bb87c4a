"""The same plans as stock MkDocs + Material projects: what a user without this project would do.

Must not know: how our site is built, what is measured.

One Markdown page per plan, holding what its file holds: a table in the form of the published
document, with a row for each recommendation, reason, action and update, and its links. Every page
is in the menu, as MkDocs does by itself; `navigation.prune` and the search plugin are on, as
Material advises for large sites. `STOCK` reads Markdown as MkDocs does by itself, and
is what our build is to be measured against; `RECOMMENDED` has the extensions of the longer of the
two lists in Material's guide, for those who know it, and takes longer.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from action_plans.model.plan import Plan, Recommendation
from action_plans.reading.library_reader import read_library

STOCK: Final = """\
site_name: Probation action plans
theme:
  name: material
  font: false
  features:
    - navigation.prune
    - navigation.indexes
plugins:
  - search
"""
# https://squidfunk.github.io/mkdocs-material/setup/extensions/#recommended-configuration
RECOMMENDED: Final = f"""\
{STOCK}
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - toc: {{permalink: true}}
  - pymdownx.arithmatex: {{generic: true}}
  - pymdownx.betterem: {{smart_enable: all}}
  - pymdownx.caret
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.superfences
  - pymdownx.tabbed: {{alternate_style: true}}
  - pymdownx.tasklist: {{custom_checkbox: true}}
  - pymdownx.tilde
"""
HEAD: Final = (
    "| No. | Recommendation, action or update | Response | Owner | Target date |",
    "|---|---|---|---|---|",
)


def write_stock_project(content: Path, folder: Path, configuration: str = STOCK) -> int:
    """Write a MkDocs project of the plans in `content` to `folder`; return how many pages."""
    docs = folder / "docs" / "plans"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    plans = read_library(content).library.plans
    rows = "".join(f"- [{plan.title}](plans/{plan.id}.md)\n" for plan in plans.values())
    (folder / "docs" / "index.md").write_text(f"# Action plans\n\n{rows}", encoding="utf-8")
    for plan in plans.values():
        lines = _page(plan, plans)
        (docs / f"{plan.id}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(plans) + 1


def _page(plan: Plan, plans: Mapping[str, Plan]) -> Iterator[str]:
    yield f"# {plan.title}\n"
    by, for_ = ", ".join(plan.inspectorate), ", ".join(plan.respondent)
    yield f"{plan.kind.value} by {by}, published on {plan.report.published}; answered by {for_}.\n"
    for document in plan.documents:
        yield f"- {document.kind.value} of {document.date} {document.label}"
    yield ""
    yield from HEAD
    for recommendation in plan.recommendations:
        yield from _rows(recommendation, plans)


def _rows(recommendation: Recommendation, plans: Mapping[str, Plan]) -> Iterator[str]:
    number = recommendation.number
    themes = f"*Themes: {', '.join(recommendation.themes)}*"
    text = f"**{recommendation.text}** *To: {', '.join(recommendation.to)}* {themes}"
    yield _row(f'<a id="r{number}"></a>{number}', text, recommendation.response.value)
    if recommendation.reason:
        yield _row("", f"*Reason:* {recommendation.reason.text}")
    for action in recommendation.actions:
        owners, due = "; ".join(action.owners), action.due.printed
        yield _row(f"{number}/{action.id}", action.text, "", owners, due)
    for update in recommendation.updates:
        answers = ", ".join(update.answers)
        yield _row(
            "", f"*Update {update.date} ({answers}):* {update.text}", "", "", update.due.printed
        )
    for link in recommendation.related:
        there = plans[link.to.plan].title
        address = f"{link.to.plan}.md#{link.to.anchor}"
        yield _row("", f"*{link.kind.value}:* [{there}, {link.to.number}]({address}) {link.why}")


def _row(*cells: str) -> str:
    """Return a row of the table; cells that are not given are empty."""
    filled = (*cells, *[""] * (5 - len(cells)))
    # A cell is one line, and a bar of its own would end it.
    return "| " + " | ".join(" ".join(each.split()).replace("|", "\\|") for each in filled) + " |"

"""The same plans as a stock MkDocs + Material project: what a user without this project would do.

Must not know: how our site is built, what is measured.

One Markdown page per plan with its published table: a row for each action. Every page is in the
menu, as MkDocs does by itself; `navigation.prune` and the search plugin are on, as in Material's
own advice for large sites.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.model.plan import Action, Plan, Recommendation
from generator.reading.library_reader import read_library

CONFIGURATION: Final = """\
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
HEAD: Final = (
    "| No. | Recommendation | Response | Action | Owner | Target date | Update |",
    "|---|---|---|---|---|---|---|",
)


def write_stock_project(content: Path, folder: Path) -> int:
    """Write a MkDocs project of the plans in `content` to `folder`; return how many pages."""
    docs = folder / "docs" / "plans"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    plans = read_library(content).library.plans.values()
    rows = "".join(f"- [{plan.title}](plans/{plan.id}.md)\n" for plan in plans)
    (folder / "docs" / "index.md").write_text(f"# Action plans\n\n{rows}", encoding="utf-8")
    for plan in plans:
        (docs / f"{plan.id}.md").write_text("\n".join(_page(plan)) + "\n", encoding="utf-8")
    return len(plans) + 1


def _page(plan: Plan) -> Iterator[str]:
    yield f"# {plan.title}\n"
    yield f"Report published on {plan.report.published}.\n"
    yield from HEAD
    for recommendation in plan.recommendations:
        for action in recommendation.actions:
            yield _row(recommendation, action)


def _row(recommendation: Recommendation, action: Action) -> str:
    first = action is recommendation.actions[0]
    updates = (u for u in recommendation.updates if action.id in u.answers)
    cells = (
        recommendation.number if first else "",
        recommendation.text if first else "",
        recommendation.response.value if first else "",
        action.text,
        "; ".join(action.owners),
        action.due.printed,
        " ".join(f"{update.text} {update.due.printed}" for update in updates),
    )
    return f"| {' | '.join(_cell(each) for each in cells)} |"


def _cell(text: str) -> str:
    """Return text as one line that cannot end its cell."""
    return " ".join(text.split()).replace("|", "\\|")

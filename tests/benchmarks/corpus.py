"""A seeded corpus of invented plan files, as large as a benchmark asks for.

Must not know: what is measured with it. The words are made up here; the posts, organisations and
themes are those of the vocabulary.
"""

import argparse
import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

from tests.building import FROZEN

PLACES = (
    "Northmere", "Aldersea", "Brackwater", "Cold Haven", "Dunmarsh", "Eastholm", "Farrowdale",
    "Gorsebank", "Hallowby", "Inkpen Cross", "Juniper Vale", "Kestrel Moor", "Larkfield",
    "Millbrae", "Nettlecombe", "Oxmere", "Penhallow", "Quarry Hill", "Rushford", "Saltmarsh",
    "Thornwick", "Underbeck", "Vennbridge", "Westholm", "Yarrowby",
)  # fmt: skip
VERBS = (
    "Review", "Revise", "Publish", "Set out", "Strengthen", "Test", "Record", "Extend", "Check",
    "Agree", "Simplify", "Monitor", "Introduce", "Replace", "Bring together", "Map", "Trial",
)  # fmt: skip
THINGS = (
    "the guidance on", "the local process for", "the national standard for", "how staff handle",
    "the quality of", "the timeliness of", "the training in", "what managers record about",
    "the data on", "the referral route for", "the checklist for", "the joint protocol on",
    "the written advice about", "the dashboard for", "the assurance of", "the induction on",
)  # fmt: skip
WHO = (
    "every practitioner", "each regional team", "newly recruited officers", "senior managers",
    "partner agencies", "the night staff", "duty officers", "administrators", "case supervisors",
    "hostel managers", "court teams", "the local delivery units", "victim liaison staff",
)  # fmt: skip
PURPOSES = (
    "so that decisions are made on full information", "so that gaps are noticed early",
    "and keep a note of each exception", "and report the figures every quarter",
    "before the new contracts begin", "with the help of people who have been supervised",
    "in time for the next inspection", "so that nobody waits longer than ten working days",
    "and share the lessons at team meetings", "using the revised template",
    "within the present budget", "and publish a short summary", "with an audit after six months",
    "so that the same standard holds by day and by night", "and retire the older form",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
KINDS = ("thematic", "inspection", "case-review")


@dataclass(frozen=True, slots=True)
class Stock:
    """What the vocabulary offers: printed posts, and phrases by theme."""

    posts: Sequence[str]
    themes: Sequence[tuple[str, Sequence[str]]]  # (theme id, phrases)
    organisations: Sequence[str]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A plan that is written already: later plans may link to it."""

    id: str
    first: date
    recommendations: int


def write_corpus(folder: Path, plans: int, seed: int = 0, *, content: Path = FROZEN) -> None:
    """Write a content folder: `plans` plan files of about 15 KB and 10 recommendations each.

    The vocabulary is copied from `content`. The same arguments write the same bytes.
    """
    (folder / "plans").mkdir(parents=True, exist_ok=True)
    shutil.copytree(content / "vocabulary", folder / "vocabulary", dirs_exist_ok=True)
    stock = read_stock(content / "vocabulary")
    earlier: list[Earlier] = []
    for at in range(plans):
        rng = random.Random(f"{seed}/{at}")
        plan, text = plan_file(rng, at, stock, earlier)
        (folder / "plans" / f"{plan.id}.yml").write_text(text, encoding="utf-8", newline="\n")
        earlier.append(plan)


def read_stock(vocabulary: Path) -> Stock:
    """Return what plans are made of, from a folder of vocabularies."""
    owners = yaml.safe_load((vocabulary / "owners.yml").read_text(encoding="utf-8"))
    themes = yaml.safe_load((vocabulary / "themes.yml").read_text(encoding="utf-8"))
    posts = [printed for owner in owners.values() for printed in owner["printed"]]
    return Stock(
        posts=[post for post in posts if "'" not in post],
        themes=[(key, theme["phrases"]) for key, theme in themes.items()],
        organisations=["hmpps", "moj", "nps", "hmcts"],
    )


def plan_file(
    rng: random.Random, at: int, stock: Stock, earlier: Sequence[Earlier]
) -> tuple[Earlier, str]:
    """Return the plan for later ones to link to, and the text of its file."""
    place = rng.choice(PLACES)
    first = date(2010, 1, 4) + timedelta(days=rng.randrange(365 * 14))
    plan_id = f"{place.lower().replace(' ', '-')}-{first.year}-{at:05d}"
    updated = first + timedelta(days=rng.randrange(300, 500)) if rng.random() < 0.4 else None
    size = rng.randrange(8, 13)
    lines = [
        "# yaml-language-server: $schema=../schema/plan.schema.json",
        f"title: {_title(rng, place, stock)}",
        f"kind: {rng.choice(KINDS)}",
        "wording: summary",
        "lang: en",
        "inspectorate: [hmi-probation]",
        "respondent: [hmpps]",
        f"report: {{published: {first - timedelta(days=rng.randrange(1, 60))}}}",
        "documents:",
        f"- {{date: {first}, kind: plan}}",
    ]
    if updated:
        lines.append(f"- {{date: {updated}, kind: update, label: One year on}}")
    lines.append("recommendations:")
    for number in range(1, size + 1):
        lines += _recommendation(rng, number, first, updated, stock, earlier)
    return Earlier(plan_id, first, size), "\n".join(lines) + "\n"


def _title(rng: random.Random, place: str, stock: Stock) -> str:
    """Return a title: a kind of review, a theme and a place."""
    theme, _ = rng.choice(stock.themes)
    return f"A review of {theme.replace('-', ' ')} in {place} and the area around it"


def _recommendation(
    rng: random.Random,
    number: int,
    first: date,
    updated: date | None,
    stock: Stock,
    earlier: Sequence[Earlier],
) -> list[str]:
    """Return the lines of one recommendation with its actions and updates."""
    themes = rng.sample(stock.themes, rng.randrange(1, 4))
    response = rng.choices(("agreed", "partly-agreed", "not-stated"), (24, 3, 1))[0]
    lines = [
        f"- number: '{number}'",
        f"  to: [{rng.choice(stock.organisations)}]",
        "  text: >-",
        *_prose(rng, themes, rng.randrange(2, 4), "    "),
        f"  response: {response}",
    ]
    if response == "partly-agreed":
        lines += ["  reason:", "    grounds: [affordability]", "    text: >-"]
        lines += _prose(rng, themes, 1, "      ")
    lines += [f"  themes: [{', '.join(theme for theme, _ in themes)}]", "  actions:"]
    actions = range(1, rng.randrange(2, 4))
    for action in actions:
        owner = rng.choice(stock.posts)
        due = _month(first + timedelta(days=rng.randrange(30, 700)))
        due = rng.choices((due, "Completed", "Ongoing", "Completed and ongoing"), (7, 1, 1, 1))[0]
        lines += [f"  - id: a{action}", "    text: >-"]
        lines += _prose(rng, themes, rng.randrange(3, 6), "      ")
        lines += [f"    owners: ['{owner}']", f"    due: '{due}'"]
    if updated:
        lines.append("  updates:")
        for action in actions:
            later = _month(updated + timedelta(days=rng.randrange(30, 500)))
            outcome = rng.choices(("Completed", "Ongoing", later), (5, 2, 3))[0]
            lines += [f"  - date: {updated}", f"    answers: [a{action}]", "    text: >-"]
            lines += _prose(rng, themes, 2, "      ")
            lines.append(f"    due: '{outcome}'")
    if earlier and rng.random() < 0.2:
        plan = earlier[rng.randrange(len(earlier))]
        if plan.first + timedelta(days=60) >= first:
            return lines
        number = rng.randrange(1, plan.recommendations + 1)
        lines += ["  related:", f"  - to: {plan.id}#{number}", "    as: follows"]
        lines += ["    why: >-", *_prose(rng, themes, 1, "      ")]
    return lines


def _prose(
    rng: random.Random, themes: Sequence[tuple[str, Sequence[str]]], sentences: int, indent: str
) -> list[str]:
    """Return `sentences` sentences about the themes, one a line, indented."""
    return [f"{indent}{_sentence(rng, themes)}" for _ in range(sentences)]


def _sentence(rng: random.Random, themes: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return a sentence: what is done to what, for whom, and to what end."""
    _, phrases = rng.choice(themes)
    return (
        f"{rng.choice(VERBS)} {rng.choice(THINGS)} {rng.choice(phrases)} in"
        f" {rng.choice(PLACES)} with {rng.choice(WHO)} {rng.choice(PURPOSES)}."
    )


def _month(day: date) -> str:
    """Return a month as plans print it: 'March 2021'."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def main() -> None:
    """Write a corpus from the command line: FOLDER PLANS [--seed N]."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("plans", type=int)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    write_corpus(given.folder, given.plans, given.seed)


if __name__ == "__main__":
    main()

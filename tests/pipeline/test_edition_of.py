"""What the build hands to the pages: chains, connections and origins, computed for the day."""

import json
from datetime import date
from pathlib import Path

from action_plans.checking.rules import check_library
from action_plans.model.refs import Ref
from action_plans.pipeline.build import Order, edition_of
from action_plans.progress import library_status
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.plan_page import plan_view
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.search_facets import ASKED
from action_plans.reading.library_reader import read_library
from action_plans.reporting.progress_bar import Progress
from tests.reading.small_content import write_content

HEAD = "kind: thematic\nwording: summary\n"
NIGHT = f"""\
title: Night cover
{HEAD}report: {{published: 2019-03-02}}
documents: [{{date: 2019-04-01, kind: plan}}]
recommendations:
- number: '1'
  text: Staff every hostel at night.
  response: agreed
  actions: [{{id: a1, text: Hire., owners: [Head of Hostels], due: Completed}}]
"""
AGAIN = f"""\
title: Night cover, three years on
{HEAD}report: {{published: 2022-03-02, examined: '2021'}}
documents: [{{date: 2022-04-01, kind: plan}}]
recommendations:
- number: '4'
  text: Staff every hostel at night.
  response: agreed
  related: [{{to: night-2019#1, as: repeats, why: Both ask for staff.}}]
"""
ORIGIN = {
    "plan": "night-2019",
    "documents": [{"name": "night.pdf", "format": "pdf", "sha256": "ab" * 32, "pages": 3}],
    "fields": {"title": {"places": [{"document": 0, "page": 1}]},
               "1/a1/text": {"places": [{"document": 0, "page": 2, "table": 1, "row": 5}]}},
}  # fmt: skip
EARLIER, LATER = Ref("night-2019", "1"), Ref("night-2022", "4")


def edition(folder: Path, as_of: date) -> Edition:
    content = write_content(
        folder / "content",
        f">>> plans/night-2019.yml\n{NIGHT}>>> plans/night-2022.yml\n{AGAIN}"
        f">>> provenance/night-2019.json\n{json.dumps(ORIGIN)}\n",
    )
    reading = read_library(content)
    problems = check_library(reading)
    assert not reading.has_errors
    order = Order(content, folder / "site", as_of)
    statuses = library_status(reading.library, as_of)
    return edition_of(reading, statuses, problems, order, Progress())


def test_chains_connections_and_origins_reach_the_pages(tmp_path: Path) -> None:
    found = edition(tmp_path, date(2026, 11, 21))
    (chain,) = found.chains
    assert [each.ref for each in chain.asked] == [EARLIER, LATER]
    assert dict(found.chain_of) == {EARLIER: 0, LATER: 0}
    assert [ASKED.values(found, found.by_ref[ref]) for ref in (EARLIER, LATER)] == [
        ("later",),
        ("again",),
    ]
    (edge,) = found.connections.edges
    assert (edge.one, edge.other, edge.by_editor) == ("night-2019", "night-2022", 1)
    plan = found.library.plans["night-2019"]
    view = plan_view(SharedViews(found), plan, (found.by_ref[EARLIER],))
    assert [each.name for each in view.origins] == ["night.pdf"]
    assert [(line.what, line.where) for line in view.origin] == [("Title", "page 1")]
    (recommendation,) = view.recommendations
    assert [line.what for line in recommendation.origin] == ["Action 1.1"]
    assert [line.words for line in recommendation.asked] == [
        "Reported completed, then recommended again"
    ]
    assert [group.heading for group in recommendation.related] == ["Asked again by"]


def test_what_is_not_published_yet_is_in_no_chain(tmp_path: Path) -> None:
    found = edition(tmp_path, date(2020, 1, 1))
    assert (found.chains, dict(found.chain_of), found.connections.edges) == ((), {}, ())

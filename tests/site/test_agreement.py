"""A site that lacks what its record has, or has more, is never put in place."""

import json
from pathlib import Path

import pytest

from action_plans.publishing.edition import Edition
from action_plans.site.agreement import NotTheRecord, check_agreement
from tests.publishing.small_library import small_edition

EDITION = small_edition("")


def written(folder: Path, edition: Edition) -> dict[str, set[str]]:
    """Write the data of an edition as a site has it; return the anchors of its pages."""
    (folder / "data").mkdir()
    told = {"plans": [plan.id for plan in edition.plans]}
    (folder / "data" / "plans.json").write_text(json.dumps(told))
    entries = edition.entries
    rows = {
        "recommendations": [entry.key for entry in entries],
        "actions": [str(each.ref) for each in edition.actions],
        # What is published later than the as-of day is not there yet.
        "updates": [
            entry.key
            for entry in entries
            for update in entry.recommendation.updates
            if update.date <= edition.as_of
        ],
    }
    for name, held in rows.items():
        (folder / "data" / f"{name}.csv").write_text("\n".join(["ref", *held, ""]))
    ids: dict[str, set[str]] = {}
    for entry in entries:
        own = ids.setdefault(f"plans/{entry.plan.id}/index.html", set())
        own |= {each.ref.anchor for each in entry.status.actions}
        own.add(entry.ref.anchor)
    return ids


def test_a_site_with_all_that_its_record_has_is_put_in_place(tmp_path: Path) -> None:
    check_agreement(EDITION, tmp_path, written(tmp_path, EDITION), len(EDITION.entries))


@pytest.mark.parametrize("name", ["recommendations", "actions", "updates"])
def test_a_row_less_in_the_data_is_told(name: str, tmp_path: Path) -> None:
    ids = written(tmp_path, EDITION)
    file = tmp_path / "data" / f"{name}.csv"
    file.write_text("\n".join([*file.read_text().splitlines()[:-1], ""]))
    with pytest.raises(NotTheRecord, match=f"{name}.csv"):
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries))


def test_an_anchor_less_and_a_record_less_in_the_search_are_told(tmp_path: Path) -> None:
    ids = written(tmp_path, EDITION)
    page = next(iter(ids))
    lost = ids[page].pop()
    with pytest.raises(NotTheRecord, match="lacks") as told:
        check_agreement(EDITION, tmp_path, ids, len(EDITION.entries) - 1)
    assert "the search index holds" in str(told.value)
    assert lost.replace("r", "#", 1).split("-a")[0] in str(told.value)

"""A site that lacks what its record has, or has more, is never put in place."""

from pathlib import Path

import pytest

from action_plans.publishing.data import bulk
from action_plans.publishing.data.files import data_files
from action_plans.publishing.edition import Edition
from action_plans.site.agreement import NotTheRecord, check_agreement
from tests.publishing.small_library import small_edition

EDITION = small_edition("")


def written(folder: Path, edition: Edition) -> dict[str, set[str]]:
    """Write the data of an edition as a site has it; return the anchors of its pages."""
    for file in data_files(edition):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    ids: dict[str, set[str]] = {}
    for entry in edition.entries:
        own = ids.setdefault(f"plans/{entry.plan.id}/index.html", set())
        own |= {each.ref.anchor for each in entry.status.actions}
        own.add(entry.ref.anchor)
    return ids


@pytest.mark.parametrize("most_plain", [1, 20_000])
def test_a_site_with_all_that_its_record_has_is_put_in_place(
    most_plain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "MOST_PLAIN", most_plain)
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

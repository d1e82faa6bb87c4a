"""What `site.yml` may say: the contact leads readers somewhere, so that it is an address."""

import pytest

from action_plans.publishing.reporting_faults import reached_at, wrong_address
from action_plans.reading.site_reader import parse


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("plans@example.org", "mailto:plans@example.org"),
        ("mailto:plans@example.org", "mailto:plans@example.org"),
        ("https://example.org/@plans", "https://example.org/@plans"),
        ("javascript:alert(1)", None),
        ("javascript:alert('plans@example.org')", None),
        ("mailto:plans@example.org?cc=evil@example.org", None),
        ("//evil.example/", None),
        ("data:text/html,x", None),
        ("ring us", None),
    ],
)
def test_the_contact_is_a_mailbox_or_an_address(contact: str, address: str | None) -> None:
    read = parse(f'contact: "{contact}"\n'.encode(), "site.yml")
    if address is None:
        assert [each.code for each in read.problems] == ["bad-spelling"]
        assert reached_at(read.site) == ""
        return
    assert read.problems == ()
    assert reached_at(read.site) == address
    told = wrong_address(read.site, "https://example.org/record/", "plans/x/")
    assert told.startswith(address)
    assert ("?subject=" in told) is address.startswith("mailto:")

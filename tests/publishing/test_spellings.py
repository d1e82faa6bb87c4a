"""How a post is printed, where that is not its name here."""

import pytest

from action_plans.model.library import Owner
from action_plans.publishing.pages.spellings import printed_spellings

NAME = "Head of Nights, North"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ((), ""),
        ((NAME,), ""),
        ((f"{NAME}.",), ""),  # the name itself, but for the mark at its end
        ((NAME, f"{NAME}.", f"{NAME} ;"), ""),
        (("Head, Nights", "Head, Nights."), "Printed as: Head, Nights."),
        (("Head, Nights.", f"{NAME}.", "Head, Nights"), "Printed also as: Head, Nights."),
        ((NAME, "Head, Nights", "Head, nights"), "Printed also as: Head, Nights; Head, nights."),
        (("Head. Nights, etc",), "Printed as: Head. Nights, etc."),
    ],
)
def test_each_spelling_stands_once(printed: tuple[str, ...], said: str) -> None:
    assert printed_spellings(Owner("head-north", NAME, "hmpps", printed)) == said

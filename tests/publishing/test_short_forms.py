"""Short forms are spelt out where they first stand in a recommendation, and once."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml
from markupsafe import Markup

from action_plans.model.library import Acronym, Organisation, Vocabulary
from action_plans.publishing.short_forms import Reader, forms_of
from tests.building import FROZEN

APART = ("HM", "HMI")  # parts of names

NAMES = (Organisation("hmpps", "HM Prison and Probation Service"),)
KNOWN = (
    Acronym("AP", "Approved Premises"),
    Acronym("CRC", "Community Rehabilitation Company"),
    Acronym("EPF3", "Effective Proposals Framework 3", ("one",)),
    Acronym("EPF3", "Effective Probation Framework 3", ("two",)),
    Acronym("HV", "Home Visit"),
    Acronym("HV", "Health Visitor"),
    Acronym("HM", "His (or Her) Majesty's"),
    Acronym("MAPPA", "Multi-Agency Public Protection Arrangements"),
    Acronym("MOJ", "Ministry of Justice"),
    Acronym("MoJ", "Ministry of Justice"),
    Acronym("P&Q", "Performance and Quality"),
    Acronym("SPO", "Senior Probation Officer"),
)
# The texts of a recommendation in the order in which they are read, and as they then stand.
CASES = (
    (
        "An SPO checks. | The SPO signs.",
        "An SPO [Senior Probation Officer] checks. | The SPO signs.",
    ),
    ("SPOs are told", "SPOs [Senior Probation Officers] are told"),
    ("CRCs are told", "CRCs [Community Rehabilitation Companies] are told"),
    ("Beds in APs", "Beds in APs [Approved Premises]"),
    ("The SPO's view", "The SPO's [Senior Probation Officer] view"),
    ("The P&amp;Q team", "The P&amp;Q [Performance and Quality] team"),
    ("MOJ, then MoJ", "MOJ [Ministry of Justice], then MoJ"),
    ("EPF3 will help", "EPF3 [Effective Proposals Framework 3] will help"),
    ("An HV", "An HV"),  # two meanings, and nothing says which
    # Spelt out by the document itself: word for word, nearly so, or behind it.
    ("approved premises (AP) | the AP", "approved premises (AP) | the AP"),
    (
        "Multi Agency Public Protection (MAPPA) panels",
        "Multi Agency Public Protection (MAPPA) panels",
    ),
    ("SPO (a senior probation officer)", "SPO (a senior probation officer)"),
    ("duty (SPO, a senior probation officer)", "duty (SPO, a senior probation officer)"),
    ("SPO (they sign it)", "SPO [Senior Probation Officer] (they sign it)"),
    ("Approved premises. | An AP.", "Approved premises. | An AP [Approved Premises]."),
    (
        "better training (MAPPA)",
        "better training (MAPPA [Multi-Agency Public Protection Arrangements])",
    ),
    # A part of a name, of a longer word, of a reference, of a tag.
    ("HM Prison and Probation Service", "HM Prison and Probation Service"),
    ("HM Prison Northmere", "HM Prison Northmere"),
    ("HM Treasury", "HM [His (or Her) Majesty&#x27;s] Treasury"),
    ("SPOKE, CAP, AP-led, a/AP, x@AP.org", "SPOKE, CAP, AP-led, a/AP, x@AP.org"),
    ('<a href="/AP">AP</a>', '<a href="/AP">AP [Approved Premises]</a>'),
)


@pytest.mark.parametrize(("texts", "read"), CASES)
def test_a_short_form_is_spelt_out_once(texts: str, read: str) -> None:
    forms = forms_of(Vocabulary(organisations={each.id: each for each in NAMES}, acronyms=KNOWN))
    reader = Reader(forms, "one")
    found = " | ".join(reader.html(Markup(each)) for each in texts.split(" | "))
    assert found.replace("<ins>", "").replace("</ins>", "") == read
    assert found.count("<ins> [") == found.count("]</ins>") == found.count("[")


def test_without_a_vocabulary_texts_stay_as_they_are() -> None:
    assert Reader(forms_of(Vocabulary()), "one").html(Markup("An SPO")) == "An SPO"


def test_every_card_spells_out_what_it_shortens(content_site: Path) -> None:
    """Each listed form of the plan stands beside its words where a card first has it."""
    listed = yaml.safe_load((FROZEN / "vocabulary" / "acronyms.yml").read_text(encoding="utf-8"))
    spelt, bare = 0, []
    for page in sorted((content_site / "plans").glob("*-20[0-9][0-9]/index.html")):
        for card in lxml.html.parse(page).getroot().find_class("recommendation"):
            # Ways to elsewhere, names of posts, and dates as they are printed.
            apart = (*card.find_class("recommendation__foot"), *card.find_class("owners"))
            for part in (*apart, *card.iter("time")):
                part.drop_tree()
            spelt += len(list(card.iter("ins")))
            said = " ".join(" ".join(card.itertext()).split())
            bare += [f"{page.parent.name} {each}" for each in bare_forms(said, listed)]
    assert spelt > 50
    assert bare == []


def bare_forms(said: str, listed: Mapping[str, object]) -> Iterator[str]:
    """Yield the short forms that a text has without its words, or what looks like them, near."""
    for short in listed:
        first = re.search(rf"(?<![\w/.@-]){re.escape(short)}s?(?![\w/@&-])", said)
        if first and short not in APART:
            near = said[max(0, first.start() - 200) : first.end() + 90]
            if not any(last_word(full) in near.casefold() for full in fulls(listed[short])):
                yield f"{short}: {near}"


def fulls(meaning: Any) -> list[str]:
    """Return all that a short form may stand for."""
    return [each["full"] for each in (meaning if isinstance(meaning, list) else [meaning])]


def last_word(full: str) -> str:
    """Return how the last longer word of a name begins."""
    return str(re.findall(r"[^\W\d]{4,}", full)[-1][:4]).casefold()

"""Suggestions: what counts as evidence, and that it is bounded, symmetric and reproducible."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.library import Acronym, Library
from generator.relating.runs import folded
from generator.relating.suggestions.features import Reader
from generator.relating.suggestions.stored import from_bytes, to_bytes
from generator.relating.suggestions.suggesting import MOST, Scored, scored_pairs, suggestions
from generator.relating.systems import definitions_in, names_a_system, short_key
from generator.relating.themes import Phrasebook
from generator.relating.words import words
from tests.benchmarks.relating_corpus import planted
from tests.benchmarks.relating_scale import precision_at_5
from tests.relating.builders import library, plan, recommendation
from tests.relating.vocabulary import content_vocabulary


def scored(content: Library) -> Scored:
    reader = Reader(content.vocabulary)
    return scored_pairs([reader.features(each) for each in content.plans.values()])


def top(content: Library) -> list[tuple[str, str]]:
    found = scored(content)
    refs = found.corpus.refs
    ends = zip(found.one.tolist(), found.other.tolist(), strict=True)
    return [(str(refs[a]), str(refs[b])) for a, b in ends]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Touch Points Model (TPM) is new", [("TPM", "Touch Points Model")]),
        ("the learning and development (L&D) plan", [("L&D", "learning and development")]),
        (
            "OMiC (Offender Management in Custody) began",
            [("OMiC", "Offender Management in Custody")],
        ),
        (
            "Multi-Agency Public Protection Arrangements (MAPPA)",
            [("MAPPA", "Multi Agency Public Protection Arrangements")],
        ),
        ("EPF2 (Effective Proposals Framework 2)", [("EPF2", "Effective Proposals Framework 2")]),
        ("the plan (see below) and (S40)", []),
        ("the manager (SPO) said", []),
    ],
)
def test_what_a_text_spells_out(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.short, each.full) for each in definitions_in(text)] == found


def test_versions_and_plurals_of_a_short_form_are_one() -> None:
    assert [short_key(each) for each in ("EPF2", "EPF3", "SFOs", "OASys", "LGBT+")] == [
        "EPF",
        "EPF",
        "SFO",
        "OASYS",
        "LGBT",
    ]


def test_a_body_or_a_post_is_no_system() -> None:
    named = {"Touch Points Model": True, "Public Protection Group": False, "Prison Officers": False}
    assert {full: names_a_system(full) for full in named} == named


def test_phrases_match_in_any_case_number_and_hyphen() -> None:
    content = library([], {"release": ["pre-release plan", "day of the release"]})
    book = Phrasebook(content.vocabulary.themes.values())
    for text in ("Pre release plans", "PRE-RELEASE PLAN", "the pre-release plan’s"):
        assert [each.printed for each in book.found_in(folded(words(text)))] == ["pre-release plan"]
    assert [each.printed for each in book.found_in(folded(words("day of release")))]
    assert not book.found_in(folded(words("release planning")))


def by_evidence(shared: str, other: str, **more: str) -> Library:
    """Return three recommendations: the first and second have something in common."""
    filler = ("Paint canteen walls green", "Order winter boots early", "Move old desks upstairs")
    texts = (f"{filler[0]} {shared}", f"{filler[1]} {other}", filler[2])
    made = [
        plan(f"plan-{at}", f"Plan {at}", [recommendation(f"plan-{at}#1", text, [text])])
        for at, text in enumerate(texts)
    ]
    return library(made, {"parole": ["oral hearing", "parole"], "victims": ["victim"]})


@pytest.mark.parametrize(
    ("shared", "other"),
    [
        ("oral hearing", "parole board"),
        ("oral hearing", "oral hearings"),
        ("bicycle sheds", "the bicycle shed"),
        ("with TPM", "with the Touch Points Model"),
    ],
    ids=["theme", "phrase", "words", "system in short and long form"],
)
def test_each_kind_of_evidence_finds_the_pair(shared: str, other: str) -> None:
    content = by_evidence(shared, other)
    acronyms = (Acronym("TPM", "Touch Points Model"),)
    content = replace(content, vocabulary=replace(content.vocabulary, acronyms=acronyms))
    assert top(content)[0] == ("plan-0#1", "plan-1#1")


def test_nothing_is_suggested_inside_one_plan() -> None:
    same = [recommendation(f"one-plan#{at}", "oral hearing of parole") for at in (1, 2)]
    assert top(library([plan("one-plan", "One", same)], {"parole": ["parole"]})) == []


def test_an_empty_library_and_empty_texts_give_nothing() -> None:
    assert top(library([])) == []
    empty = [plan(f"plan-{at}", "P", [recommendation(f"plan-{at}#1")]) for at in range(3)]
    assert suggestions(scored(library(empty)), library(empty)) == ()


def test_no_recommendation_shows_more_than_it_may() -> None:
    many = [
        plan(f"plan-{at}", "P", [recommendation(f"plan-{at}#1", "oral hearing for parole here")])
        for at in range(12)
    ]
    content = library(many, {"parole": ["parole", "oral hearing"]})
    ends = Counter(
        end for each in suggestions(scored(content), content) for end in (each.one, each.other)
    )
    assert max(ends.values()) == MOST


def test_features_survive_as_bytes() -> None:
    content = by_evidence("oral hearing", "parole board")
    reader = Reader(content.vocabulary)
    for each in content.plans.values():
        features = reader.features(each)
        kept = to_bytes(features)
        again = from_bytes(kept)
        assert again is not None
        assert to_bytes(again) == kept
        assert from_bytes(kept[:-2]) is None
        assert from_bytes(b"") is None


def test_planted_topics_are_found_in_a_thousand_recommendations() -> None:
    corpus = planted(100, list(content_vocabulary().themes.values()))
    at_5, first = precision_at_5(corpus, scored(corpus.library))
    assert at_5 >= 0.95
    assert first >= 0.95


PROGRAM = """
from tests.benchmarks.relating_corpus import planted
from tests.relating.vocabulary import content_vocabulary
from generator.relating.links import all_links
corpus = planted(8, list(content_vocabulary().themes.values()))
for link in all_links(corpus.library):
    print(link)
"""


def test_the_same_plans_give_the_same_links_with_another_hash_seed() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop().count("RelatedLink") > 10

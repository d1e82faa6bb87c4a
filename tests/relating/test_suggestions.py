"""Suggestions: what counts as evidence, and that it is bounded, symmetric and reproducible."""

import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from action_plans.model.library import Acronym, Library
from action_plans.model.related import Level
from action_plans.relating.definitions import definitions_in, names_a_system, short_key
from action_plans.relating.suggestions.reader import Reader
from action_plans.relating.suggestions.stored import from_bytes, to_bytes
from action_plans.relating.suggestions.suggesting import MOST, Scored, scored_pairs, suggestions
from action_plans.relating.words import words
from tests.benchmarks.relating_corpus import planted
from tests.benchmarks.relating_scale import precision_at_5
from tests.relating.builders import library, plan, recommendation
from tests.relating.builders import ref as parsed
from tests.relating.vocabulary import content_vocabulary


def scored(content: Library) -> Scored:
    reader = Reader(content.vocabulary)
    return scored_pairs(reader.features(list(content.plans.values())))


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


def phrases_in(themes: Mapping[str, Sequence[str]], text: str) -> list[str]:
    """Return the phrases of themes in a text, as `Reader` finds them."""
    content = library([plan("a-plan", "P", [recommendation("a-plan#1", text)])], themes)
    return list(Reader(content.vocabulary).features(list(content.plans.values()))[0].phrases.names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pre release plans", ["pre-release plan"]),
        ("PRE-RELEASE PLAN", ["pre-release plan"]),
        ("the pre-release plan’s", ["pre-release plan"]),
        ("on day of release", ["day of the release"]),
        ("the day of a release plan: pre-release planned", ["day of the release"]),
        ("release planning", []),
        ("a plan for pre-release", []),
        ("pre-release", []),
        ("", []),
    ],
)
def test_phrases_match_in_any_case_number_and_hyphen(text: str, found: list[str]) -> None:
    assert phrases_in({"release": ["pre-release plan", "day of the release"]}, text) == found


def test_a_phrase_inside_another_and_one_of_two_themes_are_both_found() -> None:
    themes = {"parole": ["parole", "parole board"], "boards": ["parole board", "board"]}
    assert phrases_in(themes, "The Parole Board") == ["board", "parole", "parole board"]


def test_no_phrase_goes_from_one_text_to_the_next() -> None:
    one = recommendation("a-plan#1", "Ends with parole", ["board it starts", "of a parole"])
    two = recommendation("a-plan#2", "boards and words", ["parole board"])
    content = library([plan("a-plan", "P", [one, two])], {"parole": ["parole board"]})
    features = Reader(content.vocabulary).features(list(content.plans.values()))[0]
    assert features.phrases.holders.tolist() == [1]
    assert features.themes.in_text.tolist() == [False]


def test_plans_hold_the_same_whether_they_are_read_together_or_alone() -> None:
    corpus = planted(6, list(content_vocabulary().themes.values())).library
    plans = list(corpus.plans.values())
    together = Reader(corpus.vocabulary).features(plans)
    for one, features in zip(plans, together, strict=True):
        alone = Reader(corpus.vocabulary).features([one])[0]
        assert to_bytes(alone) == to_bytes(features)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reviews of risk-of-harm, 24/7", ["Reviews", "of", "risk", "of", "harm", "24", "7"]),
        ("L&D staff & others’ own", ["L&D", "staff", "others", "own"]),
        ("the officer's [rota](https://x.example/a_b) <br>now", ["the", "officer", "rota", "now"]),
        ("caf\u00e9 \u2013 na\u00efve \udc80 end", ["caf", "na", "ve", "end"]),
    ],
)
def test_the_words_of_a_text(text: str, found: list[str]) -> None:
    assert words(text) == found


def by_evidence(shared: str, other: str) -> Library:
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
    ],
    ids=["theme", "phrase", "words"],
)
def test_each_kind_of_evidence_finds_the_pair(shared: str, other: str) -> None:
    assert top(by_evidence(shared, other))[0] == ("plan-0#1", "plan-1#1")


@pytest.mark.parametrize(
    ("shared", "other"),
    [
        ("bicycle with TPM", "bicycle with the Touch Points Model"),
        ("bicycle, Touch Points Model", "bicycle; touch points models"),
        ("bicycle under TPM2", "bicycle, the new TPM"),
    ],
)
def test_a_system_that_both_name_is_told_however_they_name_it(shared: str, other: str) -> None:
    content = by_evidence(shared, other)
    acronyms = (Acronym("TPM", "Touch Points Model"),)
    content = replace(content, vocabulary=replace(content.vocabulary, acronyms=acronyms))
    found = suggestions(scored(content), content, cut=0.0)[0]
    assert [str(found.one), str(found.other), found.evidence.systems] == [
        "plan-0#1",
        "plan-1#1",
        ("TPM",),
    ]
    assert "both name TPM" in found.why


def test_a_system_that_the_texts_themselves_spell_out_is_told() -> None:
    content = by_evidence(
        "bicycle, Green Bicycle Register (GBR)", "bicycle GBR (Green Bike Roster)"
    )
    assert suggestions(scored(content), content, cut=0.0)[0].evidence.systems == ("GBR",)
    content = by_evidence("bicycle, Green Bicycle Register (GBR)", "bicycle GBR unexplained")
    assert suggestions(scored(content), content, cut=0.0)[0].evidence.systems == ()


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Mend the red bicycle shed", "A red bicycle shed", "Both say “red bicycle” and “shed”."),
        ("Sheds for a bicycle", "The bicycle, and sheds", "Both say “bicycle” and “Sheds”."),
        ("A choice of sheds", "The choices of the shed", "Both say “choice of sheds”."),
    ],
)
def test_shared_words_are_told_as_printed_and_together_only_where_both_have_them_so(
    one: str, other: str, said: str
) -> None:
    texts = (one, other, "Paint canteen walls green", "Order winter boots early")
    content = library(
        plan(f"plan-{at}", "P", [recommendation(f"plan-{at}#1", text)])
        for at, text in enumerate(texts)
    )
    found = suggestions(scored(content), content, cut=0.0)
    assert [each.why for each in found] == [said]


def test_actions_that_are_alike_are_told_by_label_or_number_from_each_end() -> None:
    first = recommendation("one-plan#1", "Sheds", ["Paint walls", "Count every bicycle weekly"])
    second = recommendation("two-plan#1", "Sheds", ["Count every bicycle weekly", "Buy boots"])
    labelled = replace(second.actions[0], label="b)")
    second = replace(second, actions=(labelled, *second.actions[1:]))
    others = [recommendation(f"third-plan#{at}", f"Other {at}", [f"More {at}"]) for at in (1, 2)]
    content = library(
        [plan(f"{each[0].ref.plan}", "P", each) for each in ([first], [second], others)]
    )
    found = suggestions(scored(content), content, cut=0.0)[0]
    assert found.why.endswith("Action 2 here and action b) there are alike.")
    assert found.why_from_other.endswith("Action b) here and action 2 there are alike.")


def test_of_actions_that_match_equally_well_the_first_on_each_side_is_told() -> None:
    alike = ["Count every bicycle weekly"] * 3
    first = recommendation("one-plan#1", "Sheds", ["Paint walls", *alike])
    second = recommendation("two-plan#1", "Sheds", [*alike, "Buy boots"])
    others = [recommendation(f"third-plan#{at}", f"Other {at}", [f"More {at}"]) for at in (1, 2)]
    content = library(
        [plan(f"{each[0].ref.plan}", "P", each) for each in ([first], [second], others)]
    )
    found = suggestions(scored(content), content, cut=0.0)[0]
    assert found.why.endswith("Action 2 here and action 1 there are alike.")


@pytest.mark.parametrize(
    ("second", "level"),
    [
        ("Victims want bicycle repair there", Level.SUBJECT),
        ("Victims want repair of bicycle sheds", Level.CLOSE),
        ("Victims and parole want bicycle repair there", Level.CLOSE),
    ],
    ids=["a theme and single words", "a theme and two words in a row", "two themes"],
)
def test_a_shared_theme_with_single_words_is_not_close(second: str, level: Level) -> None:
    first = "Bicycle sheds need repair, say victims"
    if "parole" in second:
        first = f"{first} and parole boards"
    content = by_evidence(first, second)
    found = {(each.one, each.other): each for each in suggestions(scored(content), content)}
    assert found[parsed("plan-0#1"), parsed("plan-1#1")].level is level


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
    for features in Reader(content.vocabulary).features(list(content.plans.values())):
        kept = to_bytes(features)
        again = from_bytes(kept)
        assert again is not None
        assert to_bytes(again) == kept
        for spoilt in (kept[:-2], kept + b"more", kept[: len(kept) // 2], b"", b"{}"):
            assert from_bytes(spoilt) is None


def test_planted_topics_are_found_in_a_thousand_recommendations() -> None:
    corpus = planted(100, list(content_vocabulary().themes.values()))
    at_5, first = precision_at_5(corpus, scored(corpus.library))
    assert at_5 >= 0.95
    assert first >= 0.95


PROGRAM = """
from tests.benchmarks.relating_corpus import planted
from tests.relating.vocabulary import content_vocabulary
from action_plans.relating.links import all_links
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

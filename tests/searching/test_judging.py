"""Figures of judged queries: what counts for a hit, and in which order."""

from pathlib import Path

import pytest

from tests.searching.judging import Judged, Shown, figures, judged_in, score

HITS = ("recall-2020#1", "recall-2020#2")


def test_an_address_that_is_graded_counts_before_the_hits() -> None:
    judged = Judged("refused", "states", grades={"/refused/": 3, "recall-2020#1": 1})
    led = Shown(HITS, False, (), (), ("/glossary/", "/refused/"))
    assert score(judged, led) == pytest.approx(1.0)
    assert score(judged, Shown(HITS, False, (), (), ("/glossary/",))) == pytest.approx(
        0.13, abs=0.01
    )


def test_an_answer_that_is_led_to_is_found() -> None:
    judged = Judged("head of psychology", "names", grades={"/owners/head-of-psychology/": 2})
    led = Shown(HITS, False, (), (), ("/owners/head-of-psychology/",))
    assert "queries with an answer that find none: 0" in figures([(judged, led)], {})


def test_a_file_of_a_judge_with_other_keys_is_read(tmp_path: Path) -> None:
    file = tmp_path / "judged.yml"
    file.write_text(
        "- {q: recall, kind: plain, answers: {recall-2020#1: 3}, note: words}\n"
        "- {q: penguins, kind: senseless, answers: }\n"
    )
    assert judged_in(file) == [
        Judged("recall", "plain", grades={"recall-2020#1": 3}),
        Judged("penguins", "senseless"),
    ]

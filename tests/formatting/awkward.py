"""Values of plans whose texts are as awkward as may be, for tests that write them."""

from hypothesis import strategies as st

from tests.formatting.scribble import Value

TEXTS = st.text(
    st.sampled_from("ab cd  ,.:;#-'\"&*!|>%@`[]{}?\\\n\t£é—1"), min_size=1, max_size=60
).filter(lambda text: text.strip() != "")
PARAGRAPHS = st.lists(
    st.sampled_from(
        ["review", "the guidance:", "#1", "- bullet", "'quoted'", "x" * 40, "No", "1.5"]
    ),
    min_size=1,
    max_size=60,
).map(" ".join)


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Value]:
    """Return the values of a small plan whose texts are as awkward as may be."""
    prose = st.one_of(
        TEXTS, PARAGRAPHS, st.fixed_dictionaries({"en": TEXTS, "cy": st.one_of(TEXTS, PARAGRAPHS)})
    )
    recommendations: list[Value] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        actions: list[Value] = [
            {
                "id": f"a{at}",
                "text": draw(prose),
                "owners": ["Head of P&Q", "Deputy Director, Courts: North"],
                "due": draw(st.sampled_from(["March 2021", "*September 2020", "Completed", "TBC"])),
            }
            for at in range(1, draw(st.integers(1, 3)) + 1)
        ]
        recommendations.append(
            {
                "number": str(number),
                "to": ["hmpps", "moj"],
                "text": draw(prose),
                "response": "agreed",
                "themes": ["recall"],
                "note": draw(prose),
                "actions": actions,
            }
        )
    return {
        "title": draw(PARAGRAPHS),
        "kind": "thematic",
        "wording": "summary",
        "lang": "en",
        "inspectorate": ["hmi-probation"],
        "respondent": ["hmpps"],
        "report": {"published": "2021-03-02", "examined": "2019-2020"},
        "documents": [{"date": "2021-04-01", "kind": "plan"}],
        "footnotes": {"*": draw(PARAGRAPHS)},
        "recommendations": recommendations,
    }

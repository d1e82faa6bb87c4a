"""Which part of an action's text is its promise, in sentences made for it."""

import pytest

from action_plans.publishing.promised import promise_of, promise_whole

LENGTH = 160
READY = "A guide to night cover has been published, and every wing has a copy of it."
TOOL = "The Night Team is part of the Cover Group, which was set up in the year before."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # The first sentence promises: by its verb, as an order, or because it is under way.
        (
            "The unit will write a rota for all nights. It has staff.",
            "The unit will write a rota for all nights.",
        ),
        (
            "Reissue the rota to all staff for whom it is meant. Wings will keep it.",
            "Reissue the rota to all staff for whom it is meant.",
        ),
        (
            "The unit is now writing a rota for each of the nights. It will be long.",
            "The unit is now writing a rota for each of the nights.",
        ),
        (
            "The guide is to make sure that all nights are covered well. It is new.",
            "The guide is to make sure that all nights are covered well.",
        ),
        # A later one does, and stands by itself.
        (
            f"{READY} All were told. The Head of Nights will audit how every wing makes use of it.",
            "… The Head of Nights will audit how every wing makes use of it.",
        ),
        (
            f"{READY} A full review of the guide is planned for the spring of next year.",
            "… A full review of the guide is planned for the spring of next year.",
        ),
        # It points back to the sentence before it.
        (f"{TOOL} It will review the rota.", f"{TOOL} It will review the rota."),
        (
            f"{READY} The unit has a pilot. If it works, nights will be covered.",
            "… The unit has a pilot. If it works, nights will be covered.",
        ),
        # It is too short to say of what it speaks.
        (f"{READY} All were told. The unit will help.", f"{READY} … The unit will help."),
        # Nothing promises anything, or only what a list has.
        (f"{READY} Every wing was told so. Nobody asked.", f"{READY} Every wing was told so."),
        (f"{READY} It names these:\n\n- nights will be long\n- days", f"{READY} It names these:"),
        (f"{READY} It has:\n\n- days\n\nThe unit will help.", f"{READY} … The unit will help."),
    ],
)  # fmt: skip
def test_a_row_shows_the_promise(text: str, shown: str) -> None:
    assert promise_of(text, LENGTH) == shown


def test_a_text_of_another_language_is_shown_from_its_beginning() -> None:
    assert (
        promise_of(f"{READY} The unit will help the wings with all of it.", LENGTH, "cy") == READY
    )


def test_a_row_with_room_has_the_next_sentence_too() -> None:
    two = "The unit is writing a rota for the nights. It would cover all of them."
    assert promise_whole(f"{two} Then it ends.") == two
    later = "The Head of Nights will audit the use of all rotas in the next year."
    assert promise_whole(f"{READY} Every wing was told so. {later}") == f"… {later}"

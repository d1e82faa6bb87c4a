"""The codes of files as such.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.explained.entry import error_in_words, finding_in_words
from action_plans.model.explained import Explained
from action_plans.reading.codes import Code

FILES: Final[tuple[Explained, ...]] = (
    error_in_words(
        Code.NO_PLANS_FOLDER,
        "The content folder has no folder of plans.",
        "`--content contnt`",
        "`--content content`",
    ),
    error_in_words(
        Code.NOT_A_PLAN_FILE,
        "Something other than a plan file lies among the plan files.",
        "`content/plans/notes.docx`, a folder, a symbolic link",
        "only files such as `content/plans/northmere-2021.yml`",
    ),
    error_in_words(
        Code.BAD_FILE_NAME,
        "The file name is the plan's id: small letters and digits with hyphens between them,"
        " 3 to 60 characters, then .yml.",
        "`Northmere 2021.yaml`",
        "`northmere-2021.yml`",
    ),
    error_in_words(
        Code.UNREADABLE_FILE,
        "The file cannot be opened.",
        "a file whose permissions forbid it",
        "a file that you can open yourself",
    ),
    error_in_words(
        Code.EMPTY_FILE,
        "There is nothing in the file.",
        "an empty file",
        "what `plans new ID` writes",
    ),
    error_in_words(
        Code.TOO_LARGE,
        "The file is larger than 2 MB, or holds more than 100,000 values.",
        "a file with a hundred plans pasted into it",
        "one plan in each file",
    ),
    error_in_words(
        Code.TOO_MANY_PROBLEMS,
        "More than 200 problems; the rest is listed once these are mended.",
        "a file of another kind, renamed",
        "a plan file",
    ),
    error_in_words(
        Code.NOT_UTF8,
        "The file is not saved as UTF-8, so letters such as £ or é are lost.",
        "saved as “Unicode” or “ANSI”",
        "saved as UTF-8",
    ),
    error_in_words(
        Code.HIDDEN_CHARACTER,
        "A character that nobody sees: of no width, or turning the reading direction.",
        "“Publish” with a zero-width space in it, pasted from a web page",
        "the word typed anew",
    ),
    error_in_words(
        Code.BAD_PROVENANCE,
        "A file in `provenance/` does not say where the fields of a plan come from.",
        "`provenance/northmere-2021.json`, edited by hand",
        "the file as `plans import` writes it, or none",
    ),
    error_in_words(
        Code.PROVENANCE_WITHOUT_PLAN,
        "A file in `provenance/` is named after no plan.",
        "`provenance/northmere.json` beside `plans/northmere-2021.yml`",
        "`provenance/northmere-2021.json`",
    ),
    error_in_words(
        CheckCode.ADDRESS_LOST,
        "A plan, recommendation or action that was published is gone, and links to it lead"
        " nowhere.",
        "`northmere-2021.yml` deleted or renamed by hand; an action that was `a2` is `a3`",
        "`plans rename OLD NEW`, `plans withdraw ID --why …`, and numbers and ids as they were",
    ),
    error_in_words(
        CheckCode.LEDGER_STALE,
        "What is published with this change is not noted in `content/published.yml`; only"
        " `plans check` asks.",
        "a new plan without its lines in `content/published.yml`",
        "what `plans record` writes",
    ),
    error_in_words(
        CheckCode.ANSWER_LOST,
        "A response, a reason or a printed outcome that was there is gone. Only"
        " `plans check --since REV` asks, as the check of a proposed change does.",
        "an update of 20 April 2022 that is no longer in the file",
        "what was there, or an entry in `content/corrections.yml` that says to readers why it went",
    ),
    finding_in_words(
        CheckCode.TRANSLATION_BEHIND,
        "A text that stands in two languages was changed in one of them alone. Only"
        " `plans check --since REV` asks, as the check of a proposed change does.",
        "`text: {en: …, cy: …}` with another text after `en` and the same after `cy`",
        "both changed; or one alone, where the other was right",
    ),
)

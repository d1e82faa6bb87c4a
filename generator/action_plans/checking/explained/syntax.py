"""The codes of YAML that does not parse, or that plan files do without.

Must not know: how a problem is found.
"""

from typing import Final

from action_plans.checking.explained.entry import error, error_in_words
from action_plans.model.explained import Explained
from action_plans.reading.codes import Code

SYNTAX: Final[tuple[Explained, ...]] = (
    error(
        Code.UNQUOTED_VALUE,
        "A text with a colon, or one that begins with a special sign, stands without quotes.",
        "title: Night cover: a joint inspection",
        "title: A joint inspection of night cover in Northmere hostels",
    ),
    error(
        Code.UNCLOSED_QUOTE,
        "A quote is opened and not closed.",
        "due: 'March 2022",
        "due: 'March 2022'",
    ),
    error(
        Code.TEXT_AFTER_QUOTE,
        "More text follows a quoted one; an apostrophe within single quotes is written twice.",
        "why: 'Both ask for the hostels' figures'",
        "why: Both ask for figures on cover at night.",
    ),
    error(
        Code.BAD_ESCAPE,
        "A backslash within double quotes stands for something else; use single quotes.",
        'due: "March\\2022"',
        "due: 'March 2022'",
    ),
    error(
        Code.UNCLOSED_BRACKET,
        "A bracket is opened and not closed.",
        "answers: [a1",
        "answers: [a1]",
    ),
    error(
        Code.WRONG_INDENT,
        "A line is indented further, or less far, than those that it belongs with.",
        "text: >-\n  Change the law on who may be placed in a hostel.",
        "text: >-\n    Change the law on who may be placed in a hostel.",
    ),
    error(
        Code.WRONG_LEVEL,
        "A key or an entry stands further in, or further out, than those of its kind.",
        "    due: '*September 2021'\n   - id: a2",
        "    due: '*September 2021'\n  - id: a2",
    ),
    error(
        Code.WRONG_CHARACTER,
        "A sign only looks like the one that belongs there. It may be an en dash for a hyphen, a"
        " non-breaking space in an indent, or curly quotes round a key.",
        "– number: '2'",
        "- number: '2'",
    ),
    error(
        Code.MISSING_SPACE,
        "The hyphen that begins an entry has no space after it.",
        "-number: '2'",
        "- number: '2'",
    ),
    error(
        Code.MISSING_DASH,
        "An entry begins without its hyphen, and so belongs to the one above.",
        "  number: '2'",
        "- number: '2'",
    ),
    error_in_words(
        Code.MERGE_CONFLICT,
        "A merge has left its marks and both sides of a conflict in the file.",
        "lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
        "one of the two sides, without the marks",
    ),
    error_in_words(
        Code.SECOND_PLAN,
        "A second plan stands below the first; one file holds one plan.",
        "a second `title:` with all that follows it",
        "a file of its own",
    ),
    error(
        Code.TAB,
        "A line is indented with a tab; YAML takes spaces only.",
        "\tkind: thematic",
        "kind: thematic",
    ),
    error(
        Code.MISSING_COLON,
        "A key has no colon after it, or the colon no space after it.",
        "kind thematic",
        "kind: thematic",
    ),
    error(
        Code.HASH_IN_VALUE,
        "After a space, # begins a comment, and the rest of the text is lost.",
        "to_printed: Service #5 of the Ministry",
        "to_printed: Northmere and Aldersea Councils",
    ),
    error(
        Code.ANCHOR,
        "A value that begins with & is not used in plan files; quote it.",
        "kind: &this thematic",
        "kind: thematic",
    ),
    error(
        Code.ALIAS,
        "A value that begins with * points elsewhere in YAML; quote dates with a footnote mark.",
        "due: *September",
        "due: '*September 2021'",
    ),
    error(
        Code.TAG,
        "A value that begins with ! is not used in plan files; quote it.",
        "kind: !!str thematic",
        "kind: thematic",
    ),
    error(
        Code.DIRECTIVE,
        "A line that begins with % is not used in plan files.",
        "%YAML 1.2\n---\ntitle: A joint inspection of night cover in Northmere hostels",
        "title: A joint inspection of night cover in Northmere hostels",
    ),
    error(
        Code.SECOND_DOCUMENT,
        "A line --- begins a second document; a file holds one plan.",
        "same_as: '1/a1'\n---\ntitle: A second plan",
        "same_as: '1/a1'",
    ),
    error(
        Code.MERGE_KEY,
        "The key << is not used in plan files; write the keys themselves.",
        "review: {by: hostels-board, every: year, <<: {}}",
        "review: {by: hostels-board, every: year}",
    ),
    error(
        Code.KEY_NOT_TEXT,
        "A key is a word, not a list or a record.",
        "review: {by: hostels-board, every: year, [held]: no}",
        "review: {by: hostels-board, every: year}",
    ),
    error(
        Code.DUPLICATE_KEY,
        "The same key stands twice in one place; one of them would be lost.",
        "kind: thematic\nkind: inspection",
        "kind: thematic",
    ),
    error(
        Code.TOO_DEEP,
        "Lists and records stand inside each other more than 20 deep.",
        "answers: [[[[[[[[[[[[[[[[[[[[a1]]]]]]]]]]]]]]]]]]]]",
        "answers: [a1]",
    ),
    error_in_words(
        Code.SYNTAX,
        "The line breaks YAML's rules in another way.",
        "`answers: [a1,,]`",
        "`answers: [a1]`",
    ),
)

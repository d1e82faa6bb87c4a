"""What an import may doubt: a table of codes, each with its words and its weight.

Must not know: file formats, how the doubts arise.
"""

from enum import Enum, unique

from action_plans.importing.doubt_kinds import DoubtKind, Meaning

_NOT, _GUESSED = DoubtKind.NOT_UNDERSTOOD, DoubtKind.GUESSED
_SPLIT, _JOINED, _LEFT = DoubtKind.SPLIT, DoubtKind.JOINED, DoubtKind.LEFT_OUT


@unique
class Code(Enum):
    """What may be doubted, as one table."""

    # The plan itself
    ID_GUESSED = Meaning(
        _GUESSED, 2, "made from the title and the year", "any other name; --id gives one"
    )
    PAGES_AS_SHOWN = Meaning(_GUESSED, 2, "pages are as a word processor last showed them")
    TITLE_ANSWERED = Meaning(_GUESSED, 2, "read where it says what is answered", "another line")
    TITLE_OF_TABLE = Meaning(
        _GUESSED, 3, "the title is that of the action plan", "the report's own title"
    )
    TITLE_LINE = Meaning(_GUESSED, 3, "the line says what was looked into", "another line")
    TITLE_LONGEST = Meaning(_GUESSED, 7, "the longest line before the table", "another line")
    NO_TITLE = Meaning(_NOT, 9, "no title was found; it has to be written in")
    KIND_UNTOLD = Meaning(_GUESSED, 5, "nothing in the title says which", "{others}")
    LANGUAGE_READ = Meaning(_GUESSED, 2, "told by its headers", "another language")
    MONTH_ONLY = Meaning(
        _GUESSED, 6, "only a month is printed; its last day, {day}, stands for it", "another day"
    )
    DATE_UNTOLD = Meaning(
        _GUESSED, 4, "the line does not say of which document it is the date", "another document's"
    )
    NO_DATES = Meaning(
        _NOT, 9, "no date of the report or of the plan was found; both have to be written in"
    )
    PLAN_DATE_GUESSED = Meaning(
        _GUESSED, 8, "no date of the plan itself was found; the report's stands for it"
    )
    REPORT_DATE_GUESSED = Meaning(
        _GUESSED, 8, "no date of the report was found; the plan's stands for it"
    )
    SEVERAL_INSPECTORATES = Meaning(
        _GUESSED, 6, "several inspectorates are named; keep those whose report it is", "one of them"
    )
    RESPONDENT_READ = Meaning(_GUESSED, 4, "read from what stands before the table", "another body")
    NO_ORGANISATION = Meaning(_NOT, 6, "no organisation of the vocabulary was found for it")
    TOTALS_AGAIN = Meaning(_LEFT, 5, "the totals are printed again:")
    # What a reader leaves out
    HIDDEN = Meaning(_LEFT, 6, "hidden text, which no reader of the document sees:")
    UNSEEN = Meaning(_LEFT, 6, "text in the colour of what is behind it, which is not seen:")
    DELETED = Meaning(_LEFT, 4, "a tracked change that is not accepted yet takes out:")
    PLACEHOLDER = Meaning(_LEFT, 3, "a form's own prompt, which nobody has filled in:")
    COMMENT = Meaning(_LEFT, 3, "a comment in the margin:")
    FURNITURE = Meaning(_LEFT, 1, "at the edge of pages:")
    SLANTED = Meaning(_LEFT, 2, "across the page, like a watermark:")
    BESIDE = Meaning(_LEFT, 5, "beside the table:")
    SYMBOL = Meaning(_NOT, 5, "a symbol that is not known:")
    EMBEDDED = Meaning(_LEFT, 7, "another file is embedded, and not read:")
    UNREAD = Meaning(_NOT, 8, "the reader has not read these words of the file:")
    # Tables, columns and rows
    NO_HEADER = Meaning(
        _GUESSED, 8, "the table has no header; its columns were told by what stands in them"
    )
    COLUMN_INFERRED = Meaning(
        _GUESSED, 4, "column {header} is read as {part}, by what it holds", "another", once=True
    )
    COLUMN_ALONE = Meaning(
        _GUESSED, 3, "column {header} is read as {part}, since no other is", "another", once=True
    )
    CELLS_MISMATCH = Meaning(_GUESSED, 7, "the row has fewer or more cells than the header")
    SPARE_COLUMN = Meaning(
        _NOT, 6, "the column “{header}” has no place in a plan; it holds", "--columns names it"
    )
    EVIDENCE_ASKED = Meaning(_LEFT, 1, "evidence of what is not done yet (“{header}”):")
    KNOWN_COLUMN = Meaning(_LEFT, 2, "the column “{header}” has no place in a plan; it holds")
    OTHER_TABLE = Meaning(_LEFT, 5, "another table holds")
    OUTSIDE_TABLE = Meaning(_LEFT, 3, "outside the table stands")
    ROW_BEFORE_FIRST = Meaning(_NOT, 9, "a row before the first recommendation:")
    OUTSIDE_UNHELD = Meaning(_LEFT, 2, "outside the tables stands, and no field holds:")
    CAUGHT = Meaning(_NOT, 9, "no rule has taken these words of the row:")
    # Addressees and stems
    HEADING_NO_BODY = Meaning(
        _LEFT, 4, "a heading between rows names no addressee:", "an addressee"
    )
    HEADING_BROKEN = Meaning(_JOINED, 3, "a heading that is broken over a page")
    HEADING_UNUSED = Meaning(_LEFT, 6, "no recommendation stands under the heading")
    BESIDE_ADDRESSEE = Meaning(_LEFT, 1, "beside the addressee stands only")
    BODY_UNKNOWN = Meaning(
        _NOT, 2, "“{printed}” is no organisation of the vocabulary; add it or a spelling of it"
    )
    BODY_PART_KNOWN = Meaning(
        _GUESSED, 5, "“{printed}” is read as {ids}; “{rest}” is not known", "one more body"
    )
    BODY_AT_END = Meaning(
        _GUESSED, 4, "the text ends with “{printed}”, read as {ids}", "the addressee above"
    )
    BODY_INSIDE = Meaning(
        _GUESSED, 4, "the text begins with “{printed}”, read as its addressee", "the one above"
    )
    BODY_IN_SENTENCE = Meaning(
        _GUESSED, 3, "the sentence begins with “{printed}”, read as {ids}", "nobody is addressed"
    )
    BODY_FREE_LINE = Meaning(
        _GUESSED, 4, "the line above the table is read as the addressee of its rows"
    )
    # Numbers, texts and answers of recommendations
    NUMBER_GUESSED = Meaning(_GUESSED, 8, "{says}; the next one stands for it")
    NUMBER_TWICE = Meaning(
        _GUESSED, 8, "{printed} is printed a second time; {number} stands for it"
    )
    NUMBER_SPELT = Meaning(_GUESSED, 5, "“{printed}” is spelt {number} here")
    NUMBERS_SHARED = Meaning(
        _GUESSED, 5, "“{printed}” are several numbers of one row; {number} stands for them"
    )
    NUMBER_AGAIN = Meaning(_LEFT, 2, "the number cell of a row that goes on holds")
    TEXT_AGAIN = Meaning(_LEFT, 2, "the recommendation is printed again:")
    TEXT_JOINED = Meaning(_JOINED, 2, "the row goes on with the recommendation above")
    TEXT_CUT = Meaning(_NOT, 7, "it seems to be cut off; say so in `note`")
    NO_TEXT = Meaning(_NOT, 9, "it has no text")
    RESPONSE_BLANK = Meaning(_NOT, 3, "the cell is blank")
    NO_RESPONSE_COLUMN = Meaning(_NOT, 1, "the table has no column for the answer")
    RESPONSE_UNKNOWN = Meaning(_NOT, 6, "it is none of the answers known:")
    RESPONSE_READ_AS = Meaning(_GUESSED, 2, "“{printed}” is read as {read}", "another answer")
    RESPONSE_MORE = Meaning(_GUESSED, 3, "read as {read}; the cell also says", "a condition")
    RESPONSE_INSIDE = Meaning(
        _SPLIT, 2, "the answer is the beginning of the cell of the actions: “{printed}”"
    )
    REASON_SPLIT = Meaning(
        _SPLIT, 3, "read as why it is refused; see where the reason ends", "an action"
    )
    # Actions
    ROW_JOINED = Meaning(
        _JOINED, 5, "the row is read as the rest of the one at {above}", "a row of its own"
    )
    CELL_SHARED = Meaning(
        _GUESSED, 4, "the cell is merged over {above} and {number}; it stands under both"
    )
    NO_ACTION = Meaning(
        _NOT, 5, "no action is printed, nor why there is none", "what is recommended"
    )
    DIVIDED = Meaning(_SPLIT, 3, "divided into {count} actions, {how}", "one action")
    DIVIDED_BLINDLY = Meaning(_GUESSED, 8, "divided into {count} actions, {how}", "one action")
    DATES_UNSHARED = Meaning(
        _NOT, 9, "{count} dates stand beside one text; nothing tells how they share it"
    )
    DATE_AGAIN = Meaning(_LEFT, 5, "a date stands again in the rest of the row:")
    DATES_BY_LABEL = Meaning(_SPLIT, 1, "labels in the cell say which action each is of:")
    DATES_FEWER = Meaning(
        _GUESSED, 5, "{dates} dates stand beside {count} actions; the others have none"
    )
    PROMISED_AS_ASKED = Meaning(
        _GUESSED, 5, "no words of an action are printed; what is recommended stands for it", "none"
    )
    NESTED_ROWS = Meaning(
        _SPLIT, 4, "the rows of a table in the cell are read as actions, with owners and dates"
    )
    DUE_MERGED = Meaning(_GUESSED, 4, "the cell of “{printed}” is merged over this row too", "none")
    AS_ABOVE = Meaning(
        _NOT, 5, "“{printed}” points to another row; write what it stands for", "what is above"
    )
    NO_DUE = Meaning(_NOT, 4, "no date is printed", "the date above")
    DATE_UNREAD = Meaning(_NOT, 2, "the date “{printed}” is kept as printed: {why}")
    BESIDE_NO_TEXT = Meaning(_NOT, 6, "beside no text of an action stands")
    BETWEEN_POSTS = Meaning(_LEFT, 1, "between two posts stands")
    OWNERS_SHARED = Meaning(_GUESSED, 4, "{says}")
    OWNERS_INHERITED = Meaning(
        _GUESSED, 3, "the cell is blank; the owners are those above", "nobody"
    )
    NO_OWNER = Meaning(_NOT, 4, "no owner is printed")
    POST_UNKNOWN = Meaning(_NOT, 1, "“{printed}” is no post of the vocabulary", "{near}")
    POSTS_PERHAPS = Meaning(_GUESSED, 3, "read as one post", "several, one each")
    NAME_LEFT_OUT = Meaning(
        _LEFT, 5, "“{name}” seems to be a person's name and is left out", "words of the post"
    )
    NAME_IN_TITLE = Meaning(
        _GUESSED, 4, "a person's name stands in the title of a review; `allow` keeps it there"
    )
    LEAD_IN = Meaning(
        _SPLIT, 2, "read as words that lead in, with no date of their own", "an action"
    )
    ALL_THAT_IS_SAID = Meaning(
        _GUESSED, 4, "all that is said, without a date, is read as what is done"
    )
    ANNOUNCES_NOTHING = Meaning(_GUESSED, 6, "it announces something, but nothing follows")
    LOOSE_PARAGRAPH = Meaning(
        _JOINED, 5, "a paragraph without a date of its own goes on with the action above"
    )
    CONDITION = Meaning(_GUESSED, 2, "words of the text are read as a condition of the date")
    ACTION_CUT = Meaning(_NOT, 2, "it ends without a full stop; look whether it is cut off")
    # What is reported
    STATUS_READ = Meaning(_GUESSED, 2, "“{printed}” is read as {read}", "a remark only")
    STATUS_AS_UPDATE = Meaning(
        _GUESSED, 3, "what the column of states says is read as an update", "a remark only"
    )
    STATUS_UNKNOWN = Meaning(_NOT, 4, "the column “{header}” says of this action")
    COLOUR_WITHOUT_KEY = Meaning(
        _NOT, 4, "a colour without a key in the column “{header}”:", "the state that it stands for"
    )
    PROGRESS_UNDATED = Meaning(
        _LEFT, 4, "the column “{header}” names no document's date; it says", "an update"
    )
    UPDATE_IN_CELL = Meaning(
        _SPLIT, 3, "the cell holds {count} updates beside the action; see which dates are whose"
    )
    UPDATE_HEADING = Meaning(_LEFT, 1, "the update stands under the heading")
    UPDATE_DATE_GUESSED = Meaning(
        _GUESSED, 7, "no document of that date is named; {day} stands for “{heading}”"
    )
    UPDATE_LATEST = Meaning(
        _GUESSED, 5, "an update is not dated; the latest, of {day}, stands for it", "an earlier one"
    )
    UPDATE_UNDATED = Meaning(
        _NOT, 8, "an update is not dated, and no document of an update is named:"
    )
    OUTCOME_WITHOUT_WORDS = Meaning(_NOT, 8, "an outcome has a date but no words")
    ANSWERS_NOTHING = Meaning(_NOT, 6, "it answers no action")
    ANSWERS_ALL = Meaning(
        _GUESSED, 4, "one outcome is printed for several actions; it is read as answering all"
    )
    ANSWERS_IN_ORDER = Meaning(
        _GUESSED, 3, "as many outcomes as actions are printed; they are paired in order"
    )
    ANSWERS_BY_WORDS = Meaning(
        _GUESSED, 7, "{outcomes} outcomes for {count} actions, paired by their words"
    )
    PARAGRAPHS_APART = Meaning(
        _GUESSED,
        6,
        "paragraphs, of which the update speaks of some, are actions of their own",
        "one action",
    )
    OWNER_UNCHANGED = Meaning(_LEFT, 1, "the owner is the same as before:")
    # A later version of a plan
    NEW_RECOMMENDATION = Meaning(_GUESSED, 6, "the recommendation is new in this version")
    NEW_ACTION = Meaning(_GUESSED, 6, "the action is new in this version")
    NEW_UPDATE = Meaning(_GUESSED, 3, "new in this version")
    OWN_WORDS_WANTED = Meaning(_GUESSED, 8, "in the document's own words; write it in yours")
    RECOMMENDATION_GONE = Meaning(_LEFT, 7, "the later version does not have it; it is kept")
    ACTION_GONE = Meaning(_LEFT, 7, "the later version does not have this action; it is kept")
    KEPT = Meaning(_NOT, 6, "kept; the later version has “{later}”", "{later}")
    CHANGED = Meaning(_GUESSED, 3, "{says}")

"""What the search index, its lists and the scripts that read them have to agree on, written once.

Must not know: records, the indexer, the scripts.

Scripts import these names from `shared.js`, which is made from here.
"""

import json
from typing import Final

FORMAT: Final = 11  # of the lists; scripts refuse another
PROGRAM: Final = "pagefind/"  # where the first part of an index is, and the program that reads it
WHOLE: Final = 4_000  # records that one index holds; more go in parts
PLANS_IN_A_LIST: Final = 100
# Lists of what means the same as phrases, by the first letters of the word that they are looked up
# by (searching/phrase_keys.py): so many that one holds few, so many letters that the forms of a
# word are in one.
SAME_LISTS: Final = 1024
SAME_LETTERS: Final = 3
# Words of a query that say nothing of what is looked for.
STOP_WORDS: Final = (
    "a about ago all also am an and any are arent as at be because been being but by can cant "
    "could couldnt did didnt do does doesnt doing for from had has hasnt have havent he hed her "
    "hers him his how i if im in into is isnt it its ive just lets me mr mrs my of off on or "
    "our ours out per please s shall she should shouldnt so some such t than that thats the "
    "their them then there theres these they theyre this those to too up us very was wasnt we "
    "were werent weve what whats when where which while who whom whos whose why will with wont "
    "would wouldnt y you your"
)
# Parts of a phrase for a state or a page that need not be said.
NEEDLESS_WORDS: Final = "the a an their its it this that them"
ENGLISH_LISTS: Final = 1024  # of common words that the record lacks, by their first letters too
# Words that stand in no text. The indexer looks up words alone: so there is one that every record
# has, one for each theme and place where it shows, for each plan, each number, and each family of
# words that others look like. They are last in the alphabet, so that looking them up fetches few
# other words.
EVERY: Final = "zzall"
DONE: Final = "done"  # of a record, how many of its actions are reported done, in words
THEME_MARKS: Final = {"given": "a", "text": "b", "rest": "c"}
PLAN_MARK: Final = "zzp"
NUMBER_MARK: Final = "zzn"
FAMILY_MARK: Final = "zzf"


def theme_mark(theme: int, place: str) -> str:
    """Return the word that stands for a theme, by its number, and for where it shows."""
    return f"zz{theme:04}{THEME_MARKS[place]}"


def plan_mark(plan: int) -> str:
    """Return the word that stands for a plan, by its number. Its end keeps it from being bent."""
    return f"{PLAN_MARK}{plan}q"


def number_mark(number: str) -> str:
    """Return the word that stands for a recommendation's number, such as `5.12a`."""
    return f"{NUMBER_MARK}{number.replace('.', 'x')}q"


def family_mark(family: int) -> str:
    """Return the word that stands for a family of words, by its number."""
    return f"{FAMILY_MARK}{family}q"


def shared_module() -> str:
    """Return the names as a module for scripts."""
    names = {
        "FORMAT": FORMAT,
        "PROGRAM": PROGRAM,
        "WHOLE": WHOLE,
        "PLANS_IN_A_LIST": PLANS_IN_A_LIST,
        "SAME_LISTS": SAME_LISTS,
        "SAME_LETTERS": SAME_LETTERS,
        "STOP_WORDS": STOP_WORDS,
        "NEEDLESS_WORDS": NEEDLESS_WORDS,
        "ENGLISH_LISTS": ENGLISH_LISTS,
        "EVERY": EVERY,
        "DONE": DONE,
        "THEME_MARKS": THEME_MARKS,
        "PLAN_MARK": PLAN_MARK,
        "NUMBER_MARK": NUMBER_MARK,
        "FAMILY_MARK": FAMILY_MARK,
    }
    return "".join(f"export const {name} = {json.dumps(value)};\n" for name, value in names.items())

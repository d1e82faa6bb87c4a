"""A rule between two states: a text that stands in several languages changes in all of them.

Must not know: git, where either state comes from.

A text that one language lacks is as in the record's own, so it changes with it and is never told.
"""

from collections.abc import Iterator, Mapping

from action_plans.checking.codes import CheckCode
from action_plans.checking.sentences import told
from action_plans.checking.texts import markdown_of
from action_plans.comparing.matching import match_plans
from action_plans.model.plan import Plan
from action_plans.model.problem import About, Problem, Severity
from action_plans.model.terms import Language
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path

Key = tuple[str | int, ...]  # where a text stands, by number and id: places change, these do not


def languages_are_in_step(before: LibraryReading, after: LibraryReading) -> Iterator[Problem]:
    """Yield the texts that are otherwise than before in one of their languages alone."""
    for old, new in match_plans(before.library.plans, after.library.plans).pairs:
        was, now = _texts(old), _texts(new)
        for lang in after.library.translated.keys() & before.library.translated.keys():
            earlier = before.library.translated[lang].plans.get(old.id)
            later = after.library.translated[lang].plans.get(new.id)
            if earlier is None or later is None:
                continue
            had, has = _texts(earlier), _texts(later)
            for key, (path, text) in now.items():
                if key not in was or key not in had or has[key][1] == text:
                    continue  # it is new, or stands in one language
                own, other = was[key][1] != text, had[key][1] != has[key][1]
                if own != other:
                    behind = Language(lang) if own else new.lang
                    yield _behind(after, new, path, key, behind)


def _texts(plan: Plan) -> Mapping[Key, tuple[Path, str]]:
    """Return every text that may stand in several languages, with its path in the file."""
    found: dict[Key, tuple[Path, str]] = {
        ("title",): (("title",), plan.title),
        ("short",): (("short",), plan.short),
    }
    for path, text in markdown_of(plan):
        found[_key(plan, path)] = path, text
    return found


def _key(plan: Plan, path: Path) -> Key:
    if path[0] != "recommendations":
        return path
    recommendation = plan.recommendations[int(path[1])]
    rest = list(path[2:])
    if rest[0] == "actions":
        rest[1] = recommendation.actions[int(rest[1])].id
    return (recommendation.number, *rest)


def _behind(after: LibraryReading, plan: Plan, path: Path, key: Key, behind: Language) -> Problem:
    number, action = "", ""
    if path[0] == "recommendations":
        number = str(key[0])
        action = str(key[2]) if key[1] == "actions" else ""
    found = after.sources[plan.id].problem(
        path,
        CheckCode.TRANSLATION_BEHIND,
        Severity.FINDING,
        "",
        "Bring it into step; or leave it, where only the other was wrong.",
    )
    about = About(plan.id, number, action, str(path[-1]))
    return told(found, about, lang=behind.value, field=str(path[-1]))

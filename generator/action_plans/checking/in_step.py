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
        own = _changed(old, new)
        for lang in after.library.translated.keys() & before.library.translated.keys():
            was = before.library.translated[lang].plans.get(old.id, old)
            now = after.library.translated[lang].plans.get(new.id, new)
            other = _changed(was, now)
            for key, (path, text) in _texts(new).items():
                said_twice = _texts(now).get(key, (path, text))[1] != text
                if said_twice and (key in own) != (key in other):
                    behind = new.lang if key in other else Language(lang)
                    yield _behind(after, new, path, key, behind)


def _changed(old: Plan, new: Plan) -> set[Key]:
    """Return which texts both have, and are not the same."""
    was = _texts(old)
    return {key for key, (_, text) in _texts(new).items() if key in was and was[key][1] != text}


def _texts(plan: Plan) -> Mapping[Key, tuple[Path, str]]:
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

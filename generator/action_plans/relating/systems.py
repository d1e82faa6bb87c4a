"""Systems and programmes that a text names, in short ("TPM") and in long form.

Must not know: weights, other plans, files.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from action_plans.model.library import Acronym
from action_plans.relating.arrays import Places
from action_plans.relating.definitions import Definition, names_a_system
from action_plans.relating.runs import FormNumbers, Forms, RunIndex


class Systems:
    """The systems that the vocabulary spells out, for all plans."""

    def __init__(
        self,
        acronyms: Iterable[Acronym],
        bodies: AbstractSet[str],
        forms: FormNumbers,
        common: AbstractSet[str] = frozenset(),
    ) -> None:
        """`common` are words at the end of whose long forms a body is meant, not a system."""
        self._bodies = bodies
        self._common = common
        self._forms = forms
        self._shared: dict[str, Definition] = {}
        self._limited: list[tuple[Acronym, Definition]] = []
        self._keys: list[str] = []
        self._runs = RunIndex(forms)
        for each in acronyms:
            definition = Definition(each.short, each.full)
            if not self._is_system(definition):
                continue
            if each.within:
                self._limited.append((each, definition))
            elif definition.key not in self._shared:
                self._shared[definition.key] = definition
                self._runs.add(definition.words, len(self._keys))
                self._keys.append(definition.key)

    def long_forms_in(self, text: Forms) -> tuple[Places, list[str]]:
        """Return where long forms begin in a text, and the key of each; with repeats."""
        at, found = self._runs.found_in(text)
        return at, [self._keys[key] for key in found.tolist()]

    def within(self, plan: str, spelt_out: Iterable[Definition]) -> "PlanSystems":
        """Return the systems as one plan names them; what it spells out itself comes first."""
        own: dict[str, Definition] = {}
        limited = (each for acronym, each in self._limited if plan in acronym.within)
        for each in (*spelt_out, *limited):
            if self._is_system(each):
                own.setdefault(each.key, each)
        return PlanSystems(own, self._shared, self._forms)

    def _is_system(self, definition: Definition) -> bool:
        return definition.key not in self._bodies and names_a_system(definition.full, self._common)


class PlanSystems:
    """The systems that one plan may name."""

    def __init__(
        self, own: Mapping[str, Definition], shared: Mapping[str, Definition], forms: FormNumbers
    ) -> None:
        self._own = own
        self._shared = shared
        self._keys = tuple(own)
        self._runs = RunIndex(forms)
        for at, definition in enumerate(own.values()):
            self._runs.add(definition.words, at)

    def known(self, key: str) -> Definition:
        """Return what a key stands for in this plan."""
        return self._own.get(key) or self._shared[key]

    def is_short_form(self, key: str) -> bool:
        """True if a word with this key stands for a system here."""
        return key in self._own or key in self._shared

    def is_redefined(self, key: str) -> bool:
        """True if the plan itself says what a key stands for."""
        return key in self._own

    def long_forms_in(self, text: Forms) -> tuple[Places, list[str]]:
        """Return where the plan's own long forms begin in a text of it, and the key of each."""
        at, found = self._runs.found_in(text)
        return at, [self._keys[key] for key in found.tolist()]

"""What a pattern of risk is, and how the tables of patterns are written and looked through.

A rule is looked for in one sentence of normal form. Its macros (`<I>`, `<FEW>` …) are spelt out
here once. `cluster` says what was recognised, and is the only thing that is ever kept of a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Cluster(StrEnum):
    """What a pattern is about. The value is the code that logs and `--json` may carry."""

    WISH_TO_DIE = "wish_to_die"
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    PLAN = "plan"
    ACT = "act"  # something has been done, or is being done
    PASSIVE = "passive"
    FAREWELL = "farewell"
    MEANS_QUESTION = "means_question"
    THIRD_PARTY = "third_party"
    ABUSE = "abuse"
    VIOLENCE = "violence"
    EATING_DISORDER = "eating_disorder"
    PSYCHOSIS = "psychosis"
    OVERDOSE = "overdose"
    MINOR = "minor"


class Level(StrEnum):
    """How much a match weighs when nothing disarms it."""

    A = "A"
    B = "B"


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern. `needs` are beginnings of words, one of which must be in the sentence; a single letter is a whole word.

    `about_me` rules change their meaning when somebody else is the subject; `firm` ones (an act
    in progress, a plan, means at hand) are never disarmed.
    """

    cluster: Cluster
    level: Level
    source: str
    needs: tuple[str, ...]
    about_me: bool = False
    firm: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first needed: a start of the program must not wait for all of them."""
        return _compiled(self.source)


@dataclass(frozen=True, slots=True)
class Match:
    """A rule found in a sentence, from `start` to `end`."""

    rule: Rule
    start: int
    end: int


_MACROS = {
    "FEW": r"(?:[a-z0-9'-]+ ){0,3}",  # up to three words between
    "SOME": r"(?:[a-z0-9'-]+ ){0,6}",
    "ADV": r"(?:just |really |only |actually |honestly |still |also |finally |even |simply |seriously |kind of |kinda |literally |"
    r"always |sometimes |often |so |now |never |ever |probably |maybe |genuinely |desperately |truly |fucking |legit |sorta |lowkey |"
    r"already |almost |definitely |bloody |basically |again |quietly )*",
    "AD": r"(?:juste |vraiment |seulement |simplement |encore |toujours |parfois |souvent |aussi |tellement |trop |grave |carrement |trop trop |"
    r"tres |plus que |tout |si |bien |deja |enfin |meme |finalement |pas mal |putain |honnetement |franchement |maintenant |plutot |fort |sincerement )*",
    "PILLS": r"(?:pills?|tablets?|capsules|paracetamols?|tylenol|ibuprofen|aspirins?|meds|medication|medicine|medicines|painkillers?|sleeping pills|sleeping "
    r"tablets|antidepressants|sertraline|prozac|xanax|valium|insulin|codeine|oxy|oxycodone|morphine|zopiclone|ambien|benzos|diazepam|opioids|tramadol|prescription|"
    r"propranolol|gabapentin|amitriptyline|quetiapine|seroquel|lithium|citalopram|fluoxetine|melatonin|zoloft|lorazepam|pain meds|temazepam|antihistamines|advil|nurofen|panadol)",
    "CACHETS": r"(?:cachets?|comprimes?|medicaments?|somniferes?|dolipranes?|boites?|gelules?|plaquettes?|antidepresseurs?|anxiolytiques?|lexomil|xanax|paracetamol|"
    r"efferalgan|dafalgan|tramadol|insuline|calmants?|morphine|stilnox|zolpidem|imovane|valium|temesta|seresta|ibuprofene|aspirine|codeine|traitement|antidouleurs?|seroplex|prozac|traitements?|ordonnance|atarax)",
    "HEIGHT": r"(?:bridge|roof|rooftop|building|balcony|cliff|cliffs|ledge|window|overpass|car park|parking garage|viaduct|tower|dam|pier|tower block|hotel|beachy head|"
    r"multi-?storey|top floor|flyover|bridges|hospital roof|water tower|crane|edge)",
    "TRAFFIC": r"(?:train|trains|bus|truck|lorry|car|cars|traffic|tube|subway|metro|tram|tracks|van|trucks|lorries|bakkie|danfo|okada|matatu|oncoming)",
    "TIME": r"(?:tonight|tomorrow|today|this (?:week|weekend|evening|morning|afternoon|month)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|soon|right now|now|after "
    r"(?:christmas|work|school|the|my)|when (?:they|she|he|everyone|everybody|the|my)|before (?:christmas|monday|my|the|next)|at midnight|in the morning)",
}


def rule(
    cluster: Cluster,
    level: Level,
    pattern: str,
    needs: str = "",
    *,
    me: bool = False,
    firm: bool = False,
) -> Rule:
    """A rule from its source. `needs` is a list of beginnings of words, with spaces between them."""
    for name, source in _MACROS.items():
        pattern = pattern.replace(f"<{name}>", source)
    return Rule(cluster, level, rf"\b(?:{pattern})", tuple(needs.split()), me, firm)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


class RuleBook:
    """Rules by the words they need, so that a sentence meets only the few that could match."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._always: list[Rule] = []
        self._by_letter: dict[str, list[Rule]] = {}
        self._by_two: dict[str, list[tuple[str, Rule]]] = {}
        for one in rules:
            if not one.needs:
                self._always.append(one)
            for beginning in one.needs:
                if len(beginning) == 1:
                    self._by_letter.setdefault(beginning, []).append(one)
                else:
                    self._by_two.setdefault(beginning[:2], []).append((beginning, one))

    def matches(self, sentence: str) -> Iterator[Match]:
        """Every place where a rule fits; a rule may fit more than once."""
        could = {id(one): one for one in self._always}
        for word in {*_WORD.findall(sentence), *_PART.findall(sentence)}:
            if len(word) == 1:
                for one in self._by_letter.get(word, ()):
                    could[id(one)] = one
                continue
            for beginning, one in self._by_two.get(word[:2], ()):
                if word.startswith(beginning):
                    could[id(one)] = one
        for one in could.values():
            for found in one.pattern.finditer(sentence):
                yield Match(one, found.start(), found.end())


_WORD = re.compile(r"[a-z0-9@'-]+")
_PART = re.compile(r"[a-z0-9@]+")  # "dois-je" is also "je"


def masked(text: str, idioms: Sequence[re.Pattern[str]]) -> str:
    """The text with its idioms taken out: what is left of "dying to see it" is "_ it"."""
    for idiom in idioms:
        text = idiom.sub("_", text)
    return text

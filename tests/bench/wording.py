"""Words for invented texts: so many of each as a large collection has, so that searching in them costs what it costs.

The words most used are real Dutch ones, the rest is made of syllables; how often each is used falls with its rank
(Zipf). Nothing here says anything about anyone: sentences are words drawn by lot.
"""

from collections.abc import Sequence
from copy import copy
from typing import Self

import numpy as np

# The most used first.
_COMMON = (
    "de van het en in dat te een is op voor zijn met die aan er door ik bij om niet als ook worden wordt of naar "
    "over hebben kan heeft tot uit deze dit wel zal meer nog kunnen gaan zo u kabinet uw wat moet hierbij onder "
    "dan geen Kamer binnen hoe vraag waar antwoord minister tussen zij hun welke daarbij indien mijn rijk tijdens "
    "gemeenten"
)
_CONTENT = (
    "overzicht onderzoek camera gegevens gemeente politie aanbesteding registratie veiligheid privacy toezicht "
    "beleid ministerie staatssecretaris provincie burger drone software leverancier overheid informatie systeem "
    "bewaking contract kosten aantal personen jaar maatregel wet verordening toepassing algoritme gezicht "
    "herkenning netwerk telecom cloud opslag beveiliging rapport evaluatie inkoop markt bedrijf organisatie "
    "dienst uitvoering handhaving ziekenhuis zorg school leraar student universiteit woning huur bouw water dijk "
    "natuur landbouw stikstof klimaat energie gas wind zon trein spoor weg vliegveld luchtvaart haven douane "
    "belasting toeslag uitkering pensioen asiel opvang grens vreemdeling rechter gevangenis misdaad wapen leger "
    "missie ambassade verdrag handel export vrijheid media omroep cultuur museum sport jeugd ouder kind gezin "
    "huisarts medicijn vaccin virus voedsel dier"
)
_ONSETS = "b d f g h k l m n p r s t v w z bl br dr gr kl kr pl pr sch sl sn sp st str tr vl vr zw"
_VOWELS = "a e i o u aa ee oo uu ie oe ei ij ui ou eu"
_CODAS = ("", "", "l", "n", "r", "s", "t", "k", "m", "p", "ng", "rt", "nd", "st", "cht", "ls", "rk")
_ENDINGS = ("", "", "", "en", "en", "s", "er", "ing", "ingen", "heid", "lijk", "baar", "ering")

_PLURALS = 60  # of the real words
_SHORT = 60  # made words before those with a meaning; with this a text has as many terms of topics as real ones
_FIRST_TOPIC, _LAST_TOPIC = 150, 60_000  # ranks of the words with a meaning where they are spread
_COMPOUNDS = 0.03  # of the made words there


class Wording:
    """Sentences by lot; the same seed gives the same ones.

    A word with a meaning stands in 0.5% of answers in the middle and 5% at most, and a longer word with it in 1.5%:
    about as often as in 429 real ones (0.2%, 7% and 0.7%), so that a search finds as much as it would, or more.

    With `brief` there are fewer words, the words used often are short and some of them are about something: as in real
    answers there are 6.9 characters a word and 5.3 tags in a thousand (6.9 and 5.2 in the real ones). Of the words that
    topics are told by there are few, so that each stands there more often than a real one does.
    """

    def __init__(self, seed: int, *, brief: bool = False) -> None:
        self.random = np.random.default_rng(seed)
        self._content = _CONTENT.split()
        if brief:
            self._words = self._vocabulary(60_000, 0.35)
            self._words = self._shortest_first()
            self._heads = self._content
        else:
            self._words = self._vocabulary(200_000, _COMPOUNDS)
            self._words = self._spread()
            self._heads = self._words[_FIRST_TOPIC : 10 * _FIRST_TOPIC]
        shares = 1 / (np.arange(len(self._words)) + 2.7)
        self._bounds = np.cumsum(shares / shares.sum())
        self._drawn: list[int] = []
        self._at, self._ahead = 0, 1_000_000

    def at(self, *key: int) -> Self:
        """Return one with the same words that draws by a seed of its own, for one text among many."""
        other = copy(self)
        other.random = np.random.default_rng(key)
        other._drawn, other._at, other._ahead = [], 0, 1_000
        return other

    def sentence(self, *, end: str = ".", within: str = "") -> str:
        """Return a sentence of 5 to 60 words, 17 in the middle, with `within` somewhere in it."""
        length = int(min(60, max(5, self.random.lognormal(2.8, 0.45))))
        words = self._draw(length)
        if within:
            words.insert(length // 2, within)
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}{end}"

    def words(self, count: int) -> str:
        """Return that many words."""
        return " ".join(self._draw(count))

    def content(self) -> str:
        """Return a real word that has a meaning of its own."""
        return self._content[int(self.random.integers(len(self._content)))]

    def heading(self) -> str:
        """Return a subject of some words, without the most used ones at its ends."""
        first, second = self.random.integers(len(self._heads), size=2)
        return f"{self._heads[first].capitalize()} {' '.join(self._draw(3))} {self._heads[second]}"

    def word(self) -> str:
        """Return a word that is a name: with a capital and rarely used elsewhere."""
        return self._words[int(self.random.integers(5_000, len(self._words)))].capitalize()

    def _draw(self, count: int) -> list[str]:
        """Return words, drawn many at a time since drawing one by one is slow."""
        if self._at + count > len(self._drawn):
            at = np.searchsorted(self._bounds, self.random.random(self._ahead))
            self._drawn, self._at = np.minimum(at, len(self._words) - 1).tolist(), 0
        self._at += count
        words = self._words
        return [words[at] for at in self._drawn[self._at - count : self._at]]

    def _vocabulary(self, size: int, compounds: float) -> list[str]:
        """Return the words, most used first: real ones, and made ones with a share of compounds of real ones."""
        content, onsets, vowels = self._content, _ONSETS.split(), _VOWELS.split()
        known = dict.fromkeys((*_COMMON.split(), *content, *(f"{word}s" for word in content[:_PLURALS])))
        while len(known) < size:
            if self.random.random() < compounds:
                first, second = self.random.integers(len(self._content), size=2)
                word = content[first] + ("", "s")[int(self.random.integers(2))] + content[second] + self._of(_ENDINGS)
            else:
                count = int(self.random.integers(1, 4))
                word = "".join(self._of(part) for _ in range(count) for part in (onsets, vowels, _CODAS))
                word += self._of(_ENDINGS)
            known[word] = None
        return list(known)

    def _shortest_first(self) -> list[str]:
        """Return the words in another order: the real ones that have no meaning of their own, short ones, the rest."""
        common = len(_COMMON.split())
        real = common + len(self._content) + _PLURALS
        made = sorted(self._words[real:], key=len)
        return [*self._words[:common], *made[:_SHORT], *self._words[common:real], *made[_SHORT:]]

    def _spread(self) -> list[str]:
        """Return the words in another order: short ones first, those with a meaning ever further apart."""
        common = len(_COMMON.split())
        real = common + len(self._content) + _PLURALS
        words = self._words[:common] + sorted(self._words[real:], key=len)
        topics = self.random.permutation(np.array(self._words[common:real])).tolist()
        for rank, topic in zip(np.geomspace(_FIRST_TOPIC, _LAST_TOPIC, len(topics)), topics, strict=True):
            words.insert(int(rank), topic)
        return words

    def _of(self, choices: Sequence[str]) -> str:
        return choices[int(self.random.integers(len(choices)))]

"""What is asked and answered in a generated chamber: invented sentences, plain answers, and formulas that return."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from tests.bench.generated import shares
from tests.bench.wording import Wording
from tkdocs.rules import evasion, topics, vendors

# How sets of questions begin and go on; the asked thing follows.
_ASKING = (
    "Hoeveel", "Kunt u een overzicht geven van", "Wanneer is", "Welke", "Waarom is", "Kunt u aangeven hoeveel",
    "Bent u bereid om", "Deelt u de mening dat", "Klopt het dat", "Kunt u uitsluiten dat", "Wat is uw reactie op",
    "Hoe beoordeelt u", "Op welke wijze wordt", "Is het waar dat", "Kunt u toelichten waarom", "Sinds wanneer is",
    "Welke maatregelen neemt u tegen", "Kunt u per gemeente aangeven hoeveel", "Hoe vaak is", "Wie is",
)  # fmt: skip
_OPENING = "Bent u bekend met het bericht «{}»?"
_PLAIN = ("Ja.", "Nee.", "Ja, daar ben ik mee bekend.", "Ja, dat klopt.", "Nee, dat is niet het geval.")
_LEADS = ("Zoals eerder gemeld: ", "Op dit moment geldt: ", "Ook hier geldt: ", "Voor zover bekend: ")
_CONSIDERING = ("overwegende dat", "constaterende dat", "van mening dat")
_ASKED_OF = ("verzoekt de regering", "verzoekt de regering", "spreekt uit dat")


class Speech:
    """The texts of one paper, by a drawing of its own."""

    def __init__(self, draw: Wording) -> None:
        self._draw = draw
        self._random = draw.random

    def count(self, spread: tuple[float, float, int, int]) -> int:
        """Return a count of a spread in `shares`."""
        mean, deviation, least, most = spread
        return min(most, max(least, round(self._random.lognormal(mean, deviation))))

    def chance(self, share: float) -> bool:
        """Say yes in that share of the times."""
        return bool(self._random.random() < share)

    def one(self, things: Sequence[Any], skew: float = 1.0) -> Any:
        """Return one of the things; the greater the skew, the more often one of the first."""
        return things[int(len(things) * self._random.random() ** skew)]

    def subject(self) -> str:
        """Return what a set, motion or letter is about, in as many characters as real ones."""
        length = self.count(shares.SUBJECT)
        within = self.one(topics.load()).label.lower() if self.chance(shares.TOPICS) else ""
        about = f" bij {self.one(vendors.load(), 2.5).name}" if self.chance(shares.VENDORS) else ""
        words = f"de {self._draw.content()} van {within or self._draw.content()}{about}"
        while len(words) < length - 5:
            words += f" {self._draw.words(2)} {self._draw.content()}"
        return words

    def question(self, subject: str, *, first: bool) -> str:
        """Return a question of a set; its first may ask whether something was read."""
        if first and self.chance(0.4):
            return _OPENING.format(self._draw.heading())
        words = self.count(shares.QUESTION_WORDS)
        about = f" {subject}" if self.chance(0.2) else ""
        text = f"{self.one(_ASKING)}{about} {self._draw.words(words)}?"
        return f"{self._draw.sentence()} {text}" if self.chance(0.35) else text

    def answer(self, number: int) -> str:
        """Return the answer to a question of that number."""
        if number > 1 and self.chance(shares.REFERENCES):
            return f"Zie het antwoord op vraag {int(self._random.integers(1, number))}."
        count = self.count(shares.SENTENCES)
        first = [self.one(_PLAIN)] if self.chance(shares.PLAIN) else []
        sentences = [*first, *(self._said() for _ in range(count - len(first)))]
        size = max(1, int(self._random.integers(2, 6)))  # sentences in a paragraph
        return "\n".join(" ".join(sentences[at : at + size]) for at in range(0, len(sentences), size))

    def letter(self) -> str:
        """Return the paragraphs of a letter."""
        count = self.count(shares.LETTER)
        return "\n".join(" ".join(self._said() for _ in range(min(4, count - at))) for at in range(0, count, 4))

    def notice(self, subject: str) -> str:
        """Return what a minister writes when an answer takes longer."""
        return f"De vragen over {subject} kunnen niet binnen de gebruikelijke termijn worden beantwoord."

    def withdrawal(self, subject: str) -> str:
        """Return what a member writes who withdraws questions."""
        return f"Hierbij trek ik mijn vragen over {subject} in."

    def considerations(self) -> tuple[str, ...]:
        """Return the considerations of a motion."""
        count = self.count(shares.CONSIDERATIONS)
        return tuple(f"{self.one(_CONSIDERING)} {self._draw.words(22)};" for _ in range(count))

    def requests(self) -> tuple[str, ...]:
        """Return the requests of a motion."""
        return (f"{self.one(_ASKED_OF)} {self._draw.words(25)},",)

    def _said(self) -> str:
        """Return a sentence, in its share one that withholds: as such sentences are known, or with words around."""
        if not self.chance(shares.WITHHELD):
            return self._draw.sentence()
        text = self.one(self.one(_formulas(), 1.5), 2.5)
        lot = self._random.random()
        if lot < 0.5 or not text.endswith("."):
            return text
        if lot < 0.8:
            return f"{text[:-1]} {self._draw.words(int(self._random.integers(2, 6)))}."
        return f"{self.one(_LEADS)}{text[0].lower()}{text[1:]}"


@cache
def _formulas() -> tuple[tuple[str, ...], ...]:
    """Return the known sentences of each category."""
    return tuple(tuple(example.text for example in category.examples) for category in evasion.untrained().categories)

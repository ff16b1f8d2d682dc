"""The worst mistakes of a judge: what it marks wrongly and most surely, what it misses and thinks least likely."""

from dataclasses import dataclass

from tkdocs.evaluation.answers import Judged, Line

EACH = 5


@dataclass(frozen=True, slots=True)
class Mistake:
    """A sentence that was marked wrongly (`gold` is "") or missed (`found` is "").

    `rule` is the pattern that marked it, None where words alone did.
    """

    part: str
    question: str
    sentence: str
    gold: str
    found: str
    score: float
    rule: str | None


def worst(part: str, judged: Judged) -> list[Mistake]:
    """Return the worst mistakes of both kinds, those of each kind in order."""
    counted = judged.counted()
    wrong = sorted((line for line in counted if line.found and not line.gold), key=lambda line: -line.score)
    missed = sorted((line for line in counted if line.gold and not line.found), key=lambda line: line.score)
    return [_mistake(part, line) for line in (*wrong[:EACH], *missed[:EACH])]


def _mistake(part: str, line: Line) -> Mistake:
    asked = " ".join(line.sentence.questions)
    return Mistake(part, asked, line.sentence.text, line.gold, line.found, line.score, line.rule)

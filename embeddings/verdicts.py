"""From marked sentences to the verdict on an answer block: what was asked is given, in part, or not at all."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from embeddings.asking import FOLLOW, AskingRules, Part, asking_by
from embeddings.giving import DATE, NO, NUMBER, STANCE, YES, Met, giving_by
from embeddings.silence import Silence, signs

ANSWERS, PARTLY, EVADES = "answers", "partly", "evades"
REFERENCE = "refers_elsewhere"
# Categories whose sentences decline to find out or to tell: where that is what was asked for, they are a plain no.
DECLINES = frozenset({"no_cause", "disproportionate", "confidential"})

# Why a block has its verdict.
UNMARKED, SILENT, CLOSED, SHARE, BESIDE, REFERS = "unmarked", "silent", "closed", "share", "beside", "refers"
DECLINED, PASSING = "declined", "passing"
# Kinds of thing that are plainly there or not, and the share of a part's words that must stand beside one of them.
_PLAIN = frozenset({"how_many", "when", "who", "list"})
_HALF = 0.5
# Kinds of question that a yes or no answers in full.
_CLOSED = frozenset({"yes_no", "opinion", "will", "known", "share"})
_WANTS_MORE = frozenset({"how_many", "when", "why", "who", "which", "list", "how", "what"})
# Gifts that are plainly there or not; words of other gifts stand in any sentence.
_PLAINLY = frozenset({YES, NO, NUMBER, DATE})

_NUMBERS = re.compile(r"\bvra(?:ag|gen)\s*((?:\d+[a-z]?)(?:\s*(?:,|en|tot en met|t/?m|-|–)\s*(?:vraag\s*)?\d+[a-z]?)*)")
_RANGE = re.compile(r"(\d+)\s*(?:tot en met|t/?m|-|–)\s*(\d+)")


def referred(sentence: str) -> tuple[str, ...]:
    """Return the numbers of the questions whose answers `sentence` points to: "zie vraag 2 t/m 4" gives 2, 3, 4."""
    found: list[str] = []
    for match in _NUMBERS.finditer(sentence.lower()):
        found += re.findall(r"\d+[a-z]?", _RANGE.sub(_counted, match[1]))
    return tuple(dict.fromkeys(found))


def _counted(match: re.Match[str]) -> str:
    """Return "2 3 4" for the range "2 t/m 4"; no set has more than some hundred questions."""
    first, last = int(match[1]), min(int(match[2]), int(match[1]) + 199)
    return " ".join(str(number) for number in range(first, last + 1))


def of_reference(targets: Sequence[str], known: Mapping[str, str]) -> str:
    """Return the verdict that a block takes over from the answers at `targets`: the common one, else partly."""
    verdicts = {known[n] for n in targets if n in known}
    if not verdicts:
        return ANSWERS
    return verdicts.pop() if len(verdicts) == 1 else PARTLY


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a block gives of what was asked, and why that is thought.

    `reason` is one of the words above. `parts` counts what was asked; `missing` are the words of those parts (lower
    case) to which nothing in the block was found that gives them: an indication, for a reader to check.
    """

    verdict: str
    reason: str
    parts: int = 1
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictRules:
    """From where on a block says nothing of what was asked, or passes over some of it.

    Marked sentences that make up `share` of a block's characters leave nothing given; where several things are asked
    `compound` more of it is needed, and where a mark opens the block `opening` less. Below `passing` a mark is a remark
    in passing. `silent` is the probability of `silence` from which a block without marks gives only a part. `version`
    is a digest of it all.
    """

    version: str = ""
    asking: AskingRules = field(default_factory=lambda: AskingRules("", (), ()))
    share: float = 0.4
    compound: float = 0.2
    opening: float = 0.2
    passing: float = 0.0
    silent: float = 1.0
    silence: Silence | None = None


class Verdicts:
    """Says what blocks give, by their marks and by what their questions ask.

    Without a model of silence, a block without marks answers.
    """

    def __init__(self, rules: VerdictRules) -> None:
        self._rules = rules
        self._asking = asking_by(rules.asking)
        self._giving = giving_by(rules.asking)

    def of(
        self, questions: Sequence[str], sentences: Sequence[str], withheld: Sequence[int], declined: Sequence[int] = ()
    ) -> Verdict:
        """Return the verdict on `sentences` in answer to `questions`.

        The sentences at `withheld` say, not directly, that something is not given; those of them that are `declined`
        are of the categories `DECLINES`.
        """
        parts = self._asking.parts(questions)
        if not withheld:
            return self._unmarked(parts, sentences)
        gifts = [self._giving.gifts(sentence) for sentence in sentences]
        if set(withheld) == set(declined) and _asks_to_act(parts):
            return Verdict(ANSWERS, DECLINED, len(parts))
        if _is_said(parts, gifts, withheld):
            return Verdict(ANSWERS, CLOSED, len(parts))
        return self._beside(parts, sentences, gifts, withheld)

    def signs(self, questions: Sequence[str], sentences: Sequence[str]) -> dict[str, float]:
        """Return the signs of silence of an answer, from which a model of silence is fitted."""
        parts = self._asking.parts(questions)
        gifts = [self._giving.gifts(sentence) for sentence in sentences]
        return signs(parts, self._giving.met(parts, sentences), gifts, sentences)

    def _unmarked(self, parts: Sequence[Part], sentences: Sequence[str]) -> Verdict:
        """Return the verdict on a block in which nothing is marked."""
        silence = self._rules.silence
        if silence is None or not sentences or not parts:
            return Verdict(ANSWERS, UNMARKED, len(parts))
        met = self._giving.met(parts, sentences)
        gifts = [self._giving.gifts(sentence) for sentence in sentences]
        if silence.of(signs(parts, met, gifts, sentences)) < self._rules.silent:
            return Verdict(ANSWERS, UNMARKED, len(parts))
        return Verdict(PARTLY, SILENT, len(parts), _missing(met, gifts))

    def _beside(
        self, parts: Sequence[Part], sentences: Sequence[str], gifts: Sequence[frozenset[str]], withheld: Sequence[int]
    ) -> Verdict:
        """Return the verdict on a block by what stands beside its marks."""
        left = [at for at in range(len(sentences)) if at not in set(withheld)]
        met = self._giving.met(parts, [sentences[at] for at in left])
        missing = _missing(met, [gifts[at] for at in left])
        length = sum(map(len, sentences))
        marked = sum(len(sentences[at]) for at in withheld)
        if marked < self._rules.passing * length:
            return Verdict(ANSWERS, PASSING, len(parts))
        all_withheld = marked >= self._needed(parts, withheld) * length
        if all_withheld and not _gives_one(met) and not self._opens_with_gift(parts, sentences, gifts, withheld):
            return Verdict(EVADES, SHARE, len(parts), missing)
        return Verdict(PARTLY, BESIDE, len(parts), missing)

    def _needed(self, parts: Sequence[Part], withheld: Sequence[int]) -> float:
        """Return the share of a block that must be withheld before its other sentences give nothing."""
        several = len(_main(parts)) > 1
        return self._rules.share + several * self._rules.compound - (min(withheld) == 0) * self._rules.opening

    def _opens_with_gift(
        self, parts: Sequence[Part], sentences: Sequence[str], gifts: Sequence[frozenset[str]], withheld: Sequence[int]
    ) -> bool:
        """Return whether a block opens with a yes, no, number or time that some part asks for.

        The number of another question, to which a sentence points, is none.
        """
        if min(withheld) == 0 or referred(sentences[0]):
            return False
        wanted = frozenset[str]().union(*(self._giving.wanted(part) for part in _main(parts)))
        return bool(wanted & gifts[0] & _PLAINLY)


def _main(parts: Sequence[Part]) -> list[Part]:
    """Return the parts that are asked whatever the answer to another is."""
    return [part for part in parts if FOLLOW not in part.kinds]


def _asks_to_act(parts: Sequence[Part]) -> bool:
    """Return whether all that is asked is whether the minister will do something, which a refusal answers."""
    main = _main(parts)
    return bool(main) and all("will" in part.kinds and not part.kinds & _WANTS_MORE for part in main)


def _is_said(parts: Sequence[Part], gifts: Sequence[frozenset[str]], withheld: Sequence[int]) -> bool:
    """Return whether a yes or no opens a block and answers it.

    It answers the only thing that is asked, where it is no mark itself; several closed questions need one each.
    """
    main = _main(parts)
    said = [bool({YES, NO} & found) for found in gifts]
    if not main or not said[0]:
        return False
    closed = all(part.kinds & _CLOSED and not part.kinds & _WANTS_MORE for part in main)
    return (len(main) == 1 and min(withheld) > 0) or (closed and sum(said) >= len(main))


def _gives_one(met: Sequence[Met]) -> bool:
    """Return whether one of several things asked is plainly given: the kind of thing, beside half of the words."""
    main = [one for one in met if FOLLOW not in one.part.kinds]
    return len(main) > 1 and any(one.near and one.best >= _HALF and one.part.kinds & _PLAIN for one in main)


def _missing(met: Sequence[Met], gifts: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """Return the words of the parts that nothing was found to give, the void ones aside."""
    said = any({YES, NO, STANCE} & found for found in gifts)
    return tuple(
        one.part.text
        for one in met
        if not one.void and (not one.near or ("yes_no" in one.part.kinds and not said) or one.shared == 0)
    )

"""Marks the sentences of answers in which what was asked is not given, and says what each answer block gives.

A sentence is marked because a pattern matches it, or because its words are those of sentences that were labelled so.
Its score is the probability that a reader would mark it, too; rules without a trained model fall back on likeness to
their examples. Each mark keeps its score, its pattern and the nearest known example, so that a reader can disagree.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from embeddings import verdicts
from embeddings.context import placed
from embeddings.encoder import Encoder
from embeddings.evidence import Evidence, Hit
from embeddings.rules import EvasionRules, plain
from embeddings.scoring import Scorer, View, probability, unlearned
from embeddings.similarity import Likeness
from embeddings.verdicts import Verdict, VerdictRules, Verdicts

VERSION = "3"


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided about a sentence (its index in the block): the category, or "" for none."""

    sentence: int
    category: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """An answer: the questions that it answers, its sentences, the questions' printed numbers.

    With `letter` set it is a letter instead, in which only the plainest forms are marked. What is `decided` overrides
    all evidence.
    """

    questions: tuple[str, ...]
    sentences: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    letter: bool = False
    decided: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence (its index in the block) that says that something asked for is not given.

    `score` is the probability that it is rightly marked, `example_score` the likeness to `example`, both in 0..1;
    `direct` is set where the sentence is nevertheless the straight answer; `rule` is the id of the pattern that
    matched, or None where it was marked without one; `reviewed` is set where an editor decided, whose marks that no
    evidence speaks for have the score 1.
    """

    sentence: int
    category: str
    score: float
    direct: bool
    example: str
    example_score: float
    rule: str | None
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one block (answers, partly, evades) and its marks, in the order of the text.

    `reason`, `parts` and `missing` are those of `verdicts.Verdict`: why, how many things were asked, and the words of
    those that were not found to be given.
    """

    verdict: str
    marks: tuple[Mark, ...]
    reason: str = verdicts.UNMARKED
    parts: int = 1
    missing: tuple[str, ...] = ()


def version(rules: EvasionRules, encoder_id: str | None) -> str:
    """Return a text that changes whenever the judgements of a judge by these rules and that encoder would."""
    return f"{VERSION}/{rules.version}/{encoder_id or '-'}"


class Judge:
    """Judges answer blocks by `rules`; with an `encoder`, likeness is also measured between vectors."""

    def __init__(self, rules: EvasionRules, encoder: Encoder | None = None) -> None:
        self._rules = rules
        self._evidence = Evidence(rules)
        self._encoder_id = encoder.id if encoder else None
        self._likeness = Likeness(rules, encoder)
        self._scorer = Scorer(rules.model, self._evidence, self._likeness) if rules.model else None
        self._verdicts = Verdicts(rules.verdicts or VerdictRules())
        self._in_letters = {category.slug for category in rules.categories if category.in_letters}
        self._least = {threshold.name: threshold.value for threshold in rules.thresholds}

    @property
    def version(self) -> str:
        """What `version` says of this judge's rules and encoder."""
        return version(self._rules, self.encoder_id)

    @property
    def encoder_id(self) -> str | None:
        """The id of the encoder whose vectors are used, if any."""
        return self._encoder_id

    @property
    def examples(self) -> list[str]:
        """The known sentences that others are compared with."""
        return self._likeness.known

    def judge(self, blocks: Sequence[Block]) -> list[Judgement]:
        """Return one judgement a block. The blocks are those of one document, so that references can be followed."""
        return self.judge_all([blocks])[0]

    def judge_all(self, documents: Sequence[Sequence[Block]]) -> list[list[Judgement]]:
        """Return what `judge` would say of each document, many times faster: all sentences are looked at together."""
        views = iter(self._views([block for blocks in documents for block in blocks]))
        return [self._judged(blocks, views) for blocks in documents]

    def _judged(self, blocks: Sequence[Block], views: Iterator[View]) -> list[Judgement]:
        """Return the judgements on one document, whose sentences are the next of `views`."""
        marked = [_decided(block, self._marks(block, list(islice(views, len(block.sentences))))) for block in blocks]
        first = [self._verdict(block, marks, {}) for block, marks in zip(blocks, marked, strict=True)]
        known: dict[str, str] = {}
        for block, verdict in zip(blocks, first, strict=True):
            known |= dict.fromkeys(block.numbers, verdict.verdict)
        judgements = []
        for block, marks, verdict in zip(blocks, marked, first, strict=True):
            followed = [_followed(mark, block, known) for mark in marks]
            same = followed == marks and verdict.reason != verdicts.REFERS
            found = verdict if same else self._verdict(block, followed, known)
            # A later reference to this block takes over what it took.
            known |= dict.fromkeys(block.numbers, found.verdict)
            judgements.append(Judgement(found.verdict, tuple(followed), found.reason, found.parts, found.missing))
        return judgements

    def scores(self, blocks: Sequence[Block]) -> list[list[float]]:
        """Return, by block, the score of every sentence, marked or not; editors' decisions do not show."""
        views = iter(self._views(blocks))
        return [
            [score for score, _ in self._weighed(block, [next(views) for _ in block.sentences])] for block in blocks
        ]

    def _verdict(self, block: Block, marks: Sequence[Mark], known: Mapping[str, str]) -> Verdict:
        """Return the verdict on a block; one that only points to answers in `known` takes over theirs."""
        withheld = [mark.sentence for mark in marks if not mark.direct]
        references = [mark.sentence for mark in marks if mark.category == verdicts.REFERENCE and mark.direct]
        if references and not withheld and len(references) == len(block.sentences):
            texts = [plain(sentence) for sentence in block.sentences]
            if not any(self._evidence.gives(text) for text in texts):
                targets = [number for text in texts for number in verdicts.referred(text)]
                return Verdict(verdicts.of_reference(targets, known), verdicts.REFERS)
        declined = [mark.sentence for mark in marks if not mark.direct and mark.category in verdicts.DECLINES]
        return self._verdicts.of(block.questions, block.sentences, withheld, declined)

    def _views(self, blocks: Sequence[Block]) -> list[View]:
        """Return what the sides see of the sentences of all blocks, one after the other."""
        sentences = [sentence for block in blocks for sentence in placed(block.questions, block.sentences)]
        if self._scorer:
            return self._scorer.views(sentences)
        return unlearned(sentences, self._evidence, self._likeness, self._least["alike"])

    def _marks(self, block: Block, views: Sequence[View]) -> list[Mark]:
        """Return the marks of one block, whose sentences are seen as `views` say."""
        return [mark for _, mark in self._weighed(block, views) if mark is not None]

    def _weighed(self, block: Block, views: Sequence[View]) -> list[tuple[float, Mark | None]]:
        """Return the score of each sentence of a block, and its mark where that is enough."""
        weighed: list[tuple[float, Mark | None]] = []
        unmarked, answered = 0, False
        for at, view in enumerate(views):
            answered = answered or unmarked >= self._least["long"]
            hits = self._holding(view.hits, block.letter, answered)
            score = self._score(view, hits, block.letter)
            enough = self._least["mark" if hits or not view.learnt else "words"]
            mark = self._mark(at, view, hits, score) if score >= enough else None
            if mark is None:
                unmarked += 1
                answered = answered or self._evidence.gives(view.text)
            weighed.append((score, mark))
        return weighed

    def _score(self, view: View, hits: Sequence[Hit], letter: bool) -> float:
        """Return the probability of a sentence in which `hits` hold, surest first; 0 where it is never marked."""
        if not hits and (letter or view.hits or self._evidence.is_never(view.text)):
            return 0.0
        return probability(view, hits[0].score if hits else 0.0)

    def _mark(self, at: int, view: View, hits: Sequence[Hit], score: float) -> Mark:
        """Return the mark of the sentence at `at`, in which `hits` hold."""
        category = view.category(hits, self._evidence)
        rule = next((hit.rule for hit in hits if hit.category == category), hits[0].rule if hits else None)
        nearest = view.company.of(category)
        direct = self._evidence.is_direct(view.text, category)
        return Mark(at, category, round(score, 4), direct, nearest.text, nearest.score, rule)

    def _holding(self, hits: Sequence[Hit], letter: bool, answered: bool) -> list[Hit]:
        """Return the hits that count in a letter, or after what has been `answered` in an answer."""
        if letter:
            return [hit for hit in hits if hit.category in self._in_letters and hit.score >= self._least["letter"]]
        # What would only stand in for an answer is no more than its end here, whatever else of its kind it matches.
        ended = {hit.category for hit in hits if hit.alone and answered}
        return [hit for hit in hits if hit.category not in ended]


def _decided(block: Block, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks as an editor left them: those rejected are gone, those confirmed or named otherwise stay."""
    found = {mark.sentence: mark for mark in marks}
    for one in block.decided:
        own = found.pop(one.sentence, Mark(one.sentence, one.category, 1.0, one.direct, "", 0.0, None))
        if one.category:
            found[one.sentence] = replace(own, category=one.category, direct=one.direct, reviewed=True)
    return [found[at] for at in sorted(found)]


def _followed(mark: Mark, block: Block, known: Mapping[str, str]) -> Mark:
    """Return a reference as direct where an answer of the same document that it points to gives something.

    One to a numbered question is taken to do so where an answer is read by itself, without numbers.
    """
    if mark.category != verdicts.REFERENCE or mark.reviewed:
        return mark
    named = verdicts.referred(block.sentences[mark.sentence])
    if named and not known:
        return replace(mark, direct=True)
    targets = [n for n in named if n in known and n not in block.numbers]
    if not targets:
        return mark
    return replace(mark, direct=any(known[n] != verdicts.EVADES for n in targets))

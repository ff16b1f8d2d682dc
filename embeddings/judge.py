"""Marks the sentences of answers in which what was asked is not given, and says what each answer block gives.

Words come first: a sentence is marked because a pattern matches it, or because it is very much like the examples. Each
mark keeps its score, its pattern and the nearest known example, so that a reader can disagree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from embeddings import verdicts
from embeddings.encoder import Encoder
from embeddings.evidence import Evidence
from embeddings.rules import EvasionRules, plain
from embeddings.similarity import NONE, Guess, Likeness, Nearest

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Block:
    """An answer: the questions that it answers (none for a letter), its sentences, the questions' printed numbers."""

    questions: tuple[str, ...]
    sentences: tuple[str, ...]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence (its index in the block) that says that something asked for is not given.

    `score` and `example_score` lie in 0..1; `direct` is set where the sentence is nevertheless the straight answer;
    `rule` is the id of the pattern that matched, or None where likeness to the examples alone decided.
    """

    sentence: int
    category: str
    score: float
    direct: bool
    example: str
    example_score: float
    rule: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one block (answers, partly, evades) and its marks, in the order of the text."""

    verdict: str
    marks: tuple[Mark, ...]


class Judge:
    """Judges answer blocks by `rules`; with an `encoder`, likeness is also measured between vectors."""

    def __init__(self, rules: EvasionRules, encoder: Encoder | None = None) -> None:
        self._rules = rules
        self._evidence = Evidence(rules)
        self._likeness = Likeness(rules, encoder)

    @property
    def version(self) -> str:
        """A text that changes whenever the judgements would: code, rules, encoder."""
        return f"{VERSION}/{self._rules.version}/{self._likeness.encoder_id or '-'}"

    def judge(self, blocks: Sequence[Block]) -> list[Judgement]:
        """Return one judgement a block. The blocks are those of one document, so that references can be followed."""
        marked = self._marked(blocks)
        known: dict[str, str] = {}
        for block, marks in zip(blocks, marked, strict=True):
            known |= dict.fromkeys(block.numbers, self._verdict(block, marks, {}))
        judgements = []
        for block, marks in zip(blocks, marked, strict=True):
            followed = tuple(_followed(mark, block, known) for mark in marks)
            verdict = self._verdict(block, followed, known)
            known |= dict.fromkeys(block.numbers, verdict)  # a later reference to this block takes over what it took
            judgements.append(Judgement(verdict, followed))
        return judgements

    def _verdict(self, block: Block, marks: Sequence[Mark], known: Mapping[str, str]) -> str:
        """Return the verdict on a block; one that only points to answers in `known` takes over theirs."""
        withheld = [mark.sentence for mark in marks if not mark.direct]
        references = [mark.sentence for mark in marks if mark.category == verdicts.REFERENCE and mark.direct]
        texts = [plain(sentence) for sentence in block.sentences]
        gives = any(self._evidence.gives(text) for at, text in enumerate(texts) if at not in withheld)
        if not withheld and not gives and len(references) == len(texts):
            return verdicts.of_reference([n for at in references for n in verdicts.referred(texts[at])], known)
        return verdicts.of_block(
            block.sentences,
            withheld,
            gives,
            evades_share=self._rules.threshold("evades_share"),
            short=self._rules.threshold("short"),
        )

    def _marked(self, blocks: Sequence[Block]) -> list[list[Mark]]:
        """Return the marks of each block, references not yet followed."""
        guesses = iter(self._likeness.guesses([sentence for block in blocks for sentence in block.sentences]))
        drafts = [self._drafts(block, [next(guesses) for _ in block.sentences]) for block in blocks]
        flat = [(b.sentences[m.sentence], m.category) for b, marks in zip(blocks, drafts, strict=True) for m in marks]
        nearest = iter(self._likeness.nearest([s for s, _ in flat], [c for _, c in flat]))
        return [[_with_example(mark, next(nearest)) for mark in marks] for marks in drafts]

    def _drafts(self, block: Block, guesses: Sequence[Guess]) -> list[Mark]:
        """Return the marks of one block, without their nearest examples."""
        question = plain(" ".join(block.questions))
        drafts = []
        for at, (sentence, guess) in enumerate(zip(block.sentences, guesses, strict=True)):
            text = plain(sentence)
            category, score, rule = self._category(text, question, guess)
            if score >= self._rules.threshold("mark"):
                drafts.append(Mark(at, category, score, self._evidence.is_direct(text, category), "", 0.0, rule))
        return drafts

    def _category(self, text: str, question: str, guess: Guess) -> tuple[str, float, str | None]:
        """Return category, score and pattern of a plain sentence; score 0 where it says nothing of the kind."""
        hits = self._evidence.hits(text, question)
        if hits:
            return hits[0].category, hits[0].score, hits[0].rule
        if guess.category != NONE and guess.probability >= self._rules.threshold("likely"):
            return guess.category, guess.probability, None
        return NONE, 0.0, None


def _with_example(mark: Mark, nearest: Nearest) -> Mark:
    """Return the mark with its nearest example."""
    return replace(mark, example=nearest.text, example_score=nearest.score)


def _followed(mark: Mark, block: Block, known: Mapping[str, str]) -> Mark:
    """Return a reference as direct where an answer of the same document that it points to gives something."""
    if mark.category != verdicts.REFERENCE:
        return mark
    targets = [n for n in verdicts.referred(block.sentences[mark.sentence]) if n in known and n not in block.numbers]
    if not targets:
        return mark
    return replace(mark, direct=any(known[n] != verdicts.EVADES for n in targets))

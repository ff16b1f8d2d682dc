"""Reads, tags and judges one document at a time, without a database."""

from dataclasses import dataclass
from itertools import groupby

from embeddings.judge import Block, Judge, Judgement
from tkdocs.models import Answer, Reading, Span, Tag
from tkdocs.parse import read
from tkdocs.parse.passages import passages
from tkdocs.stages.embed import encoder_named
from tkdocs.stages.judge import build
from tkdocs.tagging import Tagger
from tkdocs.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class JudgedBlock:
    """An answer block (or a whole letter, with an empty `to`), its sentences, and what was judged about them."""

    answer: Answer
    spans: tuple[Span, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Report:
    """One document read, tagged and judged; `encoder` is None where words alone decided."""

    name: str
    reading: Reading
    tags: tuple[Tag, ...]
    blocks: tuple[JudgedBlock, ...]
    encoder: str | None


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to report on documents: the rules, made ready once, and an encoder where one is asked for."""

    tagger: Tagger
    judge: Judge
    encoder: str | None

    @classmethod
    def load(cls, encoder: str | None = None) -> "Reader":
        """Return a reader by the rules of this version; raise EncoderError when the named encoder cannot be had."""
        loaded = encoder_named(encoder) if encoder else None
        return cls(Tagger.load(), build(loaded), loaded.id if loaded else None)

    def report(self, content: bytes, name: str) -> Report:
        """Return the report on one file; raise ReadingError when it cannot be read."""
        reading = read(content, name=name)
        return Report(name, reading, self.tagger.tags(reading.text), self._judged(reading), self.encoder)

    def _judged(self, reading: Reading) -> tuple[JudgedBlock, ...]:
        """Return the answer blocks with their judgements, in the order of the text."""
        spans = {block: tuple(p.span for p in found) for block, found in groupby(passages(reading), lambda p: p.answer)}
        texts = dict(enumerate(reading.answers, 1)) or {None: Answer((), reading.text)}
        asked = {question.number: question.text for question in reading.questions}
        cut = [(answer, spans[block]) for block, answer in texts.items() if block in spans]
        letter = reading.kind is DocumentKind.LETTER
        judged = self.judge.judge(
            [
                Block(tuple(asked[n] for n in a.to if n in asked), tuple(s.text for s in found), a.to, letter)
                for a, found in cut
            ]
        )
        return tuple(JudgedBlock(*pair, judgement) for pair, judgement in zip(cut, judged, strict=True))

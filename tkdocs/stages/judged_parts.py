"""What of a document is judged: the answer blocks of an answer, and what a letter says of each motion that it answers.

Where a letter answers a motion, its request is the question. If that asks for information, the paragraphs on it are
read as an answer is; else, as in the rest of a letter, only the plainest forms are marked, since to refuse to act is an
answer.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlite_utils import Database

from embeddings.judge import Block, Decision
from tkdocs.errors import StoreError
from tkdocs.models import Correction
from tkdocs.store.replies import Reply
from tkdocs.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Part:
    """An answer block, or what a letter says of one motion or of none (`answer_id` None), with its sentences' ids."""

    answer_id: str | None
    block: Block
    passage_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a document is judged, by what editors `decided` on it and which motions it answers."""

    db: Database
    number: str
    decided: Mapping[str, Correction]
    replied: Sequence[tuple[Reply, bool]]

    def all(self) -> list[Part]:
        """Return the parts in the order of the text; raise StoreError where an answer is missing."""
        kind = self.db.execute("SELECT kind FROM documents WHERE number = ?", [self.number]).fetchone()[0]
        return self._of_letter() if kind == DocumentKind.LETTER else self._answers()

    def _of_letter(self) -> list[Part]:
        """Return what a letter says of no motion and of each that it answers."""
        sql = "SELECT id, start, text FROM passages WHERE document_number = ? ORDER BY position"
        by_motion: dict[tuple[tuple[Reply, bool], ...], list[tuple[str, str]]] = defaultdict(list)
        for id_, start, text in self.db.execute(sql, [self.number]):
            about = tuple(each for each in self.replied if each[0].covers(start))
            by_motion[about].append((id_, text))
        return [
            self._part(None, group, tuple(r.request for r, _ in about), letter=not any(informs for _, informs in about))
            for about, group in by_motion.items()
        ]

    def _answers(self) -> list[Part]:
        """Return the answer blocks."""
        sql = "SELECT answer_id, id, text FROM passages WHERE document_number = ? ORDER BY position"
        asked = _asked(self.db, self.number)
        parts = []
        for answer_id, group in groupby(
            (row for row in self.db.execute(sql, [self.number]) if row[0]), key=lambda row: row[0]
        ):
            if answer_id not in asked:
                raise StoreError(f"{self.number} has a sentence of the answer {answer_id}, which is not there")
            numbers, questions = asked[answer_id]
            sentences = [(id_, text) for _, id_, text in group]
            parts.append(self._part(answer_id, sentences, tuple(questions), numbers=tuple(numbers)))
        return parts

    def _part(
        self,
        answer_id: str | None,
        sentences: Sequence[tuple[str, str]],
        questions: tuple[str, ...],
        *,
        numbers: tuple[str, ...] = (),
        letter: bool = False,
    ) -> Part:
        texts = tuple(text for _, text in sentences)
        block = Block(questions, texts, numbers, letter, _decisions(texts, self.decided))
        return Part(answer_id, block, tuple(id_ for id_, _ in sentences))


def _decisions(sentences: Sequence[str], decided: Mapping[str, Correction]) -> tuple[Decision, ...]:
    """Return the decisions on the sentences of one block."""
    found = ((at, decided.get(sentence)) for at, sentence in enumerate(sentences))
    return tuple(Decision(at, one.category, one.direct) for at, one in found if one)


def _asked(db: Database, number: str) -> dict[str, tuple[list[str], list[str]]]:
    """Return, by answer, the printed numbers and the texts of the questions that it answers."""
    sql = (
        "SELECT a.id, a.numbers, q.text FROM answers a LEFT JOIN answer_questions l ON l.answer_id = a.id "
        "LEFT JOIN questions q ON q.id = l.question_id WHERE a.document_number = ? ORDER BY a.position, q.position"
    )
    questions: dict[str, list[str]] = defaultdict(list)
    numbers: dict[str, list[str]] = {}
    for answer_id, printed, text in db.execute(sql, [number]):
        numbers[answer_id] = [n for n in printed.split(", ") if n]
        questions[answer_id] += [text] if text else []
    return {answer_id: (numbers[answer_id], questions[answer_id]) for answer_id in numbers}

"""Word pieces: a vocabulary learned from texts, and texts as sequences of pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from tokenizers.normalizers import Normalizer

UNKNOWN = "[UNK]"  # what is not in the vocabulary; always piece 0
INSIDE = "##"  # begins a piece that goes on inside a word
_BATCH = 10_000  # texts cut at once: bounds memory, changes nothing


@dataclass(frozen=True, slots=True)
class Sequences:
    """Texts as pieces, one after the other: `pieces[i]` is a piece's number, `texts[i]` the text that it stands in."""

    pieces: NDArray[np.int32]
    texts: NDArray[np.int32]
    count: int  # texts
    size: int  # pieces in the vocabulary

    def table(self) -> sparse.csr_matrix:
        """Return how often each piece stands in each text, an array (texts, vocabulary)."""
        ones = np.ones(len(self.pieces), dtype=np.float32)
        return sparse.csr_matrix((ones, (self.texts, self.pieces)), shape=(self.count, self.size))

    def shares(self) -> NDArray[np.float64]:
        """Return each piece's share of all pieces read."""
        return np.bincount(self.pieces, minlength=self.size) / max(1, len(self.pieces))


def learned(texts: Sequence[str], size: int) -> "Tokenizer":
    """Return a WordPiece tokenizer of at most about `size` pieces; the same texts in the same order give the same one.

    Case and accents make no difference: "Oekraïne" and "OEKRAINE" are one word.
    """
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    plain = normalizers.BertNormalizer(lowercase=True, strip_accents=True)
    words = pre_tokenizers.BertPreTokenizer()
    draft = Tokenizer(models.WordPiece(unk_token=UNKNOWN))
    draft.normalizer, draft.pre_tokenizer = plain, words
    # The trainer numbers the pieces inside words in the order of a hash table, another one in each process, and breaks
    # ties by those numbers. Named beforehand they are numbered by us. They are then taken for marks in a text ("##a"),
    # and so only the vocabulary is kept, in a tokenizer without marks.
    first = [UNKNOWN, *(INSIDE + letter for letter in _letters(texts, plain))]
    trainer = trainers.WordPieceTrainer(
        vocab_size=max(size, len(first)), special_tokens=first, show_progress=False, continuing_subword_prefix=INSIDE
    )
    draft.train_from_iterator(texts, trainer)
    kept = Tokenizer(models.WordPiece(draft.get_vocab(with_added_tokens=False), unk_token=UNKNOWN))
    kept.normalizer, kept.pre_tokenizer = plain, words
    return kept


def cut(tokenizer: "Tokenizer", texts: Sequence[str]) -> Sequences:
    """Return `texts` as pieces."""
    rows: list[list[int]] = []
    for start in range(0, len(texts), _BATCH):
        rows += [encoding.ids for encoding in tokenizer.encode_batch_fast(list(texts[start : start + _BATCH]))]
    lengths = [len(row) for row in rows]
    return Sequences(
        np.fromiter((piece for row in rows for piece in row), dtype=np.int32, count=sum(lengths)),
        np.repeat(np.arange(len(rows), dtype=np.int32), lengths),
        len(rows),
        tokenizer.get_vocab_size(),
    )


def _letters(texts: Sequence[str], plain: "Normalizer") -> list[str]:
    """Return every character of the normalised texts, white space left out, in the order of their code points."""
    raw: set[str] = set()
    raw.update(*texts)
    return sorted({letter for letter in plain.normalize_str("".join(sorted(raw))) if not letter.isspace()})

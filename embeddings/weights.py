"""A vector for each word piece, so that the mean over a text's pieces says what the text is about. No training.

Three things make two pieces alike, and each has its share in the vector:

- being the same piece: a random direction for each, almost at right angles to all others;
- looking alike ("camera", "cameratoezicht"): a random projection of the letter groups that they are spelt with;
- keeping the same company: the principal directions of which pieces stand near which (PPMI, cut by SVD).

Frequent pieces count less, and directions that all texts have in common are damped. Both are linear, hence folded into
the vectors, and the encoder stays a table. The values below were chosen on the similarity sets that
`tests/bench/sentence_similarity.py` reports, together with three tasks on parliamentary texts (a question to its
answer, the title of a motion to its text, an evasive sentence to others of its category); all five vary little around
them.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.covariance import ledoit_wolf
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.utils.extmath import randomized_svd
from threadpoolctl import threadpool_limits

from embeddings.encoder import unit
from embeddings.pieces import INSIDE, Sequences

Array = NDArray[np.float32]

RARITY = 0.002  # a piece with this share of all pieces counts half (SIF: Arora et al. 2017)
SPELLING = 2.0  # weight of looking alike, where being the same has 1
COMPANY = 0.6  # weight of keeping the same company
COMPANY_SHARE = 3  # one in so many dimensions is for company
WINDOW = 5  # pieces to either side that are company, the nearer the more
CONTEXT_POWER = 0.75  # frequent contexts count a little more (Levy et al. 2015)
DAMPING = 0.6  # 0: common directions stay; 1: all directions are made equally strong
WITNESSES = 20_000  # texts from which the common directions are estimated


def piece_vectors(read: Sequences, spelt: list[str], dimension: int, seed: int) -> Array:
    """Return an array (vocabulary, `dimension`); `spelt` holds the pieces by number. Piece 0, the unknown, is zero."""
    # On one thread the sums are made in the same order, and the result is the same, on any number of cores.
    with threadpool_limits(1):
        rng = np.random.default_rng(seed)
        company = COMPANY * _company(read, dimension // COMPANY_SHARE, seed)
        own = _own(spelt, dimension - company.shape[1], rng)
        rarity = RARITY / (RARITY + read.shares())
        rarity[0] = 0.0
        vectors = np.hstack([own, company]) * rarity[:, None].astype(np.float32)
        return _damped(vectors, read)


def _own(spelt: list[str], width: int, rng: np.random.Generator) -> Array:
    """Return unit rows (vocabulary, width): a direction for each piece, bent to those that are spelt alike."""
    direction = unit(rng.standard_normal((len(spelt), width), dtype=np.float32))
    marked = [piece.removeprefix(INSIDE) + ">" if piece.startswith(INSIDE) else f"<{piece}>" for piece in spelt]
    by_letters = TfidfVectorizer(analyzer="char", ngram_range=(3, 5))
    groups = sparse.csr_matrix(by_letters.fit_transform(marked))
    spelling = groups @ rng.standard_normal((len(by_letters.vocabulary_), width), dtype=np.float32)
    both = direction + SPELLING * unit(np.asarray(spelling, dtype=np.float32))
    return unit(both.astype(np.float32))


def _company(read: Sequences, width: int, seed: int) -> Array:
    """Return unit rows (vocabulary, at most `width`): the principal directions of what stands near each piece."""
    surprise = _surprise(_neighbours(read))
    width = min(width, read.size - 1)
    if width < 1 or not surprise.nnz:
        return np.zeros((read.size, 0), dtype=np.float32)
    left, strength, _ = randomized_svd(surprise, width, random_state=seed)
    return unit(left[:, strength > 1e-4 * strength[0]].astype(np.float32))


def _neighbours(read: Sequences) -> sparse.csr_matrix:
    """Return how much each pair of pieces stands together, (vocabulary, vocabulary): 1 next to each other, 1/2 ..."""
    total = sparse.csr_matrix((read.size, read.size), dtype=np.float32)
    for distance in range(1, WINDOW + 1):
        same = read.texts[:-distance] == read.texts[distance:]
        left, right = read.pieces[:-distance][same], read.pieces[distance:][same]
        weight = np.full(len(left), 1 / distance, dtype=np.float32)
        total = total + sparse.csr_matrix((weight, (left, right)), shape=total.shape)
    return sparse.csr_matrix(total + total.T)


def _surprise(together: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return the positive pointwise mutual information of the pairs: how much more often than by chance."""
    pairs = together.tocoo()
    of_piece = np.asarray(together.sum(axis=1)).ravel()
    as_context = of_piece**CONTEXT_POWER
    by_chance = of_piece[pairs.row] * (as_context / max(as_context.sum(), 1e-12))[pairs.col]
    information = np.log(pairs.data / by_chance)
    more = information > 0
    return sparse.csr_matrix(
        (information[more].astype(np.float32), (pairs.row[more], pairs.col[more])), shape=together.shape
    )


def _damped(vectors: Array, read: Sequences) -> Array:
    """Return the vectors with the directions made weaker that most texts share."""
    every = -(-read.count // WITNESSES)
    witnesses = unit(read.table()[::every] @ vectors)
    if len(witnesses) < 2:  # one text shows no spread
        return vectors
    # Shrunk by Ledoit and Wolf: few texts say little about the directions, and little is then changed.
    spread, _ = ledoit_wolf(witnesses, assume_centered=True)
    strength, directions = np.linalg.eigh(spread)
    strength = np.maximum(strength / strength[-1], 1e-6) if strength[-1] > 0 else np.ones_like(strength)
    return (vectors @ (directions * strength ** (-DAMPING / 2))).astype(np.float32)

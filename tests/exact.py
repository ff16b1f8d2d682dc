"""The search that misses nothing, with which quicker ones are compared."""

import numpy as np

from embeddings.vectors import Array, Neighbours


def nearest(query: Array, vectors: Array, k: int) -> Neighbours:
    """Return what sorting all rows finds for one query: scores to 5 decimals, equal ones in the order of the rows."""
    scores = np.rint(vectors @ query * 10**5)
    rows = np.argsort(-scores, kind="stable")[:k]
    return Neighbours(rows[None], (scores[rows][None] / 10**5).astype(np.float32))

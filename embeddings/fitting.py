"""Fits an encoder on texts: in seconds, without a network, and the same texts give the same encoder.

What comes out is a sentence-transformers folder with one `StaticEmbedding` in it, readable by any program that knows
that library. Equal bits are promised on one kind of processor and one version of the libraries; elsewhere the last
digits may differ, which the encoder's id then tells.
"""

import hashlib
import heapq
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from embeddings.encoder import SentenceEncoder, load
from embeddings.errors import NothingToFitError
from embeddings.loading import RECORD
from embeddings.pieces import cut, learned
from embeddings.weights import Array, piece_vectors

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def fit(
    texts: Iterable[str],
    folder: Path,
    *,
    dimension: int = 384,
    vocabulary: int = 6000,
    most: int = 100_000,
    seed: int = 0,
) -> SentenceEncoder:
    """Return an encoder fitted on `texts` and kept in `folder`, which is replaced as a whole or not at all.

    Neither the order of the texts nor repeats of them matter. Of more than `most` distinct ones, `most` are used,
    chosen by their digests: twice as many took twice as long and were not measurably better. Raise NothingToFitError
    when no text has anything to read in it.
    """
    known = _chosen((text for text in texts if text.strip()), most)
    if not known:
        raise NothingToFitError("there are no texts to fit an encoder on")
    tokenizer = learned(known, vocabulary)
    spelt = [piece for piece, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])]
    vectors = piece_vectors(cut(tokenizer, known), spelt, dimension, seed)
    _save(tokenizer, vectors, folder, {"texts": len(known), "seed": seed})
    return load(folder)


def fitted_on(folder: Path) -> int | None:
    """Return the number of texts that the encoder in `folder` was fitted on; None where it was not fitted by `fit`."""
    try:
        return int(json.loads((folder / RECORD).read_text("utf-8"))["texts"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _chosen(texts: Iterable[str], most: int) -> list[str]:
    """Return the distinct texts in order, or `most` of them, the same ones whenever the texts are the same.

    No more than twice `most` are held at a time.
    """
    held: dict[bytes, str] = {}
    for text in texts:
        held[hashlib.sha256(text.encode()).digest()] = text
        if len(held) >= 2 * most:
            held = dict(heapq.nsmallest(most, held.items()))
    return sorted(text for _, text in heapq.nsmallest(most, held.items()))


def _save(tokenizer: "Tokenizer", vectors: Array, folder: Path, record: dict[str, int]) -> None:
    """Write the encoder beside `folder` and then put it in its place."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from torch.nn import Module

    modules: list[Module] = [StaticEmbedding(tokenizer, embedding_weights=vectors)]
    model = SentenceTransformer(modules=modules, device="cpu")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
        made = Path(scratch) / "new"
        with _plain_errors(made):
            model.save(str(made), create_model_card=False)
        (made / RECORD).write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", "utf-8")
        if folder.exists():
            folder.rename(Path(scratch) / "old")
        made.rename(folder)


@contextmanager
def _plain_errors(path: Path) -> Iterator[None]:
    """Raise OSError where a file cannot be written: the libraries in Rust raise others, one a bare Exception."""
    try:
        yield
    except Exception as exc:
        found = re.search(r"\(os error (\d+)\)", str(exc))
        if found is None:
            raise
        code = int(found[1])
        raise OSError(code, os.strerror(code), str(path)) from exc

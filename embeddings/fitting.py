"""Fits an encoder on texts: seconds, no network, the same texts give the same encoder."""

import json
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import RECORD, SentenceEncoder, load
from embeddings.errors import NothingToFitError

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def fit(
    texts: Iterable[str], folder: Path, *, dimension: int = 384, vocabulary: int = 8000, seed: int = 0
) -> SentenceEncoder:
    """Return an encoder fitted on `texts` and kept in `folder`, which is replaced as a whole or not at all.

    Raise NothingToFitError when no text holds a word.
    """
    known = sorted({text for text in texts if text.strip()})
    if not known:
        raise NothingToFitError("there are no texts to fit an encoder on")
    from tokenizers import BertWordPieceTokenizer

    tokenizer = BertWordPieceTokenizer(lowercase=True)
    tokenizer.train_from_iterator(
        known, vocab_size=vocabulary, show_progress=False, special_tokens=["[UNK]"], min_frequency=2
    )
    tokenizer = tokenizer._tokenizer
    size = tokenizer.get_vocab_size()
    counts = np.zeros(size)
    for encoding in tokenizer.encode_batch(known):
        counts[np.unique(encoding.ids)] += 1
    idf = np.log((len(known) + 1) / (counts + 1)) + 1
    idf[0] = 0
    weights = np.random.default_rng(seed).standard_normal((size, dimension)) * idf[:, None] / dimension**0.5
    _save(tokenizer, weights.astype(np.float32), folder, {"texts": len(known), "seed": seed})
    return load(folder)


def _save(tokenizer: "Tokenizer", weights: NDArray[np.float32], folder: Path, record: dict[str, int]) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from torch.nn import Module

    modules: list[Module] = [StaticEmbedding(tokenizer, embedding_weights=weights)]
    model = SentenceTransformer(modules=modules, device="cpu")
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    model.save(str(made), create_model_card=False)
    (made / RECORD).write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", "utf-8")
    if folder.exists():
        shutil.rmtree(folder)
    made.replace(folder)

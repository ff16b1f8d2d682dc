"""Turns texts into vectors: the Encoder protocol, and sentence-transformers models behind it.

torch and sentence-transformers are imported inside functions, here and in `loading`: they take seconds to load, and the
command line must show its help, and every stage that needs no vectors must run, without them.
"""

import os
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import EncoderUnavailableError
from embeddings.loading import folder_name, model_of, published_name
from embeddings.quantised import VERSION as QUANTISED
from embeddings.quantised import quantised
from embeddings.windows import windows

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

INT8 = "onnx-int8"
_TOKENS = 1024  # in a batch of the quantised kind: what is computed of so many stays near the processor


class Encoder(Protocol):
    """Whatever turns texts into vectors. Vectors of two encoders may be compared only where their ids are equal."""

    @property
    def id(self) -> str:
        """A name that changes whenever the vectors would."""
        ...

    @property
    def dimension(self) -> int:
        """The length of each vector."""
        ...

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """Return an array (texts, dimension) of rows of length 1, or of zeros where nothing in a text can be read."""
        ...


class SentenceEncoder:
    """An Encoder around a sentence-transformers model.

    No text is cut off: one that is longer than the model reads is encoded in windows (see `windows`), and its vector is
    the mean of theirs, weighted by their numbers of tokens.

    A model may have prompts, "query" and "document": words set before a text that tell it what the text is for.
    `encode` sets "query" before all of them, as the e5 family asks where texts of one kind are compared.
    """

    def __init__(self, model: "SentenceTransformer", name: str) -> None:
        self.model = model
        self.dimension = int(model.encode("", show_progress_bar=False).shape[-1])
        self.id = f"{name}:{self.dimension}"

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """Return an array (texts, dimension) of unit rows, fit to be compared with each other."""
        prompt = self.model.prompts.get("query") or self.model.prompts.get(self.model.default_prompt_name or "") or ""
        limit = self._limit(prompt)
        cut = [[text] for text in texts] if limit is None else self._cut(texts, limit)
        pieces = [piece for parts in cut for piece in parts]
        if not pieces:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self._of_pieces(pieces, prompt, limited=limit is not None)
        return vectors if len(pieces) == len(texts) else self._joined(vectors, pieces, [len(parts) for parts in cut])

    def _of_pieces(self, pieces: list[str], prompt: str, *, limited: bool) -> NDArray[np.float32]:
        """Return one unit row for each piece, none of which is too long."""
        # The static kind costs nothing a text, so that its batches may be large; a transformer's must fit in memory.
        return self.model.encode(
            pieces,
            prompt=prompt or None,
            batch_size=32 if limited else 1024,
            show_progress_bar=False,
            normalize_embeddings=True,
            convert_to_numpy=True,
        ).astype(np.float32)

    def _cut(self, texts: Sequence[str], limit: int) -> list[list[str]]:
        """Return the windows of each text; most texts have one."""
        lengths = self._lengths(texts) if texts else []
        return [
            windows(text, limit, self._lengths) if length > limit else [text]
            for text, length in zip(texts, lengths, strict=True)
        ]

    def _joined(self, vectors: NDArray[np.float32], pieces: list[str], counts: list[int]) -> NDArray[np.float32]:
        """Return one unit row for each text: the mean of the rows of its pieces, weighted by their lengths."""
        weights = np.maximum(np.asarray(self._lengths(pieces), dtype=np.float32), 1)[:, None]
        starts = np.cumsum([0, *counts[:-1]])
        joined = unit(np.add.reduceat(vectors * weights, starts, axis=0))
        whole = np.asarray(counts) == 1  # as they would be without a long text among them, to the last bit
        joined[whole] = vectors[starts[whole]]
        return joined

    def _limit(self, prompt: str) -> int | None:
        """Return how many tokens of a text the model reads after `prompt`; None when there is no limit."""
        most = self.model.get_max_seq_length()
        if most is None or most == float("inf"):
            return None
        special = len(self.model.tokenizer("", verbose=False)["input_ids"])
        return max(1, int(most) - special - (self._lengths([prompt])[0] if prompt else 0))

    def _lengths(self, texts: Sequence[str]) -> list[int]:
        """Return the number of tokens in each text, the model's own marks not counted."""
        encoded = self.model.tokenizer(list(texts), add_special_tokens=False, verbose=False)
        return [len(ids) for ids in encoded["input_ids"]]


class QuantisedEncoder(SentenceEncoder):
    """A SentenceEncoder that computes in int8: see `quantised`.

    Texts are encoded with others of their number of tokens, so that none is padded, on as many threads as there are
    processors.
    """

    def __init__(self, model: "SentenceTransformer", name: str, kept: Path | None) -> None:
        super().__init__(model, f"{name}+{INT8}.{QUANTISED}")
        self._quantised = quantised(model, kept)

    def _of_pieces(self, pieces: list[str], prompt: str, *, limited: bool) -> NDArray[np.float32]:
        cut = self.model.tokenizer(
            [prompt + piece for piece in pieces], truncation=limited,
            max_length=self.model.get_max_seq_length() if limited else None, verbose=False,
        )["input_ids"]  # fmt: skip
        by_length: dict[int, list[int]] = defaultdict(list)
        for row, tokens in enumerate(cut):
            by_length[len(tokens)].append(row)
        batches = [
            rows[start : start + max(1, _TOKENS // length)]
            for length, rows in sorted(by_length.items())
            for start in range(0, len(rows), max(1, _TOKENS // length))
        ]
        vectors = np.zeros((len(pieces), self.dimension), dtype=np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            found = threads.map(lambda rows: self._quantised(np.array([cut[row] for row in rows])), batches)
            for rows, batch in zip(batches, found, strict=True):
                vectors[rows] = batch[:, : self.dimension]
        return unit(vectors)


def backend_of(encoder_id: str) -> str | None:
    """Return the backend with which the encoder of that id computes; None for the plain one."""
    return INT8 if f"+{INT8}." in encoder_id else None


def load(
    source: str | Path,
    *,
    revision: str | None = None,
    dimension: int | None = None,
    prompts: Mapping[str, str] | None = None,
    backend: str | None = None,
    kept: Path | None = None,
) -> SentenceEncoder:
    """Return the encoder in the folder `source`, or the published model of that name.

    `revision` is a published model's commit or tag; `dimension` keeps only the first components, for models that are
    trained for it; `prompts` replaces the model's own. A model that is on this machine already is not asked for again.
    `backend` is None or "onnx-int8", whose vectors are not those of the plain one, and whose id tells; what it makes of
    a model is kept in the folder `kept`. Raise EncoderUnavailableError when it cannot be found, fetched or read.
    """
    model, name = _found(source, revision, dimension, prompts)
    if backend is None:
        return SentenceEncoder(model, name)
    if backend != INT8:
        raise EncoderUnavailableError(f"there is no backend {backend}: {INT8} is the only one beside the plain one")
    file = re.sub(r"[^\w.@+-]", "-", f"{name}+{INT8}.{QUANTISED}.onnx")
    return QuantisedEncoder(model, name, kept / file if kept else None)


def _found(
    source: str | Path, revision: str | None, dimension: int | None, prompts: Mapping[str, str] | None
) -> tuple["SentenceTransformer", str]:
    """Return a model and its name."""
    folder = Path(source)
    if folder.is_dir():
        model = model_of(str(folder), None, dimension, prompts, local=True)
        return model, folder_name(folder, model)
    if folder.is_absolute() or str(source).startswith("."):
        raise EncoderUnavailableError(f"there is no encoder in {folder}: no such folder")
    try:  # first without asking the network, which takes a minute to give up where there is none
        model = model_of(str(source), revision, dimension, prompts, local=True)
    except EncoderUnavailableError:
        model = model_of(str(source), revision, dimension, prompts, local=False)
    return model, published_name(str(source), revision, prompts)


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the rows scaled to length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)

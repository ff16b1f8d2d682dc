"""An encoder in other processes: they are told where it is found, and each loads it once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from embeddings.encoder import Encoder, backend_of
from embeddings.vectors import to_blob
from tkdocs.errors import EncoderError
from tkdocs.stages.encoders import encoder_named, source_of
from tkdocs.store.vectors import Choice
from tkdocs.store.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Found:
    """Which encoder, and where it is found; small and fit to be sent."""

    id: str
    source: str
    revision: str | None
    dimension: int | None
    prompts: tuple[tuple[str, str], ...] | None
    kept: str  # the folder of what a backend makes of a model

    def encoder(self) -> Encoder:
        """Return the encoder, loaded once a process.

        Raise EncoderError when it is not here, as on another machine that does not share the folder of the mirror, or
        is another than in the process that asks.
        """
        return _loaded(self)

    def vectors(self, texts: Sequence[str]) -> list[bytes]:
        """Return the vector of each text as it is stored."""
        return to_blob(self.encoder().encode(texts))


def found(place: Workplace, choice: Choice, encoder: Encoder) -> Found:
    """Return where other processes find this encoder, which was chosen so."""
    kept = str((place.onnx_path).absolute())
    return Found(encoder.id, source_of(place, choice), choice.revision, choice.dimension, _frozen(choice.prompts), kept)


@lru_cache(maxsize=1)
def _loaded(wanted: Found) -> Encoder:
    if Path(wanted.source).is_absolute() and not Path(wanted.source).is_dir():
        raise EncoderError(f"a worker does not find the encoder in {wanted.source}: it must share this folder")
    prompts = None if wanted.prompts is None else dict(wanted.prompts)
    here = encoder_named(
        wanted.source, revision=wanted.revision, dimension=wanted.dimension, prompts=prompts,
        backend=backend_of(wanted.id), kept=Path(wanted.kept),
    )  # fmt: skip
    if here.id != wanted.id:
        raise EncoderError(f"a worker has the encoder {here.id}, not {wanted.id}")
    return here


def _frozen(prompts: Mapping[str, str] | None) -> tuple[tuple[str, str], ...] | None:
    return None if prompts is None else tuple(sorted(prompts.items()))

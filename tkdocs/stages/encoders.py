"""Which encoder a mirror uses: the one that is asked for, the one in use, or one fitted on the mirror itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from embeddings import encoder as encoders
from embeddings.encoder import Encoder
from embeddings.errors import EmbeddingsError
from embeddings.fitting import fit
from tkdocs.errors import EncoderError
from tkdocs.store import vectors
from tkdocs.store.vectors import Active, Choice
from tkdocs.store.workplace import Workplace


def active_encoder(place: Workplace) -> Encoder | None:
    """Return the encoder whose vectors are in use, None where there is none.

    Raise EncoderError when it is not there any more, or is not the one that made the vectors.
    """
    db = place.derived()
    try:
        active = vectors.active(db)
    finally:
        db.close()
    if active is None:
        return None
    found = loaded(place, replace(active.choice, backend=encoders.backend_of(active.id)))
    if found.id != active.id:
        raise EncoderError(f"the vectors are of encoder {active.id}, here is {found.id}: run `tkdocs embed`")
    return found


def encoder_named(
    source: str,
    *,
    revision: str | None = None,
    dimension: int | None = None,
    prompts: Mapping[str, str] | None = None,
    backend: str | None = None,
    kept: Path | None = None,
) -> Encoder:
    """Return the encoder of that name or in that folder; raise EncoderError when it cannot be had."""
    try:
        return encoders.load(
            source, revision=revision, dimension=dimension, prompts=prompts, backend=backend, kept=kept
        )
    except EmbeddingsError as exc:
        raise EncoderError(str(exc)) from exc


def chosen(place: Workplace, asked: Choice, active: Active | None, *, refit: bool) -> Choice:
    """Return what is asked for, completed from the encoder in use where no source is named.

    Raise EncoderError for wishes that exclude each other.
    """
    if refit and asked.source:
        raise EncoderError("an encoder is either named or fitted anew on this mirror, not both")
    own = Choice(place.encoder_path.name, dimension=asked.dimension)
    if asked.source:
        source = _kept_as(place, asked.source)
        choice = Choice(source, asked.revision, asked.dimension, asked.prompts, asked.backend)
    elif active is None or refit:
        choice = own
    else:
        used = active.choice
        choice = Choice(
            used.source,
            asked.revision or used.revision,
            asked.dimension or used.dimension,
            asked.prompts or used.prompts,
            asked.backend or encoders.backend_of(active.id),
        )
    if is_own(place, choice) and (asked.revision or asked.prompts or asked.backend):
        said = "a revision, prompts and a backend go with a published encoder"
        raise EncoderError(f"{said}, not with the one of this mirror")
    return choice


def is_own(place: Workplace, choice: Choice) -> bool:
    """Tell whether the encoder is the one that is fitted on this mirror."""
    return choice.source == place.encoder_path.name


def source_of(place: Workplace, choice: Choice) -> str:
    """Return the folder that the encoder is in, as an absolute path, or the name of a published one."""
    folder = place.folder / choice.source
    return str(folder.absolute()) if is_own(place, choice) or folder.is_dir() else choice.source


def loaded(place: Workplace, choice: Choice) -> Encoder:
    """Return the encoder; raise EncoderError when it cannot be had."""
    return encoder_named(
        source_of(place, choice),
        revision=choice.revision,
        dimension=choice.dimension,
        prompts=choice.prompts,
        backend=choice.backend,
        kept=place.onnx_path,
    )


def own_encoder(place: Workplace, texts: Iterable[str], dimension: int | None, *, refit: bool) -> Encoder:
    """Return the encoder of this mirror, fitted on `texts` where it is missing or `refit` says so.

    Raise EncoderError where it is there and has another dimension.
    """
    if refit or not place.encoder_path.is_dir():
        return _fitted(place, texts, dimension)
    found = loaded(place, Choice(place.encoder_path.name))
    if dimension not in (None, found.dimension):
        raise EncoderError(
            f"this mirror's encoder has {found.dimension} dimensions, not {dimension}: it can be refitted"
        )
    return found


def _fitted(place: Workplace, texts: Iterable[str], dimension: int | None) -> Encoder:
    """Return an encoder fitted now."""
    wish = {} if dimension is None else {"dimension": dimension}
    try:
        return fit(texts, place.encoder_path, **wish)
    except EmbeddingsError as exc:
        raise EncoderError(str(exc)) from exc


def _kept_as(place: Workplace, source: str) -> str:
    """Return the source as it is kept: a folder by its path, relative to the mirror's where it lies in it."""
    folder = Path(source)
    if not folder.is_dir():
        return source
    home, path = place.folder.resolve(), folder.resolve()
    return path.relative_to(home).as_posix() if path.is_relative_to(home) else str(path)

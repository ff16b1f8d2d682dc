"""Loads sentence-transformers models, turns what goes wrong into our own error, and names what was loaded."""

import gc
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from embeddings.errors import EncoderUnavailableError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# Written by `fitting`: what the encoder in this folder was fitted on.
RECORD = "fitting.json"
# Files of a model's folder that say nothing about its vectors: they hold library versions and prose.
_NOT_THE_MODEL = {RECORD, "README.md", "config_sentence_transformers.json"}
_COMMIT = re.compile(r"[0-9a-f]{40}")


def model_of(
    source: str, revision: str | None, dimension: int | None, prompts: Mapping[str, str] | None, *, local: bool
) -> "SentenceTransformer":
    """Return the model; raise EncoderUnavailableError for whatever the libraries raise on missing or damaged files."""
    from huggingface_hub.errors import HfHubHTTPError
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer

    # A time-out in the middle of a download is an error of the HTTP library beneath, and which one that is depends on
    # the version: the base of the error that stands here.
    network = next(base for base in HfHubHTTPError.__bases__ if issubclass(base, Exception))
    try:
        if local:
            _check_json(Path(source))
        with _no_progress_bars():
            model = SentenceTransformer(
                source,
                revision=revision,
                truncate_dim=dimension,
                prompts=dict(prompts) if prompts else None,
                local_files_only=local,
            )
    except (OSError, ValueError, LookupError, RuntimeError, TypeError, SafetensorError, network) as exc:
        reason = " ".join(str(exc).split())
        raise EncoderUnavailableError(f"the encoder {source} cannot be loaded: {reason}") from exc
    _keep_libraries()
    return model


@cache
def _keep_libraries() -> None:
    """Take what the libraries hold for good, half a million objects, from what the garbage collector goes through."""
    gc.freeze()


def _check_json(folder: Path) -> None:
    """Raise ValueError for a JSON file in `folder` that is none: the tokenizer's library raises a bare Exception."""
    for path in sorted(folder.rglob("*.json")):
        json.loads(path.read_text("utf-8"))


@contextmanager
def _no_progress_bars() -> Iterator[None]:
    """Keep transformers from drawing on the terminal, which belongs to the command line."""
    from transformers.utils import logging

    drawn = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if drawn:
            logging.enable_progress_bar()


def folder_name(folder: Path, model: "SentenceTransformer") -> str:
    """Return `fitted` or the folder's name, with a digest of everything that determines its vectors."""
    digest = hashlib.sha256()
    for path in sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file()):
        if path.name not in _NOT_THE_MODEL and not any(part.startswith(".") for part in path.parts):
            digest.update(path.as_posix().encode() + b"\0" + (folder / path).read_bytes())
    digest.update(_said(model.prompts))
    name = "fitted" if (folder / RECORD).is_file() else folder.resolve().name
    return f"{name}@{digest.hexdigest()[:16]}"


def published_name(name: str, revision: str | None, prompts: Mapping[str, str] | None) -> str:
    """Return the model's name and commit, with a digest of the prompts where they are not its own."""
    own = f"{name}@{_commit(name, revision) or revision or 'main'}"
    return f"{own}+{hashlib.sha256(_said(prompts)).hexdigest()[:8]}" if prompts else own


def _commit(name: str, revision: str | None) -> str | None:
    """Return the commit that `revision` stands for in the copy on this machine; None where it cannot be told."""
    from huggingface_hub import try_to_load_from_cache

    for full in (name, f"sentence-transformers/{name}"):  # the library finds its own models by their last name
        for file in ("modules.json", "config.json"):
            found = try_to_load_from_cache(full, file, revision=revision)
            if isinstance(found, str):
                return next(part for part in reversed(Path(found).parts) if _COMMIT.fullmatch(part))
    return None


def _said(prompts: Mapping[str, str | None]) -> bytes:
    """Return a stable form of the prompts that say something: models without any hold empty ones."""
    return json.dumps({purpose: text for purpose, text in prompts.items() if text}, sort_keys=True).encode()

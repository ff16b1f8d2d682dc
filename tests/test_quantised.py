"""A transformer in int8: near to float32, and each text by itself whatever it is encoded with."""

from pathlib import Path

import numpy as np
import pytest

from embeddings import quantised
from embeddings.encoder import SentenceEncoder, backend_of, load
from embeddings.errors import EncoderUnavailableError
from embeddings.fitting import fit
from tests import tiny_transformer
from tests.site_fixtures import published
from tkdocs.errors import EncoderError
from tkdocs.stages import embed
from tkdocs.stages.encoders import active_encoder
from tkdocs.store.workplace import Workplace

INT8 = "onnx-int8"
TEXTS = [
    "Er is geen overzicht.",
    "de minister van de camera",
    "Een vraag aan de Kamer in het antwoord.",
    "",
    "camera " * 40,  # in windows
    "Geen antwoord op een vraag.",
    "de minister",
    "het overzicht van een camera in de kamer",
]

needs_onnx = pytest.mark.skipif(
    not quantised.installed(), reason="the extra `onnx` (onnx, onnxruntime) is not installed"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_transformer.save(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture(scope="module")
def plain(folder: Path) -> SentenceEncoder:
    return load(folder)


@needs_onnx
def test_the_vectors_are_near_to_those_of_float32_and_the_id_is_another(folder: Path, plain: SentenceEncoder):
    encoder = load(folder, backend=INT8)
    cosines = (encoder.encode(TEXTS) * plain.encode(TEXTS)).sum(axis=1)
    assert cosines.min() > 0.98
    assert (encoder.encode(TEXTS) != plain.encode(TEXTS)).any()
    assert encoder.id == plain.id.replace(":32", f"+{INT8}.{quantised.VERSION}:32")
    assert (backend_of(encoder.id), backend_of(plain.id)) == (INT8, None)


@needs_onnx
def test_a_text_has_the_same_vector_whatever_it_is_encoded_with(folder: Path):
    encoder = load(folder, backend=INT8)
    together = encoder.encode(TEXTS * 30)
    assert np.array_equal(together[: len(TEXTS)], np.vstack([encoder.encode([text]) for text in TEXTS]))
    assert np.array_equal(together[::-1], encoder.encode((TEXTS * 30)[::-1]))


@needs_onnx
def test_a_prompt_stands_before_the_text(folder: Path):
    encoder, bare = load(folder, backend=INT8, prompts={"query": "query: "}), load(folder, backend=INT8)
    assert np.array_equal(encoder.encode(["de camera"]), bare.encode(["query: de camera"]))


@needs_onnx
def test_a_dimension_keeps_the_first_numbers(folder: Path):
    short, whole = load(folder, backend=INT8, dimension=8).encode(TEXTS), load(folder, backend=INT8).encode(TEXTS)
    cut = whole[:, :8] / np.linalg.norm(whole[:, :8], axis=1, keepdims=True)
    assert short == pytest.approx(cut, abs=1e-5)


@needs_onnx
def test_what_is_made_of_a_model_is_kept_and_read_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    first = load(folder, backend=INT8, kept=tmp_path / "onnx").encode(TEXTS)
    assert [path.suffix for path in (tmp_path / "onnx").iterdir()] == [".onnx"]
    monkeypatch.setattr(quantised, "_exported", None)  # would fail if it were called
    assert np.array_equal(load(folder, backend=INT8, kept=tmp_path / "onnx").encode(TEXTS), first)


@needs_onnx
def test_a_damaged_file_is_an_error_of_ours(folder: Path, tmp_path: Path):
    load(folder, backend=INT8, kept=tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"no model")
    with pytest.raises(EncoderUnavailableError, match="made again when removed"):
        load(folder, backend=INT8, kept=tmp_path)


@needs_onnx
def test_vectors_that_are_not_those_of_the_model_are_refused(folder: Path, tmp_path: Path):
    import onnx
    from onnx import numpy_helper

    load(folder, backend=INT8, kept=tmp_path)
    (kept,) = tmp_path.iterdir()
    model = onnx.load(kept)
    for each in model.graph.initializer:
        if "LayerNorm.weight" in each.name:
            each.CopyFrom(numpy_helper.from_array(-numpy_helper.to_array(each), each.name))
    onnx.save(model, kept)
    with pytest.raises(EncoderUnavailableError, match="a cosine of"):
        load(folder, backend=INT8, kept=tmp_path)


def test_without_the_libraries_it_says_what_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(quantised, "installed", lambda: False)
    with pytest.raises(EncoderUnavailableError, match="extra `onnx`"):
        load(folder, backend=INT8)


def test_another_backend_is_not_known(folder: Path):
    with pytest.raises(EncoderUnavailableError, match="no backend openvino"):
        load(folder, backend="openvino")


@needs_onnx
def test_a_table_has_no_transformer_to_quantise(tmp_path: Path):
    fit(["een zin", "nog een zin over iets"], tmp_path / "encoder")
    with pytest.raises(EncoderUnavailableError, match="ONNX"):
        load(tmp_path / "encoder", backend=INT8)


def finish(place: Workplace, **wish: str) -> None:
    for _ in embed.run(place, **wish):  # pyright: ignore[reportArgumentType]
        pass


@needs_onnx
def test_the_stage_goes_on_with_the_backend_that_is_in_use(folder: Path, tmp_path: Path):
    published(tmp_path)
    place = Workplace(tmp_path)
    finish(place, encoder=str(folder), backend=INT8)
    used = active_encoder(place)
    assert used is not None
    assert backend_of(used.id) == INT8
    assert list(Workplace(tmp_path).onnx_path.glob("*.onnx"))
    finish(place)
    again = active_encoder(place)
    assert again is not None
    assert again.id == used.id
    finish(place, encoder=str(folder))
    other = active_encoder(place)
    assert other is not None
    assert backend_of(other.id) is None


def test_the_encoder_of_the_mirror_takes_no_backend(tmp_path: Path):
    published(tmp_path)
    with pytest.raises(EncoderError, match="backend"):
        finish(Workplace(tmp_path), backend=INT8)

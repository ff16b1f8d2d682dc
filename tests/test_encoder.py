"""Encoders: what a loaded model promises, long texts, prompts, ids, and models that cannot be had."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from huggingface_hub.errors import HfHubHTTPError
from sentence_transformers import SentenceTransformer

from embeddings.encoder import SentenceEncoder, load, unit
from embeddings.errors import EncoderUnavailableError
from embeddings.windows import windows
from tests import tiny_transformer

SHORT = "er is geen overzicht van de camera"
LONG = " ".join(["de minister van de kamer is er een antwoord op de vraag"] * 9 + [SHORT])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_transformer.save(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="module")
def encoder(folder: Path) -> SentenceEncoder:
    return load(folder)


def test_rows_are_unit_vectors_of_the_stated_dimension(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode([SHORT, "de kamer"])
    assert vectors.dtype == np.float32
    assert vectors.shape == (2, encoder.dimension) == (2, 32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_no_texts_give_no_rows(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, 32)


def test_a_short_text_is_what_the_library_itself_makes_of_it(encoder: SentenceEncoder, folder: Path) -> None:
    theirs = SentenceTransformer(str(folder), device="cpu").encode([SHORT], normalize_embeddings=True)
    assert encoder.encode([SHORT]) == pytest.approx(theirs, abs=1e-6)


def test_the_library_alone_does_not_read_the_end_of_a_long_text_and_we_do(encoder: SentenceEncoder) -> None:
    other_end = LONG.removesuffix(SHORT) + "het antwoord is een vraag"
    theirs = encoder.model.encode([LONG, other_end], normalize_embeddings=True)
    ours = encoder.encode([LONG, other_end])
    assert theirs[0] == pytest.approx(theirs[1], abs=1e-6)
    assert np.abs(ours[0] - ours[1]).max() > 1e-3


def test_a_long_text_is_the_mean_of_its_windows_weighted_by_tokens(encoder: SentenceEncoder) -> None:
    def lengths(texts: Sequence[str]) -> list[int]:
        return [len(ids) for ids in encoder.model.tokenizer(list(texts), add_special_tokens=False)["input_ids"]]

    pieces = windows(LONG, tiny_transformer.MAX_TOKENS - 2, lengths)
    assert "".join(pieces) == LONG
    assert max(lengths(pieces)) <= tiny_transformer.MAX_TOKENS - 2
    mean = (encoder.encode(pieces) * np.array(lengths(pieces))[:, None]).sum(axis=0, keepdims=True)
    assert encoder.encode([LONG]) == pytest.approx(unit(mean), abs=1e-5)


def test_long_and_short_texts_side_by_side_keep_their_rows(encoder: SentenceEncoder) -> None:
    together = encoder.encode([SHORT, LONG, "de kamer", LONG])
    alone = np.vstack([encoder.encode([text]) for text in (SHORT, LONG, "de kamer", LONG)])
    assert together == pytest.approx(alone, abs=1e-5)


def test_a_word_that_is_too_long_is_cut_inside_and_nothing_is_lost() -> None:
    pieces = windows("x" * 10 + " " + "y" * 3, 4, lambda texts: [len(text.strip()) for text in texts])
    assert pieces == ["xx", "xxx", "xxx", "xx ", "yyy"]


def test_white_space_alone_is_one_window() -> None:
    assert windows("    ", 1, lambda texts: [len(text) for text in texts]) == ["    "]


def test_a_dimension_keeps_the_first_components(encoder: SentenceEncoder, folder: Path) -> None:
    small = load(folder, dimension=8)
    assert small.dimension == 8
    assert small.id != encoder.id
    assert small.encode([SHORT]) == pytest.approx(unit(encoder.encode([SHORT])[:, :8]), abs=1e-5)


def test_a_prompt_is_set_before_the_text(encoder: SentenceEncoder, folder: Path) -> None:
    prompted = load(folder, prompts={"query": "query: "})
    assert prompted.encode([SHORT]) == pytest.approx(encoder.encode([f"query: {SHORT}"]), abs=1e-5)
    assert prompted.id != encoder.id


def test_a_long_text_leaves_room_for_its_prompt_in_each_window(encoder: SentenceEncoder, folder: Path) -> None:
    prompted = load(folder, prompts={"query": "vraag van de minister: "})
    other_end = LONG.removesuffix(SHORT) + "het antwoord is een vraag"
    first, second = prompted.encode([LONG, other_end])
    assert np.abs(first - second).max() > 1e-3
    assert np.abs(first - encoder.encode([LONG])[0]).max() > 1e-3


def test_the_id_is_of_the_contents_and_not_of_the_place(encoder: SentenceEncoder, folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "tiny")
    assert load(copy).id == encoder.id
    (copy / "README.md").write_text("prose", "utf-8")
    (copy / ".cache").mkdir()
    (copy / ".cache" / "fetched").write_text("at noon", "utf-8")
    assert load(copy).id == encoder.id
    tokenizer = copy / "tokenizer.json"
    tokenizer.write_text(tokenizer.read_text("utf-8").replace('"camera"', '"kameel"'), "utf-8")
    assert load(copy).id != encoder.id


def test_loading_draws_nothing_on_the_terminal(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    load(folder).encode([SHORT])
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("source", ["./nowhere", "/nowhere/at/all"])
def test_a_folder_that_is_not_there_is_said_to_be_missing(source: str) -> None:
    with pytest.raises(EncoderUnavailableError, match="no such folder"):
        load(source)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailableError, match="cannot be loaded"):
        load(tmp_path)


def test_damaged_weights_are_refused(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "damaged")
    weights = next(copy.rglob("model.safetensors"))
    weights.write_bytes(weights.read_bytes()[:100])
    with pytest.raises(EncoderUnavailableError, match="damaged cannot be loaded"):
        load(copy)


def test_a_damaged_vocabulary_is_refused(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "damaged")
    tokenizer = next(copy.rglob("tokenizer.json"))
    tokenizer.write_bytes(tokenizer.read_bytes()[:100])
    with pytest.raises(EncoderUnavailableError, match="damaged cannot be loaded"):
        load(copy)


def test_a_download_that_breaks_off_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class ReadTimeoutError(HfHubHTTPError.__bases__[0]):
        """As the HTTP library raises it."""

    def broken(*_args: object, **_kwargs: object) -> None:
        raise ReadTimeoutError("timed\nout")

    monkeypatch.setattr(SentenceTransformer, "__init__", broken)
    with pytest.raises(EncoderUnavailableError, match=r"^the encoder somebody/tiny cannot be loaded: timed out$"):
        load("somebody/tiny")


COMMIT = "0123456789abcdef0123456789abcdef01234567"
PUBLISHED = """
from embeddings.encoder import load
from embeddings.errors import EncoderUnavailableError
print(load("somebody/tiny").id)
print(load("somebody/tiny", revision="{commit}", dimension=8).id)
print(load("somebody/tiny", prompts={{"query": "query: "}}).id.partition("+")[0])
try:
    load("somebody/else")
except EncoderUnavailableError as exc:
    print(exc)
"""


def test_a_published_model_is_known_by_its_commit_and_a_missing_one_is_never_replaced(
    folder: Path, tmp_path: Path
) -> None:
    cached = tmp_path / "models--somebody--tiny"
    shutil.copytree(folder, cached / "snapshots" / COMMIT)
    (cached / "refs").mkdir()
    (cached / "refs" / "main").write_text(COMMIT, "utf-8")
    # In a process of its own: the library reads where its cache is, and that it is offline, once, at import.
    environment = {**os.environ, "HF_HUB_CACHE": str(tmp_path), "HF_HUB_OFFLINE": "1"}
    code = PUBLISHED.format(commit=COMMIT)
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    newest, small, prompted, missing = done.stdout.splitlines()
    assert newest == f"somebody/tiny@{COMMIT}:32"
    assert small == f"somebody/tiny@{COMMIT}:8"
    assert prompted == f"somebody/tiny@{COMMIT}"
    assert missing.startswith("the encoder somebody/else cannot be loaded: ")


def test_importing_the_encoder_does_not_import_torch() -> None:
    code = "import sys, embeddings.encoder; sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0

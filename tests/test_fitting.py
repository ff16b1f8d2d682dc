"""The encoder that is fitted on a mirror's own texts."""

import gzip
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer

from embeddings.encoder import SentenceEncoder, load
from embeddings.errors import NothingToFitError
from embeddings.fitting import fit, fitted_on

SHARED = Path(__file__).parents[2] / "shared"

# Invented sentences: three matters, each said in many ways.
MATTERS = [
    "camera's van de gemeente", "het cameratoezicht op straat", "een camera aan de gevel", "beelden van camera's",
    "leraren op de basisschool", "het onderwijs aan leerlingen", "een leraar voor de klas", "scholen en leerlingen",
    "treinen op het spoor", "de vertraging van een trein", "reizigers op het station", "het spoor en de stations",
]  # fmt: skip
FRAMES = [
    "Hoeveel is er bekend over {}?", "Er bestaat geen overzicht van {}.", "Kunt u ingaan op {}?",
    "De regering wordt verzocht te komen met een plan voor {}.", "Wat zijn de kosten van {} in Oekraïne?",
]  # fmt: skip
TEXTS = [frame.format(matter) for matter in MATTERS for frame in FRAMES]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fitted") / "encoder"
    fit(TEXTS, folder)
    return folder


@pytest.fixture(scope="module")
def encoder(folder: Path) -> SentenceEncoder:
    return load(folder)


def cosine(encoder: SentenceEncoder, one: str, other: str) -> float:
    first, second = encoder.encode([one, other])
    return float(first @ second)


def test_what_is_asked_about_weighs_more_than_the_words_that_frame_it(encoder: SentenceEncoder) -> None:
    asked = "Kunt u ingaan op het cameratoezicht op straat?"
    same_matter = "Er bestaat geen overzicht van het cameratoezicht op straat."
    same_frame = "Kunt u ingaan op het onderwijs aan leerlingen?"
    assert cosine(encoder, asked, same_matter) > cosine(encoder, asked, same_frame) + 0.3


@pytest.mark.parametrize(
    ("one", "other"), [("cameratoezicht", "camera"), ("treinen", "trein"), ("stations", "station")]
)
def test_words_spelt_alike_are_alike_without_sharing_a_piece(encoder: SentenceEncoder, one: str, other: str) -> None:
    first, second = encoder.model.tokenizer.encode_batch([one, other])
    assert not set(first.tokens) & set(second.tokens)
    assert cosine(encoder, one, other) > cosine(encoder, one, "gevel") + 0.1


def test_case_and_accents_make_no_difference(encoder: SentenceEncoder) -> None:
    assert cosine(encoder, "Oekraïne", "OEKRAINE") == pytest.approx(1, abs=1e-5)


def test_the_folder_is_an_ordinary_sentence_transformers_model(encoder: SentenceEncoder, folder: Path) -> None:
    theirs = SentenceTransformer(str(folder), device="cpu").encode(TEXTS, normalize_embeddings=True)
    assert theirs == pytest.approx(encoder.encode(TEXTS), abs=1e-6)
    assert list(folder.rglob("*.safetensors"))


def test_what_is_loaded_is_what_was_fitted(tmp_path: Path) -> None:
    made = fit(TEXTS, tmp_path / "encoder")
    again = load(tmp_path / "encoder")
    assert again.id == made.id
    assert made.id.startswith("fitted@")
    assert np.array_equal(again.encode(TEXTS), made.encode(TEXTS))
    assert fitted_on(tmp_path / "encoder") == len(TEXTS)
    assert fitted_on(tmp_path) is None


def test_order_and_repeats_of_the_texts_make_no_difference(encoder: SentenceEncoder, tmp_path: Path) -> None:
    shuffled = [*TEXTS, *TEXTS[:7]]
    random.Random(3).shuffle(shuffled)
    assert fit(shuffled, tmp_path / "encoder").id == encoder.id


FITTED_ELSEWHERE = """
import sys
from pathlib import Path
from embeddings.fitting import fit
from tests.test_fitting import TEXTS
print(fit(reversed(TEXTS), Path(sys.argv[1])).id)
"""


@pytest.mark.parametrize(("hash_seed", "threads"), [("1", "1"), ("2", "4")])
def test_another_process_fits_the_same_encoder(
    encoder: SentenceEncoder, tmp_path: Path, hash_seed: str, threads: str
) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "OMP_NUM_THREADS": threads, "RAYON_NUM_THREADS": threads}
    command = [sys.executable, "-c", FITTED_ELSEWHERE, str(tmp_path / "encoder")]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == encoder.id


def test_another_seed_gives_another_encoder(encoder: SentenceEncoder, tmp_path: Path) -> None:
    assert fit(TEXTS, tmp_path / "encoder", seed=1).id != encoder.id


def test_nobody_elses_random_numbers_are_touched(tmp_path: Path) -> None:
    def states() -> list[bytes]:
        legacy = np.random.get_state(legacy=False)
        return [torch.get_rng_state().numpy().tobytes(), repr(legacy).encode(), repr(random.getstate()).encode()]

    before = states()
    fit(TEXTS, tmp_path / "encoder")
    assert states() == before


@pytest.mark.parametrize(
    "texts",
    [["Ja."], ["Ja.", "Nee."], ["..."], ["2019", "1"], ["a"], ["🙂", "汉字"], ["##a", "[UNK]"], TEXTS[:3]],
    ids=["one text", "two texts", "dots", "numbers", "one letter", "other scripts", "marks", "three texts"],
)
@pytest.mark.parametrize("dimension", [384, 2])
def test_few_texts_are_enough(texts: list[str], dimension: int, tmp_path: Path) -> None:
    encoder = fit(texts, tmp_path / "encoder", dimension=dimension)
    vectors = encoder.encode([*texts, "", "Ωμέγα"])
    assert vectors.shape == (len(texts) + 2, dimension)
    assert np.isfinite(vectors).all()
    assert np.linalg.norm(vectors[: len(texts)], axis=1) == pytest.approx(1, abs=1e-4)
    assert not vectors[-2].any()


def test_two_different_answers_are_not_the_same(tmp_path: Path) -> None:
    encoder = fit(["Ja.", "Nee."], tmp_path / "encoder")
    assert cosine(encoder, "Ja.", "Nee.") < 0.9


@pytest.mark.parametrize("texts", [[], ["", " \n"]], ids=["none", "blank"])
def test_nothing_to_fit_on_is_an_error_and_leaves_nothing(texts: list[str], tmp_path: Path) -> None:
    with pytest.raises(NothingToFitError):
        fit(texts, tmp_path / "encoder")
    assert not list(tmp_path.iterdir())


def test_of_many_texts_the_same_ones_are_chosen(tmp_path: Path) -> None:
    one = fit(TEXTS, tmp_path / "one", most=20)
    other = fit(reversed(TEXTS), tmp_path / "other", most=20)
    assert one.id == other.id
    assert fitted_on(tmp_path / "one") == 20


def test_fitting_anew_replaces_the_folder(tmp_path: Path) -> None:
    fit(TEXTS, tmp_path / "encoder")
    made = fit(TEXTS[:9], tmp_path / "encoder")
    assert load(tmp_path / "encoder").id == made.id
    assert [path.name for path in tmp_path.iterdir()] == ["encoder"]


def test_a_full_disk_leaves_the_old_encoder_as_it_was(
    folder: Path, encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(SentenceTransformer, "save", full)
    with pytest.raises(OSError, match="no space left"):
        fit(TEXTS[:9], folder)
    assert load(folder).id == encoder.id
    assert [path.name for path in folder.parent.iterdir()] == ["encoder"]


def test_a_text_of_any_length_is_read_to_its_end(encoder: SentenceEncoder) -> None:
    long = "De kosten zijn bekend. " * 2000
    assert cosine(encoder, long, long + "De vertraging van een trein. " * 2000) < 0.9


@pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the real texts are not beside this checkout")
def test_the_request_of_a_real_motion_is_nearest_to_its_own_considerations(tmp_path: Path) -> None:
    with gzip.open(SHARED / "data" / "motie_texts.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["content"] for line, _ in zip(lines, range(2000), strict=False)]
    encoder = fit(texts, tmp_path / "encoder")
    halves = [text.split("verzoekt", 1) for text in texts if "verzoekt" in text][:500]
    considered = encoder.encode([before for before, _ in halves])
    asked = encoder.encode([after for _, after in halves])
    found = (asked @ considered.T).argmax(axis=1) == np.arange(len(halves))
    assert found.mean() > 0.6  # 0.002 by chance

"""A short run of `tests.fuzz` with a fixed seed, and the proof that it would see what must not happen."""

import random

import pytest

from tests.fuzz import campaign, reader
from tests.fuzz.mangling import mangled
from tests.fuzz.seeds import files
from tkdocs.parse import formats


@pytest.mark.parametrize("kind", campaign.FORMATS)
def test_damaged_files_are_read_or_refused(kind):
    report = campaign.run(kind, seed=20260101, count=60, beside=False)
    assert report.passed, [(number, outcome.name, outcome.detail) for number, outcome, _ in report.failures]
    assert sum(report.counts.values()) == 60
    assert report.counts[reader.READ] > 0


@pytest.mark.parametrize("kind", campaign.FORMATS)
def test_every_whole_file_is_of_its_format(kind):
    whole = files(kind, beside=False)
    assert len(whole) > 2
    assert {formats.detect(content, name="a.txt" if kind == "text" else "") for content in whole} == {kind}


def test_the_same_seed_gives_the_same_damage():
    whole = files("xml", beside=False)
    first, again, other = (mangled(whole[0], "xml", random.Random(seed), whole) for seed in (1, 1, 2))
    assert first == again != other


def test_failures_are_seen(monkeypatch):
    def fail(content: bytes, media_type: str | None = None) -> None:
        raise IndexError(f"{len(content)} {media_type}")

    monkeypatch.setattr(reader, "read", fail)
    outcome = reader._outcome(b"x", None)
    assert outcome.failed
    assert "IndexError" in outcome.detail


def test_a_process_that_ends_is_seen_and_begun_anew():
    found = reader.Reader()
    try:
        found.process.kill()
        found.process.join()
        assert found.read(b"x").name == reader.CRASH
        assert found.read(b"Vraag 1\nKlopt dit?").name == reader.READ
    finally:
        found.close()


def test_a_process_that_does_not_answer_is_seen_and_begun_anew(monkeypatch):
    monkeypatch.setattr(reader, "LIMIT_SECONDS", 0.0)
    found = reader.Reader()
    try:
        assert found.read(b"Vraag 1\nKlopt dit?").name == reader.HANG
        monkeypatch.setattr(reader, "LIMIT_SECONDS", 30.0)
        assert found.read(b"Vraag 1\nKlopt dit?").name == reader.READ
    finally:
        found.close()


def test_memory_that_grows_is_seen():
    report = campaign.Report("pdf", memory=[100_000_000 + 5_000_000 * n for n in range(100)])
    assert not report.passed
    assert campaign.Report("pdf", memory=[100_000_000] * 100).passed

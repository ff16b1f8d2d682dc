"""Reading real documents of the chamber, where they lie beside the project; the other tests prove the same without."""

import gzip
import json
import re
from pathlib import Path

import pytest

from tkdocs.models import Reading
from tkdocs.parse import read
from tkdocs.vocabulary import DocumentKind

SHARED = Path(__file__).parents[2] / "shared"
LABELLED = SHARED / "evaluation" / "dev"
MOTIONS = SHARED / "data" / "motie_texts.jsonl.gz"
PUBLISHED = SHARED / "data" / "koop-xml"


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-zà-ÿ]+", "", text.lower())


def _fits(text: str, label: dict[str, str]) -> bool:
    """Tell whether a text begins and ends as its label says, give or take a heading or a footnote's mark."""
    letters, start, end = _letters(text), _letters(label["start"])[:24], _letters(label["end"])[-24:]
    return start in letters[: len(start) + 40] and end in letters[-len(end) - 40 :]


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled answers are not beside the project")
def test_labelled_answers_are_cut_as_labelled():
    right = total = 0
    for path in sorted((LABELLED / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        reading = read((LABELLED / "docs" / f"{path.stem}.txt").read_bytes(), name="a.txt")
        found = [((q.number,), q.text) for q in reading.questions] + [(a.to, a.text) for a in reading.answers]
        labels = [((q["n"],), q) for q in gold["questions"]] + [(tuple(a["to"]), a) for a in gold["answers"]]
        right += sum(any(numbers == n and _fits(text, label) for n, text in found) for numbers, label in labels)
        total += max(len(labels), len(found))
        assert _facts(reading) == {key: gold.get(key) or None for key in ("submitted", "received")}, path.stem
    assert right / total >= 0.985


def _facts(reading: Reading) -> dict[str, str | None]:
    dates = {"submitted": reading.submitted, "received": reading.received}
    return {key: value.isoformat() if value else None for key, value in dates.items()}


@pytest.mark.skipif(not MOTIONS.exists(), reason="the texts of motions are not beside the project")
def test_motions_give_members_and_requests():
    with gzip.open(MOTIONS, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["content"] for number, line in enumerate(lines) if number % 8 == 0]
    motions = [read(text.encode(), media_type="text/plain", kind=DocumentKind.MOTION).motion for text in texts]
    complete = [m for m in motions if m and m.members and m.dossier and m.number and m.requests]
    assert len(complete) >= 0.99 * len(texts)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published XML is not beside the project")
def test_published_xml_gives_whole_motions():
    paths = sorted(PUBLISHED.glob("*.xml"))
    assert paths
    for path in paths:
        motion = read(path.read_bytes()).motion
        assert motion is not None
        assert motion.members
        assert motion.dossier
        assert motion.number
        assert motion.requests
        assert all(request.text and request.addressee for request in motion.requests)

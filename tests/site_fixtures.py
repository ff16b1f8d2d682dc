"""A small, wholly fictional chamber in `tkdocs.db`, written by SQL, so that pages can be tested without a pipeline."""

import asyncio
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from sqlite_utils import Database

from tkdocs import serving
from tkdocs.models import Summary
from tkdocs.stages import publish
from tkdocs.store.ledger import fingerprint, record
from tkdocs.store.workplace import Workplace

CHAMBER = "https://kamer.example"
NOTICE = "Fictieve voorbeeldkamer: alle stukken en namen zijn verzonnen"
OVERVIEW = "Er bestaat geen overzicht van de camera's die bij gemeenten in gebruik zijn."
AGAIN = "Er bestaat nog steeds geen overzicht van de camera's die bij gemeenten in gebruik zijn."
DIRECT = "Nee, aanbestedingen worden niet centraal geregistreerd."


def fill(place: Workplace, notice: str | None = NOTICE) -> Database:
    """Return `tkdocs.db` of `place`, filled with four sets of questions, a motion and a letter; unpublished yet."""
    sources = place.sources()
    sources.table("origin").insert(
        {"id": 1, "api_origin": CHAMBER, "site_url": CHAMBER, "notice": notice}, replace=True
    )
    sources.table("records").insert(
        {"entity": "Zaak", "id": "z", "changed_at": "2025-03-01T10:00:00.0000000Z", "deleted": 0, "api_version": "v5", "payload": "{}"},
        replace=True,
    )  # fmt: skip
    sources.close()
    db = place.derived()
    with db.atomic():
        _vocabulary(db)
        _questions(db)
        _motion(db)
        _letter(db)
        _groups(db)
        record(db, "parse", "Document:doc-2025D00060", fingerprint("broken"), "bestand is beschadigd: geen leesbare PDF")
        record(db, "parse", "Document:doc-2023D00020", fingerprint("ok"))
    return db


def published(folder: Path, notice: str | None = NOTICE) -> Path:
    """Return the path of a filled and published database in `folder`."""
    place = Workplace(folder)
    fill(place, notice).close()
    run(place)
    return place.derived_path


def run(place: Workplace) -> Summary:
    """Run the stage `publish` to its end and return its summary."""
    steps = publish.run(place)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@dataclass(frozen=True)
class Page:
    """An answer of the site; `words` is what a reader reads, in one line."""

    status: int
    text: str
    headers: Mapping[str, str]

    @property
    def words(self) -> str:
        return " ".join(BeautifulSoup(self.text, "lxml").get_text(" ").split()).replace(" ,", ",").replace(" .", ".")


def asked(database: Path) -> Callable[[str], Page]:
    """Return a function that asks the site over `database` for a path, without a server between."""
    datasette = serving.site(database)

    def get(path: str) -> Page:
        response = asyncio.run(datasette.client.get(path, follow_redirects=True))
        return Page(response.status_code, response.text, response.headers)

    return get


def _vocabulary(db: Database) -> None:
    db.table("ministries").insert_all(
        [
            {"slug": "jenv", "name": "Justitie en Veiligheid", "abbreviation": "JenV"},
            {"slug": "bzk", "name": "Binnenlandse Zaken en Koninkrijksrelaties", "abbreviation": "BZK"},
        ]
    )
    db.table("vendors").insert_all(
        [
            {"slug": "kijkvast", "name": "Kijkvast", "country": "Fictië", "kind": "camera's", "reason": "verzonnen voor de tests"},
            {"slug": "stilte", "name": "Stilte BV", "country": "Fictië", "kind": "software", "reason": "wordt nergens genoemd"},
        ]
    )  # fmt: skip
    db.table("topics").insert({"slug": "privacy", "label": "Privacy", "uri": "https://example.org/privacy"})
    db.table("categories").insert_all(
        [
            {"slug": "no_overview", "label": "Geen overzicht", "description": "De zin zegt dat er geen overzicht is."},
            {"slug": "not_registered", "label": "Niet geregistreerd", "description": "De zin zegt dat het niet wordt vastgelegd."},
        ]
    )  # fmt: skip


def _case(db: Database, number: str, kind: str, subject: str, started: str, **more: Any) -> None:
    db.table("cases").insert(
        {
            "number": number, "source_id": f"zaak-{number}", "kind": kind, "subject": subject, "started_on": started,
            "session": "2024-2025", "completed": 0, "url": f"{CHAMBER}/kamerstukken/detail?id={number}", **more,
        }
    )  # fmt: skip


def _document(db: Database, number: str, case: str, kind: str, dated: str, **more: Any) -> None:
    db.table("documents").insert(
        {
            "number": number, "source_id": f"doc-{number}", "kind": kind, "dated_on": dated,
            "url": f"{CHAMBER}/kamerstukken/detail?did={number}", "file_url": f"{CHAMBER}/downloads/document?id={number}",
            **more,
        }
    )  # fmt: skip
    db.table("case_documents").insert({"case_number": case, "document_number": number})


def _questions(db: Database) -> None:
    for index, (case, year, asked, answered, sentence, verdict) in enumerate(
        (
            ("2023Z00001", 2023, "03-01", "04-19", OVERVIEW, "evades"),
            ("2024Z00002", 2024, "05-02", "06-01", AGAIN, "partly"),
        ),
        1,
    ):
        subject = f"Camera's van Kijkvast bij gemeenten ({year})"
        asked_on, answered_on = f"{year}-{asked}", f"{year}-{answered}"
        _case(db, case, "question", subject, asked_on, ministry="jenv", state="answered", due_on=f"{year}-05-25",
              answered_on=answered_on, days=49 if index == 1 else 30)  # fmt: skip
        db.table("actors").insert_all(
            [
                {"id": f"{case}-1", "case_number": case, "role": "asker", "name": "Fenna Voorbeeld", "party": "Partij A"},
                {"id": f"{case}-2", "case_number": case, "role": "addressee", "name": None, "function": "minister van Justitie en Veiligheid", "ministry": "jenv"},
            ]
        )  # fmt: skip
        question, answer = f"{year}D000{index}0", f"{year}D000{index}1"
        if index == 1:
            question, answer = "2023D00010", "2023D00020"
        _document(db, question, case, "question", asked_on, subject=subject, ministry="jenv", text="Vraag 1 ...")
        _document(db, answer, case, "answer", answered_on, subject=subject, ministry="jenv", text="Antwoord 1 ...")
        texts = [
            "Hoeveel camera's van Kijkvast zijn bij gemeenten in gebruik?",
            "Deelt u de mening dat dit bekend moet zijn?",
            "Worden aanbestedingen van camera's centraal geregistreerd?",
        ]
        db.table("questions").insert_all(
            {"id": f"{question}-q{n}", "document_number": question, "position": n, "number": str(n), "text": text}
            for n, text in enumerate(texts, 1)
        )
        bodies = [("1, 2", ["Gemeenten gaan zelf over hun inkoop.", sentence], 1), ("3", [DIRECT], 0)]
        _answers(db, question, answer, bodies, verdict)
        db.table("tags").insert_all(
            [
                {"id": f"{question}-t1", "document_number": question, "target": "question", "target_id": f"{question}-q1", "kind": "vendor", "slug": "kijkvast", "matched": "Kijkvast", "start": 20, "end": 28, "rule": "name"},
                {"id": f"{question}-t2", "document_number": question, "target": "question", "target_id": f"{question}-q1", "kind": "topic", "slug": "privacy", "matched": "camera's", "start": 8, "end": 16, "rule": "term"},
            ]
        )  # fmt: skip
    _case(db, "2025Z00003", "question", "<script>alert(1)</script> & \"onveilig\" onderwerp", "2025-01-10",
          ministry="bzk", state="overdue", due_on="2025-01-31")  # fmt: skip
    _document(db, "2025D00050", "2025Z00003", "question", "2025-01-10", subject="<img src=x onerror=alert(2)>", text="x")
    db.table("questions").insert(
        {"id": "2025D00050-q1", "document_number": "2025D00050", "position": 1, "number": "1", "text": "<script>alert(3)</script> Klopt dit?"}
    )  # fmt: skip
    db.table("reading_doubts").insert({"document_number": "2025D00050", "position": 1, "doubt": "vraag 2 ontbreekt"})
    _case(db, "2025Z00004", "question", "Vergunningen voor drones", "2025-02-01", ministry="bzk", state="postponed",
          due_on="2025-03-15")  # fmt: skip
    _document(db, "2025D00060", "2025Z00004", "postponement", "2025-02-20", subject="Uitstel", ministry="bzk", text=None)


def _answers(db: Database, question: str, answer: str, bodies: list[tuple[str, list[str], int]], verdict: str) -> None:
    passage = 0
    for position, (numbers, sentences, marks) in enumerate(bodies, 1):
        id_, text = f"{answer}-a{position}", " ".join(sentences)
        db.table("answers").insert(
            {"id": id_, "document_number": answer, "position": position, "numbers": numbers, "text": text}
        )
        db.table("answer_questions").insert_all(
            {"answer_id": id_, "question_id": f"{question}-q{number}"} for number in numbers.split(", ")
        )
        for sentence in sentences:
            passage += 1
            start = text.index(sentence)
            db.table("passages").insert(
                {"id": f"{answer}-p{passage}", "document_number": answer, "answer_id": id_, "position": passage,
                 "start": start, "end": start + len(sentence), "text": sentence, "text_hash": _hash(sentence)}
            )  # fmt: skip
        direct = sentences[-1] == DIRECT
        db.table("judgements").insert(
            {"passage_id": f"{answer}-p{passage}", "document_number": answer, "answer_id": id_,
             "category": "not_registered" if direct else "no_overview", "score": 0.93, "direct": int(direct),
             "example": "Er bestaat geen overzicht waarin dit staat.", "example_score": 0.88,
             "rule": None if direct else "no_overview.1", "rules_version": "1", "encoder_id": None}
        )  # fmt: skip
        db.table("verdicts").insert(
            {"answer_id": id_, "document_number": answer, "verdict": verdict if marks else "answers", "marks": marks}
        )


def _motion(db: Database) -> None:
    text = "De Kamer, gehoord de beraadslaging, verzoekt de regering een overzicht van camera's te maken."
    _case(db, "2024Z00100", "motion", "Motie van het lid Voorbeeld over een overzicht van camera's", "2024-09-10",
          title="Begroting Justitie en Veiligheid 2025", dossier="36600-VI", dossier_number=12, ministry="jenv",
          cabinet_judgement="Oordeel Kamer")  # fmt: skip
    _document(db, "2024D00100", "2024Z00100", "motion", "2024-09-10", subject="Motie over een overzicht", text=text)
    db.table("motions").insert(
        {
            "document_number": "2024D00100", "members": json.dumps([{"name": "Voorbeeld", "party": "Partij A"}]),
            "considerations": json.dumps(["constaterende dat een overzicht ontbreekt"]),
            "requests": json.dumps([{"verb": "verzoekt", "addressee": "de regering", "text": "een overzicht te maken"}]),
            "request": "een overzicht te maken", "addressee": "de regering", "result": "adopted",
            "decided_on": "2024-09-17", "seats_for": 80, "seats_against": 70,
        }
    )  # fmt: skip
    db.table("decisions").insert({"id": "b1", "kind": "Stemmen - aangenomen", "status": "Besluit", "decided_on": "2024-09-17"})
    db.table("decision_cases").insert({"decision_id": "b1", "case_number": "2024Z00100"})
    db.table("votes").insert_all(
        [
            {"id": "s1", "decision_id": "b1", "vote": "for", "party": "Partij A", "seats": 50, "mistake": 0},
            {"id": "s2", "decision_id": "b1", "vote": "for", "party": "Partij B", "seats": 30, "mistake": 0},
            {"id": "s3", "decision_id": "b1", "vote": "against", "party": "Partij C", "seats": 70, "mistake": 0},
        ]
    )


def _letter(db: Database) -> None:
    sentence = "Op dit moment is geen overzicht van drones beschikbaar."
    text = f"Geachte voorzitter,\n\nHierbij informeer ik uw Kamer. {sentence}"
    _case(db, "2024Z00200", "letter", "Stand van zaken drones", "2024-10-01", ministry="bzk")
    _document(db, "2024D00200", "2024Z00200", "letter", "2024-10-01", subject="Stand van zaken drones", ministry="bzk", text=text)
    db.table("letters").insert({"document_number": "2024D00200", "sender": "minister van Binnenlandse Zaken"})
    start = text.index(sentence)
    db.table("passages").insert(
        {"id": "2024D00200-p1", "document_number": "2024D00200", "answer_id": None, "position": 1, "start": start,
         "end": start + len(sentence), "text": sentence, "text_hash": _hash(sentence)}
    )  # fmt: skip
    db.table("judgements").insert(
        {"passage_id": "2024D00200-p1", "document_number": "2024D00200", "answer_id": None, "category": "no_overview",
         "score": 0.71, "direct": 0, "example": OVERVIEW, "example_score": 0.6, "rule": None, "rules_version": "1"}
    )  # fmt: skip


def _groups(db: Database) -> None:
    db.table("formulas").insert(
        {"id": "f1", "label": "Er bestaat geen overzicht van …", "category": "no_overview", "count": 2, "documents": 2,
         "ministries": 1, "first_on": "2023-04-19", "last_on": "2024-06-01"}
    )  # fmt: skip
    db.table("formula_members").insert_all(
        [
            {"formula_id": "f1", "passage_id": "2023D00020-p2", "dated_on": "2023-04-19"},
            {"formula_id": "f1", "passage_id": "2024D00021-p2", "dated_on": "2024-06-01"},
        ]
    )
    db.table("chains").insert(
        {"id": "2023Z00001", "label": "Camera's van Kijkvast bij gemeenten", "cases": 3, "withheld": 2,
         "first_on": "2023-03-01", "last_on": "2024-09-10"}
    )  # fmt: skip
    asked = "Hoeveel camera's van Kijkvast zijn bij gemeenten in gebruik?"
    db.table("chain_members").insert_all(
        [
            {"chain_id": "2023Z00001", "position": 1, "case_number": "2023Z00001", "dated_on": "2023-03-01", "asked": asked, "answer_id": "2023D00020-a1", "passage_id": "2023D00020-p2", "verdict": "evades", "score": 1.0, "reason": "eerste"},
            {"chain_id": "2023Z00001", "position": 2, "case_number": "2024Z00002", "dated_on": "2024-05-02", "asked": asked, "answer_id": "2024D00021-a1", "passage_id": "2024D00021-p2", "verdict": "partly", "score": 0.97, "reason": "leverancier Kijkvast"},
            {"chain_id": "2023Z00001", "position": 3, "case_number": "2024Z00100", "dated_on": "2024-09-10", "asked": "een overzicht te maken", "answer_id": None, "passage_id": None, "verdict": None, "score": 0.81, "reason": "onderwerp Privacy"},
        ]
    )  # fmt: skip


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]

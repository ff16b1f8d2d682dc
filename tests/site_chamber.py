"""A small, wholly fictional chamber in `tkdocs.db`, written by SQL, so that pages can be tested without a pipeline."""

import json
from typing import Any

from sqlite_utils import Database

from tests import site_reading
from tests.site_reading import insert
from tkdocs.store import outcomes
from tkdocs.store.ledger import fingerprint, record, text_hash
from tkdocs.store.workplace import Workplace

CHAMBER = "https://kamer.example"
NOTICE = "Fictieve voorbeeldkamer: alle stukken en namen zijn verzonnen"
OVERVIEW = "Er bestaat geen overzicht van de camera's die bij gemeenten in gebruik zijn."
AGAIN = "Er bestaat nog steeds geen overzicht van de camera's die bij gemeenten in gebruik zijn."
DIRECT = "Nee, aanbestedingen worden niet centraal geregistreerd."
EXAMPLE = "Er bestaat geen overzicht waarin dit staat."
ASKED = "Hoeveel camera's van Kijkvast zijn bij gemeenten in gebruik?"
QUESTIONS = (
    ASKED,
    "Deelt u de mening dat dit bekend moet zijn?",
    "Worden aanbestedingen van camera's centraal geregistreerd?",
)


def fill(place: Workplace, notice: str | None = NOTICE) -> Database:
    """Return `tkdocs.db` of `place`, filled with four sets of questions, a motion and a letter; unpublished yet."""
    sources = place.sources()
    insert(sources, "origin", "id api_origin site_url notice", (1, CHAMBER, CHAMBER, notice))
    changed = "2025-03-01T10:00:00.0000000Z"
    insert(
        sources, "records", "entity id changed_at deleted api_version payload", ("Zaak", "z", changed, 0, "v5", "{}")
    )
    sources.close()
    db = place.derived()
    with db.atomic():
        _vocabulary(db)
        _answered(db, 2023, "2023Z00001", "2023D00010", "2023D00020", OVERVIEW, "evades", 49)
        _answered(db, 2024, "2024Z00002", "2024D00020", "2024D00021", AGAIN, "partly", 30)
        _unanswered(db)
        _motion(db)
        outcomes.settle(db)
        _letter(db)
        _groups(db)
        reason = "bestand is beschadigd: geen leesbare PDF"
        record(db, "parse", "Document:doc-2025D00060", fingerprint("broken"), reason)
        record(db, "parse", "Document:doc-2023D00020", fingerprint("whole"))
    return db


def _vocabulary(db: Database) -> None:
    insert(
        db,
        "ministries",
        "slug name abbreviation",
        ("jenv", "Justitie en Veiligheid", "JenV"),
        ("bzk", "Binnenlandse Zaken en Koninkrijksrelaties", "BZK"),
    )
    insert(
        db,
        "vendors",
        "slug name country kind reason",
        ("kijkvast", "Kijkvast", "Fictië", "camera's", "verzonnen voor de tests"),
        ("stilte", "Stilte BV", "Fictië", "software", "wordt nergens genoemd"),
    )
    insert(db, "topics", "slug label uri", ("privacy", "Privacy", "https://example.org/privacy"))
    insert(
        db,
        "categories",
        "slug label description",
        ("no_overview", "Geen overzicht", "De zin zegt dat er geen overzicht is."),
        ("not_registered", "Niet geregistreerd", "De zin zegt dat het niet wordt vastgelegd."),
    )


def _case(db: Database, number: str, kind: str, subject: str, started: str, **more: Any) -> None:
    url = f"{CHAMBER}/kamerstukken/detail?id={number}"
    columns = "number source_id kind subject started_on session completed url " + " ".join(more)
    row = (number, f"zaak-{number}", kind, subject, started, "2024-2025", 0, url, *more.values())
    insert(db, "cases", columns, row)


def _document(db: Database, number: str, case: str, kind: str, dated: str, subject: str, **more: Any) -> None:
    page, file = f"{CHAMBER}/kamerstukken/detail?did={number}", f"{CHAMBER}/downloads/document?id={number}"
    columns = "number source_id kind dated_on subject url file_url " + " ".join(more)
    insert(db, "documents", columns, (number, f"doc-{number}", kind, dated, subject, page, file, *more.values()))
    insert(db, "case_documents", "case_number document_number", (case, number))


def _answered(
    db: Database, year: int, case: str, question: str, answer: str, sentence: str, verdict: str, days: int
) -> None:
    """A set of three questions: 1 and 2 answered together with a marked sentence, 3 with a direct one."""
    subject, asked_on = f"Camera's van Kijkvast bij gemeenten ({year})", f"{year}-03-01"
    answered_on = "2023-04-19" if year == 2023 else "2024-06-01"
    _case(db, case, "question", subject, asked_on, ministry="jenv", state="answered", due_on=f"{year}-03-22",
          answered_on=answered_on, days=days)  # fmt: skip
    minister = "minister van Justitie en Veiligheid"
    insert(
        db,
        "actors",
        "id case_number role name party function ministry",
        (f"{case}-1", case, "asker", "Fenna Voorbeeld", "Partij A", None, None),
        (f"{case}-2", case, "addressee", None, None, minister, "jenv"),
    )
    _document(db, question, case, "question", asked_on, subject, ministry="jenv", text="Vraag 1 ...")
    _document(db, answer, case, "answer", answered_on, subject, ministry="jenv", text="Antwoord 1 ...")
    asked = [(f"{question}-q{n}", question, n, str(n), text) for n, text in enumerate(QUESTIONS, 1)]
    # Answers repeat the questions, and lose a space now and then.
    asked += [(f"{answer}-q{n}", answer, n, str(n), text.replace(" de ", " de")) for n, text in enumerate(QUESTIONS, 1)]
    insert(db, "questions", "id document_number position number text", *asked)
    _answer(db, answer, 1, "1, 2", ["Gemeenten gaan zelf over hun inkoop.", sentence], verdict, 1)
    _answer(db, answer, 2, "3", [DIRECT], "answers", 0)
    insert(
        db,
        "tags",
        "id document_number target target_id kind slug matched start end rule",
        (f"{question}-t1", question, "question", f"{question}-q1", "vendor", "kijkvast", "Kijkvast", 21, 29, "name"),
        (f"{question}-t2", question, "question", f"{question}-q1", "topic", "privacy", "camera's", 8, 16, "term"),
    )


def _answer(
    db: Database,
    answer: str,
    position: int,
    numbers: str,
    sentences: list[str],
    verdict: str,
    marks: int,
) -> None:
    """One answer block, the last sentence of which is marked."""
    id_, text = f"{answer}-a{position}", " ".join(sentences)
    insert(db, "answers", "id document_number position numbers text", (id_, answer, position, numbers, text))
    links = [(id_, f"{answer}-q{number}") for number in numbers.split(", ")]
    insert(db, "answer_questions", "answer_id question_id", *links)
    for offset, sentence in enumerate(sentences):
        _passage(db, answer, id_, 2 * position - 1 + offset, text, sentence)
    category, rule = ("no_overview", "no_overview.1") if marks else ("not_registered", None)
    passage = f"{answer}-p{2 * position - 2 + len(sentences)}"
    _mark(db, passage, answer, id_, category, 0.93, int(not marks), 0.88, rule)
    insert(db, "verdicts", "answer_id document_number verdict marks", (id_, answer, verdict, marks))


def _passage(db: Database, document: str, answer: str | None, position: int, text: str, sentence: str) -> None:
    start = text.index(sentence)
    insert(
        db,
        "passages",
        "id document_number answer_id position start end text text_hash",
        (
            f"{document}-p{position}",
            document,
            answer,
            position,
            start,
            start + len(sentence),
            sentence,
            text_hash(sentence),
        ),
    )


def _mark(
    db: Database, passage: str, document: str, answer: str | None, category: str, score: float, direct: int,
    example_score: float, rule: str | None, reviewed: int = 0,
) -> None:  # fmt: skip
    insert(
        db,
        "judgements",
        "passage_id document_number answer_id category score direct example example_score rule rules_version reviewed",
        (passage, document, answer, category, score, direct, EXAMPLE, example_score, rule, "1", reviewed),
    )


def _unanswered(db: Database) -> None:
    """A set that is too late, full of markup, and one that was postponed by a letter that cannot be read."""
    subject = '<script>alert(1)</script> & "onveilig" onderwerp'
    _case(db, "2025Z00003", "question", subject, "2025-01-10", ministry="bzk", state="overdue", due_on="2025-01-31")
    _document(db, "2025D00050", "2025Z00003", "question", "2025-01-10", "<img src=x onerror=alert(2)>", text="x")
    text = "<script>alert(3)</script> Klopt dit?"
    question = ("2025D00050-q1", "2025D00050", 1, "1", text, 1)
    insert(db, "questions", "id document_number position number text doubtful", question)
    doubt = ("2025D00050", 1, "missing", "vraag 2 ontbreekt")
    insert(db, "reading_doubts", "document_number position kind doubt", doubt)
    _case(db, "2025Z00004", "question", "Vergunningen voor drones", "2025-02-01", ministry="bzk", state="postponed",
          due_on="2025-03-15")  # fmt: skip
    _document(db, "2025D00060", "2025Z00004", "postponement", "2025-02-20", "Uitstel", ministry="bzk", text=None)


def _motion(db: Database) -> None:
    text = "De Kamer, gehoord de beraadslaging, verzoekt de regering een overzicht van camera's te maken."
    _case(db, "2024Z00100", "motion", "Motie van het lid Voorbeeld over een overzicht van camera's", "2024-09-10",
          title="Begroting Justitie en Veiligheid 2025", dossier="36600-VI", dossier_number=12, ministry="jenv",
          cabinet_judgement="Oordeel Kamer")  # fmt: skip
    _document(db, "2024D00100", "2024Z00100", "motion", "2024-09-10", "Motie over een overzicht", text=text,
              dossier="36600-VI", dossier_number=12)  # fmt: skip
    members = json.dumps([{"name": "Voorbeeld", "party": "Partij A"}])
    request = "een overzicht te maken"
    requests = json.dumps([{"verb": "verzoekt", "addressee": "de regering", "text": request}])
    considerations = json.dumps(["constaterende dat een overzicht ontbreekt"])
    insert(
        db,
        "motions",
        "document_number members considerations requests request addressee",
        ("2024D00100", members, considerations, requests, request, "de regering"),
    )
    decision = ("b1", "Stemmen - aangenomen", "Besluit", "Met handopsteken", "2024-09-17")
    insert(db, "decisions", "id kind status voting decided_on", decision)
    insert(db, "decision_cases", "decision_id case_number", ("b1", "2024Z00100"))
    insert(
        db,
        "votes",
        "id decision_id vote party seats mistake",
        ("s1", "b1", "for", "Partij A", 50, 0),
        ("s2", "b1", "for", "Partij B", 30, 0),
        ("s3", "b1", "against", "Partij C", 70, 0),
    )


def _letter(db: Database) -> None:
    sentence = "Op dit moment is geen overzicht van drones beschikbaar."
    text = f"Geachte voorzitter,\n\nHierbij informeer ik uw Kamer. {sentence}"
    subject = "Stand van zaken drones"
    _case(db, "2024Z00200", "letter", subject, "2024-10-01", ministry="bzk")
    _document(db, "2024D00200", "2024Z00200", "letter", "2024-10-01", subject, ministry="bzk", text=text)
    letter = ("2024D00200", "minister van Binnenlandse Zaken", "2024-0000123", "2024-09-30", "Drones boven gemeenten")
    insert(db, "letters", "document_number sender reference dated_on subject", letter)
    _passage(db, "2024D00200", None, 1, text, sentence)
    _mark(db, "2024D00200-p1", "2024D00200", None, "no_overview", 0.71, 0, 0.6, None, reviewed=1)


def fill_further(db: Database) -> None:
    """Add what reading finds (`site_reading`): a set answered with notes and doubts, a motion with a roll call."""
    with db.atomic():
        _annotated(db)
        _roll_call(db)
        outcomes.settle(db)


def _annotated(db: Database) -> None:
    """A set that was put off, passed on, and answered after its term, the days of recess among it taken off in time."""
    subject, minister = "Bewaren van beelden", "bzk"
    _case(db, site_reading.CASE, "question", subject, "2025-02-03", ministry=minister, state="answered",
          asked_on="2025-02-03", postponed_on="2025-02-20", transferred_on="2025-02-10", due_on="2025-03-17",
          answered_on="2025-03-24", days=49, recess_days=11)  # fmt: skip
    for number, kind, day in (
        (site_reading.ASKED, "question", "2025-02-03"),
        (site_reading.PUT_OFF, "postponement", "2025-02-20"),
        (site_reading.ANSWERED, "answer", "2025-03-24"),
    ):
        _document(db, number, site_reading.CASE, kind, day, subject, ministry=minister, text="x")
    db.execute("UPDATE case_documents SET link = 'subject' WHERE document_number = ?", [site_reading.ANSWERED])
    signed = (f"{site_reading.ANSWERED}-1", site_reading.ANSWERED, "first_signatory", "Cato Verzonnen")
    insert(
        db, "actors", "id document_number role name function ministry", (*signed, f"minister van {minister}", minister)
    )
    site_reading.annotate(db)


def _roll_call(db: Database) -> None:
    subject = "Gewijzigde motie van het lid Voorbeeld over een overzicht van camera's"
    _case(db, site_reading.ROLL_CALL, "motion", subject, "2024-09-24", dossier="36600-VI", dossier_number=15)
    _document(db, "2024D00101", site_reading.ROLL_CALL, "motion", "2024-09-24", subject, text="De Kamer, ...",
              dossier="36600-VI", dossier_number=15)  # fmt: skip
    site_reading.roll_call(db, "2024D00101")


def _groups(db: Database) -> None:
    """A formula of two sentences, and a chain of two sets and the motion."""
    label = "Er bestaat geen overzicht van …"
    insert(
        db,
        "formulas",
        "id label category count documents ministries first_on last_on",
        ("f1", label, "no_overview", 2, 2, 1, "2023-04-19", "2024-06-01"),
    )
    first, second = "2023D00020-p2", "2024D00021-p2"
    members = [("f1", first, "2023-04-19"), ("f1", second, "2024-06-01")]
    insert(db, "formula_members", "formula_id passage_id dated_on", *members)
    chain = "2023Z00001"
    label = "Camera's van Kijkvast bij gemeenten"
    dates = ("2023-03-01", "2024-09-10")
    insert(db, "chains", "id label cases withheld first_on last_on", (chain, label, 3, 2, *dates))
    insert(
        db,
        "chain_members",
        "chain_id position case_number dated_on asked answer_id passage_id verdict score reason",
        (chain, 1, chain, "2023-03-01", ASKED, "2023D00020-a1", first, "evades", 1.0, "Eerste keer gevraagd"),
        (
            chain,
            2,
            "2024Z00002",
            "2024-03-01",
            ASKED,
            "2024D00021-a1",
            second,
            "partly",
            0.97,
            "Zelfde leverancier: Kijkvast",
        ),
        (
            chain,
            3,
            "2024Z00100",
            "2024-09-10",
            "een overzicht te maken",
            None,
            None,
            None,
            0.81,
            "Zelfde onderwerp: privacy",
        ),
    )

"""What reading adds to the small fictional chamber: doubts, notes, references, a term with recess, a roll call."""

import json
from typing import Any

from sqlite_utils import Database

CASE = "2025Z00006"
ASKED, PUT_OFF, ANSWERED = "2025D00080", "2025D00081", "2025D00082"
BEFORE = ("Klopt het bericht dat beelden lang worden bewaard?", "Hoe lang mag dat?", "Wie ziet daarop toe?")
SEE, NONE = "Zie het antwoord op vraag 2.", "Er bestaat geen overzicht van bewaarde beelden van Kijkvast."
PERIOD = "Vier weken, zie mijn brief van 1 oktober 2024 en Kamerstuk 30821, nr. 12."
UNSURE = "Dat wordt niet geregistreerd bij Kijkvast."
NOTE, OTHER_NOTE = "Weekblad Voorbeeld, https://weekblad.example/beelden", "Bijlage 2, bladzijde 4."
NOT_ASKED = "antwoord 4 hoort bij geen vraag"
ROLL_CALL = "2024Z00101"


def insert(db: Database, table: str, columns: str, *values: tuple[Any, ...]) -> None:
    """Write rows of `table`, the values in the order of `columns`."""
    db.table(table).insert_all(dict(zip(columns.split(), row, strict=True)) for row in values)


def annotate(db: Database) -> None:
    """Give `ANSWERED`, the third answer of which is doubtful, its texts, notes, references and doubts."""
    _texts(db)
    _notes(db)
    _references(db)
    insert(
        db,
        "reading_doubts",
        "document_number position kind doubt numbers",
        (ANSWERED, 1, "not_asked", NOT_ASKED, "4"),
    )
    insert(
        db,
        "recesses",
        "name first_on last_on source",
        ("Voorjaarsreces 2025", "2025-02-21", "2025-03-03", "verzonnen"),
        ("Zomerreces 2025", "2025-07-04", "2025-09-01", "verzonnen"),
    )
    insert(
        db,
        "tags",
        "id document_number target target_id kind slug matched start end rule",
        (f"{ANSWERED}-t1", ANSWERED, "answer", f"{ANSWERED}-a3", "vendor", "kijkvast", "Kijkvast", 32, 40, "name"),
        (f"{ANSWERED}-t2", ANSWERED, "answer", f"{ANSWERED}-a3", "topic", "privacy", "geregistreerd", 15, 28, "term"),
    )


def _texts(db: Database) -> None:
    asked = [(f"{ASKED}-q{n}", ASKED, n, str(n), text) for n, text in enumerate(BEFORE, 1)]
    asked += [(f"{ANSWERED}-q{n}", ANSWERED, n, str(n), text) for n, text in enumerate(BEFORE, 1)]
    insert(db, "questions", "id document_number position number text", *asked)
    texts = (("1", f"{SEE} {NONE}", 0), ("2", PERIOD, 0), ("3, 4", UNSURE, 1))
    answers = [(f"{ANSWERED}-a{n}", ANSWERED, n, *text) for n, text in enumerate(texts, 1)]
    insert(db, "answers", "id document_number position numbers text doubtful", *answers)
    links = [(f"{ANSWERED}-a{n}", f"{ANSWERED}-q{n}") for n in (1, 2, 3)]
    insert(db, "answer_questions", "answer_id question_id", *links)
    sentences = ((1, SEE, 0), (1, NONE, len(SEE) + 1), (2, PERIOD, 0), (3, UNSURE, 0))
    rows = [
        (f"{ANSWERED}-p{n}", ANSWERED, f"{ANSWERED}-a{block}", n, start, start + len(text), text, f"hash{n}")
        for n, (block, text, start) in enumerate(sentences, 1)
    ]
    insert(db, "passages", "id document_number answer_id position start end text text_hash", *rows)
    columns = "passage_id document_number answer_id category score direct rules_version"
    marks = ((2, 1, "no_overview"), (1, 1, "no_overview"), (4, 3, "not_registered"))
    marked = [(f"{ANSWERED}-p{n}", ANSWERED, f"{ANSWERED}-a{block}", kind, 0.9, 0, "1") for n, block, kind in marks]
    insert(db, "judgements", columns, *marked)
    unmet = '["hoeveel <b> zijn het er?"]'
    verdicts = (
        ("a1", "evades", 2, "share", unmet), ("a2", "partly", 0, "silent", unmet), ("a3", "evades", 1, "share", "[]"),
    )  # fmt: skip
    insert(
        db,
        "verdicts",
        "answer_id document_number verdict marks reason missing",
        *((f"{ANSWERED}-{block}", ANSWERED, *verdict) for block, *verdict in verdicts),
    )


def _notes(db: Database) -> None:
    """Note 1 stands in a question and in the answer that repeats it, note 2 in an answer, at a reference."""
    insert(
        db,
        "notes",
        "document_number position mark text",
        (ASKED, 1, "1", NOTE),
        (ANSWERED, 1, "1", NOTE),
        (ANSWERED, 2, "2", OTHER_NOTE),
    )
    insert(
        db,
        "note_marks",
        "document_number target_id position mark",
        (ASKED, f"{ASKED}-q1", BEFORE[0].index(" dat"), "1"),
        (ANSWERED, f"{ANSWERED}-q1", BEFORE[0].index(" dat"), "1"),
        (ANSWERED, f"{ANSWERED}-a1", SEE.index(" vraag"), "2"),
        (ANSWERED, f"{ANSWERED}-a2", len("Vier weken"), "9"),
    )


def _references(db: Database) -> None:
    """One to another answer, one to a letter of another case, and one to what is not here."""
    words = ((1, "answer", "2", SEE[:-1], None, f"{ANSWERED}-a2"),
             (2, "letter", "2024-10-01", "mijn brief van 1 oktober 2024", "2024D00200", None),
             (2, "piece", "30821-12", "Kamerstuk 30821, nr. 12", None, None))  # fmt: skip
    texts = {1: SEE, 2: PERIOD}
    insert(
        db,
        "citations",
        "id document_number answer_id kind target matched start end target_document target_answer",
        *(
            (f"{ANSWERED}-r{n}", ANSWERED, f"{ANSWERED}-a{block}", kind, target, said, texts[block].index(said),
             texts[block].index(said) + len(said), document, answer)
            for n, (block, kind, target, said, document, answer) in enumerate(words, 1)
        ),
    )  # fmt: skip


def roll_call(db: Database, document: str) -> None:
    """Give `document` its place as the motion that replaces the first one, and a roll call with a mistake."""
    request = [{"verb": "verzoekt", "addressee": "de regering", "text": "een overzicht te maken voor 1 mei"}]
    insert(
        db,
        "motions",
        "document_number requests replaces",
        (document, json.dumps(request), "36600-VI-12"),
    )
    decision = ("b2", "Stemmen - verworpen", "Besluit", "Hoofdelijk", "2024-10-01")
    insert(db, "decisions", "id kind status voting decided_on", decision)
    insert(db, "decision_cases", "decision_id case_number", ("b2", ROLL_CALL))
    votes = (
        ("for", "Partij A", "Voorbeeld, F.", 0),
        ("for", "Partij A", "Vermeer, P.", 0),
        ("against", "Partij A", "Dwars, Q.", 0),
        ("against", "Partij C", "Zeker, R.", 1),
        ("against", "Partij C", "Toch, S.", 0),
        ("absent", "Partij C", "Ziek, T.", 0),
    )
    insert(
        db,
        "votes",
        "id decision_id vote party name person_id seats mistake",
        *((f"h{n}", "b2", vote, party, name, f"p{n}", 50, wrong) for n, (vote, party, name, wrong) in enumerate(votes)),
    )

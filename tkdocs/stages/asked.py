"""Reads what was asked and what was marked out of `tkdocs.db`, as formulas and chains are made of it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from embeddings.asks import Ask
from embeddings.chain_rules import LETTER, MOTION
from embeddings.formulas import Said
from tkdocs.parse.references import named, piece
from tkdocs.rules import replies as reply_rules
from tkdocs.stages import asked_questions
from tkdocs.store import mentions, replies
from tkdocs.vocabulary import TagKind, Verdict

_MOTIONS = """
    SELECT c.number, coalesce(c.started_on, d.dated_on, ''), coalesce(c.subject, d.subject, ''), d.number, m.request
    FROM cases c
    JOIN case_documents cd ON cd.case_number = c.number
    JOIN documents d ON d.number = cd.document_number
    JOIN motions m ON m.document_number = d.number
    WHERE c.kind = 'motion' AND m.request IS NOT NULL
    ORDER BY c.number, d.dated_on, d.number
"""
_LETTERS = """
    SELECT c.number, coalesce(c.started_on, d.dated_on, ''), coalesce(c.subject, d.subject, ''), d.number
    FROM cases c
    JOIN case_documents cd ON cd.case_number = c.number
    JOIN documents d ON d.number = cd.document_number
    WHERE c.kind = 'letter' AND d.kind = 'letter'
    ORDER BY c.number, d.dated_on, d.number
"""
_LETTER_MARKS = """
    SELECT j.document_number, j.passage_id, p.start FROM judgements j JOIN passages p ON p.id = j.passage_id
    JOIN documents d ON d.number = j.document_number
    WHERE j.answer_id IS NULL AND j.direct = 0 AND d.kind = 'letter'
    ORDER BY j.document_number, j.score DESC, j.passage_id
"""


_TAGS = """
    SELECT t.kind, t.target_id, t.slug FROM documents d CROSS JOIN tags t ON t.document_number = d.number
    WHERE d.kind IN ('motion', 'letter') AND t.target IN ('subject', 'document')
"""


def said(db: Database) -> list[Said]:
    """Return the marked sentences that are not a straight answer, by passage; none of blocks that are doubtful."""
    sql = (
        "SELECT j.passage_id, j.document_number, coalesce(d.dated_on, ''), j.category, coalesce(j.rule, ''), p.text "
        "FROM judgements j JOIN passages p ON p.id = j.passage_id JOIN documents d ON d.number = j.document_number "
        "LEFT JOIN answers a ON a.id = j.answer_id WHERE j.direct = 0 AND coalesce(a.doubtful, 0) = 0 "
        "ORDER BY j.passage_id"
    )
    return [Said(*row) for row in db.execute(sql)]


def asks(db: Database) -> list[Ask]:
    """Return all that cases ask for: questions with what came of them, requests, letters that answer or are marked.

    Of questions those are returned that `asked_questions` keeps.
    """
    beside = _Beside(db)
    kept = asked_questions.kept(db, beside.refers, beside.countries)
    return sorted([*kept, *_motions(db, beside), *_letters(db, beside)], key=lambda ask: ask.id)


class _Beside:
    """What is known of asks beside their words: the tags of papers, and what the papers of their cases name."""

    def __init__(self, db: Database) -> None:
        self.refers = _refers(db)
        self.countries: dict[str, str] = dict(db.execute("SELECT slug, country FROM vendors WHERE country <> ''"))
        self._tags: dict[tuple[str, str], set[str]] = defaultdict(set)
        for kind, document, slug in db.execute(_TAGS):
            self._tags[kind, document].add(slug)

    def ask(self, kind: str, document: str, case: str, day: str, text: str, about: str, **came: Any) -> Ask:
        """Return what a paper asks for, with its tags and what came of it."""
        vendors, topics = (frozenset(self._tags[tag, document]) for tag in TagKind)
        origins = frozenset(self.countries[slug] for slug in vendors if slug in self.countries)
        refers = self.refers.get(case, frozenset())
        return Ask(document, case, day, kind, text, about, vendors, topics, origins, refers, **came)


def _motions(db: Database, beside: _Beside) -> Iterable[Ask]:
    """Return the request of each motion."""
    for case, day, about, document, request in db.execute(_MOTIONS):
        yield beside.ask(MOTION, document, case, day, request, about)


def _letters(db: Database, beside: _Beside) -> Iterable[Ask]:
    """Return each letter that answers a motion or has a marked sentence.

    One with a mark counts as partly, since what else it gives is not known; one without is not judged. Of a letter that
    answers motions the marks in what it says of them count, and the others do not.
    """
    answered = replies.found(db, reply_rules.load())
    marks = _letter_marks(db)
    for case, day, about, document in db.execute(_LETTERS):
        own = answered.get(document, ())
        found = [m for m, start in marks.get(document, ()) if not own or any(reply.covers(start) for reply in own)]
        if own or found:
            verdict = Verdict.PARTLY.value if found else None
            to = frozenset(reply.case for reply in own)
            mark = found[0] if found else None
            yield beside.ask(LETTER, document, case, day, about, about, verdict=verdict, withheld=mark, replies_to=to)


def _letter_marks(db: Database) -> dict[str, list[tuple[str, int]]]:
    """Return the marked sentences of letters and where they begin, the surest first."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for document, passage, start in db.execute(_LETTER_MARKS):
        found[document].append((passage, start))
    return found


def _refers(db: Database) -> dict[str, frozenset[str]]:
    """Return, by case, the numbers of the other cases that its own paper names."""
    known = _known(db)
    found: dict[str, frozenset[str]] = {}
    for case, names in mentions.of_cases(db, named).items():
        if cases := {known[name] for name in names if name in known} - {case}:
            found[case] = frozenset(cases)
    return found


def _known(db: Database) -> dict[str, str]:
    """Return the case behind each form in which a paper can be named; the first case where there are more."""
    found: dict[str, str] = {}
    for number, dossier, item in db.execute("SELECT number, dossier, dossier_number FROM cases ORDER BY number"):
        found.setdefault(number, number)
        if dossier and item:
            found.setdefault(piece(dossier, item), number)
    sql = (
        "SELECT cd.case_number, d.appendix, d.dossier, d.dossier_number FROM case_documents cd "
        "JOIN documents d ON d.number = cd.document_number ORDER BY cd.case_number, d.number"
    )
    for number, appendix, dossier, item in db.execute(sql):
        if appendix:
            found.setdefault(appendix, number)
        if dossier and item:
            found.setdefault(piece(dossier, item), number)
    return found

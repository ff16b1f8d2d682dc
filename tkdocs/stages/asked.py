"""Reads what was asked and what was marked out of `tkdocs.db`, as formulas and chains are made of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from embeddings.asks import Ask
from embeddings.formulas import Said
from tkdocs.parse.references import named, piece
from tkdocs.rules import replies as reply_rules
from tkdocs.store import mentions, replies
from tkdocs.vocabulary import TagKind, Verdict

# The marked sentence of which it is surest that something is not given in the answer or letter that `{where}` names.
_MARK = (
    "(SELECT j.passage_id FROM judgements j WHERE {where} AND j.direct = 0 ORDER BY j.score DESC, j.passage_id LIMIT 1)"
)
# That some of what was asked was not found in an answer, though none of its sentences says so, is no evidence here.
# What came of a question counts only where it is not in doubt which text answers it.
# A later paper of a set stands for what was asked in it: the answer repeats the questions, and a further answer those.
_QUESTIONS = f"""
    SELECT c.number, coalesce(c.started_on, d.dated_on, ''), coalesce(c.subject, d.subject, ''), d.number,
        q.number, q.id, q.text, a.id,
        CASE v.reason WHEN 'silent' THEN '{Verdict.ANSWERS}' ELSE v.verdict END,
        {_MARK.format(where="j.answer_id = a.id")}
    FROM cases c
    JOIN case_documents cd ON cd.case_number = c.number
    JOIN documents d ON d.number = cd.document_number
    JOIN questions q ON q.document_number = d.number
    LEFT JOIN answer_questions l ON l.question_id = q.id
    LEFT JOIN answers a ON a.id = l.answer_id AND a.doubtful = 0
    LEFT JOIN verdicts v ON v.answer_id = a.id
    WHERE c.kind = 'question' AND d.kind IN ('question', 'answer', 'further_answer')
    ORDER BY c.number, CASE d.kind WHEN 'question' THEN 0 WHEN 'answer' THEN 1 ELSE 2 END, d.dated_on, d.number,
        q.position, a.position
"""
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


_TAGS = "SELECT target_id, slug FROM tags WHERE kind = ? AND target IN ('question', 'subject', 'document')"


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
    """Return all that cases ask for: questions with what came of them, requests, letters that answer or are marked."""
    beside = _Beside(db)
    found = [*_questions(db, beside), *_motions(db, beside), *_letters(db, beside)]
    return sorted(found, key=lambda ask: ask.id)


class _Beside:
    """What is known of asks beside their words: the tags of texts, and what the papers of their cases name."""

    def __init__(self, db: Database) -> None:
        self._refers = _refers(db)
        self._vendors, self._topics = _slugs(db, TagKind.VENDOR), _slugs(db, TagKind.TOPIC)
        self._countries = dict(db.execute("SELECT slug, country FROM vendors WHERE country <> ''"))

    def ask(self, kind: str, id_: str, case: str, day: str, text: str, about: str, *tagged: str, **came: Any) -> Ask:
        """Return an ask with the tags of the texts `tagged`, and what came of it."""
        vendors, topics = _of(self._vendors, tagged), _of(self._topics, tagged)
        origins = frozenset(self._countries[slug] for slug in vendors if slug in self._countries)
        refers = self._refers.get(case, frozenset())
        return Ask(id_, case, day, kind, text, about, vendors, topics, origins, refers, **came)


def _slugs(db: Database, kind: TagKind) -> dict[str, set[str]]:
    """Return the tags of each question by its id, and of each subject or whole document by the document's number."""
    found: dict[str, set[str]] = defaultdict(set)
    for target, slug in db.execute(_TAGS, [kind]):
        found[target].add(slug)
    return found


def _of(tags: Mapping[str, set[str]], tagged: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*(tags[target] for target in tagged if target in tags))


def _questions(db: Database, beside: _Beside) -> Iterable[Ask]:
    """Return each question of each set once, out of the last paper that prints it."""
    last = {(row[0], row[4]): row for row in db.execute(_QUESTIONS)}
    for case, day, about, document, _, id_, text, answer, verdict, mark in last.values():
        yield beside.ask(
            "question", id_, case, day, text, about, id_, document, verdict=verdict, answer=answer, withheld=mark
        )


def _motions(db: Database, beside: _Beside) -> Iterable[Ask]:
    """Return the request of each motion."""
    for case, day, about, document, request in db.execute(_MOTIONS):
        yield beside.ask("motion", document, case, day, request, about, document)


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
            yield beside.ask(
                "letter", document, case, day, about, about, document, verdict=verdict, withheld=mark, replies_to=to
            )


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

"""Reads what was asked and what was marked out of `tkdocs.db`, as formulas and chains are made of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class _Tags:
    """The slugs found in a text: vendors, the countries they are from, topics."""

    vendors: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()

    def __or__(self, other: "_Tags") -> "_Tags":
        return _Tags(self.vendors | other.vendors, self.origins | other.origins, self.topics | other.topics)


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
    tags = _tags(db)
    found = [*_questions(db, tags), *_motions(db, tags), *_letters(db, tags)]
    refers = _refers(db)
    return sorted((replace(ask, refers=refers.get(ask.case, frozenset())) for ask in found), key=lambda ask: ask.id)


def _questions(db: Database, tags: Mapping[str, _Tags]) -> Iterable[Ask]:
    """Return each question of each set once, out of the last paper that prints it."""
    last: dict[tuple[str, str], Ask] = {}
    for case, day, about, document, number, id_, text, answer, verdict, mark in db.execute(_QUESTIONS):
        found = tags.get(id_, _Tags()) | tags.get(document, _Tags())
        ask = _ask(id_, case, day, "question", text, about, found)
        last[case, number] = replace(ask, verdict=verdict, answer=answer, withheld=mark)
    return last.values()


def _motions(db: Database, tags: Mapping[str, _Tags]) -> Iterable[Ask]:
    """Return the request of each motion."""
    for case, day, about, document, request in db.execute(_MOTIONS):
        yield _ask(document, case, day, "motion", request, about, tags.get(document, _Tags()))


def _letters(db: Database, tags: Mapping[str, _Tags]) -> Iterable[Ask]:
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
            ask = _ask(document, case, day, "letter", about, about, tags.get(document, _Tags()))
            verdict = Verdict.PARTLY.value if found else None
            to = frozenset(reply.case for reply in own)
            yield replace(ask, verdict=verdict, withheld=found[0] if found else None, replies_to=to)


def _letter_marks(db: Database) -> dict[str, list[tuple[str, int]]]:
    """Return the marked sentences of letters and where they begin, the surest first."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for document, passage, start in db.execute(_LETTER_MARKS):
        found[document].append((passage, start))
    return found


def _ask(id_: str, case: str, day: str, kind: str, text: str, about: str, tags: _Tags) -> Ask:
    """Return an ask with its tags, of which nothing has come yet."""
    return Ask(id_, case, day, kind, text, about, tags.vendors, tags.topics, tags.origins)


def _tags(db: Database) -> dict[str, _Tags]:
    """Return the tags of each question by its id, and of each subject or whole document by the document's number."""
    found: dict[str, _Tags] = defaultdict(_Tags)
    sql = (
        "SELECT DISTINCT t.target_id, t.kind, t.slug, v.country FROM tags t "
        "LEFT JOIN vendors v ON t.kind = 'vendor' AND v.slug = t.slug "
        "WHERE t.target IN ('question', 'subject', 'document')"
    )
    for target, kind, slug, country in db.execute(sql):
        if kind == TagKind.VENDOR:
            found[target] |= _Tags(vendors=frozenset({slug}), origins=frozenset({country} if country else ()))
        else:
            found[target] |= _Tags(topics=frozenset({slug}))
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

"""Reads what was asked, and what came of it, out of `tkdocs.db`, as chains are made of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlite_utils import Database

from embeddings.asks import Ask
from embeddings.chain_rules import LETTER
from tkdocs.parse.references import named, piece
from tkdocs.rules import replies as reply_rules
from tkdocs.stages import kept_asks
from tkdocs.store import mentions, replies
from tkdocs.vocabulary import TagKind, Verdict

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
_LETTER_TAGS = """
    SELECT t.kind, t.target_id, t.slug FROM documents d CROSS JOIN tags t ON t.document_number = d.number
    WHERE d.kind = 'letter' AND t.target IN ('subject', 'document')
"""


def asks(db: Database) -> list[Ask]:
    """Return all that cases ask for: questions with what came of them, requests, letters that answer or are marked.

    Of questions and requests those that `kept_asks` keeps.
    """
    refers = _refers(db)
    countries = dict(db.execute("SELECT slug, country FROM vendors WHERE country <> ''"))
    found = [*kept_asks.kept(db, refers, countries), *_letters(db, refers, countries)]
    return sorted(found, key=lambda ask: ask.id)


def _letters(db: Database, refers: Mapping[str, frozenset[str]], countries: Mapping[str, str]) -> Iterator[Ask]:
    """Yield each letter that answers a motion or has a marked sentence.

    One with a mark counts as partly, since what else it gives is not known; one without is not judged. Of a letter that
    answers motions the marks in what it says of them count, and the others do not.
    """
    answered = replies.found(db, reply_rules.load())
    marks, tags = _letter_marks(db), kept_asks.tagged(db, _LETTER_TAGS)
    for case, day, about, document in db.execute(_LETTERS):
        own = answered.get(document, ())
        found = [m for m, start in marks.get(document, ()) if not own or any(reply.covers(start) for reply in own)]
        if own or found:
            vendors, topics = (frozenset(tags[kind, document]) for kind in TagKind)
            origins = frozenset(countries[slug] for slug in vendors if slug in countries)
            yield Ask(
                document, case, day, LETTER, about, about, vendors, topics, origins, refers.get(case, frozenset()),
                verdict=Verdict.PARTLY.value if found else None,
                withheld=found[0] if found else None,
                replies_to=frozenset(reply.case for reply in own),
            )  # fmt: skip


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
